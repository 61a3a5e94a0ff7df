//! The records of the whole workbook ([MS-XLS] 2.1.7.20.3): fonts, number formats, styles, texts with several fonts, and where each
//! sheet begins.

use std::collections::BTreeMap;

use crate::workbook::Lettering;
use crate::workbook::look::Look;
use crate::workbook::number_format::NumberFormat;
use crate::workbook::record::Record;
use crate::workbook::words::{RichWords, RunFont};
use crate::workbook::xls::records::{BEGIN, CONTINUED, END, XlsRecords};
use crate::workbook::xls::strings;

/// Font (2.4.122), Format (2.4.126), XF (2.4.353) and BoundSheet8 (2.4.28).
const FONT: u16 = 0x0031;
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
pub(super) const SHEET: u16 = 0x0085;

/// SST (2.4.265).
const TEXTS: u16 = 0x00FC;

/// Date1904 (2.4.77).
const DAYS: u16 = 0x0022;

/// The flag of a font with a line through it.
const STRUCK: u16 = 0x0008;

/// The version of Excel 97 and later in a BOF record.
const BIFF8: u16 = 0x0600;

/// The kind of a sheet that is a worksheet: neither a chart nor one of macros.
const WORKSHEET: u8 = 0;

/// What the sheets need to know.
pub(super) struct Globals {
    /// By the number that a cell names.
    pub(super) looks: Vec<Look>,
    /// Shared texts of which pieces have fonts of their own, by their numbers.
    pub(super) rich: BTreeMap<u32, RichWords>,
    /// Where the records of each worksheet begin in the stream, in the order of the sheets.
    pub(super) sheets: Vec<usize>,
    /// Days are counted from 1904 on.
    pub(super) from_1904: bool,
}

impl Globals {
    /// `None` when the records are those of another version, or stop before their end.
    pub(super) fn read(stream: &[u8]) -> Option<Self> {
        let mut fonts = Fonts::default();
        let mut texts = Vec::new();
        let mut before = BEGIN;
        let mut formats: BTreeMap<u16, NumberFormat> = BTreeMap::new();
        let mut styles = Vec::new();
        let mut sheets = Vec::new();
        let mut from_1904 = false;
        let mut records = XlsRecords::new(stream);
        records.next().filter(|first| first.kind == BEGIN && first.short(0) == Some(BIFF8))?;
        for record in records {
            match record.kind {
                FONT => fonts.0.push(font(&record)),
                FORMAT => {
                    let text = record.text(4, record.short(2)?.into())?;
                    formats.insert(record.short(0)?, NumberFormat::parse(&text));
                }
                DAYS => from_1904 = record.short(0) == Some(1),
                STYLE => styles.push((record.short(0)?, record.short(2)?)),
                SHEET if record.data.get(5) == Some(&WORKSHEET) => sheets.push(record.long(0)?.try_into().ok()?),
                TEXTS => texts = vec![record.data],
                CONTINUED if before == TEXTS => {
                    texts.push(record.data);
                    continue;
                }
                END => {
                    let look = |(font, format): (u16, u16)| {
                        let RunFont { lettering, struck } = fonts.by_number(font);
                        let known = formats.get(&format).copied();
                        Look { format: known.unwrap_or(NumberFormat::built_in(format.into())), lettering, struck }
                    };
                    let looks = styles.into_iter().map(look).collect();
                    let rich = strings::rich(&texts, |font| fonts.by_number(font));
                    return Some(Self { looks, rich, sheets, from_1904 });
                }
                _ => {}
            }
            before = record.kind;
        }
        None
    }
}

/// The fonts of a workbook.
#[derive(Default)]
struct Fonts(Vec<RunFont>);

impl Fonts {
    /// Which font a style or a run means (FontIndex, 2.5.129): there is no font 4, those behind it are counted from one.
    fn by_number(&self, number: u16) -> RunFont {
        let index = match number {
            0..=3 => Some(number.into()),
            4 => None,
            _ => Some(usize::from(number) - 1),
        };
        index.and_then(|index: usize| self.0.get(index).copied()).unwrap_or_default()
    }
}

/// The name stands behind its length and twelve bytes of other things; whether a line goes through the font is one of its flags.
fn font(record: &Record<'_>) -> RunFont {
    let name = record.data.get(14).and_then(|length| record.text(15, (*length).into()));
    RunFont {
        lettering: name.as_deref().and_then(Lettering::of_font),
        struck: record.short(2).is_some_and(|flags| flags & STRUCK != 0),
    }
}
