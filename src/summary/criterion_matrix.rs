//! `Ma trận tiêu chí`: communes × criteria.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::CommuneStanding;
use crate::summary::letter::Letter;
use crate::summary::matrix::{Across, Lettered, Matrix};
use crate::summary::page::Page;
use crate::summary::{Material, legend};

pub(super) fn sheet(material: Material<'_>) -> Result<(Worksheet, Lettered), XlsxError> {
    let Material { district, basis, messages, .. } = material;
    let criteria = &basis.edition.criteria;
    let letters = |commune: &CommuneStanding| {
        criteria.iter().map(|criterion| Letter::of_criterion_in(district, commune, criterion)).collect()
    };
    let matrix = Matrix {
        headings: [messages.get("summary-number"), messages.get("summary-commune")],
        columns: criteria.iter().map(|criterion| format!("{}. {}", criterion.code, criterion.name)).collect(),
        rows: district
            .communes
            .iter()
            .zip(1..)
            .map(|(commune, number)| ([i32::to_string(&number), commune.name.clone()], letters(commune)))
            .collect(),
        letters: &Letter::OF_CRITERIA,
    };
    let mut page =
        Page::new(&messages.get("summary-sheet-criterion-matrix"), 0x0054_8235, matrix.widths([6.0, 20.0]), messages)?;
    page.title(&messages.get("summary-title-criterion-matrix"))?;
    page.note(&legend::of_criteria(messages))?;
    let lettered = matrix.write(&mut page, Across::Subjects, messages)?;
    Ok((page.worksheet, lettered))
}
