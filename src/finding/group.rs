//! The same fault in many cells of a column, for people to read once.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::place::ranges;

/// From how many cells of one column on they are said together.
const MANY: usize = 5;

/// A finding, and those like it further down the column.
#[derive(Debug)]
pub struct FindingGroup<'a> {
    pub first: &'a Finding,
    pub others: Vec<&'a Finding>,
}

/// What makes findings alike: rule, sheet and column. Those that the office or the commune says something to stand alone.
type GroupKind<'a> = (&'static str, Option<&'a str>, u32);

fn kind(finding: &Finding) -> Option<GroupKind<'_>> {
    let alone = finding.waiver.is_some() || finding.explained().is_some();
    let cell = finding.place.cell.filter(|_| !alone)?;
    Some((finding.rule.code, finding.place.sheet.as_deref(), cell.column))
}

impl<'a> FindingGroup<'a> {
    /// Findings of one workbook in their order, many of a kind together where the first of them stands.
    pub fn of(findings: impl Iterator<Item = &'a Finding> + Clone) -> Vec<Self> {
        let mut counts: BTreeMap<GroupKind<'_>, usize> = BTreeMap::new();
        for kind in findings.clone().filter_map(kind) {
            *counts.entry(kind).or_default() += 1;
        }
        let mut groups: Vec<Self> = Vec::new();
        let mut positions: BTreeMap<GroupKind<'_>, usize> = BTreeMap::new();
        for finding in findings {
            let kind = kind(finding).filter(|kind| counts.get(kind).is_some_and(|count| *count >= MANY));
            let known = kind.and_then(|kind| positions.get(&kind)).and_then(|at| groups.get_mut(*at));
            match known {
                Some(group) => group.others.push(finding),
                None => {
                    positions.extend(kind.map(|kind| (kind, groups.len())));
                    groups.push(Self { first: finding, others: Vec::new() });
                }
            }
        }
        groups
    }

    /// The cells of the others, those below one another as one range: `G8–G12, G14`.
    pub fn other_cells(&self) -> String {
        ranges(self.others.iter().filter_map(|finding| finding.place.cell)).join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::FindingGroup;
    use crate::finding::{Finding, Rule, Scope, Severity};
    use crate::place::{CellRef, Place};

    const RULE: Rule = Rule::new("X01", Severity::Error, Scope::Cell);

    fn found(cells: &[(u32, u32)]) -> Vec<Finding> {
        let place =
            |(row, column): &(u32, u32)| Place::cell(&"a".into(), &"Tiêu chí".into(), CellRef::new(*row, *column));
        cells.iter().map(|cell| Finding::new(&RULE, &place(cell))).collect()
    }

    #[test]
    fn many_of_a_column_are_one_group_that_names_every_cell() {
        let findings = found(&[(6, 6), (7, 5), (7, 6), (8, 6), (9, 6), (11, 6)]);
        let groups = FindingGroup::of(findings.iter());
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[0].other_cells(), "G8–G10, G12");
        assert_eq!(groups[1].other_cells(), "");
    }

    #[test]
    fn a_few_of_a_column_stay_alone() {
        assert_eq!(FindingGroup::of(found(&[(6, 6), (7, 6), (8, 6), (9, 6)]).iter()).len(), 4);
    }
}
