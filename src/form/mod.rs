//! The workbook a commune fills, declared once: sheets, tables, headings, kinds of value, lists.
//!
//! `template` renders it and `submission` reads by it; nobody else holds a row number, a column number or a heading. The
//! wording is the official Vietnamese of the letter's outline and registration form, whatever language messages are in.
//!
//! ```text
//! row 1   title
//! row 2…  notes
//!         (blank)
//! top     caption, then the headings, then one row for each of `rows`, then `spare` empty ones, then a total row if any
//! ```

mod advice;
mod carried;
mod check;
mod choice;
mod condition;
mod constraint;
mod criteria;
mod faults;
mod forms;
mod funding;
mod general;
mod guide;
mod ids;
mod indicator_constraints;
mod indicator_levels;
mod indicator_numbers;
mod indicator_soundness;
mod judged_numbers;
mod kind;
mod plan;
mod registration;
pub mod rules;
mod stamp;
mod table;
mod tally;
mod understood;
mod when;

pub use advice::{ADVICE_SHEET, NOTES_COLUMN, SEAL_COLUMN, may_be_seal, seal};
pub use carried::{Carried, CarriedRow};
pub use check::{Check, CheckLine, CheckLineKey, READY, TO_THE_CELL};
pub use choice::{Assessment, Choice, Theme, YesNo};
pub use condition::{Comparison, Condition, ConditionCell, Operand, Seen, Sight};
pub use constraint::{Constraint, NOTE, WARNING};
pub use criteria::NO_RESOURCES;
pub use faults::{MOST_COUNTED, MOST_PER_HEAD, ROUNDS};
pub use forms::Forms;
pub use general::{OFFICE_MAY_KNOW, REGIONS};
pub use ids::{ColumnId, SheetId, TableId};
pub use kind::Kind;
pub use stamp::{CARRIED_SEAL_COLUMN, FORM_VERSION, Printing, STAMP_SHEET, Stamp};
pub use table::{Column, FormSheet, Role, Row, RowKind, Table};
pub use tally::Tally;

pub use when::{FIRST_RECOGNITION, days_of_the_plan, serial};

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::catalogue::{Edition, FundingSource, Group};
use crate::district::Profile;
use crate::wording::Text;

/// The form of one edition and district, for one commune or for any of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Communes of one class share those that do not depend on them.
    pub sheets: Vec<Arc<FormSheet>>,
    pub stamp: Stamp,
}

impl Form {
    pub fn tables(&self) -> impl Iterator<Item = (&FormSheet, &Table)> {
        self.sheets.iter().flat_map(|sheet| sheet.tables.iter().map(move |table| (&**sheet, table)))
    }

    /// Whether a text is, to the letter, one of the form's own: a title, a note, a heading, a given text, a value of a list.
    pub fn has_text(&self, text: &str) -> bool {
        let is_it = |own: &Text| own.as_str() == text;
        let around = self.sheets.iter().any(|sheet| is_it(&sheet.title) || sheet.notes.iter().any(is_it));
        let within = self.tables().any(|(_, table)| {
            table.caption.iter().chain(&table.total).any(is_it)
                || table.columns.iter().any(|column| is_it(&column.heading))
                || table.rows.iter().any(|row| row.given.iter().any(|(_, given)| is_it(given)))
        });
        around || within || Choice::words().any(|word| word == text)
    }

    pub fn table(&self, id: TableId) -> Option<&Table> {
        self.tables().map(|(_, table)| table).find(|table| table.id == id)
    }
}

/// The task groups of the funding table: the edition's, then the office's own.
pub fn task_groups<'a>(edition: &'a Edition, profile: &'a Profile) -> Vec<&'a Group> {
    edition.groups.iter().chain(&profile.extra_groups).collect()
}

/// The funding sources of the funding table: the edition's, then the office's own.
pub fn funding_sources<'a>(edition: &'a Edition, profile: &'a Profile) -> Vec<&'a FundingSource> {
    edition.funding_sources.iter().chain(&profile.extra_sources).collect()
}

/// What is written into an input cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    Text(String),
    Number(f64),
    Date(NaiveDate),
}

/// Answers to lay into a form, by table, row key and column. Rows that the form leaves open have the keys `1`, `2`, ….
pub type FilledIn = BTreeMap<(TableId, String, ColumnId), Answer>;

#[cfg(test)]
mod tests;
