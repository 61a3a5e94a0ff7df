//! What a commune's next form already knows, from a submission of an earlier year or round: what stays is laid into its cells to be
//! confirmed, everything else stands beside them in grey.
//!
//! | laid into its cells, to be confirmed | in grey beside them |
//! |---|---|
//! | people, households, villages, who fills the form | each indicator's result, assessment, registration |
//! | the names of the villages, where the office does not give them | what each village registered |
//! | result and assessment of each indicator that was met | the pilot model |

use std::collections::BTreeSet;

use rust_decimal::prelude::ToPrimitive;

use crate::district::Basis;
use crate::form::{Answer, Assessment, Carried, ColumnId, FilledIn, Role, TableId, YesNo};
use crate::message::Language;
use crate::submission::{Entry, IndicatorAnswer, Registration, Said, Submission};
use crate::wording::names::same_village;

/// Fields of `Thông tin chung` that are another one's every year.
const OF_ONE_YEAR: [&str; 4] = ["commune", "document-number", "document-date", "round"];

/// What is carried into a form, and the answers that are laid into it.
#[derive(Debug, Clone, Default)]
pub struct Prefill {
    pub carried: Carried,
    pub answers: FilledIn,
}

impl Prefill {
    pub fn of(submission: &Submission, basis: Basis<'_>) -> Self {
        let mut prefill =
            Self { carried: Carried { from: from(submission, basis), ..Carried::default() }, ..Self::default() };
        prefill.general(submission);
        for indicator in submission.answers.indicators() {
            prefill.indicator(&indicator, basis);
        }
        prefill.models(submission);
        prefill.villages(submission);
        let is_next_round =
            submission.stamp.as_ref().is_some_and(|stamp| stamp.year == basis.profile.plan.year.to_string());
        if is_next_round {
            let round = Answer::Number(f64::from(submission.round.saturating_add(1)));
            prefill.answers.insert((TableId::General, "round".to_owned(), ColumnId::Answer), round);
        }
        prefill
    }

    /// Lays an answer into a row, which is then to be confirmed.
    fn lay(&mut self, (table, row): (TableId, &str), column: ColumnId, answer: Answer) {
        self.answers.insert((table, row.to_owned(), column), answer);
        let no = Answer::Text(YesNo::No.text().to_owned());
        self.answers.insert((table, row.to_owned(), ColumnId::Confirmed), no);
        self.carried.unconfirmed.insert((table, row.to_owned()));
    }

    fn say(&mut self, table: TableId, row: &str, parts: impl IntoIterator<Item = String>) {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() {
            self.carried.earlier.insert((table, row.to_owned()), parts.join("; "));
        }
    }

    fn general(&mut self, submission: &Submission) {
        let known = submission.form.table(TableId::General);
        let given: BTreeSet<&str> = known
            .into_iter()
            .flat_map(|table| &table.rows)
            .filter(|row| row.prefilled.is_some())
            .map(|row| row.key.as_str())
            .collect();
        for field in submission.labelled(TableId::General) {
            let is_left_out = OF_ONE_YEAR.contains(&field.key) || given.contains(field.key);
            if let Some(answer) = answer(field.answer).filter(|_| !is_left_out) {
                self.lay((TableId::General, field.key), ColumnId::Answer, answer);
            }
        }
    }

