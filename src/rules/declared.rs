//! The form's constraints, evaluated on what was read: the same declarations that a commune sees at work while it fills.
//!
//! What single cells cannot hold is said by reading itself, which understands more than a formula can ("95 %").

use crate::catalogue::Indicator;
use crate::district::Basis;
use crate::finding::{Finding, Rule};
use crate::form::{Cell, ColumnId, Constraint, OFFICE_MAY_KNOW, Row as FormRow, Seen, Sight, Table, TableId, serial};
use crate::money::Money;
use crate::place::Place;
use crate::submission::{
    Consent, Entry, Field, FieldValue, IndicatorAnswer, Line, PlanText, Quantity, Registration, Submission,
};

/// Everything that the form's constraints say of one submission.
pub(super) struct Violations<'a> {
    pub submission: &'a Submission,
    pub basis: Basis<'a>,
    list: Vec<Violation<'a>>,
}

/// A constraint that a row violates.
pub(super) struct Violation<'a> {
    code: &'static str,
    pub column: ColumnId,
    pub row: Row<'a>,
}

/// A row as it was read.
#[derive(Clone, Copy)]
pub(super) enum Row<'a> {
    Field(&'a Field),
    Consent(&'a Consent),
    Indicator(&'a Indicator, &'a IndicatorAnswer),
    /// The row of the second number.
    Part(&'a Indicator, &'a IndicatorAnswer),
    DeclaredTotal(&'a Entry<Money>),
    PilotModel(&'a Registration),
    VillageChange(&'a Registration),
    PlanText(&'a PlanText),
    /// A table as a whole, by its first cell.
    Table(&'a Place),
}

impl<'a> Violations<'a> {
    pub(super) fn of_submission(submission: &'a Submission, basis: Basis<'a>) -> Self {
        let mut violations = Self { submission, basis, list: Vec::new() };
        for (_, table) in submission.form.tables() {
            violations.look_at(table);
        }
        violations
    }

    /// Where a rule's constraints are violated, in the order of the form.
    pub(super) fn of(&self, rule: &Rule) -> impl Iterator<Item = &Violation<'a>> {
        let code = rule.code;
        self.list.iter().filter(move |violation| violation.code == code)
    }

    /// The indicators in whose rows they are.
    pub(super) fn of_indicators(&self, rule: &Rule) -> impl Iterator<Item = (&'a Indicator, &'a IndicatorAnswer)> {
        self.of(rule).filter_map(|violation| match violation.row {
            Row::Indicator(indicator, answer) => Some((indicator, answer)),
            _ => None,
        })
    }

    /// What a rule about an indicator's numbers says: in the row of the first number, and in that of the second.
    pub(super) fn of_numbers(
        &self,
        rule: &Rule,
        main: impl Fn(&'a Indicator, &'a IndicatorAnswer) -> Finding,
        part: impl Fn(&'a Indicator, &'a IndicatorAnswer) -> Option<Finding>,
    ) -> impl Iterator<Item = Finding> {
        self.of(rule).filter_map(move |violation| match violation.row {
            Row::Indicator(indicator, answer) => Some(main(indicator, answer)),
            Row::Part(indicator, answer) => part(indicator, answer),
            _ => None,
        })
    }

    /// How many villages the office's list of the commune has, where there is one.
    pub(super) fn known_villages(&self) -> Option<u64> {
        let commune = self.submission.commune.as_deref().and_then(|code| self.basis.profile.commune(code))?;
        u64::try_from(commune.villages.len()).ok().filter(|number| *number > 0)
    }

    fn look_at(&mut self, table: &Table) {
        let of_key = |key: &str| table.rows.iter().find(|row| row.key == key);
        let submission = self.submission;
        let rows: Vec<(Option<&FormRow>, Row<'a>)> = match table.id {
            TableId::Guide | TableId::Funding => Vec::new(),
            TableId::General => submission.general.iter().map(|f| (of_key(&f.key), Row::Field(f))).collect(),
            TableId::Consent => submission.consent.iter().map(|c| (of_key(&c.key), Row::Consent(c))).collect(),
            TableId::Indicators => {
                let indicators = self.basis.edition.indicators();
                let answered = indicators.filter_map(|i| Some((i, submission.indicator(&i.code)?)));
                let rows = answered.flat_map(|(indicator, answer)| {
                    let main = (of_key(&indicator.code), Row::Indicator(indicator, answer));
                    let part = indicator.part.as_ref().filter(|_| answer.part.is_some());
                    [Some(main), part.map(|part| (of_key(&part.code), Row::Part(indicator, answer)))]
                });
                rows.flatten().collect()
            }
            TableId::DeclaredTotal => {
                submission.funding.declared.iter().map(|d| (table.rows.first(), Row::DeclaredTotal(d))).collect()
            }
            TableId::PilotModel => submission.pilot_models.iter().map(|m| (None, Row::PilotModel(m))).collect(),
            TableId::VillageChanges => {
                submission.village_changes.iter().map(|v| (None, Row::VillageChange(v))).collect()
            }
            TableId::PlanTexts => submission.plan_texts.iter().map(|t| (of_key(&t.key), Row::PlanText(t))).collect(),
        };
        for (form_row, row) in rows {
            let own = form_row.map(|row| row.constraints.as_slice()).unwrap_or_default();
            self.test(own.iter().chain(&table.constraints), row);
        }
        if let Some(first) = first_place(submission, table.id) {
            self.test(&table.whole, Row::Table(first));
        }
    }

    fn test<'c>(&mut self, constraints: impl IntoIterator<Item = &'c Constraint>, row: Row<'a>) {
        let sight = Read { submission: self.submission, basis: self.basis, row };
        for constraint in constraints.into_iter().filter(|constraint| constraint.violated.holds(&sight)) {
            let column = constraint.column.clone();
            self.list.push(Violation { code: constraint.rule.code, column, row });
        }
    }
}

/// The first cell of a table that has rows; one that has none has its own finding.
fn first_place(submission: &Submission, table: TableId) -> Option<&Place> {
    match table {
        TableId::General => submission.general.first().map(|field| &field.answer.place),
        TableId::Consent => submission.consent.first().map(|consent| &consent.agreed.place),
        TableId::Indicators => submission.indicators.first().map(|answer| &answer.assessment.place),
        TableId::Funding => submission.funding.amounts.first().map(|amount| &amount.amount.place),
        TableId::VillageChanges => submission.village_changes.first().map(|change| &change.content.place),
        TableId::PlanTexts => submission.plan_texts.first().map(|part| &part.text.place),
        _ => None,
    }
}

impl Violation<'_> {
    /// The cell that the constraint is about.
    pub(super) fn place(&self) -> &Place {
        match self.row {
            Row::Field(field) => &field.answer.place,
            Row::Consent(consent) => match self.column {
                ColumnId::AgreedOn => &consent.on.place,
                _ => &consent.agreed.place,
            },
            Row::Indicator(_, answer) => match self.column {
                ColumnId::Value => &answer.value.place,
                ColumnId::Registered => &answer.registered.place,
                ColumnId::PlannedValue => &answer.planned.place,
                ColumnId::Content => &answer.content.place,
                ColumnId::CompletionYear => &answer.completion_year.place,
                _ => &answer.assessment.place,
            },
            Row::Part(_, answer) => {
                let planned = self.column == ColumnId::PlannedValue;
                let part = if planned { &answer.planned_part } else { &answer.part };
                part.as_ref().map_or(&answer.value.place, |part| &part.place)
            }
            Row::DeclaredTotal(declared) => &declared.place,
            Row::PilotModel(row) | Row::VillageChange(row) => match self.column {
                ColumnId::Location => &row.location.place,
                ColumnId::Content => &row.content.place,
                ColumnId::Village => &row.name.place,
                ColumnId::RelatedCriterion => &row.related.place,
                ColumnId::Completion => &row.completion.place,
                _ => &row.place,
            },
            Row::PlanText(part) => &part.text.place,
            Row::Table(first) => first,
        }
    }
}

/// A submission as a condition sees it, from one of its rows.
struct Read<'a> {
    submission: &'a Submission,
    basis: Basis<'a>,
    row: Row<'a>,
}

impl Sight for Read<'_> {
    fn cell(&self, cell: &Cell) -> Seen {
        match (cell, self.row) {
            (Cell::Here(ColumnId::Explanation), Row::Indicator(_, answer)) => {
                let said = self.submission.explanation(&answer.content.place);
                said.map_or(Seen::Nothing, |said| text(&said.text))
            }
            (Cell::Here(column), row) => here(row, column),
            // The class that counts is the office's, where it knows one.
            (Cell::In(TableId::General, key, _), _) if key == "class" => {
                self.submission.class(self.basis).map_or(Seen::Nothing, |class| Seen::Text(class.to_owned()))
            }
            (Cell::In(TableId::General, key, column), _) => {
                self.submission.field(key).map_or(Seen::Nothing, |field| here(Row::Field(field), column))
            }
            (
                Cell::In(TableId::Indicators, key, column),
                Row::Indicator(indicator, answer) | Row::Part(indicator, answer),
            ) => {
                let main = *key == indicator.code;
                here(if main { Row::Indicator(indicator, answer) } else { Row::Part(indicator, answer) }, column)
            }
            (Cell::In(..), _) => Seen::Nothing,
        }
    }

    fn above(&self, column: &ColumnId) -> Vec<Seen> {
        let changes = self.submission.village_changes.iter();
        match self.row {
            Row::VillageChange(own) => changes
                .take_while(|change| change.place != own.place)
                .map(|change| here(Row::VillageChange(change), column))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn is_begun(&self, table: TableId) -> bool {
        let submission = self.submission;
        match table {
            TableId::General => {
                let own = submission.general.iter().filter(|field| !OFFICE_MAY_KNOW.contains(&field.key.as_str()));
                own.into_iter().any(|field| !field.answer.is_empty())
            }
            TableId::Consent => submission.consent.iter().any(|row| !row.agreed.is_empty() || !row.on.is_empty()),
            TableId::Indicators => submission.indicators.iter().any(|answer| {
                let values = std::iter::once(&answer.value).chain(&answer.part);
                !answer.assessment.is_empty() || values.into_iter().any(|value| !value.is_empty())
            }),
            TableId::Funding => submission.funding.amounts.iter().any(|amount| !amount.amount.is_empty()),
            TableId::VillageChanges => submission.village_changes.iter().any(|row| {
                let texts = [&row.content, &row.location, &row.related];
                texts.into_iter().any(|text| !text.is_empty()) || !row.theme.is_empty() || !row.completion.is_empty()
            }),
            TableId::PlanTexts => submission.plan_texts.iter().any(|part| !part.text.is_empty()),
            TableId::PilotModel => !submission.pilot_models.is_empty(),
            TableId::Guide | TableId::DeclaredTotal => false,
        }
    }

    fn rows(&self, table: TableId) -> usize {
        match table {
            TableId::VillageChanges => self.submission.village_changes.len(),
            _ => 0,
        }
    }

    fn amounts(&self, group: Option<&str>) -> Vec<Option<Money>> {
        let of_group = |line: &Line| group.is_none_or(|group| matches!(line, Line::Known(id) if id == group));
        let amounts = self.submission.funding.amounts.iter().filter(|amount| of_group(&amount.group));
        let amounts = amounts.map(|amount| &amount.amount).filter(|amount| !amount.is_empty() || amount.is_unknown());
        amounts.map(|amount| amount.value).collect()
    }
}

/// What stands in a column of a row.
fn here(row: Row<'_>, column: &ColumnId) -> Seen {
    match row {
        Row::Field(field) => seen(&field.answer, |value| match value {
            FieldValue::Text(text) => Seen::Text(text.clone()),
            FieldValue::Whole(number) => Seen::Number((*number).into()),
            FieldValue::Year(year) => Seen::Number((*year).into()),
            FieldValue::Date(day) => Seen::Number(serial(*day).into()),
            FieldValue::YesNo(answer) => Seen::Text(answer.text().to_owned()),
        }),
        Row::Consent(consent) => match column {
            ColumnId::AgreedOn => seen(&consent.on, |day| Seen::Number(serial(*day).into())),
            _ => seen(&consent.agreed, |answer| Seen::Text(answer.text().to_owned())),
        },
        Row::Indicator(_, answer) => match column {
            ColumnId::Value => quantity(Some(&answer.value)),
            ColumnId::PlannedValue => quantity(Some(&answer.planned)),
            ColumnId::Assessment => seen(&answer.assessment, |answer| Seen::Text(answer.text().to_owned())),
            ColumnId::Registered => seen(&answer.registered, |answer| Seen::Text(answer.text().to_owned())),
            ColumnId::Content => text(&answer.content),
            ColumnId::Note => text(&answer.note),
            ColumnId::CompletionYear => seen(&answer.completion_year, |year| Seen::Number((*year).into())),
            _ => Seen::Nothing,
        },
        Row::Part(_, answer) => match column {
            ColumnId::Value => quantity(answer.part.as_ref()),
            ColumnId::PlannedValue => quantity(answer.planned_part.as_ref()),
            _ => Seen::Nothing,
        },
        Row::DeclaredTotal(declared) => seen(declared, |money| Seen::Number(money.dong().into())),
        Row::PilotModel(row) | Row::VillageChange(row) => match column {
            ColumnId::Name | ColumnId::Village => text(&row.name),
            ColumnId::Content => text(&row.content),
            ColumnId::Location => text(&row.location),
            ColumnId::Theme => seen(&row.theme, |theme| Seen::Text(theme.text().to_owned())),
            ColumnId::RelatedCriterion => text(&row.related),
            ColumnId::Completion => seen(&row.completion, |period| Seen::Text(period.to_string())),
            _ => Seen::Nothing,
        },
        Row::PlanText(part) => text(&part.text),
        Row::Table(_) => Seen::Nothing,
    }
}

/// What cannot be read, or has no column in the workbook, is as good as an error: it has its own finding, and nothing else is
/// said of it.
fn seen<T>(entry: &Entry<T>, value: impl Fn(&T) -> Seen) -> Seen {
    match &entry.value {
        Some(read) => value(read),
        None if entry.is_left_blank() => Seen::Nothing,
        None => Seen::Error,
    }
}

fn text(entry: &Entry<String>) -> Seen {
    seen(entry, |text| Seen::Text(text.clone()))
}

fn quantity(entry: Option<&Entry<Quantity>>) -> Seen {
    entry.map_or(Seen::Nothing, |entry| {
        seen(entry, |value| match value {
            Quantity::Number(number) => Seen::Number(*number),
            Quantity::Words(words) => Seen::Text(words.clone()),
        })
    })
}
