//! `status`: who has sent what.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use crate::board::{self, BoardRow, Rates};
use crate::cli::arguments::{ReportFormat, StatusArguments};
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::placed::Placed;
use crate::cli::products::Target;
use crate::cli::read_before::ReadBefore;
use crate::cli::screen::{Screen, ScreenCell, ScreenTable};
use crate::cli::settings::Settings;
use crate::cli::{Outcome, inputs, receive, run_header, tabular, today, voice};
use crate::consolidation::District;
use crate::form::Forms;
use crate::message::{Message, Messages, harmless};

/// Raised when a field of the JSON changes its meaning.
const JSON_VERSION: u32 = 1;

#[derive(Serialize)]
struct StatusReport<'a> {
    version: u32,
    deadline: NaiveDate,
    today: NaiveDate,
    rates: Rates,
    communes: &'a [BoardRow],
}

pub(super) fn run(arguments: &StatusArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let MadeBoard { rows, rates, today, placed } = make(arguments, settings, None, messages)?;
    match arguments.format {
        ReportFormat::Text => {
            run_header::say_on(settings, today, messages)?;
            voice::say_drawn(&table(&rows, arguments.xlsx.as_deref().map(|path| placed.of(path)), messages))?;
            voice::say(&messages.text(&board::rates_said(rates)))?;
            let mut closing = Closing::default();
            arguments.xlsx.iter().for_each(|path| closing.wrote(Message::new("closing-board"), placed.of(path)));
            closing.say(messages)?;
        }
        ReportFormat::Csv => tabular::say(&rows)?,
        ReportFormat::Json => {
            let deadline = settings.profile.plan.deadline;
            let report = StatusReport { version: JSON_VERSION, deadline, today, rates, communes: &rows };
            let json = serde_json::to_string_pretty(&report);
            voice::say_json(&json.map_err(|error| Failure::Internal(error.to_string()))?)?;
        }
    }
    Ok(Outcome::Clean)
}

/// Who has sent what, and where the board stands if one was asked for.
pub(super) struct MadeBoard {
    rows: Vec<BoardRow>,
    rates: Rates,
    today: NaiveDate,
    pub(super) placed: Placed,
}

/// Makes the board. What is known is not read again.
///
/// # Errors
/// Something cannot be read or written.
pub(super) fn make(
    arguments: &StatusArguments,
    settings: &Settings,
    known: Option<&ReadBefore>,
    messages: &Messages,
) -> Result<MadeBoard, Failure> {
    let basis = settings.basis();
    let output = arguments.xlsx.as_deref().map(|path| {
        Target::board(path.to_owned()).may_be_written(&arguments.paths)?;
        Output::open(path)
    });
    let output = output.transpose()?;
    let outputs: Vec<_> = arguments.xlsx.iter().map(AsRef::as_ref).collect();
    let inputs = inputs::find(&arguments.paths, &outputs)?;
    let (forms, today) = (Forms::new(basis), today::or_now(arguments.today));
    let batch = receive::all_but_known(&inputs, &forms, today, known, |_| Ok(()))?;
    let district = District::new(batch.facts, &batch.findings, basis);
    let (rows, rates) = (board::rows(&district, (basis.profile, today)), Rates::of(&district.communes));
    let mut placed = Placed::default();
    if let Some(output) = output {
        let bytes = board::workbook((&rows, rates), basis, today, messages);
        placed = output.write_all(&bytes.map_err(|error| Failure::Internal(error.to_string()))?)?;
        placed.say(messages);
    }
    Ok(MadeBoard { rows, rates, today, placed })
}

/// Columns of the board that a narrow screen goes without, the first one first: the workbook has them all.
const DISPENSABLE: [usize; 7] = [5, 6, 0, 4, 7, 3, 9];

/// On a terminal a table, where all columns may stand in a workbook that was written; elsewhere columns as wide as their longest text.
fn table(rows: &[BoardRow], workbook: Option<&Path>, messages: &Messages) -> String {
    let headings = board::headings(messages);
    let texts: Vec<Vec<String>> = rows.iter().map(|row| board::texts(row, messages)).collect();
    let Some(screen) = Screen::here() else { return columns(&headings, &texts) };
    let missing = match workbook {
        Some(path) => Message::new("screen-narrow-written").with("path", path.display().to_string()),
        None => Message::new("screen-narrow"),
    };
    let cells = texts.iter().map(|texts| texts.iter().map(|text| ScreenCell::plain(text)).collect());
    ScreenTable::new(headings, cells.collect()).dispensable(&DISPENSABLE, messages.text(&missing)).drawn(screen)
}

fn columns(headings: &[String], rows: &[Vec<String>]) -> String {
    let lines = || std::iter::once(headings).chain(rows.iter().map(Vec::as_slice));
    let width = |column: usize| lines().filter_map(|line| line.get(column)).map(|text| text.chars().count()).max();
    let widths: Vec<usize> = (0..headings.len()).map(|column| width(column).unwrap_or(0)).collect();
    let padded = |line: &[String]| {
        let cells = line.iter().zip(&widths).map(|(text, width)| format!("{text:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let text: Vec<String> = lines().map(padded).collect();
    harmless::shown(&text.join("\n")).into_owned()
}
