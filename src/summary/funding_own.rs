//! The amounts in lines that communes added to the form: shown one by one, because their names are the communes' own.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::FundingRecord;
use crate::money::Money;
use crate::place::Place;
use crate::submission::Line;
use crate::summary::funding_sums::{Axis, counted};
use crate::summary::page::Page;
use crate::summary::ranges::Rows;
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, registers};

const AMOUNT: u16 = 4;

/// In the order of the profile.
pub(super) fn records(material: Material<'_>) -> Vec<&FundingRecord> {
    let is_own = |line: &Line| matches!(line, Line::Own(_));
    let own = counted(material).filter(|record| is_own(&record.group) || is_own(&record.funding_source));
    registers::in_profile_order(material, own, |record| record.source.commune.as_deref())
}

/// Rows of the sheet that they take: caption, headings, records, total; or a word that there are none.
pub(super) fn height(own: &[&FundingRecord]) -> u32 {
    if own.is_empty() { 2 } else { u32::try_from(own.len()).unwrap_or(u32::MAX).saturating_add(3) }
}

pub(super) fn write(
    page: &mut Page,
    material: Material<'_>,
    own: Vec<&FundingRecord>,
    axes: [&Axis<'_>; 2],
) -> Result<(), XlsxError> {
    let messages = material.messages;
    page.caption(&messages.get("summary-caption-own-lines"))?;
    if own.is_empty() {
        return page.note(&messages.get("summary-none"));
    }
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-task-group"),
        messages.get("summary-funding-source"),
        messages.get("summary-amount"),
        messages.get("summary-file"),
        messages.get("summary-cell"),
    ])?;
    let first = page.next;
    for (record, number) in own.iter().zip(1..) {
        page.row(Weight::Normal, &cells(record, number, axes))?;
    }
    let rows = Rows { first, end: page.next };
    let total: Money = own.iter().map(|record| record.amount).sum();
    page.sum(&[
        Cell::Empty,
        Cell::text(messages.get("summary-total")),
        Cell::Empty,
        Cell::Empty,
        Cell::AmountOf(rows.sum(AMOUNT), total),
        Cell::Empty,
        Cell::Empty,
    ])?;
    page.trim_decimals(first, AMOUNT, AMOUNT)
}

fn cells<'a>(record: &'a FundingRecord, number: usize, [groups, sources]: [&Axis<'_>; 2]) -> Vec<Cell<'a>> {
    let place: &Place = &record.source.place;
    vec![
        Cell::Count(number),
        Cell::text(&record.source.commune_name),
        Cell::text(groups.name(&record.group)),
        Cell::text(sources.name(&record.funding_source)),
        Cell::Amount(record.amount),
        Cell::text(&*place.workbook),
        Cell::text(place.within_workbook()),
    ]
}
