//! Every answered cell of one file, as the export has it. A district's answers are its longest tables by far: they are made file by
//! file, wait outside memory, and are laid into tables a few files at a time.

use serde::{Deserialize, Serialize};

use crate::consolidation::{ExportColumn, ExportTable};
use crate::form::TableId;
use crate::place::Place;
use crate::submission::{Labelled, NamedAnswer, Submission};

/// The answers of one submission and the texts of its plan, each as it stands in its workbook, read or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerRows {
    file: String,
    commune: Option<String>,
    answers: Vec<AnswerRow>,
    plan_texts: Vec<PlanTextRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct AnswerRow {
    at: At,
    table: String,
    row: String,
    column: String,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PlanTextRow {
    at: At,
    part: String,
    title: String,
    text: Option<String>,
}

/// Sheet and cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct At(Option<String>, Option<String>);

impl At {
    fn of(place: &Place) -> Self {
        Self(place.sheet.as_deref().map(str::to_owned), place.cell_text())
    }
}

impl AnswerRows {
    pub fn of(submission: &Submission) -> Self {
        let answer = |cell: NamedAnswer<'_>| AnswerRow {
            at: At::of(&cell.entry.place),
            table: cell.table.defined_name().to_owned(),
            row: cell.row.into_owned(),
            column: cell.column.to_owned(),
            text: cell.entry.shown().to_owned(),
        };
        let part = |part: Labelled<'_>| PlanTextRow {
            at: At::of(&part.answer.place),
            part: part.key.to_owned(),
            title: part.label.to_owned(),
            text: part.answer.text().map(|text| text.to_string()),
        };
        Self {
            file: submission.place.workbook.to_string(),
            commune: submission.commune.clone(),
            answers: submission.named_answers().map(answer).collect(),
            plan_texts: submission.labelled(TableId::PlanTexts).map(part).collect(),
        }
    }

    pub fn file(&self) -> &str {
        &self.file
    }

    /// How many rows they make.
    pub fn len(&self) -> usize {
        self.answers.len() + self.plan_texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The two tables of some files; of each is said whether it is counted.
pub fn answer_tables(files: &[(AnswerRows, bool)]) -> [ExportTable; 2] {
    let answers = files.iter().flat_map(|(file, counted)| file.answers.iter().map(move |row| (file, *counted, row)));
    let parts = files.iter().flat_map(|(file, counted)| file.plan_texts.iter().map(move |row| (file, *counted, row)));
    let text = |text: &str| Some(text.to_owned());
    [
        with_places(ExportTable::new("plan_texts"), parts.clone().map(|(file, counted, row)| (file, counted, &row.at)))
            .with("part", ExportColumn::text(parts.clone().map(|(.., row)| text(&row.part))))
            .with("title", ExportColumn::text(parts.clone().map(|(.., row)| text(&row.title))))
            .with("text", ExportColumn::text(parts.map(|(.., row)| row.text.clone()))),
        with_places(ExportTable::new("answers"), answers.clone().map(|(file, counted, row)| (file, counted, &row.at)))
            .with("table", ExportColumn::text(answers.clone().map(|(.., row)| text(&row.table))))
            .with("row", ExportColumn::text(answers.clone().map(|(.., row)| text(&row.row))))
            .with("column", ExportColumn::text(answers.clone().map(|(.., row)| text(&row.column))))
            .with("text", ExportColumn::text(answers.map(|(.., row)| text(&row.text)))),
    ]
}

fn with_places<'a>(
    table: ExportTable,
    rows: impl Iterator<Item = (&'a AnswerRows, bool, &'a At)> + Clone,
) -> ExportTable {
    table
        .with("file", ExportColumn::text(rows.clone().map(|(file, ..)| Some(file.file.as_str()))))
        .with("sheet", ExportColumn::text(rows.clone().map(|(.., at)| at.0.as_deref())))
        .with("cell", ExportColumn::text(rows.clone().map(|(.., at)| at.1.as_deref())))
        .with("commune", ExportColumn::text(rows.clone().map(|(file, ..)| file.commune.as_deref())))
        .with("counted", ExportColumn::flag(rows.map(|(_, counted, _)| counted)))
}
