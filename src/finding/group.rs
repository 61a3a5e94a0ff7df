//! The same fault in many cells of a column, for people to read once.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};
use crate::message::Arg;
use crate::place::ranges;

/// From how many cells of one column on they are said together.
const MANY: usize = 5;

/// A finding, and those like it further down the column.
#[derive(Debug)]
pub struct FindingGroup<'a> {
    pub first: &'a Finding,
    pub others: Vec<&'a Finding>,
}

/// What makes findings alike: rule, sheet and column, how what was found is written, and what is expected instead. Those that the office
/// or the commune says something to stand alone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct GroupKind<'a> {
    rule: &'static str,
    sheet: Option<&'a str>,
    column: u32,
    found: Option<String>,
    expected: Option<String>,
}

fn kind(finding: &Finding) -> Option<GroupKind<'_>> {
    let alone = finding.waiver.is_some() || finding.explained().is_some();
    let cell = finding.place.cell.filter(|_| !alone)?;
    let expected = finding.expected.as_ref().map(|expected| format!("{expected:?}"));
    Some(GroupKind {
        rule: finding.rule.code,
        sheet: finding.place.sheet.as_deref(),
        column: cell.column,
        found: finding.found.as_deref().map(shape),
        // Where nobody has to write anything, only how it was understood matters, not each number.
        expected: match finding.severity {
            Severity::Information => expected.as_deref().map(shape),
            Severity::Error | Severity::Warning => expected,
        },
    })
}

/// A text without its digits and what stands between them: `95%` and `80,5 %` are written alike, `35,5 triệu` is not.
fn shape(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_numeric() && !letter.is_whitespace() && !matches!(letter, '.' | ','))
        .collect()
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
            let known = kind.as_ref().and_then(|kind| positions.get(kind)).and_then(|at| groups.get_mut(*at));
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

    /// What is expected in all of its cells, where that is the same.
    pub fn expected(&self) -> Option<&'a Arg> {
        let expected = self.first.expected.as_ref();
        expected.filter(|_| self.others.iter().all(|other| other.expected.as_ref() == expected))
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
    fn what_is_written_otherwise_or_has_to_be_otherwise_stands_apart() {
        let told = |severity, texts: &[(&str, &str)]| {
            let cells: Vec<(u32, u32)> = (1..).map(|row| (row, 6)).take(texts.len()).collect();
            let said = found(&cells).into_iter().zip(texts);
            let said = said.map(|(finding, (found, expected))| finding.found(*found).expected(*expected));
            said.map(|finding| Finding { severity, ..finding }).collect::<Vec<_>>()
        };
        let sizes = |findings: &[Finding]| -> Vec<usize> {
            FindingGroup::of(findings.iter()).iter().map(|group| 1 + group.others.len()).collect()
        };
        let shares = [("95%", "95"), ("80,5 %", "80.5"), ("7%", "7"), ("35,5 triệu", "35.5"), ("1%", "1"), ("2%", "2")];
        let read = told(Severity::Information, &shares);
        assert_eq!(sizes(&read), [5, 1]);
        assert_eq!(FindingGroup::of(read.iter())[0].expected(), None);
        let both_ways = [[("Đạt", "Chưa đạt"); 5], [("Chưa đạt", "Đạt"); 5]].concat();
        let wrong = told(Severity::Error, &both_ways);
        assert_eq!(sizes(&wrong), [5, 5]);
        assert_eq!(FindingGroup::of(wrong.iter())[1].expected(), Some(&"Đạt".into()));
        let plans = [("60", "95"), ("60", "95"), ("60", "95"), ("60", "95"), ("60", "95"), ("60", "80")];
        assert_eq!(sizes(&told(Severity::Error, &plans)), [5, 1]);
    }

    #[test]
    fn a_few_of_a_column_stay_alone() {
        assert_eq!(FindingGroup::of(found(&[(6, 6), (7, 6), (8, 6), (9, 6)]).iter()).len(), 4);
    }
}
