//! `validate`: read and say what is to be corrected; write nothing.

use crate::cli::arguments::{ReportFormat, ValidateArguments};
use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, inputs, receive, report, today, voice};
use crate::consolidation::{Analysis, District};
use crate::form::Forms;
use crate::message::Messages;

pub(super) fn run(arguments: &ValidateArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let basis = settings.basis();
    let inputs = inputs::find(&arguments.paths, &[])?;
    let batch = receive::all(&inputs, &Forms::new(basis), today::or_now(arguments.today), |_| Ok(()))?;
    let findings = batch.findings;
    let district = District::new(batch.facts, &findings, basis);
    match arguments.format {
        ReportFormat::Text => voice::say(report::text(&district, &findings, &inputs, basis, messages).trim_end())?,
        ReportFormat::Json => {
            let analysis = Analysis::of(&district, &findings, basis);
            voice::say_json(&report::json(&district, &findings, &analysis, &inputs, basis, messages)?)?;
        }
    }
    Ok(if findings.has_errors() { Outcome::Findings } else { Outcome::Clean })
}
