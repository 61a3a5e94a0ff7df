//! Of many communes, those that meet most and fewest criteria: what a chart of all of them could not show.

use std::cmp::Reverse;

use rust_xlsxwriter::XlsxError;

use crate::consolidation::CommuneFigures;
use crate::message::Message;
use crate::summary::Material;
use crate::summary::lettered::Lettered;
use crate::summary::page::Page;
use crate::summary::ranges::Rows;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

/// Communes at each end.
const SHOWN: usize = 10;

/// Writes the lists below each other and says where their rows are.
pub(super) fn write(page: &mut Page, material: Material<'_>, criteria: &Lettered) -> Result<Rows, XlsxError> {
    let messages = material.messages;
    let communes = ordered(material);
    let most = communes.iter().take(SHOWN);
    let fewest = communes.iter().skip(SHOWN.max(communes.len().saturating_sub(SHOWN)));
    let caption = Message::new("summary-caption-most-and-fewest").with("count", SHOWN);
    page.caption(&messages.text(&caption))?;
    page.headings(&[
        messages.get("summary-rank"),
        messages.get("summary-commune"),
        messages.get("summary-series-now"),
        messages.get("summary-series-added"),
    ])?;
    let first = page.next;
    let last = communes.len();
    let numbered = most.zip(1..).chain(fewest.zip(SHOWN.max(last.saturating_sub(SHOWN)) + 1..));
    for ((commune, at), rank) in numbered {
        let count = |letter| format!("={}", criteria.count_at(*at, letter));
        let cells = [
            Cell::Count(rank),
            Cell::text(&commune.name),
            Cell::CountOf(count(0), commune.criteria_met),
            Cell::CountOf(count(1), commune.criteria_added),
        ];
        page.row(Weight::Normal, &cells)?;
    }
    Ok(Rows { first, end: page.next })
}

/// The communes that have reported, with their numbers: most criteria first, then most with the registrations.
fn ordered(material: Material<'_>) -> Vec<(&CommuneFigures, usize)> {
    let communes = material.figures.by_commune.iter().zip(0..).filter(|(commune, _)| commune.reported);
    let mut communes: Vec<_> = communes.collect();
    communes.sort_by_key(|(commune, _)| Reverse((commune.criteria_met, commune.criteria_added)));
    communes
}
