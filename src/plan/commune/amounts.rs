//! The amounts of a commune by task group and by source: those of the sums, and which of them cannot be told.

use crate::consolidation::Alone;
use crate::form;
use crate::money::Money;
use crate::plan::commune::sender::Sender;
use crate::submission::FundingName;

/// Amounts by task group and by source, in the order of the form, then the commune's own lines.
pub(super) struct Funding<'a> {
    alone: &'a Alone,
    pub(super) groups: Vec<(FundingName, &'a str)>,
    pub(super) sources: Vec<(FundingName, &'a str)>,
}

impl<'a> Funding<'a> {
    pub(super) fn of(sender: Sender<'a>, alone: &'a Alone) -> Self {
        let (edition, profile) = (sender.basis.edition, sender.basis.profile);
        let mut groups: Vec<(FundingName, &str)> = Vec::new();
        let mut sources: Vec<(FundingName, &str)> = Vec::new();
        groups.extend(
            form::task_groups(edition, profile)
                .into_iter()
                .map(|g| (FundingName::Known(g.id.clone()), g.task.as_str())),
        );
        sources.extend(
            form::funding_sources(edition, profile)
                .into_iter()
                .map(|s| (FundingName::Known(s.id.clone()), s.name.as_str())),
        );
        let read = alone.funding.iter().map(|record| (&record.group, &record.funding_source));
        let unread = alone.uncounted_amounts.iter().map(|amount| (&amount.group, &amount.funding_source));
        for (group, source) in read.chain(unread) {
            for (line, lines) in [(group, &mut groups), (source, &mut sources)] {
                if !lines.iter().any(|(known, _)| known == line) {
                    lines.push((line.clone(), line.text()));
                }
            }
        }
        Self { alone, groups, sources }
    }

    /// The sum of the wanted amounts, and whether one of them cannot be told.
    pub(super) fn sum(&self, wanted: impl Fn(&FundingName, &FundingName) -> bool) -> (Money, bool) {
        let counted = self.alone.funding.iter().filter(|record| wanted(&record.group, &record.funding_source));
        let mut unread = self.alone.uncounted_amounts.iter();
        let is_unclear = unread.any(|amount| wanted(&amount.group, &amount.funding_source));
        (counted.map(|record| record.amount).sum(), is_unclear)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.alone.funding.is_empty() && self.alone.uncounted_amounts.is_empty()
    }
}
