//! Names, texts and places that no spreadsheet program makes.

use crate::place::CellRef;
use crate::workbook::limits::{COLUMNS, LONGEST_SHEET, LONGEST_TEXT, ROWS};
use crate::workbook::{Cell, Excess, Sheet, Unreadable, Value, Workbook};

/// A workbook whose names and texts are no longer than a spreadsheet program makes them: they are compared with the form's and said
/// again in findings and products. Its cells are on their sheets; what lies on no cell of one lies on the first.
pub(super) fn within_sense(mut workbook: Workbook) -> Result<Workbook, Unreadable> {
    let is_long = |cell: &Cell| matches!(&cell.value, Value::Text(text) if text.len() > LONGEST_TEXT);
    let beyond = |sheet: &Sheet| match sheet {
        sheet if sheet.name.len() > LONGEST_SHEET => Some(Excess::SheetName),
        sheet if !sheet.cells.keys().all(is_on_a_sheet) => Some(Excess::Cells),
        sheet => sheet.cells.values().any(is_long).then_some(Excess::TextOfCell),
    };
    if let Some(bound) = workbook.sheets.iter().find_map(beyond) {
        return Err(bound.into());
    }
    for sheet in &mut workbook.sheets {
        for beside in sheet.beside.iter_mut().filter(|beside| !is_on_a_sheet(&beside.at)) {
            beside.at = CellRef::new(0, 0);
        }
        sheet.merged.retain(|merged| is_on_a_sheet(&merged.first) && is_on_a_sheet(&merged.last));
    }
    Ok(workbook)
}

const fn is_on_a_sheet(at: &CellRef) -> bool {
    at.row < ROWS && at.column < COLUMNS
}

#[cfg(test)]
mod tests {
    use super::within_sense;
    use crate::place::CellRef;
    use crate::workbook::package::tests::package;
    use crate::workbook::{Beside, BesideKind, Cell, Merged, Value, Workbook, read};

    const FAR: CellRef = CellRef::new(u32::MAX, 3);

    fn workbook() -> Workbook {
        let table = "<office:document-content xmlns:office=\"o\"><office:body><office:spreadsheet><table:table \
                     table:name=\"s\"/></office:spreadsheet></office:body></office:document-content>";
        let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
        read("a.ods", &package(&[("mimetype", mimetype), ("content.xml", table.as_bytes())])).expect("a workbook")
    }

    #[test]
    fn what_lies_beyond_the_sheet_is_moved_or_passed_over() {
        let mut far = workbook();
        far.sheets[0].beside = vec![Beside { at: FAR, kind: BesideKind::Note, value: Value::Number(1.0) }];
        far.sheets[0].merged.extend(Merged::new((1, u32::MAX), (0, 0)));
        let sheet = within_sense(far).expect("a workbook").sheets.remove(0);
        assert_eq!((sheet.beside[0].at, sheet.merged.len()), (CellRef::new(0, 0), 0));
    }

    #[test]
    fn a_cell_beyond_the_sheet_is_more_than_there_may_be() {
        let mut far = workbook();
        far.sheets[0].cells.insert(FAR, Cell::new(Value::Number(1.0)));
        assert!(within_sense(far).is_err());
    }
}
