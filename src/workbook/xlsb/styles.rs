//! The styles of cells in `xl/styles.bin` ([MS-XLSB] 2.1.7.50): number formats, fonts, and which of them each style has.

use std::collections::BTreeMap;

use crate::workbook::Lettering;
use crate::workbook::look::Look;
use crate::workbook::number_format::NumberFormat;
use crate::workbook::words::RunFont;
use crate::workbook::xlsb::records::XlsbRecords;

/// BrtFmt, BrtFont and BrtXF.
const FORMAT: u16 = 44;
const FONT: u16 = 43;
const STYLE: u16 = 47;

/// BrtBeginCellXFs and BrtEndCellXFs: the styles that cells name stand between them.
const BEGIN: u16 = 617;
const END: u16 = 618;

/// The flag of a font with a line through it.
const STRUCK: u16 = 0x0008;

/// Where the name stands in the record of a font.
const FONT_NAME: usize = 21;

/// What the styles of a workbook say. Empty where the part is not as it should be.
#[derive(Default)]
pub(super) struct XlsbStyles {
    /// How cells look, by the number of the style that they name.
    pub(super) looks: Vec<Look>,
    fonts: Vec<RunFont>,
}

impl XlsbStyles {
    pub(super) fn read(part: &[u8]) -> Self {
        read(part).unwrap_or_default()
    }

    pub(super) fn font(&self, number: u16) -> RunFont {
        self.fonts.get(usize::from(number)).copied().unwrap_or_default()
    }
}

fn read(part: &[u8]) -> Option<XlsbStyles> {
    let mut formats: BTreeMap<u16, NumberFormat> = BTreeMap::new();
    let mut fonts: Vec<RunFont> = Vec::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    for record in XlsbRecords::new(part) {
        match record.kind {
            FORMAT => {
                formats.insert(record.short(0)?, NumberFormat::parse(&record.wide_text(2)?));
            }
            FONT => {
                let lettering = record.wide_text(FONT_NAME).as_deref().and_then(Lettering::of_font);
                let struck = record.short(2).is_some_and(|flags| flags & STRUCK != 0);
                fonts.push(RunFont { lettering, struck });
            }
            BEGIN => of_cells = true,
            STYLE if of_cells => styles.push((record.short(2)?, record.short(4)?)),
            END => {
                let look = |(format, font): (u16, u16)| {
                    let RunFont { lettering, struck } = fonts.get(usize::from(font)).copied().unwrap_or_default();
                    let known = formats.get(&format).copied();
                    Look { format: known.unwrap_or(NumberFormat::built_in(format.into())), lettering, struck }
                };
                return Some(XlsbStyles { looks: styles.into_iter().map(look).collect(), fonts });
            }
            _ => {}
        }
    }
    None
}
