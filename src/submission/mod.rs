//! Form + cells → everything that a commune has answered. Cannot fail: what cannot be read is a finding, and stays in the entry as
//! raw text.
//!
//! ```text
//! cells ──recognise──▶ tables ──rows──▶ whose row is which ──cells──▶ answers, by table, row and column
//! ```
//!
//! Every step gives its value with what it accounts for and has to say ([`noted`]); nothing is shared. What no step accounts for is
//! named at the end ([`leftover`]).

mod advice;
mod answer_names;
mod answers;
mod carried;
mod cells;
mod entry;
pub mod faults;
mod identity;
mod leftover;
mod listing;
mod noted;
mod old_text;
mod recognise;
mod remarks;
mod rows;
mod tables;
mod views;
mod whose;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::{Form, Forms, Stamp, TableId};
use crate::legacy;
use crate::place::Place;
use crate::submission::cells::Scene;
use crate::submission::leftover::OwnForm;
use crate::submission::rows::Earlier;
use crate::submission::tables::Layouts;
use crate::submission::whose::Stamped;
use crate::workbook::Workbook;

pub use answer_names::NamedAnswer;
pub use answers::{Answered, AnsweredRow, Answers, RowAnswers, RowKey, TableAnswers};
pub use entry::{Entry, Said};
pub use identity::SubmissionId;
pub use remarks::Remarks;
pub use tables::{Answerable, ExplanationEntry, OtherFormula, ShownTotal, StatedUnit, TotalOf};
pub use views::{Amount, Consent, FundingName, IndicatorAnswer, Labelled, Registration};
pub use whose::named_by_file;

/// What one workbook says.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    pub place: Place,
    pub stamp: Option<Stamp>,
    /// The commune's own form; that of no commune where nobody knows whose workbook it is.
    pub form: Form,
    /// Official code, when the name in the form or the stamp names a commune of the profile.
    pub commune: Option<String>,
    /// Lần nộp; 1 when the form does not say.
    pub round: u32,
    /// The day the workbook was last saved; `None` when it does not say, and when nothing but this program ever saved it.
    pub saved_on: Option<NaiveDate>,
    pub answers: Answers,
    /// The totals of the funding table as it shows them: of its lines, of its sources, and all.
    pub totals: Vec<ShownTotal>,
    /// Units of money that the workbook states and that are not the form's.
    pub stated_units: Vec<StatedUnit>,
    /// What the commune says to warnings, row by row.
    pub explanations: Vec<ExplanationEntry>,
    /// The columns in which it can say so.
    pub answerable: Vec<Answerable>,
    /// Tables that the workbook does not have.
    pub missing_tables: Vec<TableId>,
}

/// Reads a workbook by the form. `None` when nothing of the form is in it: then the findings say so in one sentence.
pub fn read(workbook: &Workbook, forms: &Forms<'_>) -> (Option<Submission>, Findings) {
    let unconverted = legacy::unconverted(workbook);
    let (workbook, converted) = to_unicode(workbook, forms);
    let (submission, mut findings) = read_unicode(&workbook, forms);
    if submission.is_some() {
        findings.extend(old_text::report(&workbook, &converted, &unconverted));
    }
    (submission, findings)
}

/// The workbook as it is read: texts of old fonts in Unicode.
pub fn in_unicode<'w>(workbook: &'w Workbook, forms: &Forms<'_>) -> Cow<'w, Workbook> {
    to_unicode(workbook, forms).0
}

fn to_unicode<'w>(workbook: &'w Workbook, forms: &Forms<'_>) -> (Cow<'w, Workbook>, Vec<legacy::Converted>) {
    let profile = forms.basis().profile;
    let names = || profile.communes.iter().flat_map(|commune| std::iter::once(&commune.name).chain(&commune.villages));
    legacy::to_unicode(workbook, |text| forms.any().has_text(text) || names().any(|name| name == text))
}

fn read_unicode(workbook: &Workbook, forms: &Forms<'_>) -> (Option<Submission>, Findings) {
    let basis = forms.basis();
    let plan_year = basis.profile.plan.year;
    let stamped = Stamped::of(workbook, basis.profile);
    let form = stamped.form(forms, stamped.commune);
    let mut found = recognise::tables(workbook, &form);
    let earlier = Earlier::find(workbook, &found, &form);
    if let Some(earlier) = &earlier {
        found.leave_out(earlier.index);
    }
    if !recognise::is_form(&found, &form, workbook, stamped.stamp.is_some()) {
        let mut findings = Findings::default();
        let not_ours = || Finding::new(&faults::NOT_OUR_FORM, &workbook.place());
        findings.push(earlier.map_or_else(not_ours, |earlier| earlier.finding()));
        return (None, findings);
    }
    let (layouts, mut noted) = Layouts::of(&found, basis.edition, plan_year);
    let hidden = layouts.hidden();
    let scene = Scene { plan_year, from_1904: workbook.from_1904, hidden: &hidden };
    let tables = noted.keep(layouts.read(scene, basis.edition, workbook.tells_formulas));
    noted.add(hidden.report());
    let commune = stamped.commune(&tables.answers, &workbook.name, basis);
    let printing = stamped.printing(commune, &form);
    let replaced = earlier.as_ref().map(|_| TableId::Indicators);
    noted.add(recognise::report(&found, replaced, (&form, printing), workbook, plan_year));
    noted.add(earlier.map(|earlier| earlier.report()).unwrap_or_default());
    // The commune's own form: its title, its class's levels and its villages are the form's text, not an answer.
    let mut own = if commune == stamped.commune { form.clone() } else { stamped.form(forms, commune) };
    carried::say_earlier(&mut own, workbook, &found, &tables.answers);
    let held = OwnForm { form: &own, printing, is_of_the_collection: stamped.is_of_the_collection(&form) };
    noted.add(leftover::report(workbook, held, &found, &noted));
    let round = tables.answers.field("round").and_then(Entry::whole).and_then(|round| u32::try_from(round).ok());
    let submission = Submission {
        place: workbook.place(),
        commune: commune.map(|commune| commune.code.clone()),
        round: round.unwrap_or(1),
        saved_on: workbook.saved_on.filter(|day| stamped.made_on() != Some(*day)),
        answers: tables.answers,
        totals: tables.totals,
        stated_units: tables.stated_units,
        explanations: tables.explanations,
        answerable: tables::answerable(&found.tables),
        missing_tables: recognise::missing(&found.tables, &form).map(|(_, table)| table.id).collect(),
        stamp: stamped.stamp,
        form: own,
    };
    (Some(submission), noted.into_findings())
}

impl Submission {
    pub fn id(&self) -> SubmissionId {
        let document_date = match self.answers.field("document-date").and_then(|entry| entry.said.as_ref()) {
            Some(Said::Day(day)) => Some(*day),
            _ => None,
        };
        SubmissionId { place: self.place.clone(), commune: self.commune.clone(), round: self.round, document_date }
    }

    /// The class the levels are judged by: the profile's, else the one the commune gives.
    pub fn class<'a>(&'a self, basis: Basis<'a>) -> Option<&'a str> {
        let known = self.commune.as_deref().and_then(|code| basis.profile.commune(code));
        let given = || self.answers.field("class").and_then(Entry::text).map(|class| class.as_str());
        known.and_then(|commune| commune.class.as_deref()).or_else(given)
    }

    /// A count of `Thông tin chung`.
    pub fn whole(&self, key: &str) -> Option<u64> {
        self.answers.field(key)?.whole()
    }
}
