//! The records of one sheet ([MS-XLS] 2.1.7.20.5): of each cell its place and its style, and whether it is a formula; and which
//! cells are merged.

use crate::place::CellRef;
use crate::workbook::limits::MOST_MERGED;
use crate::workbook::look::Look;
use crate::workbook::record::Record;
use crate::workbook::xls::beside::Shapes;
use crate::workbook::xls::globals::Globals;
use crate::workbook::xls::records::{BEGIN, END, XlsRecords};
use crate::workbook::xls::shared::SharedFormulas;
use crate::workbook::{Cell, Cells, Formula, Merged, Sheet};

/// Formula (2.4.127), and the cells of one value: Number (2.4.180), RK (2.4.220), LabelSst (2.4.149), Label (2.4.148), the
/// label with fonts of its own that BIFF8 writers no longer use, and BoolErr (2.4.24). All begin with row, column and style.
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const VALUES: [u16; 6] = [0x0203, 0x027E, TEXT, 0x0204, 0x00D6, 0x0205];

/// LabelSst, which names the text by its number.
const TEXT: u16 = 0x00FD;

/// ShrFmla: a formula that the cells before and after it share.
const SHARED: u16 = 0x04BC;

/// MulRk (2.4.175): row, first column, then a style and a number of four bytes for each column, then the last column.
pub(super) const NUMBERS: u16 = 0x00BD;

/// MergeCells (2.4.168): a count, then of each range the first and the last row, the first and the last column.
const MERGED: u16 = 0x00E5;

/// Lays on the cells how they look, and the formulas that they share. `records` begins with those of the sheet; `None` when they stop before its end.
pub(super) fn look(records: &[u8], globals: &Globals, sheet: &mut Sheet) -> Option<()> {
    let Globals { looks, rich, .. } = globals;
    let Sheet { cells, merged, beside, .. } = sheet;
    // A chart on the sheet has records of its own between a beginning and an end; what looks like cells there is none.
    let mut depth = 0_usize;
    let mut shared = SharedFormulas::default();
    let mut shapes = Shapes::new();
    for record in XlsRecords::new(records) {
        match (record.kind, depth) {
            (BEGIN, _) => depth += 1,
            (END, 1) => {
                for (at, text) in shared.texts() {
                    if let Some(cell) = cells.get_mut(&at) {
                        cell.formula = Some(Formula::new(&text));
                    }
                }
                beside.extend(shapes.into_beside());
                return Some(());
            }
            (END, _) => depth = depth.checked_sub(1)?,
            (FORMULA, 1) => {
                let at = CellRef::new(record.short(0)?.into(), record.short(2)?.into());
                if let Some(cell) = look_of(&record, 0, looks, cells)?
                    && cell.formula.is_none()
                {
                    // A formula that several cells share is kept beside them; the library gives no text of it.
                    cell.formula = Some(Formula::unknown());
                    shared.share(&record, at);
                }
            }
            (SHARED, 1) => shared.add(&record),
            (MERGED, 1) => {
                let room = MOST_MERGED.saturating_sub(merged.len());
                merged.extend(ranges(&record).take(room));
            }
            (NUMBERS, 1) => {
                for nth in 0..record.data.len().checked_sub(6)? / 6 {
                    look_of(&record, nth, looks, cells)?;
                }
            }
            (kind, 1) if VALUES.contains(&kind) => {
                let cell = look_of(&record, 0, looks, cells)?;
                if let Some((cell, words)) =
                    cell.zip(record.long(6).filter(|_| kind == TEXT).and_then(|nth| rich.get(&nth)))
                {
                    words.lay_on(cell);
                }
            }
            (_, 1) => shapes.see(&record),
            _ => {}
        }
    }
    None
}

fn ranges(record: &Record<'_>) -> impl Iterator<Item = Merged> {
    let bytes = record.data.get(2..).unwrap_or_default();
    bytes.as_chunks::<8>().0.iter().filter_map(|range| {
        let [top, bottom, left, right] =
            [0, 2, 4, 6].map(|at| u32::from(Record { kind: record.kind, data: range }.short(at).unwrap_or_default()));
        Merged::new((top, bottom), (left, right))
    })
}

/// The nth cell of a record, if the library read one there, with its look laid on.
fn look_of<'c>(record: &Record<'_>, nth: usize, looks: &[Look], cells: &'c mut Cells) -> Option<Option<&'c mut Cell>> {
    let column = u32::from(record.short(2)?) + u32::try_from(nth).ok()?;
    let look = looks.get(usize::from(record.short(4 + 6 * nth)?)).copied().unwrap_or_default();
    let mut cell = cells.get_mut(&CellRef::new(record.short(0)?.into(), column));
    if let Some(cell) = &mut cell {
        look.lay_on(cell);
    }
    Some(cell)
}
