//! `consolidate`: the folder of what came back → the summary workbook, and on request its tables as CSV and Parquet and its
//! overview as a page.

use std::collections::BTreeSet;
use std::path::Path;

use crate::cli::arguments::{ConsolidateArguments, ReportFormat};
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::inputs::Inputs;
use crate::cli::output::{self, Output};
use crate::cli::placed::Placed;
use crate::cli::products::Target;
use crate::cli::read_before::ReadBefore;
use crate::cli::receive::Batch;
use crate::cli::report::ReportDetail;
use crate::cli::settings::Settings;
use crate::cli::since::EarlierTime;
use crate::cli::spool::Spool;
use crate::cli::{
    Outcome, exported, inputs, next, one_run, products, receive, report, returns, rounds, run_header, since, temporary,
    today, voice,
};
use crate::consolidation::{Analysis, AnswerRows, District, statements_table};
use crate::form::Forms;
use crate::message::{Message, Messages};
use crate::report::FoundOut;
use crate::submission::Submission;
use crate::summary::Room;
use crate::{page, summary};

pub(super) fn run(
    arguments: &ConsolidateArguments,
    settings: &Settings,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let reported = |told: FoundOut<'_>, analysis: &Analysis, inputs: &Inputs, forms: &Forms<'_>| match arguments.format
    {
        ReportFormat::Text => report::text(told, inputs, forms, ReportDetail::of(arguments.brief), messages),
        ReportFormat::Csv => report::csv(told, messages),
        ReportFormat::Json => {
            report::json(told, (&analysis.figures, &analysis.statements), inputs, settings.basis(), messages)
        }
    };
    let made = make(arguments, settings, None, &reported, messages)?;
    match arguments.format {
        ReportFormat::Text => {
            run_header::say_on(settings, today::or_now(arguments.today), messages)?;
            voice::say_drawn(&made.report)?;
            made.closing.say(messages)?;
        }
        ReportFormat::Csv => voice::say_as_it_is(&made.report)?,
        ReportFormat::Json => voice::say_json(&made.report)?,
    }
    Ok(made.outcome)
}

/// What a run has made, all of it in its place.
pub(super) struct MadeSummary {
    pub(super) outcome: Outcome,
    /// Where the results stand.
    pub(super) placed: Placed,
    report: String,
    closing: Closing,
}

/// What is to be said of a run, while its submissions' findings are there.
pub(super) type ReportOf<'r> = dyn Fn(FoundOut<'_>, &Analysis, &Inputs, &Forms<'_>) -> Result<String, Failure> + 'r;

/// Makes the summary and whatever else is asked for. What is known is not read again.
///
/// # Errors
/// Something cannot be read or written, or would be overwritten that the office has written into.
pub(super) fn make(
    arguments: &ConsolidateArguments,
    settings: &Settings,
    known: Option<&ReadBefore>,
    reported: &ReportOf<'_>,
    messages: &Messages,
) -> Result<MadeSummary, Failure> {
    let basis = settings.basis();
    let targets = Target::all(arguments, messages);
    products::may_be_written(&targets, arguments)?;
    let of_two_runs = one_run::of_two(&targets);
    let paths: Vec<&Path> = targets.iter().map(|target| target.path.as_path()).collect();
    let folders = paths.iter().map(|path| output::folder_of(path));
    folders.collect::<BTreeSet<&Path>>().into_iter().for_each(temporary::remove_left_in);
    let marks = since::marks_at(&arguments.output, basis)?;
    if arguments.since.is_none() && !marks.is_empty() {
        return Err(Failure::OverMarks { path: arguments.output.clone() });
    }
    let earlier = arguments.since.as_deref().map(|path| EarlierTime::open(path, basis)).transpose()?;
    let inputs = inputs::find(&arguments.paths, &paths)?;
    // The places for the results are tried before the work.
    let mut output = Output::open(&arguments.output)?;
    let mut html = arguments.html.as_deref().map(Output::open).transpose()?;
    let spool = arguments.export.as_deref().map(Spool::open).transpose()?;
    let keep =
        |submission: &Submission| spool.as_ref().map(|spool| spool.keep(&AnswerRows::of(submission))).transpose();
    let (forms, today) = (Forms::new(basis), today::or_now(arguments.today));
    let Batch { facts, findings, kept } = receive::all_but_known(&inputs, &forms, today, known, keep)?;
    let run = one_run::name(&facts, basis, (today, messages));
    let district = District { run, day: Some(today), ..District::new(facts, &findings, basis) };
    let progress = rounds::progress((&district, &findings), &inputs, &forms);
    let analysis = Analysis::of(&district, &findings, basis);
    let mut results = Vec::new();
    if let Some(html) = &mut html {
        html.fill(page::render(&district, &analysis, basis, messages).as_bytes())?;
    }
    results.extend(html);
    if let Some((folder, spool)) = arguments.export.as_deref().zip(spool.as_ref()) {
        results.extend(exported::answers(folder, spool, kept.into_iter().flatten().collect(), &district)?);
        let of_analysis = [analysis.figures.table(), statements_table(&analysis.statements, messages)];
        let tables = district.tables(&findings, messages).chain(of_analysis);
        results.extend(exported::tables(folder, &district.run, tables)?);
    }
    let told = (&district, &findings, &progress);
    let mut returned = returns::write(&arguments.returns, told, &inputs, (&forms, today), &arguments.paths)?;
    let report = reported(told, &analysis, &inputs, &forms)?;
    let now = (&inputs, &district, &findings);
    let since = earlier.map(|earlier| earlier.since(now, &analysis, (&forms, today), (marks, messages))).transpose()?;
    let room = Room::Folder(output.folder());
    let drawn = summary::draw((&district, &findings, &analysis), since.as_ref(), basis, messages, room)?;
    let mut closing = Closing::default();
    next::after_reading(&arguments.returns, (&district, &findings), &inputs, &mut closing);
    let outcome = if findings.has_errors() { Outcome::Findings } else { Outcome::Clean };
    // Packing takes room of its own: what the summary was drawn from is let go before.
    drop((analysis, progress));
    drop((district, findings));
    drawn.save_to(&mut output).map_err(|error| output.why(error.into()))?;
    results.insert(0, output);
    let placed = output::put_in_place(results)?.and(returned.put_in_place()?);
    placed.say(messages);
    if let Some(said) = of_two_runs {
        voice::complain(&messages.text(&said));
    }
    closing.wrote(Message::new("closing-summary"), placed.of(&arguments.output));
    arguments.html.iter().for_each(|path| closing.wrote(Message::new("closing-page"), placed.of(path)));
    arguments.export.iter().for_each(|path| closing.wrote(Message::new("closing-tables"), path));
    returns::close(&arguments.returns, &returned, &mut closing);
    let path = placed.of(&arguments.output).display().to_string();
    closing.next(Message::new("next-open").with("path", path));
    Ok(MadeSummary { outcome, placed, report, closing })
}
