//! What the library refuses in a record for the sake of one sheet or one cell, written so that it passes: the rest is read.

use crate::workbook::record::Record;
use crate::workbook::xls::cells::FORMULA;
use crate::workbook::xls::globals::SHEET;
use crate::workbook::xls::records::XlsRecords;

/// BoolErr (2.4.24): a truth, or an error.
const TRUTH_OR_ERROR: u16 = 0x0205;

/// Kinds of sheets that the library knows, of macros among them (2.4.28).
const KINDS: [u8; 4] = [0x00, MACROS, 0x02, 0x06];
const MACROS: u8 = 0x01;

/// Numbers of errors that it knows (2.5.10), `#N/A` among them.
const ERRORS: [u8; 8] = [0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, NOT_AVAILABLE, 0x2B];
const NOT_AVAILABLE: u8 = 0x2A;

/// Makes a sheet of an unknown kind one of macros, and an unknown error `#N/A`.
pub(super) fn mend(stream: &mut [u8]) {
    let mut changes = Vec::new();
    let mut at = 0;
    for record in XlsRecords::new(stream) {
        let change = match record.kind {
            SHEET => Some((5, MACROS)).filter(|(nth, _)| !holds(&record, *nth, &KINDS)),
            TRUTH_OR_ERROR => {
                Some((6, NOT_AVAILABLE)).filter(|(nth, _)| holds(&record, 7, &[1]) && !holds(&record, *nth, &ERRORS))
            }
            FORMULA if is_failed(&record) => Some((8, NOT_AVAILABLE)).filter(|(nth, _)| !holds(&record, *nth, &ERRORS)),
            _ => None,
        };
        changes.extend(change.map(|(nth, byte)| (at + Record::HEAD + nth, byte)));
        at += record.length();
    }
    for (at, byte) in changes {
        if let Some(known) = stream.get_mut(at) {
            *known = byte;
        }
    }
}

/// The result of a formula that failed (2.5.133, FormulaValue).
fn is_failed(record: &Record<'_>) -> bool {
    record.data.get(6) == Some(&0x02) && record.short(12) == Some(0xFFFF)
}

fn holds(record: &Record<'_>, nth: usize, bytes: &[u8]) -> bool {
    record.data.get(nth).is_some_and(|byte| bytes.contains(byte))
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn an_unknown_kind_and_an_unknown_error_become_known_ones() {
        let sheet = [0x85, 0, 8, 0, 1, 1, 0, 0, 0, 5, 0, 0];
        let error = [0x05, 0x02, 8, 0, 1, 0, 2, 0, 0, 0, 3, 1];
        let truth = [0x05, 0x02, 8, 0, 1, 0, 2, 0, 0, 0, 3, 0];
        let mut stream = [sheet, error, truth].concat();
        mend(&mut stream);
        assert_eq!((stream[9], stream[12 + 10], stream[24 + 10]), (1, 0x2A, 3));
        let once = stream.clone();
        mend(&mut stream);
        assert_eq!(stream, once);
    }
}
