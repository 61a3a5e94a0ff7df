//! `Kinh phí`: the planned amounts by commune, task group and funding source, in triệu đồng.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{CommuneStanding, FundingRecord};
use crate::message::Message;
use crate::summary::Material;
use crate::summary::funding_grid::{Grid, GridRow};
use crate::summary::funding_own;
use crate::summary::funding_sums::{Axis, Sums, counted};
use crate::summary::page::{Page, Paper};
use crate::summary::ranges::Rows;

const AMOUNT_WIDTH: f64 = 17.0;
/// The narrowest the sheet may be: the own lines need seven columns.
const FEWEST_AMOUNTS: usize = 5;
/// More columns than this are printed on the larger paper.
const MOST_ON_A4: usize = 8;

/// Task groups × funding sources, for the chart.
pub(super) struct CrossTable {
    pub(super) rows: Rows,
    pub(super) sources: usize,
}

pub(super) fn sheet(material: Material<'_>) -> Result<(Worksheet, CrossTable), XlsxError> {
    let messages = material.messages;
    let (groups, sources) = (Axis::task_groups(material), Axis::sources(material));
    let amounts = (groups.names.len().max(sources.names.len()) + 1).max(FEWEST_AMOUNTS);
    let widths = [6.0, 34.0].into_iter().chain(std::iter::repeat_n(AMOUNT_WIDTH, amounts)).collect();
    let mut page = Page::new(&messages.get("summary-sheet-funding"), 0x00BF_8F00, widths, messages)?;
    if amounts > MOST_ON_A4 {
        page.paper(Paper::A3);
    }
    page.title(&messages.text(&Message::new("summary-title-funding").with("year", material.year())))?;
    page.worksheet.set_repeat_rows(0, 0)?;
    page.freeze(2)?;
    page.note(&messages.get("summary-note-funding"))?;
    page.gap();
    by_commune(material, messages.get("summary-caption-by-group"), &groups.names, |record| {
        groups.position(&record.group)
    })
    .write(&mut page, messages)?;
    page.gap();
    let by_source = |record: &FundingRecord| sources.position(&record.funding_source);
    by_commune(material, messages.get("summary-caption-by-source"), &sources.names, by_source)
        .write(&mut page, messages)?;
    page.gap();
    page.worksheet.set_page_breaks(&[page.next])?;
    let rows = cross(material, &groups, &sources).write(&mut page, messages)?;
    page.gap();
    funding_own::write(&mut page, material, &groups, &sources)?;
    Ok((page.worksheet, CrossTable { rows, sources: sources.names.len() }))
}

fn by_commune<'a>(
    material: Material<'a>,
    caption: String,
    columns: &'a [String],
    column: impl Fn(&FundingRecord) -> usize,
) -> Grid<'a> {
    let communes = &material.district.communes;
    let rows: BTreeMap<&str, usize> =
        communes.iter().zip(0..).map(|(commune, row)| (commune.code.as_str(), row)).collect();
    let amount = |record: &FundingRecord| {
        let row = rows.get(record.source.commune.as_deref()?).copied()?;
        Some(((row, column(record)), record.amount))
    };
    let row = |commune: &'a CommuneStanding| {
        if commune.has_reported() { GridRow::Known(&commune.name) } else { GridRow::NotReported(&commune.name) }
    };
    Grid {
        caption,
        heading: material.messages.get("summary-commune"),
        columns,
        rows: communes.iter().map(row).collect(),
        sums: Sums::new(counted(material).filter_map(amount)),
    }
}

fn cross<'a>(material: Material<'a>, groups: &'a Axis<'a>, sources: &'a Axis<'a>) -> Grid<'a> {
    let at = |record: &FundingRecord| (groups.position(&record.group), sources.position(&record.funding_source));
    Grid {
        caption: material.messages.get("summary-caption-cross"),
        heading: material.messages.get("summary-task-group"),
        columns: &sources.names,
        rows: groups.names.iter().map(|name| GridRow::Known(name)).collect(),
        sums: Sums::new(counted(material).map(|record| (at(record), record.amount))),
    }
}
