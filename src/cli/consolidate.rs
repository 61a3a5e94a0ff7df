//! `consolidate`: the folder of what came back → the summary workbook, and on request its tables as CSV and Parquet and its
//! overview as a page.

use std::collections::BTreeSet;
use std::path::Path;

use crate::cli::arguments::{ConsolidateArguments, ReportFormat};
use crate::cli::failure::Failure;
use crate::cli::output::{self, Output};
use crate::cli::products::Target;
use crate::cli::receive::Batch;
use crate::cli::settings::Settings;
use crate::cli::since::Earlier;
use crate::cli::spool::Spool;
use crate::cli::{
    Outcome, exported, inputs, products, receive, report, returns, rounds, since, temporary, today, voice,
};
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
    let folders = paths.iter().map(|path| output::folder_of(path));
    folders.collect::<BTreeSet<&Path>>().into_iter().for_each(temporary::remove_left_in);
    let marks = since::marks_at(&arguments.output, basis)?;
    if arguments.since.is_none() && !marks.is_empty() {
        return Err(Failure::OverMarks { path: arguments.output.clone() });
    }
    let earlier = arguments.since.as_deref().map(|path| Earlier::open(path, basis)).transpose()?;
    let inputs = inputs::find(&arguments.paths, &paths)?;
    // The places for the results are tried before the work.
    let mut output = Output::open(&arguments.output)?;
    let mut html = arguments.html.as_deref().map(Output::open).transpose()?;
    let spool = arguments.export.as_deref().map(Spool::open).transpose()?;
    let keep =
        |submission: &Submission| spool.as_ref().map(|spool| spool.keep(&AnswerRows::of(submission))).transpose();
    let (forms, today) = (Forms::new(basis), today::or_now(arguments.today));
    let Batch { facts, findings, kept } = receive::all(&inputs, &forms, today, keep)?;
    let district = District::new(facts, &findings, basis);
    let progress = rounds::progress((&district, &findings), &inputs, &forms);
    let analysis = Analysis::of(&district, &findings, basis);
    let room = Room::Folder(output.folder());
    let now = (&inputs, &district, &findings);
    let since = earlier.map(|earlier| earlier.since(now, &analysis, (&forms, today), (marks, messages))).transpose()?;
    let drawn = summary::draw((&district, &findings, &analysis), since.as_ref(), basis, messages, room)?;
    drawn.save_to(&mut output).map_err(|error| output.why(error.into()))?;
    let mut results = vec![output];
    if let Some(html) = &mut html {
        html.fill(page::render(&district, &analysis, basis, messages).as_bytes())?;
    }
    results.extend(html);
    if let Some((folder, spool)) = arguments.export.as_deref().zip(spool.as_ref()) {
        results.extend(exported::answers(folder, spool, kept.into_iter().flatten().collect(), &district)?);
        let mut tables = district.tables(&findings, messages);
        tables.push(analysis.figures.table());
        tables.push(statements_table(&analysis.statements, messages));
        results.extend(exported::tables(folder, &tables)?);
    }
    output::put_in_place(results)?;
    let returned = returns::write(
        &arguments.returns,
        (&district, &findings, &progress),
        &inputs,
        (&forms, today),
        &arguments.paths,
    )?;
    match arguments.format {
        ReportFormat::Text => {
            voice::say(report::text((&district, &findings, &progress), &inputs, basis, messages).trim_end())?;
            let written = std::iter::once(&arguments.output).chain(&arguments.html).chain(&arguments.export);
            for path in written {
                voice::say(&messages.text(&Message::new("wrote-file").with("path", path.display().to_string())))?;
            }
            returns::say(&arguments.returns, returned, messages)?;
        }
        ReportFormat::Json => {
            let (told, figures) = ((&district, &findings, &progress), (&analysis.figures, &*analysis.statements));
            voice::say_json(&report::json(told, figures, &inputs, basis, messages)?)?;
        }
    }
    Ok(if findings.has_errors() { Outcome::Findings } else { Outcome::Clean })
}
