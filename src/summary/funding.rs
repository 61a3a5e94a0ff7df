//! `Kinh phí`: the planned amounts by commune, task group and funding source, in triệu đồng.
//!
//! ```text
//! a) commune × task group, share, per household    formulas over `Kinh phí chi tiết`
//! b) commune × funding source                      the same
//! c) task group × funding source, whole district   the same
//! d) declared total against the computed one
//! e) the lines that communes added
//! ```

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::CommuneStanding;
use crate::consolidation::analysis::FundingSums;
use crate::drawing::canvas::Keeps;
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::drawing::ranges::{Rows, SheetCell, col};
use crate::message::Message;
use crate::place::CellRef;
use crate::summary::backlinks::Backlinks;
use crate::summary::funding_detail::Detail;
use crate::summary::funding_grid::{Grid, GridRow, Households};
use crate::summary::funding_words::FundingNames;
use crate::summary::{Material, funding_declared, funding_own};

const AMOUNT_WIDTH: f64 = 17.0;
/// Sum, share, households, and the amount for each of them.
const MARGIN: usize = 4;
/// The narrowest the sheet may be: the own lines need seven columns.
const FEWEST_AMOUNTS: usize = 5;

/// Where other sheets find the amounts.
pub(super) struct FundingTables {
    pub(super) sheet: String,
    /// Task groups × funding sources.
    pub(super) cross: Rows,
    /// Commune × task group, and the columns of its amounts with their sum.
    pub(super) by_group: Rows,
    pub(super) groups: usize,
    pub(super) sources: usize,
}

pub(super) fn sheet<'a>(
    material: Material<'a>,
    worksheet: (Worksheet, Keeps),
    (detail, names): (&Detail, &FundingNames),
    backlinks: &mut Backlinks<'a>,
) -> Result<(PagedSheet, FundingTables), XlsxError> {
    let messages = material.messages;
    let FundingNames { groups, sources } = names;
    let amounts = (groups.len().max(sources.len()) + MARGIN).max(FEWEST_AMOUNTS);
    let widths = [6.0, 36.0].into_iter().chain(std::iter::repeat_n(AMOUNT_WIDTH, amounts)).collect();
    let name = messages.get("summary-sheet-funding");
    let mut page = Page::on(worksheet, &name, 0x00BF_8F00, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title-funding").with("year", material.year())))?;
    page.freeze(2)?;
    let note = Message::new("summary-note-funding").with("sheet", messages.get("summary-sheet-funding-detail"));
    page.note(&messages.text(&note))?;
    let uncounted = material.analysis.funding.uncounted_count;
    if uncounted > 0 {
        let note = Message::new("summary-note-uncounted").with("count", uncounted);
        let note = note
            .with("detail", messages.get("summary-sheet-funding-detail"))
            .with("sheet", messages.get("summary-sheet-findings"));
        page.leading_note(&messages.text(&note), &material.findings_sheet())?;
    }
    page.gap();

    let sums = &material.analysis.funding;
    let [by_group, by_source, cross] =
        [by_group(material, groups, sums), by_source(material, sources, sums), cross(material, groups, sources, sums)];
    let own = &material.analysis.own_amounts;
    let of_group = |row: usize, group: usize, _: u32| format!("={}", detail.cell(row, Some(group), sources.len()));
    let by_group_rows = by_group.write(&mut page, &of_group, messages)?;
    for (commune, at) in material.district.communes.iter().zip(0..).filter(|_| material.lineage.links_every_figure()) {
        if let Some(households) = &commune.households {
            let cell = by_group.households_at(row_at(by_group_rows, at));
            backlinks.add(&households.place, SheetCell::new(&name, cell));
        }
    }
    page.gap();
    let of_source = |row: usize, source: usize, _: u32| format!("={}", detail.cell(row, None, source));
    by_source.write(&mut page, &of_source, messages)?;
    page.gap();
    let of_both = |_: usize, source: usize, row: u32| detail.sum_of_group(CellRef::new(row, 1), source);
    let cross_rows = cross.write(&mut page, &of_both, messages)?;
    page.gap();
    let total = |row: usize| CellRef::new(row_at(by_group_rows, row), u32::from(by_group.sum_column()));
    funding_declared::write(&mut page, material, &by_group.amounts, total, backlinks)?;
    page.gap();
    funding_own::write(&mut page, material, own)?;
    let tables = FundingTables {
        sheet: name,
        cross: cross_rows,
        by_group: by_group_rows,
        groups: groups.len(),
        sources: sources.len(),
    };
    Ok((page.counted()?, tables))
}

fn row_at(rows: Rows, row: usize) -> u32 {
    rows.first.saturating_add(u32::from(col(row)))
}

fn communes<'a>(material: Material<'a>) -> Vec<GridRow<'a>> {
    let row = |commune: &'a CommuneStanding| {
        if commune.has_reported() { GridRow::Known(&commune.name) } else { GridRow::NotReported(&commune.name) }
    };
    material.district.communes.iter().map(row).collect()
}

fn by_group<'a>(material: Material<'a>, groups: &'a [String], sums: &FundingSums<'_>) -> Grid<'a> {
    let Material { messages, lineage, .. } = material;
    let communes = material.district.communes.iter();
    let households = |commune: &CommuneStanding| {
        let given = commune.households.as_ref()?;
        Some(Households { number: given.number, from: lineage.of_place(&given.place) })
    };
    Grid {
        caption: messages.get("summary-caption-by-group"),
        heading: messages.get("summary-commune"),
        columns: groups,
        rows: self::communes(material),
        amounts: sums.table(|(commune, group, _)| (commune, group)),
        households: Some(communes.map(households).collect()),
    }
}

fn by_source<'a>(material: Material<'a>, sources: &'a [String], sums: &FundingSums<'_>) -> Grid<'a> {
    Grid {
        caption: material.messages.get("summary-caption-by-source"),
        heading: material.messages.get("summary-commune"),
        columns: sources,
        rows: communes(material),
        amounts: sums.table(|(commune, _, source)| (commune, source)),
        households: None,
    }
}

fn cross<'a>(material: Material<'a>, groups: &'a [String], sources: &'a [String], sums: &FundingSums<'_>) -> Grid<'a> {
    Grid {
        caption: material.messages.get("summary-caption-cross"),
        heading: material.messages.get("summary-task-group"),
        columns: sources,
        rows: groups.iter().map(|name| GridRow::Known(name)).collect(),
        amounts: sums.table(|(_, group, source)| (group, source)),
        households: None,
    }
}
