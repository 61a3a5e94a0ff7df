//! `Ma trận 19`, by the number of criteria there are: communes × criteria.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{CommuneStanding, Letter};
use crate::drawing::canvas::Keeps;
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::summary::lettered::{Across, Lettered};
use crate::summary::matrix::{Matrix, MatrixRow};
use crate::summary::{Material, legend};

pub(super) fn sheet(
    material: Material<'_>,
    worksheet: (Worksheet, Keeps),
) -> Result<(PagedSheet, Lettered), XlsxError> {
    let Material { district, basis, messages, letters, .. } = material;
    let criteria = &basis.edition.criteria;
    let doubtful = letters.doubtful_criteria.iter();
    let rows = district.communes.iter().zip(letters.criteria.iter().zip(doubtful)).zip(1..);
    let matrix = Matrix {
        headings: [messages.get("summary-number"), messages.get("summary-commune")],
        columns: criteria.iter().map(|criterion| format!("{}. {}", criterion.code, criterion.name)).collect(),
        rows: rows.map(|((commune, of_commune), number)| row(material, commune, of_commune, number)).collect(),
        letters: &Letter::OF_CRITERIA,
        letter_width: 7.4,
        row_height: if district.communes.len() <= ROOMY { 30.0 } else { 0.0 },
    };
    let mut page =
        Page::on(worksheet, &material.criterion_matrix_name(), 0x0054_8235, matrix.widths([6.0, 22.0]), messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.get("summary-title-criterion-matrix"))?;
    page.note(&legend::of_criteria(messages))?;
    let lettered = matrix.write(&mut page, Across::Subjects, messages)?;
    Ok((page.counted()?, lettered))
}

/// So many communes fill a page in high rows.
const ROOMY: usize = 16;

/// A criterion leads to the first of its indicators.
fn row(
    material: Material<'_>,
    commune: &CommuneStanding,
    (letters, doubtful): (&Vec<Letter>, &Vec<bool>),
    number: usize,
) -> MatrixRow {
    let Material { basis, lineage, .. } = material;
    let targets = basis.edition.criteria.iter().map(|criterion| {
        let first = criterion.indicators.first()?;
        lineage.of_indicator(commune, &first.code)
    });
    MatrixRow {
        names: [number.to_string(), commune.name.clone()],
        target: lineage.of_commune(commune),
        letters: letters.iter().copied().zip(targets).collect(),
        doubtful: doubtful.clone(),
    }
}
