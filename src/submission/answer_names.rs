//! What an answer is called outside the program: English names that never change, whatever the form calls it. Exports have them, and
//! two files of one commune are compared by them.

use std::borrow::Cow;

use crate::form::{ColumnId, RowKind, TableId};
use crate::submission::{AnsweredRow, Entry, Submission};

/// A cell in which something stands, by its names.
#[derive(Debug, Clone)]
pub struct NamedAnswer<'a> {
    pub table: TableId,
    /// What the row is known by: a field, an indicator's code, `group/source`, a running number.
    pub row: Cow<'a, str>,
    /// What the cell says of it.
    pub column: &'static str,
    pub entry: &'a Entry,
}

impl Submission {
    /// All cells in which something stands, table by table, then the explanations.
    pub fn named_answers(&self) -> impl Iterator<Item = NamedAnswer<'_>> {
        let rows = self.answers.tables().flat_map(|table| {
            // The second number of an indicator belongs to its first.
            let mut main = None;
            table.rows().flat_map(move |row| {
                let own = (row.row.kind != RowKind::Part).then_some(row);
                main = own.or(main);
                named(row, main.unwrap_or(row))
            })
        });
        let explanations = self.explanations.iter().map(|said| NamedAnswer {
            table: said.table,
            row: Cow::Borrowed(said.key.as_str()),
            column: "explanation",
            entry: &said.text,
        });
        // What is hidden below a merged cell says nothing.
        rows.chain(explanations).filter(|answer| !answer.entry.shown().is_empty())
    }
}

fn named<'a>(row: AnsweredRow<'a>, main: AnsweredRow<'a>) -> impl Iterator<Item = NamedAnswer<'a>> {
    row.iter().map(move |cell| {
        let own = Cow::Owned(main.key().to_string());
        let row_name = match cell.column {
            ColumnId::Source(id) => Cow::Owned(format!("{own}/{id}")),
            ColumnId::OwnSource(words) => Cow::Owned(format!("{own}/{words}")),
            _ => own,
        };
        let column = column_name(row.table.id, cell.column, row.row.kind);
        NamedAnswer { table: row.table.id, row: row_name, column, entry: cell.entry }
    })
}

const fn column_name(table: TableId, column: &ColumnId, kind: RowKind) -> &'static str {
    match (column, kind) {
        (ColumnId::Value, RowKind::Part) => "value_part",
        (ColumnId::PlannedValue, RowKind::Part) => "planned_part",
        (ColumnId::Value, _) => "value",
        (ColumnId::PlannedValue, _) => "planned_value",
        (ColumnId::Assessment, _) => "assessment",
        (ColumnId::Registered, _) => "registered",
        (ColumnId::Content, _) => "content",
        (ColumnId::CompletionYear, _) => "completion_year",
        (ColumnId::Note, _) => "note",
        (ColumnId::Explanation, _) => "explanation",
        (ColumnId::Answer, _) => match table {
            TableId::Consent => "agreed",
            TableId::DeclaredTotal => "amount",
            TableId::PlanTexts => "text",
            _ => "answer",
        },
        (ColumnId::AgreedOn, _) => "agreed_on",
        (ColumnId::Source(_) | ColumnId::OwnSource(_), _) => "amount",
        (ColumnId::Name | ColumnId::Village, _) => "name",
        (ColumnId::Location, _) => "location",
        (ColumnId::Theme, _) => "theme",
        (ColumnId::RelatedCriterion, _) => "related_criterion",
        (ColumnId::Completion, _) => "completion",
        // The office gives what stands there.
        (ColumnId::Number, _) => "number",
        (ColumnId::Code, _) => "code",
        (ColumnId::Unit, _) => "unit",
        (ColumnId::Level, _) => "level",
        (ColumnId::Department, _) => "department",
        (ColumnId::Guidance, _) => "guidance",
        (ColumnId::Total, _) => "total",
        (ColumnId::Earlier, _) => "earlier",
        (ColumnId::Confirmed, _) => "confirmed",
        (ColumnId::Check, _) => "check",
    }
}
