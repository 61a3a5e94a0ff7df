//! The answers as rules and the district's tables look at them: rows of a table with their cells by name.

use crate::form::{ColumnId, RowKind, TableId};
use crate::money::Money;
use crate::submission::{AnsweredRow, Answers, Entry, RowKey, Submission};

/// A row that the form knows by its label: a field, a part of the plan.
#[derive(Debug, Clone, Copy)]
pub struct Labelled<'a> {
    pub key: &'a str,
    pub label: &'a str,
    pub answer: &'a Entry,
}

/// Whether a body of the commune has agreed (section 2 of the letter).
#[derive(Debug, Clone, Copy)]
pub struct Consent<'a> {
    pub key: &'a str,
    pub label: &'a str,
    pub agreed: &'a Entry,
    pub on: &'a Entry,
}

/// One indicator's row, with the numbers of its second one where it has two.
#[derive(Debug, Clone, Copy)]
pub struct IndicatorAnswer<'a> {
    pub code: &'a str,
    pub value: &'a Entry,
    pub assessment: &'a Entry,
    pub registered: &'a Entry,
    pub planned: &'a Entry,
    pub content: &'a Entry,
    pub completion_year: &'a Entry,
    pub note: &'a Entry,
    pub part: Option<&'a Entry>,
    pub planned_part: Option<&'a Entry>,
}

/// A pilot model, or a village's change.
#[derive(Debug, Clone, Copy)]
pub struct Registration<'a> {
    pub row: AnsweredRow<'a>,
    /// Name of the model, or of the village.
    pub name: &'a Entry,
    pub content: &'a Entry,
    pub location: &'a Entry,
    pub theme: &'a Entry,
    pub related: &'a Entry,
    pub completion: &'a Entry,
}

/// An amount of one task group from one funding source, in triệu đồng.
#[derive(Debug, Clone, Copy)]
pub struct Amount<'a> {
    /// The task group: the form's, or a line that the commune added.
    pub group: &'a RowKey,
    /// The funding source: the form's, or one that the commune added.
    pub source: &'a ColumnId,
    pub entry: &'a Entry,
}

impl Answers {
    /// The amounts of the funding table, line by line.
    pub fn amounts(&self) -> impl Iterator<Item = Amount<'_>> {
        let cells = self.rows(TableId::Funding).flat_map(AnsweredRow::iter);
        cells.map(|cell| Amount { group: cell.row.key(), source: cell.column, entry: cell.entry })
    }

    /// The sum of the wanted amounts; `None` when one of them cannot be read, which has its own finding.
    pub fn sum(&self, wanted: impl Fn(&Amount<'_>) -> bool) -> Option<Money> {
        let mut amounts = self.amounts().filter(wanted);
        amounts.try_fold(Money::default(), |sum, amount| match amount.entry.is_unknown() {
            true => None,
            false => Some(sum + amount.entry.money().unwrap_or_default()),
        })
    }

    /// The grand total that the commune declares, from its cell in đồng.
    pub fn declared_total(&self) -> Option<&Entry> {
        self.rows(TableId::DeclaredTotal).next()?.entry(&ColumnId::Answer)
    }

    /// A field of `Thông tin chung`.
    pub fn field(&self, key: &str) -> Option<&Entry> {
        self.entry(TableId::General, key, &ColumnId::Answer)
    }

    pub fn indicator(&self, code: &str) -> Option<IndicatorAnswer<'_>> {
        let mut rows = self.rows(TableId::Indicators).skip_while(|row| !row.key().is(code));
        let main = rows.next()?;
        let part = rows.next().filter(|row| row.row.kind == RowKind::Part);
        IndicatorAnswer::of(main, part)
    }

    /// In the order of the form.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorAnswer<'_>> {
        let rows = self.rows(TableId::Indicators);
        let below = rows.clone().skip(1).map(Some).chain([None]);
        let with_next = rows.zip(below).filter(|(row, _)| row.row.kind == RowKind::Entry);
        with_next.filter_map(|(row, next)| IndicatorAnswer::of(row, next.filter(|next| next.row.kind == RowKind::Part)))
    }

    /// The pilot models, or the changes of the villages.
    pub fn registrations(&self, table: TableId) -> impl DoubleEndedIterator<Item = Registration<'_>> + Clone {
        self.rows(table).filter_map(Registration::of)
    }
}

