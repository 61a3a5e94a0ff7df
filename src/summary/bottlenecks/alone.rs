//! Indicators that are all that a criterion lacks, by the number of communes where they are.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::catalogue::Indicator;
use crate::consolidation::Gap;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::summary::bottlenecks::near;
use crate::summary::{Material, names};

pub(super) struct Alone<'a> {
    indicator: &'a Indicator,
    communes: Vec<&'a str>,
}

impl<'a> Alone<'a> {
    pub(super) fn of(material: Material<'a>, gaps: &[Gap<'a>]) -> Vec<Self> {
        let mut blocked: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
        for gap in gaps {
            if let Some(only) = gap.only() {
                blocked.entry(&only.code).or_default().push(&gap.commune.name);
            }
        }
        let alone = |indicator: &'a Indicator| Some(Self { indicator, communes: blocked.remove(&*indicator.code)? });
        let mut alone: Vec<Self> = material.basis.edition.indicators().filter_map(alone).collect();
        // Those that block as many stay in the order of the edition.
        alone.sort_by_key(|alone| Reverse(alone.communes.len()));
        alone
    }

    /// `near` is the table below, in which these are among the criteria short of one indicator.
    pub(super) fn cells(&self, material: Material<'a>, near: Rows) -> Vec<TableCell<'a>> {
        let Material { basis, messages, .. } = material;
        vec![
            TableCell::centred(&self.indicator.code),
            TableCell::text(&self.indicator.name),
            TableCell::CountOf(near::count_alone(near, &self.indicator.code), self.communes.len()),
            TableCell::text(names::communes(&self.communes, messages)),
            basis.profile.lead(&self.indicator.code).map_or(TableCell::Empty, |lead| TableCell::text(&lead.name)),
        ]
    }
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
