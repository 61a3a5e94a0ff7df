//! The amounts in lines that communes added to the form: shown one by one, because their names are the communes' own.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::analysis::{FundingSums, OwnAmount};
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::money::Money;
use crate::summary::Material;
use crate::summary::funding_words::uncounted_cell;

const AMOUNT: u16 = 4;

pub(super) fn write(page: &mut Page, material: Material<'_>, own: &[OwnAmount<'_>]) -> Result<(), XlsxError> {
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
        page.row(RowWeight::Normal, &cells(material, record, number))?;
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
    ])
}

fn cells<'a>(material: Material<'a>, record: &OwnAmount<'a>, number: usize) -> Vec<TableCell<'a>> {
    let FundingSums { groups, sources, .. } = &material.analysis.funding;
    let place = &record.source.place;
    vec![
        TableCell::Count(number),
        TableCell::text(&*record.source.commune_name),
        TableCell::text(groups.name(record.group)),
        TableCell::text(sources.name(record.funding_source)),
        record.amount.map_or_else(|| uncounted_cell(material), TableCell::Amount),
        TableCell::text(&*place.workbook),
        TableCell::text(place.within_workbook()),
    ]
}