impl<'a> IndicatorAnswer<'a> {
    fn of(main: AnsweredRow<'a>, part: Option<AnsweredRow<'a>>) -> Option<Self> {
        let RowKey::Known(code) = main.key() else { return None };
        Some(Self {
            code,
            value: main.entry(&ColumnId::Value)?,
            assessment: main.entry(&ColumnId::Assessment)?,
            registered: main.entry(&ColumnId::Registered)?,
            planned: main.entry(&ColumnId::PlannedValue)?,
            content: main.entry(&ColumnId::Content)?,
            completion_year: main.entry(&ColumnId::CompletionYear)?,
            note: main.entry(&ColumnId::Note)?,
            part: part.and_then(|part| part.entry(&ColumnId::Value)),
            planned_part: part.and_then(|part| part.entry(&ColumnId::PlannedValue)),
        })
    }
}

impl<'a> Registration<'a> {
    /// A row of one of the two tables; `None` for one of another table.
    pub fn of(row: AnsweredRow<'a>) -> Option<Self> {
        let name = row.entry(&ColumnId::Name).or_else(|| row.entry(&ColumnId::Village));
        Some(Self {
            row,
            name: name?,
            content: row.entry(&ColumnId::Content)?,
            location: row.entry(&ColumnId::Location)?,
            theme: row.entry(&ColumnId::Theme)?,
            related: row.entry(&ColumnId::RelatedCriterion)?,
            completion: row.entry(&ColumnId::Completion)?,
        })
    }
}

impl Submission {
    /// The rows of a table that the form knows by their labels, with what stands in the column of answers.
    pub fn labelled(&self, table: TableId) -> impl Iterator<Item = Labelled<'_>> {
        let rows = self.answers.rows(table);
        rows.filter_map(move |row| {
            let RowKey::Known(key) = row.key() else { return None };
            let answer = row.entry(&ColumnId::Answer)?;
            Some(Labelled { key, label: self.label(table, key), answer })
        })
    }

    pub fn consents(&self) -> impl Iterator<Item = Consent<'_>> {
        self.answers.rows(TableId::Consent).filter_map(|row| self.consent(row))
    }

    pub fn consent<'a>(&'a self, row: AnsweredRow<'a>) -> Option<Consent<'a>> {
        let RowKey::Known(key) = row.key() else { return None };
        let (agreed, on) = (row.entry(&ColumnId::Answer)?, row.entry(&ColumnId::AgreedOn)?);
        Some(Consent { key, label: self.label(TableId::Consent, key), agreed, on })
    }

    /// What the form calls a row.
    pub fn label<'a>(&'a self, table: TableId, key: &'a str) -> &'a str {
        let row = self.form.table(table).and_then(|table| table.rows.iter().find(|row| row.key == key));
        row.and_then(|row| row.given(&ColumnId::Name)).unwrap_or(key)
    }
}

/// A task group or a funding source as the district's tables name it: the office's, or a line the commune added.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FundingName {
    Known(String),
    Own(String),
}

impl FundingName {
    /// The id or the commune's own words.
    pub fn text(&self) -> &str {
        match self {
            Self::Known(text) | Self::Own(text) => text,
        }
    }

    /// Of a row of the funding table.
    pub fn of_row(key: &RowKey) -> Self {
        match key {
            RowKey::Own(words) => Self::Own(words.to_string()),
            known => Self::Known(known.to_string()),
        }
    }

    /// Of a column of the funding table; `None` of one without amounts.
    pub fn of_column(column: &ColumnId) -> Option<Self> {
        match column {
            ColumnId::Source(id) => Some(Self::Known(id.clone())),
            ColumnId::OwnSource(words) => Some(Self::Own(words.to_string())),
            _ => None,
        }
    }
}
