//! The amounts in lines that communes added to the form: shown one by one, because their names are the communes' own.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::Source;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::money::Money;
use crate::submission::Line;
use crate::summary::funding_sums::{Axis, counted, uncounted};
use crate::summary::{Material, funding_sums, registers};

const AMOUNT: u16 = 4;

/// An amount in a line of a commune's own; `None` where it cannot be read.
pub(super) struct Own<'a> {
    source: &'a Source,
    group: &'a Line,
    funding_source: &'a Line,
    amount: Option<Money>,
}

/// In the order of the profile.
pub(super) fn records(material: Material<'_>) -> Vec<Own<'_>> {
    let read = counted(material).map(|record| Own {
        source: &record.source,
        group: &record.group,
        funding_source: &record.funding_source,
        amount: Some(record.amount),
    });
    let uncounted = uncounted(material).map(|amount| Own {
        source: &amount.source,
        group: &amount.group,
        funding_source: &amount.funding_source,
        amount: None,
    });
    let is_own = |line: &Line| matches!(line, Line::Own(_));
    let own = read.chain(uncounted).filter(|own| is_own(own.group) || is_own(own.funding_source));
    registers::in_profile_order(material, own, |own| own.source.commune.as_deref())
}

/// Rows of the sheet that they take: caption, headings, records, total; or a word that there are none.
pub(super) fn height(own: &[Own<'_>]) -> u32 {
    if own.is_empty() { 2 } else { u32::try_from(own.len()).unwrap_or(u32::MAX).saturating_add(3) }
}

pub(super) fn write(
    page: &mut Page,
    material: Material<'_>,
    own: &[Own<'_>],
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
        page.row(RowWeight::Normal, &cells(material, record, number, axes))?;
    }
    let rows = Rows { first, end: page.next };
    let total: Money = own.iter().filter_map(|record| record.amount).sum();
    page.sum(&[
        TableCell::Empty,
        TableCell::text(messages.get("summary-total")),
        TableCell::Empty,
        TableCell::Empty,
        TableCell::AmountOf(rows.sum(AMOUNT), total),
        TableCell::Empty,
        TableCell::Empty,
    ])?;
    page.trim_decimals(first, AMOUNT, AMOUNT)
}

fn cells<'a>(
    material: Material<'_>,
    record: &Own<'a>,
    number: usize,
    [groups, sources]: [&Axis<'_>; 2],
) -> Vec<TableCell<'a>> {
    let place = &record.source.place;
    vec![
        TableCell::Count(number),
        TableCell::text(&record.source.commune_name),
        TableCell::text(groups.name(record.group)),
        TableCell::text(sources.name(record.funding_source)),
        record.amount.map_or_else(|| funding_sums::uncounted_cell(material), TableCell::Amount),
        TableCell::text(&*place.workbook),
        TableCell::text(place.within_workbook()),
    ]
}
