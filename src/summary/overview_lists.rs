//! Of many communes, those that meet most and fewest criteria: what a chart of all of them could not show.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::Ranked;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::summary::Material;
use crate::summary::lettered::Lettered;

/// Writes the lists below each other and says where their rows are.
pub(super) fn write(page: &mut Page, material: Material<'_>, criteria: &Lettered) -> Result<Rows, XlsxError> {
    let messages = material.messages;
    let ends = material.figures.ends();
    let caption = Message::new("summary-caption-most-and-fewest").with("most", ends.most.len());
    page.caption(&messages.text(&caption.with("fewest", ends.fewest.len())))?;
    page.headings(&[
        messages.get("summary-rank"),
        messages.get("summary-commune"),
        messages.get("summary-series-now"),
        messages.get("summary-series-added"),
    ])?;
    let first = page.next;
    for Ranked { commune, at, rank } in ends.most.into_iter().chain(ends.fewest) {
        let count = |letter| format!("={}", criteria.count_at(at, letter));
        let cells = [
            TableCell::Count(rank),
            TableCell::text(&commune.name),
            TableCell::CountOf(count(0), commune.criteria_met),
            TableCell::CountOf(count(1), commune.criteria_added),
        ];
        page.row(RowWeight::Normal, &cells)?;
    }
    Ok(Rows { first, end: page.next })
}
