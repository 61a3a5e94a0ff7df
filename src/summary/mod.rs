//! The district's tables as a workbook for its leaders: figures and charts first, then the tables they come from.
//!
//! One sheet, one file. Words are messages; numbers of criteria, years and names come from the basis. Sums are live
//! formulas with their results beside them, because Excel shows a file from elsewhere before it calculates anything.

mod backlinks;
mod blocks;
mod bottlenecks;
mod by_criterion;
mod by_department;
mod chart;
mod conditions;
mod criterion_matrix;
mod decisions;
mod defined_names;
mod earlier;
mod files;
mod findings;
mod funding;
mod funding_declared;
mod funding_detail;
mod funding_grid;
mod funding_own;
mod funding_words;
mod indicator_matrix;
mod legend;
mod lettered;
mod lineage;
mod lineage_sheet;
mod listed_findings;
mod material;
mod matrix;
mod names;
mod overview;
mod overview_figures;
mod overview_funding;
mod overview_ranking;
mod pilot_models;
mod registers;
mod roadmap;
mod room;
mod since;
mod verdict;
mod village_changes;
mod village_due;

pub use earlier::{EarlierSummary, OfficeMarks};
pub use room::Room;
pub use since::Since;

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::consolidation::{Analysis, District};
use crate::district::Basis;
use crate::finding::Findings;
use crate::message::{Message, Messages};
use crate::summary::backlinks::Backlinks;
use crate::summary::earlier::CarriedMarks;
use crate::summary::funding_detail::Detail;
use crate::summary::funding_words::FundingNames;
use crate::summary::lettered::Matrices;
use crate::summary::lineage::Lineage;
use crate::summary::material::Material;
use crate::summary::overview_figures::OverviewParts;
use crate::summary::room::Binder;

/// The library could not write the workbook: one of Excel's own limits was passed, or there is no room for temporary files.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct SummaryError(#[from] XlsxError);

impl SummaryError {
    /// The fault of the system behind it.
    ///
    /// # Errors
    /// There is none: it comes back as it is.
    pub fn into_system(self) -> Result<std::io::Error, Self> {
        match self.0 {
            XlsxError::IoError(error) => Ok(error),
            other => Err(Self(other)),
        }
    }
}

/// A summary that is drawn and not yet packed: it needs nothing any more of what it was drawn from.
pub struct Drawn(Workbook);

impl Drawn {
    /// Packs it.
    ///
    /// # Errors
    /// What it is written to takes no more.
    pub fn save_to(mut self, writer: impl Write + Send) -> Result<(), SummaryError> {
        Ok(self.0.save_to_writer(writer)?)
    }
}

/// The summary workbook. The same input gives the same bytes.
///
/// # Errors
/// More communes than Excel has rows, or a folder that takes no temporary files.
pub fn render(
    district: &District,
    findings: &Findings,
    analysis: &Analysis<'_>,
    basis: Basis<'_>,
    messages: &Messages,
    room: Room<'_>,
) -> Result<Vec<u8>, SummaryError> {
    let mut bytes = Vec::new();
    draw((district, findings, analysis), None, basis, messages, room)?.save_to(&mut bytes)?;
    Ok(bytes)
}

