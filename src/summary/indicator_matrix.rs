//! `Ma trận chỉ tiêu`: indicators × communes; communes × indicators where the communes are too many for columns.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::Indicator;
use crate::consolidation::CommuneStanding;
use crate::summary::letter::Letter;
use crate::summary::matrix::{Across, Lettered, Matrix};
use crate::summary::page::{Page, Paper};
use crate::summary::records::Records;
use crate::summary::{Material, legend};

pub(super) fn sheet(material: Material<'_>) -> Result<(Worksheet, Lettered), XlsxError> {
    let messages = material.messages;
    let (matrix, names) = if material.has_few_communes() {
        (by_indicator(material), [7.0, 70.0])
    } else {
        (by_commune(material), [7.0, 20.0])
    };
    let widths = matrix.widths(names);
    let is_wide = widths.iter().sum::<f64>() > 230.0;
    let mut page = Page::new(&messages.get("summary-sheet-indicator-matrix"), 0x0054_8235, widths, messages)?;
    if is_wide {
        page.paper(Paper::A3);
    }
    if material.has_few_communes() {
        page.worksheet.set_print_fit_to_pages(1, pages(matrix.rows.len()));
    }
    page.title(&messages.get("summary-title-indicator-matrix"))?;
    page.note(&legend::of_indicators(messages))?;
    let across = if material.has_few_communes() { Across::Communes } else { Across::Subjects };
    let lettered = matrix.write(&mut page, across, messages)?;
    Ok((page.worksheet, lettered))
}

/// Indicators that a page holds legibly, with room for their counts.
const ROWS_OF_PAGE: usize = 30;

/// The counts below the indicators are not worth a page of their own.
fn pages(rows: usize) -> u16 {
    u16::try_from(rows.div_ceil(ROWS_OF_PAGE)).unwrap_or(0)
}

fn by_indicator(material: Material<'_>) -> Matrix<'static> {
    let records = Records::of(material);
    let communes = &material.district.communes;
    let row = |indicator: &Indicator| {
        let names = [indicator.code.clone(), indicator.name.clone()];
        (names, communes.iter().map(|commune| records.letter(commune, indicator)).collect())
    };
    Matrix {
        headings: [material.messages.get("summary-code"), material.messages.get("summary-indicator")],
        columns: communes.iter().map(|commune| commune.name.clone()).collect(),
        rows: material.basis.edition.indicators().map(row).collect(),
        letters: &Letter::OF_INDICATORS,
    }
}

fn by_commune(material: Material<'_>) -> Matrix<'static> {
    let records = Records::of(material);
    let edition = material.basis.edition;
    let row = |(commune, number): (&CommuneStanding, i32)| {
        let names = [number.to_string(), commune.name.clone()];
        (names, edition.indicators().map(|indicator| records.letter(commune, indicator)).collect())
    };
    Matrix {
        headings: [material.messages.get("summary-number"), material.messages.get("summary-commune")],
        columns: edition.indicators().map(|indicator| format!("{}. {}", indicator.code, indicator.name)).collect(),
        rows: material.district.communes.iter().zip(1..).map(row).collect(),
        letters: &Letter::OF_INDICATORS,
    }
}
