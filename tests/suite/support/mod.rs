//! The district, filled workbooks and the way through the crate that every test takes.

pub(crate) mod answers;
pub(crate) mod chance;
pub(crate) mod docx;
pub(crate) mod libreoffice;
pub(crate) mod old_text;
pub(crate) mod package;
pub(crate) mod plain;
pub(crate) mod program;
pub(crate) mod source;
pub(crate) mod tools;
pub(crate) mod typed;

use chrono::NaiveDate;
use ntm_xlsx::catalogue::{self, DEFAULT_EDITION, Edition};
use ntm_xlsx::consolidation::District;
use ntm_xlsx::district::{self, Basis, Commune, DEFAULT_PROFILE, Profile};
use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::{ColumnId, FilledIn, Form, Forms, Row, RowKind, TableId};
use ntm_xlsx::intake::{self, Taken};
use ntm_xlsx::place::{CellRef, Place};
use ntm_xlsx::submission::{self, Submission};
use ntm_xlsx::{rules, template, workbook};

/// The embedded edition and profile.
pub(crate) struct Office {
    pub(crate) edition: Edition,
    pub(crate) profile: Profile,
}

impl Office {
    pub(crate) fn new() -> Self {
        Self {
            edition: catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads"),
            profile: district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads"),
        }
    }

    pub(crate) fn basis(&self) -> Basis<'_> {
        Basis { edition: &self.edition, profile: &self.profile }
    }

    pub(crate) fn commune(&self, name: &str) -> &Commune {
        self.profile.commune_named(name).expect("the commune exists")
    }

    pub(crate) fn form(&self, commune: &str) -> Form {
        Form::new(&self.edition, &self.profile, Some(self.commune(commune)))
    }

    pub(crate) fn render(&self, commune: &str, answers: &FilledIn) -> Vec<u8> {
        template::render(&self.form(commune), answers).expect("it renders")
    }

    /// Reads a workbook and applies the rules of one submission.
    pub(crate) fn read(&self, name: &str, bytes: &[u8]) -> (Option<Submission>, Findings) {
        let workbook = workbook::read(name, bytes).expect("a workbook");
        let (submission, mut findings) = submission::read(&workbook, &Forms::new(self.basis()));
        if let Some(submission) = &submission {
            findings.extend(rules::check(submission, self.basis()));
        }
        (submission, findings)
    }

    /// All files through the whole crate, as the command line takes them.
    pub(crate) fn receive(&self, files: &[(String, Vec<u8>)]) -> (District, Findings) {
        let taken = |(name, bytes): &(String, Vec<u8>)| {
            let (submission, found) = self.read(name, bytes);
            Taken::of(name.clone(), String::new(), (submission.as_ref(), found), self.basis())
        };
        let again = |place: &Place| {
            let (name, bytes) = files.iter().find(|(name, _)| **name == *place.workbook)?;
            self.read(name, bytes).0
        };
        let taken = files.iter().map(taken).collect();
        let (facts, findings) = intake::settle(taken, self.basis(), NaiveDate::default(), &again);
        (District::new(facts, &findings, self.basis()), findings)
    }
}

/// Sheet name and cell of an answer in the template.
pub(crate) fn cell(form: &Form, table: TableId, row: &str, column: &ColumnId) -> (&'static str, CellRef) {
    let (sheet, table) = form.tables().find(|(_, known)| known.id == table).expect("the table");
    let index = match table.rows.iter().position(|known| known.key == row) {
        Some(index) => u32::try_from(index).expect("few rows"),
        None => row.parse::<u32>().expect("a spare row's number") - 1,
    };
    (sheet.name, table.cell(index, column).expect("the column"))
}

/// Every cell that the commune fills: table, row key, column, in the order of the form.
pub(crate) fn inputs(form: &Form) -> Vec<(TableId, String, ColumnId)> {
    let mut inputs = Vec::new();
    for (_, table) in form.tables() {
        let spare = (table.rows.len() + 1..=table.row_count() as usize).map(|number| number.to_string());
        let spare: Vec<Row> = spare.map(|key| Row::new(key, RowKind::Entry, Vec::new())).collect();
        for row in table.rows.iter().chain(&spare) {
            for column in table.columns.iter().filter(|column| row.input(column).is_some()) {
                inputs.push((table.id, row.key.clone(), column.id.clone()));
            }
        }
    }
    inputs
}
