//! How many open findings a file has, as formulas over the sheets that list them.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::consolidation::District;
use crate::drawing::ranges::{Rows, quoted};
use crate::finding::{Findings, Severity};
use crate::message::Messages;
use crate::place::CellRef;

/// Columns of the sheets of findings.
const FILE: u16 = 2;
const SEVERITY: u16 = 5;
const WAIVER: u16 = 12;

/// Files times findings up to which every file is looked for in all findings, so that these may be sorted; beyond it only in
/// its own rows, because a spreadsheet program would calculate for minutes.
const MOST_LOOKED_AT: usize = 5_000_000;

pub(super) struct ListedFindings<'a> {
    /// The findings of each file, by their numbers; `None` where all are looked at.
    of_files: Option<BTreeMap<&'a str, Range<usize>>>,
    sheets: Vec<(String, Rows)>,
}

impl<'a> ListedFindings<'a> {
    pub(super) fn of(district: &District, findings: &'a Findings) -> Self {
        let mut of_files: BTreeMap<&str, Range<usize>> = BTreeMap::new();
        let mut count = 0;
        for (finding, number) in findings.iter().zip(0..) {
            of_files.entry(&*finding.place.workbook).or_insert(number..number).end = number + 1;
            count = number + 1;
        }
        let is_large = district.files.len().saturating_mul(count) > MOST_LOOKED_AT;
        Self { of_files: is_large.then_some(of_files), sheets: Vec::new() }
    }

    /// Notes the next sheet and its rows.
    pub(super) fn push(&mut self, sheet: &str, rows: Rows) {
        self.sheets.push((sheet.to_owned(), rows));
    }

    /// Counts those of this severity that no waiver covers; the file's name stands in `name`.
    pub(super) fn count(&self, file: &str, name: CellRef, severity: Severity, messages: &Messages) -> String {
        let severity = messages.text(&severity.label());
        let count = |(sheet, rows): (&str, Rows)| {
            let column = |column| Some(format!("{}!{}", quoted(sheet), rows.absolute(column, column)?));
            let (files, severities, waivers) = (column(FILE)?, column(SEVERITY)?, column(WAIVER)?);
            Some(format!("SUMPRODUCT(EXACT({files},{name})*({severities}=\"{severity}\")*({waivers}=\"\"))"))
        };
        let counts: Vec<String> = self.parts(file).into_iter().filter_map(count).collect();
        if counts.is_empty() { "=0".to_owned() } else { format!("={}", counts.join("+")) }
    }

    /// The rows in which to look for the findings of a file.
    fn parts(&self, file: &str) -> Vec<(&str, Rows)> {
        let sheets = self.sheets.iter().map(|(sheet, rows)| (sheet.as_str(), *rows));
        let Some(of_files) = &self.of_files else { return sheets.collect() };
        let Some(own) = of_files.get(file) else { return Vec::new() };
        let mut before = 0;
        let mut parts = Vec::new();
        for (sheet, rows) in sheets {
            let height = usize::try_from(rows.end.saturating_sub(rows.first)).unwrap_or(usize::MAX);
            let at = |number: usize| {
                let below = number.saturating_sub(before).min(height);
                rows.first.saturating_add(u32::try_from(below).unwrap_or(u32::MAX))
            };
            let part = Rows { first: at(own.start), end: at(own.end) };
            before += height;
            if part.last().is_some() {
                parts.push((sheet, part));
            }
        }
        parts
    }
}
