//! The cells that a formula adds up, and how the form would write it.

use std::iter::Peekable;
use std::str::Chars;

use crate::place::CellRef;

/// Longest formula that is taken apart: a sum of the form has some twenty signs.
const LONGEST: usize = 500;

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) first: CellRef,
    pub(super) last: CellRef,
}

impl Area {
    fn between(one: CellRef, other: CellRef) -> Self {
        Self {
            first: CellRef::new(one.row.min(other.row), one.column.min(other.column)),
            last: CellRef::new(one.row.max(other.row), one.column.max(other.column)),
        }
    }

    pub(super) fn contains(&self, cell: CellRef) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row)
            && (self.first.column..=self.last.column).contains(&cell.column)
    }

    pub(super) fn cells(&self) -> u64 {
        u64::from(self.last.row - self.first.row + 1) * u64::from(self.last.column - self.first.column + 1)
    }
}

/// What a formula adds up, if adding is all it does: `SUM(C7:G7)`, `C7+D7+E7`, `SUBTOTAL(9,C7:C11)`, `SUM([.C7:.G7])`.
pub(super) fn of(formula: &str) -> Option<Vec<Area>> {
    if formula.len() > LONGEST {
        return None;
    }
    let plain: String =
        formula.chars().filter(|c| !c.is_whitespace() && !"$[].".contains(*c)).collect::<String>().to_uppercase();
    let plain = plain.replace(';', ",");
    let mut signs = plain.strip_prefix('+').unwrap_or(&plain).chars().peekable();
    let mut areas = Vec::new();
    sum(&mut signs, &mut areas)?;
    signs.next().is_none().then_some(areas)
}

/// Terms with a plus between them.
fn sum(signs: &mut Peekable<Chars<'_>>, areas: &mut Vec<Area>) -> Option<()> {
    term(signs, areas)?;
    while signs.next_if_eq(&'+').is_some() {
        term(signs, areas)?;
    }
    Some(())
}

fn term(signs: &mut Peekable<Chars<'_>>, areas: &mut Vec<Area>) -> Option<()> {
    let mut word = String::new();
    while let Some(letter) = signs.next_if(char::is_ascii_alphanumeric) {
        word.push(letter);
    }
    if signs.next_if_eq(&'(').is_none() {
        let first = CellRef::parse(&word)?;
        let mut last = first;
        if signs.next_if_eq(&':').is_some() {
            let mut word = String::new();
            while let Some(letter) = signs.next_if(char::is_ascii_alphanumeric) {
                word.push(letter);
            }
            last = CellRef::parse(&word)?;
        }
        areas.push(Area::between(first, last));
        return Some(());
    }
    match word.as_str() {
        "" => sum(signs, areas)?,
        "SUM" => list(signs, areas)?,
        "SUBTOTAL" => {
            let kind: String = std::iter::from_fn(|| signs.next_if(char::is_ascii_digit)).collect();
            (["9", "109"].contains(&kind.as_str()) && signs.next() == Some(',')).then_some(())?;
            list(signs, areas)?;
        }
        _ => return None,
    }
    (signs.next() == Some(')')).then_some(())
}

fn list(signs: &mut Peekable<Chars<'_>>, areas: &mut Vec<Area>) -> Option<()> {
    sum(signs, areas)?;
    while signs.next_if_eq(&',').is_some() {
        sum(signs, areas)?;
    }
    Some(())
}

/// The sum of cells that stand in one row or one column, as the form writes it: `=SUM(C7:G7)`.
pub(super) fn written(cells: &[CellRef]) -> String {
    let mut runs: Vec<Area> = Vec::new();
    for cell in cells {
        let next = |area: &Area| {
            (area.last.row == cell.row && area.last.column + 1 == cell.column)
                || (area.last.column == cell.column && area.last.row + 1 == cell.row)
        };
        match runs.last_mut() {
            Some(area) if next(area) => area.last = *cell,
            _ => runs.push(Area::between(*cell, *cell)),
        }
    }
    let runs = runs.iter().map(|area| match area.first == area.last {
        true => area.first.to_string(),
        false => format!("{}:{}", area.first, area.last),
    });
    format!("=SUM({})", runs.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::{of, written};
    use crate::place::CellRef;

    fn rows(formula: &str) -> Option<Vec<String>> {
        let areas = of(formula)?;
        Some(areas.iter().map(|area| format!("{}:{}", area.first, area.last)).collect())
    }

    #[test]
    fn every_way_of_adding_up_is_understood() {
        for formula in ["SUM(C7:G7)", "sum($C$7:$G$7)", "SUBTOTAL(9,C7:G7)", "(C7:G7)", "SUM([.C7:.G7])", "+SUM(G7:C7)"]
        {
            assert_eq!(rows(formula), Some(vec!["C7:G7".to_owned()]), "{formula}");
        }
        assert_eq!(rows("C7+D7"), Some(vec!["C7:C7".to_owned(), "D7:D7".to_owned()]));
        assert_eq!(rows("SUM(C7;D7:E7)"), Some(vec!["C7:C7".to_owned(), "D7:E7".to_owned()]));
    }

    #[test]
    fn what_does_more_than_adding_up_is_not() {
        for formula in
            ["ROUND(SUM(C7:G7),0)", "SUM(C7:G7)+5", "C7-D7", "SUM(C7:G7", "SUM(C7:G7))", "SUM(C0)", "", "[1]S!A1"]
        {
            assert_eq!(rows(formula), None, "{formula}");
        }
    }

    #[test]
    fn the_forms_sum_is_written_with_its_ranges() {
        let cells = [(6, 2), (6, 3), (6, 5)].map(|(row, column)| CellRef::new(row, column));
        assert_eq!(written(&cells), "=SUM(C7:D7,F7)");
        assert_eq!(written(&[(5, 2), (6, 2)].map(|(row, column)| CellRef::new(row, column))), "=SUM(C6:C7)");
    }
}