/// The same before it is packed; with a sheet of what has changed since an earlier time, and with the office's marks of then, where
/// there is one.
///
/// # Errors
/// As [`render`].
pub fn draw(
    told: (&District, &Findings, &Analysis<'_>),
    since: Option<&Since>,
    basis: Basis<'_>,
    messages: &Messages,
    room: Room<'_>,
) -> Result<Drawn, SummaryError> {
    within(told, since, (basis, messages), room, lineage::MOST_ROWS)
}

/// The workbook whose registers of sources and of findings have no more rows than that on one sheet.
fn within(
    (district, findings, analysis): (&District, &Findings, &Analysis<'_>),
    since: Option<&Since>,
    (basis, messages): (Basis<'_>, &Messages),
    room: Room<'_>,
    most_rows: usize,
) -> Result<Drawn, SummaryError> {
    let lineage = Lineage::of(district, basis, messages, most_rows);
    let Analysis { figures, letters, .. } = analysis;
    let carried = since.map(|since| CarriedMarks::of(&since.marks, analysis, basis.profile)).unwrap_or_default();
    let (lineage, marks) = (&lineage, &carried);
    let material = Material { district, findings, basis, messages, analysis, figures, letters, lineage, marks };
    let mut binder = Binder::new(room)?;
    let mut backlinks = Backlinks::default();
    let (communes, edition) = (district.communes.len(), basis.edition);
    let of_criteria = binder.sheet(communes, edition.criteria.len())?;
    let of_indicators = binder.sheet(communes, edition.indicators().count())?;
    let of_villages = binder.sheet(communes + analysis.village_changes.register.len(), village_changes::COLUMNS)?;
    // Three of its tables have a row for each commune.
    let of_funding = binder.sheet(communes * 3, edition.groups.len().max(edition.funding_sources.len()) + 2)?;
    // Each task group of a commune has a row, and each funding source a column.
    let of_detail = binder.sheet(communes * edition.groups.len(), edition.funding_sources.len() + 2)?;
    let of_bottlenecks = binder.sheet(communes, bottlenecks::COLUMNS)?;
    let of_near = binder.sheet(analysis.bottlenecks.gaps.len(), bottlenecks::COLUMNS)?;
    let matrices = || {
        let criteria = criterion_matrix::sheet(material, of_criteria)?;
        Ok::<_, XlsxError>((criteria, indicator_matrix::sheet(material, of_indicators)?))
    };
    let registers = || {
        let names = FundingNames::of(material);
        let detail = Detail::of(material, &names);
        let funding = funding::sheet(material, of_funding, (&detail, &names), &mut backlinks)?;
        let detail = funding_detail::sheet(material, of_detail, (&detail, &names), &mut backlinks)?;
        let pilot_models = pilot_models::sheet(material, &mut backlinks)?;
        Ok::<_, XlsxError>((
            funding,
            detail,
            pilot_models,
            village_changes::sheet(material, of_villages, &mut backlinks)?,
        ))
    };
    let (matrices, registers) = room.both(matrices, registers);
    let ((criterion_matrix, criteria), (indicator_matrix, indicators)) = matrices?;
    let ((funding, amounts), funding_detail, (pilot_models, models), (village_changes, changes)) = registers?;
    backlinks.add_letters(material, &indicators);
    let (opinions, found) = findings::sheets(material, &mut binder, most_rows)?;
    let sources = || lineage_sheet::sheets(material, &mut binder, &backlinks);
    let matrices = Matrices { criteria: &criteria, indicators: &indicators };
    let others = || {
        let (files, received) = files::sheet(material, &found)?;
        let (models, changes, received) = (&models, &changes, &received);
        let (roadmap, roads) = roadmap::sheet(material, matrices)?;
        let (near_criteria, near) = bottlenecks::near::sheet(material, of_near, &indicators)?;
        // What is printed as one: without registers, sources and findings, which stand behind it.
        let set = [
            criterion_matrix,
            indicator_matrix,
            by_criterion::sheet(material, matrices)?,
            by_department::sheet(material, &indicators)?,
            bottlenecks::sheet(material, of_bottlenecks, &indicators, &near)?,
            roadmap,
            funding,
            pilot_models,
        ];
        let pages = set.iter().map(|sheet| sheet.pages).sum();
        let (roads, amounts) = (&roads, &amounts);
        let parts = OverviewParts { matrices, amounts, models, changes, received, roads, pages };
        let overview = overview::sheet(material, parts)?;
        let mut sheets: Vec<Worksheet> = std::iter::once(overview).chain(set).map(|sheet| sheet.worksheet).collect();
        sheets.extend([funding_detail, near_criteria, village_changes, files]);
        if let Some(since) = since {
            sheets.push(since.sheet(marks, messages)?);
        }
        Ok::<_, XlsxError>(sheets)
    };
    let (sheets, sources) = room.both(others, sources);
    let sheets = sheets?.into_iter().chain(opinions).chain(sources?);
    let mut workbook = binder.close();
    workbook.set_properties(&properties(material)?);
    for (mut worksheet, index) in sheets.zip(0..) {
        worksheet.set_active(index == 0);
        workbook.push_worksheet(worksheet);
    }
    defined_names::define(&mut workbook, material, [&criteria, &indicators], &amounts)?;
    workbook.set_zip_compression_level(COMPRESSION);
    Ok(Drawn(workbook))
}

/// Of the levels 1 to 9: half the time of the usual 6, and a tenth more bytes.
const COMPRESSION: u8 = 3;

/// The custom document property by which a summary is known for what it is.
pub const MARK: &str = "ntm-xlsx-summary";

/// The custom document property of one into which marks of the office were carried: it holds them though nobody has saved it since.
pub const MARKS: &str = "ntm-xlsx-marks";

/// The creation time is fixed: the library would put in the present one and two renders would differ.
fn properties(material: Material<'_>) -> Result<DocProperties, XlsxError> {
    let plan_year = u16::try_from(material.basis.profile.plan.year).unwrap_or(2000);
    let created = ExcelDateTime::from_ymd(plan_year, 1, 1)?;
    let title = material.messages.text(&Message::new("summary-title").with("year", material.year()));
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&created);
    let Material { basis, district, .. } = material;
    let mut properties = properties.set_custom_property(MARK, material.year());
    if !district.run.is_empty() {
        properties = properties.set_custom_property("ntm-xlsx-run", district.run.as_str());
    }
    let properties = match material.marks.count() {
        0 => properties,
        count => properties.set_custom_property(MARKS, count.to_string()),
    };
    Ok(properties.set_subject(&basis.edition.name).set_company(&basis.profile.office).set_author(&basis.profile.office))
}

#[cfg(test)]
mod tests;
