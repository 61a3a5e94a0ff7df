//! `consolidate`: the folder of what came back → the summary workbook, and on request its tables as CSV and Parquet and its
//! overview as a page.

use std::path::Path;

use crate::cli::arguments::{ConsolidateArguments, ReportFormat};
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::products::Target;
use crate::cli::receive::Batch;
use crate::cli::settings::Settings;
use crate::cli::spool::Spool;
use crate::cli::{Outcome, exported, inputs, products, receive, report, today, voice};
use crate::consolidation::{Analysis, AnswerRows, District, statements_table};
use crate::form::Forms;
use crate::message::{Message, Messages};
use crate::submission::Submission;
use crate::summary::Room;
use crate::{page, summary};

pub(super) fn run(
    arguments: &ConsolidateArguments,
    settings: &Settings,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let basis = settings.basis();
    let targets = Target::all(arguments, messages);
    products::may_be_written(&targets, arguments)?;
    let paths: Vec<&Path> = targets.iter().map(|target| target.path.as_path()).collect();
    let inputs = inputs::find(&arguments.paths, &paths)?;
    // The places for the results are tried before the work.
    let output = Output::open(&arguments.output)?;
    let html = arguments.html.as_deref().map(Output::open).transpose()?;
    let spool = arguments.export.as_deref().map(Spool::open).transpose()?;
    let keep =
        |submission: &Submission| spool.as_ref().map(|spool| spool.keep(&AnswerRows::of(submission))).transpose();
    let Batch { facts, findings, kept } =
        receive::all(&inputs, &Forms::new(basis), today::or_now(arguments.today), keep)?;
    let district = District::new(facts, &findings, basis);
    let analysis = Analysis::of(&district, &findings, basis);
    let summary = summary::render(&district, &findings, &analysis, basis, messages, Room::Folder(output.folder()))?;
    output.write_all(&summary)?;
    drop(summary);
    if let Some(html) = html {
        html.write_all(page::render(&district, &analysis, basis, messages).as_bytes())?;
    }
    if let Some((folder, spool)) = arguments.export.as_deref().zip(spool.as_ref()) {
        exported::answers(folder, spool, kept.into_iter().flatten().collect(), &district)?;
        let mut tables = district.tables(&findings, messages);
        tables.push(analysis.figures.table());
        tables.push(statements_table(&analysis.statements, messages));
        exported::tables(folder, &tables)?;
    }
    match arguments.format {
        ReportFormat::Text => {
            voice::say(report::text(&district, &findings, &inputs, basis, messages).trim_end())?;
            let written = std::iter::once(&arguments.output).chain(&arguments.html).chain(&arguments.export);
            for path in written {
                voice::say(&messages.text(&Message::new("wrote-file").with("path", path.display().to_string())))?;
            }
        }
        ReportFormat::Json => voice::say(&report::json(&district, &findings, &analysis, &inputs, basis, messages)?)?,
    }
    Ok(if findings.has_errors() { Outcome::Findings } else { Outcome::Clean })
}
