//! Planned funding by task group and by source. Lines that communes added are one more place at the end of each, so that both
//! have the same total.

use serde::Serialize;

use crate::consolidation::{FundingRecord, UncountedAmount};
use crate::district::Basis;
use crate::form;
use crate::money::Money;
use crate::submission::FundingName;

/// Sums of the counted amounts, in whole đồng.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct FundingFigures {
    #[serde(rename = "total_dong")]
    pub total: Money,
    /// Amounts that are in no sum, because they cannot be read or seem to be in another unit.
    #[serde(rename = "uncounted_amounts")]
    pub uncounted: usize,
    pub by_group: Vec<FundingLine>,
    pub by_source: Vec<FundingLine>,
    /// By place in `by_group`, then by place in `by_source`.
    #[serde(rename = "group_by_source_dong")]
    pub cross: Vec<Vec<Money>>,
}

/// A task group or a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct FundingLine {
    /// `None` for the lines that communes added on their own, taken together.
    pub id: Option<String>,
    /// The letter's wording; empty where there is no id.
    pub name: String,
    #[serde(rename = "amount_dong")]
    pub amount: Money,
}

impl FundingFigures {
    pub(super) fn of(records: &[FundingRecord], uncounted: &[UncountedAmount], basis: Basis<'_>) -> Self {
        let counted = || records.iter().filter(|record| record.source.counted);
        let groups = form::task_groups(basis.edition, basis.profile);
        let groups = groups.into_iter().map(|group| (group.id.as_str(), group.task.as_str()));
        let sources = form::funding_sources(basis.edition, basis.profile);
        let sources = sources.into_iter().map(|source| (source.id.as_str(), source.name.as_str()));
        let by_group = lines(groups, counted().map(|record| (&record.group, record.amount)));
        let by_source = lines(sources, counted().map(|record| (&record.funding_source, record.amount)));
        let cross = by_group
            .iter()
            .map(|group| {
                let of_group = || counted().filter(|record| is_of(&group.id, &record.group));
                let amount = |source: &FundingLine| {
                    of_group().filter(|record| is_of(&source.id, &record.funding_source)).map(|r| r.amount).sum()
                };
                by_source.iter().map(amount).collect()
            })
            .collect();
        let uncounted = uncounted.iter().filter(|amount| amount.source.counted).count();
        Self { total: counted().map(|record| record.amount).sum(), uncounted, by_group, by_source, cross }
    }
}

/// The office's lines with their sums, then the communes' own ones if there are any.
fn lines<'a>(
    known: impl Iterator<Item = (&'a str, &'a str)>,
    amounts: impl Iterator<Item = (&'a FundingName, Money)> + Clone,
) -> Vec<FundingLine> {
    let sum = |id: &Option<String>| amounts.clone().filter(|(line, _)| is_of(id, line)).map(|(_, m)| m).sum();
    let line = |id: Option<String>, name: &str| FundingLine { amount: sum(&id), id, name: name.to_owned() };
    let mut lines: Vec<FundingLine> = known.map(|(id, name)| line(Some(id.to_owned()), name)).collect();
    if amounts.clone().any(|(line, _)| matches!(line, FundingName::Own(_))) {
        lines.push(line(None, ""));
    }
    lines
}

fn is_of(id: &Option<String>, line: &FundingName) -> bool {
    match (id, line) {
        (Some(id), FundingName::Known(known)) => id == known,
        (None, FundingName::Own(_)) => true,
        _ => false,
    }
}
