//! What lies beside the answer: a note on it, another value of the same cell, words struck through, a sheet that is not there.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, shown};
use crate::support::package;

/// The part of the table of criteria.
const PART: &str = "xl/worksheets/sheet4.xml";

/// The workbook with what the file holds of a cell written otherwise.
pub(super) fn rewritten(sown: &Sown, at: CellRef, change: impl Fn(&str) -> String) -> Vec<u8> {
    package::changed(&sown.bytes(), |name, text| {
        if name != PART {
            return text;
        }
        let (before, rest) = text.split_once(&format!("<c r=\"{at}\"")).expect("the cell");
        let (cell, after) = rest.split_once("</c>").expect("its end");
        format!("{before}{}{after}", change(&format!("<c r=\"{at}\"{cell}</c>")))
    })
}

/// The workbook with a note on a cell of the criteria.
pub(super) fn noted(sown: &Sown, at: CellRef, text: &str) -> Vec<u8> {
    let relation =
        "<Relationships><Relationship Id=\"rId1\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>";
    let note = format!(
        "<comments><commentList><comment ref=\"{at}\"><text><t>{text}</t></text></comment></commentList></comments>"
    );
    let parts = [("xl/worksheets/_rels/sheet4.xml.rels", relation), ("xl/comments1.xml", &note)];
    package::with(&sown.bytes(), &parts)
}

/// The workbook that names a sheet which is not in the file.
pub(super) fn with_lost_sheet(sown: &Sown) -> Vec<u8> {
    package::changed(&sown.bytes(), |name, text| match name {
        "xl/workbook.xml" => {
            text.replace("</sheets>", "<sheet name=\"Phụ lục\" sheetId=\"99\" r:id=\"rId99\"/></sheets>")
        }
        _ => text,
    })
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let result = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
    let content = sown.cell(TableId::Indicators, "1.1", ColumnId::Content);
    let seed = |name, bytes, expected: (&'static str, String)| Seed {
        name,
        files: vec![("mau.xlsx".to_owned(), bytes)],
        expected: vec![expected],
    };
    let partly = rewritten(&sown, content.1, |_| {
        let runs = "<r><rPr><strike/></rPr><t>Không làm.</t></r><r><t>Rà soát quy hoạch</t></r>";
        format!("<c r=\"{}\" t=\"inlineStr\"><is>{runs}</is></c>", content.1)
    });
    let twice = rewritten(&sown, result.1, |cell| format!("<c r=\"{}\"><v>12.3</v></c>{cell}", result.1));
    vec![
        seed("a note lies on a result", noted(&sown, result.1, "Số đúng là 38,5"), ("C24", shown(result))),
        seed("a cell stands in the file twice", twice, ("C25", shown(result))),
        seed("a part of a text is struck through", partly, ("C23", shown(content))),
        seed("a sheet is not in the file", with_lost_sheet(&sown), ("S18", "Phụ lục".to_owned())),
    ]
}
