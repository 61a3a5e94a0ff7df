//! Every rule, fired by a workbook with one mistake in it: the right code, at the right cell, in words.

mod below;
mod beside;
pub(crate) mod carried;
mod cells;
mod district;
mod files;
mod gaps;
mod headings;
mod in_libreoffice;
mod indicators;
mod known_villages;
mod merged;
pub(crate) mod moved;
mod names;
mod near_words;
mod numbers;
mod old_text;
mod own_words;
mod parts;
mod plan;
mod quiet;
mod readings;
mod registrations;
mod remarks;
mod sheets;
mod stated_unit;
mod structure;
mod tally;
mod together;
mod words;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ntm_xlsx::finding::{Finding, Findings};
use ntm_xlsx::form::{ColumnId, FilledIn, Form, TableId};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::rules;

use crate::seeded_mistakes::tally::Tally;
use crate::support::plain::{Content, Plain};
use crate::support::{Office, answers, cell};

const COMMUNE: &str = "Bình Lư";

/// Workbooks with a mistake in them, and everything that is to be said about them.
struct Seed {
    name: &'static str,
    files: Vec<(String, Vec<u8>)>,
    /// Code and place (`Tiêu chí!F23`; empty for the whole workbook) of each finding.
    expected: Vec<Said>,
}

/// The clean workbook, about to get a mistake.
pub(crate) struct Sown {
    pub(crate) office: Office,
    form: Form,
    answers: FilledIn,
}

impl Sown {
    pub(crate) fn new() -> Self {
        let office = Office::new();
        Self { form: office.form(COMMUNE), answers: answers::clean(&office, COMMUNE), office }
    }

    pub(crate) fn cell(&self, table: TableId, row: &str, column: ColumnId) -> (&'static str, CellRef) {
        cell(&self.form, table, row, &column)
    }

    fn bytes(&self) -> Vec<u8> {
        self.office.render(COMMUNE, &self.answers)
    }

    pub(crate) fn plain(&self) -> Plain {
        Plain::read(&self.bytes())
    }

    fn seed<const N: usize>(&self, name: &'static str, expected: [(&'static str, String); N]) -> Seed {
        Seed { name, files: vec![("mau.xlsx".to_owned(), self.bytes())], expected: expected.to_vec() }
    }

    /// The cell of an answer with another content in it.
    fn replaced(
        &self,
        name: &'static str,
        (table, row, column): (TableId, &str, ColumnId),
        content: Content,
        code: &'static str,
    ) -> Seed {
        let at = self.cell(table, row, column);
        let mut plain = self.plain();
        plain.set(at, content);
        seed(name, &plain, [(code, shown(at))])
    }
}

fn seed<const N: usize>(name: &'static str, plain: &Plain, expected: [(&'static str, String); N]) -> Seed {
    Seed { name, files: vec![("mau.xlsx".to_owned(), plain.bytes())], expected: expected.to_vec() }
}

fn shown((sheet, at): (&str, CellRef)) -> String {
    format!("{sheet}!{at}")
}

static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| {
    [
        structure::seeds(),
        moved::seeds(),
        merged::seeds(),
        headings::seeds(),
        below::seeds(),
        beside::seeds(),
        sheets::seeds(),
        own_words::seeds(),
        names::seeds(),
        cells::seeds(),
        numbers::seeds(),
        carried::seeds(),
        plan::seeds(),
        parts::seeds(),
        words::seeds(),
        readings::seeds(),
        registrations::seeds(),
        gaps::seeds(),
        remarks::seeds(),
        stated_unit::seeds(),
        old_text::seeds(),
        district::seeds(),
    ]
    .into_iter()
    .flatten()
    .collect()
});

/// What is said about each of them, in their order.
static SAID: LazyLock<Vec<Findings>> = LazyLock::new(|| {
    let office = Office::new();
    SEEDS.iter().map(|seed| office.receive(&seed.files).1).collect()
});

/// Code and place of a finding.
type Said = (&'static str, String);

fn said(findings: &Findings) -> Vec<Said> {
    findings.iter().map(|f| (f.rule.code, f.place.within_workbook())).collect()
}

fn texts(finding: &Finding, messages: &Messages) -> [String; 3] {
    [finding.message.clone(), finding.hint(), finding.rule.title()].map(|message| messages.text(&message))
}

#[test]
fn a_clean_workbook_raises_nothing() {
    let office = Office::new();
    let mut tally = Tally::default();
    for commune in &office.profile.communes {
        let bytes = office.render(&commune.name, &answers::clean(&office, &commune.name));
        let (_, findings) = office.receive(&[("mau.xlsx".to_owned(), bytes)]);
        tally.count(&commune.name, said(&findings), Vec::new());
    }
    tally.close("clean");
}

#[test]
fn a_clean_workbook_stays_clean_as_bare_cells() {
    let sown = Sown::new();
    let (_, findings) = sown.office.receive(&[("mau.xlsx".to_owned(), sown.plain().bytes())]);
    assert_eq!(said(&findings), []);
}

#[test]
fn each_mistake_is_said_once_at_its_cell_and_nothing_else_is() {
    let mut tally = Tally::default();
    for (seed, findings) in SEEDS.iter().zip(SAID.iter()) {
        tally.count(seed.name, said(findings), seed.expected.clone());
    }
    tally.close("alone");
}

#[test]
fn each_mistake_is_said_in_words() {
    let languages = [Language::Vi, Language::En].map(Messages::new);
    for findings in SAID.iter() {
        for (finding, messages) in findings.iter().flat_map(|finding| languages.iter().map(move |m| (finding, m))) {
            for text in texts(finding, messages) {
                let whole = text.contains(' ') && !text.contains(['{', '}']);
                assert!(whole && text != finding.rule.code, "{}: {text}", finding.rule.code);
            }
        }
    }
}

#[test]
fn every_rule_has_a_mistake_that_fires_it() {
    let mut fired: BTreeSet<&str> = SEEDS.iter().flat_map(|seed| &seed.expected).map(|(code, _)| *code).collect();
    fired.extend(files::CODES);
    let missing: Vec<&str> = rules::all().iter().map(|rule| rule.code).filter(|code| !fired.contains(code)).collect();
    assert!(missing.is_empty(), "nothing fires {missing:?}");
}
