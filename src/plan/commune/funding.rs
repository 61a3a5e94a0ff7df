//! III. Huy động nguồn lực: the total in figures and words, the task groups, the sources, and both against each other.

use crate::consolidation::Alone;
use crate::plan::commune::amounts::Funding;
use crate::plan::commune::funding_table;
use crate::plan::commune::sender::Sender;
use crate::plan::notation::{DOTS, amount_in_words, dong, millions};
use crate::plan::writing::Writing;
use crate::submission::FundingName;

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
fn told(funding: &Funding<'_>, wanted: impl Fn(&FundingName, &FundingName) -> bool) -> String {
    if funding.is_empty() {
        return DOTS.to_owned();
    }
    match funding.sum(wanted) {
        (amount, false) => millions(amount),
        (amount, true) => format!("{} (chưa kể số tiền chưa tính được)", millions(amount)),
    }
}
