//! III. Huy động nguồn lực: the total in figures and words, the task groups, the sources, and both against each other.

use crate::consolidation::Alone;
use crate::form;
use crate::money::Money;
use crate::plan::commune::{Sender, funding_table};
use crate::plan::notation::{DOTS, amount_in_words, dong, millions};
use crate::plan::writing::Writing;
use crate::submission::Line;

/// Amounts by task group and by source, in the order of the form, then the commune's own lines.
pub(super) struct Funding<'a> {
    alone: &'a Alone,
    pub(super) groups: Vec<(Line, &'a str)>,
    pub(super) sources: Vec<(Line, &'a str)>,
}

impl<'a> Funding<'a> {
    fn of(sender: Sender<'a>, alone: &'a Alone) -> Self {
        let (edition, profile) = (sender.basis.edition, sender.basis.profile);
        let mut groups: Vec<(Line, &str)> = Vec::new();
        let mut sources: Vec<(Line, &str)> = Vec::new();
        groups.extend(
            form::task_groups(edition, profile).into_iter().map(|g| (Line::Known(g.id.clone()), g.task.as_str())),
        );
        sources.extend(
            form::funding_sources(edition, profile).into_iter().map(|s| (Line::Known(s.id.clone()), s.name.as_str())),
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
    pub(super) fn sum(&self, wanted: impl Fn(&Line, &Line) -> bool) -> (Money, bool) {
        let counted = self.alone.funding.iter().filter(|record| wanted(&record.group, &record.funding_source));
        let mut unread = self.alone.uncounted_amounts.iter();
        let is_unclear = unread.any(|amount| wanted(&amount.group, &amount.funding_source));
        (counted.map(|record| record.amount).sum(), is_unclear)
    }

    fn is_empty(&self) -> bool {
        self.alone.funding.is_empty() && self.alone.uncounted_amounts.is_empty()
    }
}

pub(super) fn write(writing: &mut Writing, sender: Sender<'_>, alone: &Alone) {
    let funding = Funding::of(sender, alone);
    if funding.is_empty() {
        writing.missing.push("III Huy động nguồn lực".to_owned());
        writing.heading(2, format!("1. Tổng kinh phí: {DOTS} đồng, trong đó:"));
    } else {
        let (total, is_unclear) = funding.sum(|_, _| true);
        if is_unclear {
            writing.missing.push("III Số tiền chưa tính được".to_owned());
        }
        let unclear = if is_unclear { ", chưa kể số tiền chưa tính được" } else { "" };
        let (figures, words) = (dong(total), amount_in_words(total));
        writing.heading(2, format!("1. Tổng kinh phí: {figures} đồng (Bằng chữ: {words}){unclear}, trong đó:"));
    }
    for (line, name) in &funding.groups {
        let amount = told(&funding, |group, _| group == line);
        writing.bullet(format!("{name}: {amount} triệu đồng."));
    }
    writing.heading(2, "2. Nguồn vốn");
    for (line, name) in &funding.sources {
        let amount = told(&funding, |_, source| source == line);
        writing.bullet(format!("{name}: {amount} triệu đồng."));
    }
    if !funding.is_empty() {
        funding_table::write(writing, &funding, sender.documents().margins);
    }
}

/// In triệu đồng; dotted where nobody has filled the table.
fn told(funding: &Funding<'_>, wanted: impl Fn(&Line, &Line) -> bool) -> String {
    if funding.is_empty() {
        return DOTS.to_owned();
    }
    match funding.sum(wanted) {
        (amount, false) => millions(amount),
        (amount, true) => format!("{} (chưa kể số tiền chưa tính được)", millions(amount)),
    }
}