    fn indicator(&mut self, indicator: &IndicatorAnswer<'_>, basis: Basis<'_>) {
        let (table, code) = (TableId::Indicators, indicator.code);
        let registered = indicator.registered.yes_no() == Some(YesNo::Yes);
        let planned = shown(indicator.planned);
        let planned = if planned.is_empty() { String::new() } else { format!("kế hoạch {planned}") };
        let registered = if registered { "đã đăng ký hoàn thành".to_owned() } else { String::new() };
        let result = shown(indicator.value);
        self.say(table, code, [result, indicator.assessment.shown().to_owned(), registered, planned]);
        let known = basis.edition.indicator(code);
        let part = known.and_then(|known| known.part.as_ref()).zip(indicator.part);
        if let Some((part, entry)) = part {
            self.say(table, &part.code, [shown(entry)]);
        }
        let Some(assessment) = indicator.assessment.assessment().filter(|assessment| assessment.counts_as_met()) else {
            return;
        };
        // Where it may not be said that an indicator does not apply, it has not been met.
        if assessment == Assessment::NotApplicable && !known.is_some_and(|known| known.may_not_apply) {
            return;
        }
        self.lay((table, code), ColumnId::Assessment, Answer::Text(assessment.text().to_owned()));
        if let Some(value) = answer(indicator.value) {
            self.lay((table, code), ColumnId::Value, value);
        }
        if let Some((code, value)) = part.and_then(|(part, entry)| Some((&part.code, answer(entry)?))) {
            self.answers.insert((table, code.clone(), ColumnId::Value), value);
        }
    }

    fn models(&mut self, submission: &Submission) {
        let models = submission.answers.registrations(TableId::PilotModel);
        let models = models.map(|model| [model.name, model.content].map(Entry::shown).join(": "));
        self.say(TableId::PilotModel, "1", models.map(|text| text.trim_matches([':', ' ']).to_owned()));
    }

    fn villages(&mut self, submission: &Submission) {
        let table = TableId::VillageChanges;
        let Some(form) = submission.form.table(table) else { return };
        let is_given = form.column(&ColumnId::Village).is_some_and(|(_, column)| column.role == Role::Given);
        let mut rows: Vec<(String, Vec<Registration<'_>>)> = Vec::new();
        for change in submission.answers.registrations(table) {
            let Some(name) = change.name.answer() else { continue };
            match rows.iter_mut().find(|(known, _)| same_village(known, name)) {
                Some((_, changes)) => changes.push(change),
                None => rows.push((name.to_owned(), vec![change])),
            }
        }
        let rows = rows.into_iter().zip(1_u32..).take_while(|(_, number)| *number <= form.row_count());
        for ((name, changes), number) in rows {
            let contents = changes.iter().map(|change| change.content.shown().to_owned());
            if !is_given {
                let row = number.to_string();
                self.say(table, &row, contents);
                self.lay((table, &row), ColumnId::Village, Answer::Text(name));
                continue;
            }
            let is_it = |village: &str| same_village(village, &name);
            let known = form.rows.iter().find(|row| row.given(&ColumnId::Village).is_some_and(is_it));
            if let Some(row) = known {
                self.say(table, &row.key, contents);
            }
        }
    }
}

/// From when it is: the year of another plan, else the round of this one.
fn from(submission: &Submission, basis: Basis<'_>) -> String {
    match submission.stamp.as_ref().map(|stamp| stamp.year.as_str()) {
        Some(year) if year == basis.profile.plan.year.to_string() => format!("lần nộp {}", submission.round),
        Some(year) if !year.is_empty() => format!("năm {year}"),
        _ => "kỳ trước".to_owned(),
    }
}

/// What a cell shows, a number as it is written in the form's language.
fn shown(entry: &Entry) -> String {
    entry.number().map_or_else(|| entry.shown().to_owned(), |number| Language::Vi.number(number))
}

/// What was read of a cell, as it is laid into another one; nothing of what could not be read.
fn answer(entry: &Entry) -> Option<Answer> {
    Some(match entry.said.as_ref()? {
        Said::Text(_) => Answer::Text(entry.answer()?.to_owned()),
        Said::Number(number) => Answer::Number(number.to_f64()?),
        Said::Money(money) => Answer::Number(money.millions_f64()),
        Said::Day(day) => Answer::Date(*day),
        Said::Year(year) => Answer::Number(f64::from(*year)),
        Said::Period(_) => Answer::Text(entry.shown().to_owned()),
        Said::Assessment(assessment) => Answer::Text(assessment.text().to_owned()),
        Said::YesNo(answer) => Answer::Text(answer.text().to_owned()),
        Said::Theme(theme) => Answer::Text(theme.text().to_owned()),
    })
}
