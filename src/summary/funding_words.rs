//! Words for the places of the two axes of amounts, and for amounts that no sum has.

use crate::drawing::table::TableCell;
use crate::summary::Material;

/// The names of the task groups and of the funding sources; the communes' own lines are one more place where there are any.
pub(super) struct FundingNames {
    pub(super) groups: Vec<String>,
    pub(super) sources: Vec<String>,
}

impl FundingNames {
    pub(super) fn of(material: Material<'_>) -> Self {
        let own = material.messages.get("summary-own-lines");
        let funding = &material.analysis.funding;
        Self { groups: funding.groups.names(own.clone()), sources: funding.sources.names(own) }
    }
}

/// What stands in place of an amount that cannot be read; it leads to the findings.
pub(super) fn uncounted_cell(material: Material<'_>) -> TableCell<'static> {
    TableCell::centred(material.messages.get("summary-uncounted")).linked(Some(material.findings_sheet()))
}
