//! The district's tables as a workbook for its leaders: figures and charts first, then the tables they come from.
//!
//! One sheet, one file. Words are messages; numbers of criteria, years and names come from the basis. Sums are live
//! formulas with their results beside them, because Excel shows a file from elsewhere before it calculates anything.

mod bottlenecks;
mod by_criterion;
mod by_department;
mod chart;
mod commune_criteria;
mod criterion_matrix;
mod decisions;
mod files;
mod findings;
mod funding;
mod funding_grid;
mod funding_own;
mod funding_sums;
mod indicator_matrix;
mod legend;
mod letter;
mod lineage;
mod matrix;
mod names;
mod overview;
mod overview_figures;
mod page;
mod ranges;
mod records;
mod registers;
mod roadmap;
mod style;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::consolidation::{CommuneStanding, District};
use crate::district::Basis;
use crate::finding::Findings;
use crate::message::{Message, Messages};
use crate::summary::by_criterion::Matrices;

/// The library could not write the workbook: one of Excel's own limits was passed.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct SummaryError(#[from] XlsxError);

/// What every sheet is made from.
#[derive(Clone, Copy)]
struct Material<'a> {
    district: &'a District,
    findings: &'a Findings,
    basis: Basis<'a>,
    messages: &'a Messages,
}

impl<'a> Material<'a> {
    /// Whether the communes are few enough for charts, and for columns of a matrix.
    fn has_few_communes(self) -> bool {
        self.district.communes.len() <= 40
    }

    fn reported(self) -> impl Iterator<Item = &'a CommuneStanding> {
        self.district.communes.iter().filter(|commune| commune.has_reported())
    }

    fn year(self) -> String {
        self.basis.profile.plan.year.to_string()
    }
}

/// The summary workbook. The same input gives the same bytes.
///
/// # Errors
/// More communes or findings than Excel has rows.
pub fn render(
    district: &District,
    findings: &Findings,
    basis: Basis<'_>,
    messages: &Messages,
) -> Result<Vec<u8>, SummaryError> {
    let material = Material { district, findings, basis, messages };
    let (commune_criteria, criteria_range) = commune_criteria::sheet(material)?;
    let (criterion_matrix, criteria) = criterion_matrix::sheet(material)?;
    let (indicator_matrix, indicators) = indicator_matrix::sheet(material)?;
    let matrices = Matrices { criteria: &criteria, indicators: &indicators };
    let by_criterion = by_criterion::sheet(material, matrices)?;
    let (funding, funding_range) = funding::sheet(material)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(material)?);
    let sheets = vec![
        overview::sheet(material, criteria_range, &funding_range)?,
        commune_criteria,
        criterion_matrix,
        indicator_matrix,
        by_criterion,
        by_department::sheet(material)?,
        bottlenecks::sheet(material)?,
        roadmap::sheet(material)?,
        funding,
        registers::pilot_models(material)?,
        registers::village_changes(material)?,
        files::sheet(material)?,
        findings::sheet(material)?,
        lineage::sheet(material)?,
    ];
    for (mut worksheet, index) in sheets.into_iter().zip(0..) {
        worksheet.set_active(index == 0);
        workbook.push_worksheet(worksheet);
    }
    Ok(workbook.save_to_buffer()?)
}

/// The creation time is fixed: the library would put in the present one and two renders would differ.
fn properties(material: Material<'_>) -> Result<DocProperties, XlsxError> {
    let plan_year = u16::try_from(material.basis.profile.plan.year).unwrap_or(2000);
    let created = ExcelDateTime::from_ymd(plan_year, 1, 1)?;
    let title = material.messages.text(&Message::new("summary-title").with("year", material.year()));
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&created))
}

#[cfg(test)]
mod tests;
