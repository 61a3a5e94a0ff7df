//! `validate`: read and say what is to be corrected; write nothing.

use crate::cli::arguments::{ReportFormat, ValidateArguments};
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::report::ReportDetail;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, guided, inputs, next, products, receive, report, returns, rounds, run_header, today, voice};
use crate::consolidation::{District, Overview};
use crate::form::Forms;
use crate::message::Messages;

pub(super) fn run(arguments: &ValidateArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let basis = settings.basis();
    arguments.returns.folder.iter().try_for_each(|folder| products::apart_from(folder, &arguments.paths))?;
    let inputs = inputs::find(&arguments.paths, &[])?;
    let (forms, today) = (Forms::new(basis), today::or_now(arguments.today));
    let batch = receive::all(&inputs, &forms, today, |_| Ok(()))?;
    let findings = batch.findings;
    let district = District::new(batch.facts, &findings, basis);
    let progress = rounds::progress((&district, &findings), &inputs, &forms);
    let mut written = returns::write(
        &arguments.returns,
        (&district, &findings, &progress),
        &inputs,
        (&forms, today),
        &arguments.paths,
    )?;
    written.put_in_place()?.say(messages);
    match arguments.format {
        ReportFormat::Text => {
            run_header::say_on(settings, today, messages)?;
            let detail = ReportDetail::of(arguments.brief);
            voice::say_drawn(&report::text((&district, &findings, &progress), &inputs, &forms, detail, messages)?)?;
            let mut closing = Closing::default();
            returns::close(&arguments.returns, &written, &mut closing);
            next::after_reading(&arguments.returns, (&district, &findings), &inputs, &mut closing);
            if !findings.has_errors() {
                closing.next(guided::step("next-consolidate", "menu-next-consolidate"));
            }
            closing.say(messages)?;
        }
        ReportFormat::Csv => voice::say_as_it_is(&report::csv((&district, &findings, &progress), messages)?)?,
        ReportFormat::Json => {
            let Overview { figures, statements, .. } = Overview::of(&district, &findings, basis);
            let told = (&district, &findings, &progress);
            voice::say_json(&report::json(told, (&figures, &statements), &inputs, basis, messages)?)?;
        }
    }
    Ok(if findings.has_errors() { Outcome::Findings } else { Outcome::Clean })
}
