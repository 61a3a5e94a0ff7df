//! The amounts in lines that communes added to the form: their names are the communes' own.

use crate::consolidation::analysis::funding_sums::{counted, uncounted};
use crate::consolidation::analysis::profile_order::in_profile_order;
use crate::consolidation::{District, Source};
use crate::money::Money;
use crate::submission::FundingName;

#[derive(Debug)]
pub struct OwnAmount<'a> {
    pub source: &'a Source,
    pub group: &'a FundingName,
    pub funding_source: &'a FundingName,
    /// `None` where it cannot be read.
    pub amount: Option<Money>,
}

pub(super) fn of(district: &District) -> Vec<OwnAmount<'_>> {
    let read = counted(district).map(|record| OwnAmount {
        source: &record.source,
        group: &record.group,
        funding_source: &record.funding_source,
        amount: Some(record.amount),
    });
    let unread = uncounted(district).map(|amount| OwnAmount {
        source: &amount.source,
        group: &amount.group,
        funding_source: &amount.funding_source,
        amount: None,
    });
    let is_own = |line: &FundingName| matches!(line, FundingName::Own(_));
    let own = read.chain(unread).filter(|own| is_own(own.group) || is_own(own.funding_source));
    in_profile_order(district, own, |own| own.source.commune.as_deref())
}
