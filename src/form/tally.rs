//! How many criteria are not met, which `Tiêu chí` says above its table (the outline, II.1.2: "…/… tiêu chí chưa đạt").

use crate::form::{Assessment, ColumnId, RowKind, Table, TableId};
use crate::place::CellRef;

/// What is counted: of each criterion its rows, from the first to the last in the sheet, and how many of them are assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Where it is said.
    pub at: CellRef,
    /// The column of the assessments.
    pub column: u32,
    pub criteria: Vec<CriterionRows>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriterionRows {
    pub first: u32,
    pub last: u32,
    pub indicators: usize,
}

/// Between the numbers.
const OF_CRITERIA: &str = " tiêu chí chưa đạt, ";
const OF_INDICATORS: &str = " chỉ tiêu chưa đạt";

impl Tally {
    /// Of the table of indicators, which has an empty row above it.
    pub fn of(table: &Table) -> Option<Self> {
        let (column, _) = table.column(&ColumnId::Assessment).filter(|_| table.id == TableId::Indicators)?;
        let mut criteria: Vec<CriterionRows> = Vec::new();
        for (row, number) in table.rows.iter().zip(table.first_row()..) {
            match (row.kind, criteria.last_mut()) {
                (RowKind::Heading, _) => {
                    criteria.push(CriterionRows { first: number + 1, last: number, indicators: 0 })
                }
                (RowKind::Entry, Some(criterion)) => {
                    criterion.last = number;
                    criterion.indicators += 1;
                }
                _ => {}
            }
        }
        criteria.retain(|criterion| criterion.indicators > 0);
        Some(Self { at: CellRef::new(table.top.checked_sub(1)?, 0), column, criteria })
    }

    pub fn indicators(&self) -> usize {
        self.criteria.iter().map(|criterion| criterion.indicators).sum()
    }

    /// `3/19 tiêu chí chưa đạt, 7/57 chỉ tiêu chưa đạt` as a formula: nothing while nothing is assessed.
    pub fn formula(&self) -> String {
        let cell = |row: u32| CellRef::new(row, self.column).to_string();
        let met = |first: u32, last: u32| {
            let range = format!("{}:{}", cell(first), cell(last));
            let words = Assessment::ALL.into_iter().filter(|assessment| assessment.counts_as_met());
            words.map(|word| format!("COUNTIF({range},\"{}\")", word.text())).collect::<Vec<_>>().join("+")
        };
        let short =
            |criterion: &CriterionRows| format!("({}<{})", met(criterion.first, criterion.last), criterion.indicators);
        let (first, last) = (self.criteria.first().map_or(0, |c| c.first), self.criteria.last().map_or(0, |c| c.last));
        let criteria = self.criteria.iter().map(short).collect::<Vec<_>>().join("+");
        let (of, all) = (self.criteria.len(), self.indicators());
        format!(
            "=IF(COUNTA({}:{})=0,\"\",{criteria}&\"/{of}{OF_CRITERIA}\"&{all}-({})&\"/{all}{OF_INDICATORS}\")",
            cell(first),
            cell(last),
            met(first, last),
        )
    }

    /// The same as it is shown, with these assessments by row; `None` for a row without one.
    pub fn shown<'t>(&self, assessment: impl Fn(u32) -> Option<&'t str>) -> String {
        let is_met = |row: &u32| {
            let words = Assessment::ALL.into_iter().filter(|assessment| assessment.counts_as_met());
            assessment(*row).is_some_and(|text| words.map(Assessment::text).any(|word| word == text))
        };
        let rows = |criterion: &CriterionRows| criterion.first..=criterion.last;
        if !self.criteria.iter().flat_map(rows).any(|row| assessment(row).is_some()) {
            return String::new();
        }
        let met: Vec<usize> = self.criteria.iter().map(|criterion| rows(criterion).filter(is_met).count()).collect();
        let short = self.criteria.iter().zip(&met).filter(|(criterion, met)| **met < criterion.indicators).count();
        let (of, all) = (self.criteria.len(), self.indicators());
        format!("{short}/{of}{OF_CRITERIA}{}/{all}{OF_INDICATORS}", all.saturating_sub(met.iter().sum()))
    }

    /// Whether a text is one that a tally shows, with whatever numbers.
    pub fn is_shown_as(text: &str) -> bool {
        let is_share = |text: &str| {
            text.split_once('/').is_some_and(|(part, whole)| [part, whole].iter().all(|n| n.parse::<u16>().is_ok()))
        };
        let shares =
            text.split_once(OF_CRITERIA).and_then(|(one, rest)| Some((one, rest.strip_suffix(OF_INDICATORS)?)));
        shares.is_some_and(|(criteria, indicators)| is_share(criteria) && is_share(indicators))
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::catalogue::{DEFAULT_EDITION, parse};
    use crate::district::{self, DEFAULT_PROFILE};
    use crate::form::{Form, RowKind, Table, TableId};

    fn indicators() -> Table {
        let edition = parse("edition", DEFAULT_EDITION).expect("the edition loads");
        let profile = district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads");
        Form::new(&edition, &profile, None).table(TableId::Indicators).expect("a table").clone()
    }

    fn tally() -> Tally {
        Tally::of(&indicators()).expect("a tally")
    }

    #[test]
    fn criteria_and_indicators_that_are_not_met_are_counted() {
        let (table, tally) = (indicators(), tally());
        assert_eq!(tally.shown(|_| None), "");
        let is_assessed = |row: u32| {
            let row = table.rows.get((row - table.first_row()) as usize);
            row.is_some_and(|row| row.kind == RowKind::Entry)
        };
        let with = |other: &'static str, usual: &'static str, at: usize| {
            tally.shown(|row| {
                let text = if row == tally.criteria[at].first { other } else { usual };
                Some(text).filter(|text| !text.is_empty() && is_assessed(row))
            })
        };
        let (of, all) = (tally.criteria.len(), tally.indicators());
        let one = format!("1/{of} tiêu chí chưa đạt, 1/{all} chỉ tiêu chưa đạt");
        assert_eq!(with("", "Đạt", 1), one);
        assert_eq!(with("Cơ bản đạt", "Không áp dụng", 0), one);
        assert_eq!(with("Đạt", "Đạt", 0), format!("0/{of} tiêu chí chưa đạt, 0/{all} chỉ tiêu chưa đạt"));
        assert!(Tally::is_shown_as(&one));
    }

    #[test]
    fn words_of_the_commune_are_no_tally() {
        for text in [
            "",
            "3/19 tiêu chí chưa đạt",
            "ba/19 tiêu chí chưa đạt, 7/57 chỉ tiêu chưa đạt",
            "xã còn 3/19 tiêu chí chưa đạt",
        ] {
            assert!(!Tally::is_shown_as(text), "{text}");
        }
    }

    #[test]
    fn the_formula_fits_into_a_cell() {
        let formula = tally().formula();
        assert!(formula.len() < 8_000 && formula.starts_with("=IF(COUNTA("), "{formula}");
    }
}
