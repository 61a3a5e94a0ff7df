//! Indicators that are all that a criterion lacks, by the number of communes where they are.

use crate::consolidation::analysis::LoneIndicator;
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::summary::bottlenecks::near::NearTable;
use crate::summary::{Material, names};

/// `near` is the register in which these are among the criteria short of one indicator.
pub(super) fn cells<'a>(
    material: Material<'a>,
    alone: &'a LoneIndicator<'a>,
    near: &NearTable<'_>,
) -> Vec<TableCell<'a>> {
    let Material { basis, messages, .. } = material;
    vec![
        TableCell::centred(&alone.indicator.code),
        TableCell::text(&alone.indicator.name),
        TableCell::CountOf(near.count_alone(&alone.indicator.code), alone.communes.len()),
        TableCell::text(names::communes(&alone.communes, messages)),
        basis.profile.lead(&alone.indicator.code).map_or(TableCell::Empty, |lead| TableCell::text(&lead.name)),
    ]
}

pub(super) fn headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-code"),
        messages.get("summary-indicator"),
        messages.get("summary-communes-count"),
        messages.get("summary-communes-blocked"),
        messages.get("summary-lead"),
    ]
}
