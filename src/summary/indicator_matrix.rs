//! `Ma trận 57`, by the number of indicators there are: indicators × communes; communes × indicators where the communes are
//! too many for columns.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::Indicator;
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
    let messages = material.messages;
    let (matrix, names) = if material.has_few_communes() {
        (by_indicator(material), [7.0, 108.0])
    } else {
        (by_commune(material), [7.0, 20.0])
    };
    let widths = matrix.widths(names);
    let mut page = Page::on(worksheet, &material.indicator_matrix_name(), 0x0054_8235, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.legibly_across()?;
    page.title(&messages.get("summary-title-indicator-matrix"))?;
    page.note(&legend::of_indicators(messages))?;
    let across = if material.has_few_communes() { Across::Communes } else { Across::Subjects };
    let lettered = matrix.write(&mut page, across, messages)?;
    Ok((page.counted()?, lettered))
}

/// Of a column of letters, in digits.
const LETTER_WIDTH: f64 = 6.0;

fn by_indicator(material: Material<'_>) -> Matrix<'static> {
    let Material { district, basis, messages, letters, lineage, .. } = material;
    let row = |(indicator, at): (&Indicator, usize)| {
        let communes = district.communes.iter().zip(&letters.indicators);
        let letter = |(commune, letters): (&CommuneStanding, &Vec<Letter>)| {
            let letter = letters.get(at).copied().unwrap_or(Letter::Unanswered);
            (letter, lineage.of_indicator(commune, &indicator.code))
        };
        MatrixRow {
            names: [indicator.code.clone(), indicator.name.clone()],
            target: None,
            letters: communes.map(letter).collect(),
            doubtful: letters.doubtful_indicators.iter().map(|row| row.get(at).copied().unwrap_or(false)).collect(),
        }
    };
    Matrix {
        headings: [messages.get("summary-code"), messages.get("summary-indicator")],
        columns: district.communes.iter().map(|commune| commune.name.clone()).collect(),
        rows: basis.edition.indicators().zip(0..).map(row).collect(),
        letters: &Letter::OF_INDICATORS,
        letter_width: LETTER_WIDTH,
        row_height: 0.0,
    }
}

/// The letters of a commune's indicators, and which of them are in doubt.
type OfCommune<'a> = (&'a Vec<Letter>, &'a Vec<bool>);

fn by_commune(material: Material<'_>) -> Matrix<'static> {
    let Material { district, basis, messages, letters, lineage, .. } = material;
    let row = |((commune, number), (letters, doubtful)): ((&CommuneStanding, i32), OfCommune<'_>)| {
        let targets = basis.edition.indicators().map(|indicator| lineage.of_indicator(commune, &indicator.code));
        MatrixRow {
            names: [number.to_string(), commune.name.clone()],
            target: lineage.of_commune(commune),
            letters: letters.iter().copied().zip(targets).collect(),
            doubtful: doubtful.clone(),
        }
    };
    let of_communes = letters.indicators.iter().zip(&letters.doubtful_indicators);
    Matrix {
        headings: [messages.get("summary-number"), messages.get("summary-commune")],
        columns: basis.edition.indicators().map(|i| format!("{}. {}", i.code, i.name)).collect(),
        rows: district.communes.iter().zip(1..).zip(of_communes).map(row).collect(),
        letters: &Letter::OF_INDICATORS,
        letter_width: LETTER_WIDTH,
        row_height: 0.0,
    }
}
