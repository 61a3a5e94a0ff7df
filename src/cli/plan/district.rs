//! The district's draft plan.

use std::path::Path;

use crate::cli::arguments::PlanArguments;
use crate::cli::failure::Failure;
use crate::cli::output::{self, Output};
use crate::cli::plan::said::{WrittenPaths, say_document, say_indented, say_left_out};
use crate::cli::products::Target;
use crate::cli::receive::Batch;
use crate::cli::settings::Settings;
use crate::cli::working_folder::WorkingFolder;
use crate::cli::{inputs, receive, run_header, since, temporary, today, voice};
use crate::consolidation::{Analysis, District};
use crate::district::{Basis, Profile};
use crate::form::Forms;
use crate::message::{Language, Message, Messages, harmless};
use crate::plan;

pub(super) fn write(
    arguments: &PlanArguments,
    settings: &Settings,
    messages: &Messages,
    with_pdf: bool,
) -> Result<WrittenPaths, Failure> {
    let marked = marked(settings, messages);
    let basis = Basis { profile: marked.as_ref().unwrap_or(&settings.profile), ..settings.basis() };
    let targets = Target::plan(&arguments.output, with_pdf);
    if targets.iter().skip(1).any(|target| target.path == arguments.output) {
        return Err(Failure::OneNameForTwo { path: arguments.output.clone() });
    }
    targets.iter().try_for_each(|target| target.may_be_written(&arguments.paths))?;
    let paths: Vec<&Path> = targets.iter().map(|target| target.path.as_path()).collect();
    temporary::remove_left_in(output::folder_of(&arguments.output));
    let inputs = inputs::find(&arguments.paths, &paths)?;
    let output = Output::open(&arguments.output)?;
    let forms = Forms::new(basis);
    let today = today::or_now(arguments.today);
    let Batch { facts, findings, .. } = receive::all(&inputs, &forms, today, |_| Ok(()))?;
    let district = District::new(facts, &findings, basis);
    let analysis = Analysis::of(&district, &findings, basis);
    let made = plan::district_plan(&district, &analysis, &findings, basis, &Messages::new(Language::Vi))?;
    let placed = output.write_all(&made.bytes)?;
    placed.say(messages);
    let path = placed.of(&arguments.output);
    run_header::say_on(settings, today, messages)?;
    if marked.is_some() {
        say_indented(&Message::new("plan-of-marks"), messages)?;
    }
    say_left_out(&inputs, &district, messages)?;
    say_document(path, &made.missing, messages)?;
    Ok((vec![path.to_owned()], findings.has_errors()))
}

/// The profile with what the office has marked in the summary of its working folder. Of a summary that cannot be read, as one that is open
/// in another program, it is said that its marks are missing.
fn marked(settings: &Settings, messages: &Messages) -> Option<Profile> {
    let summary = WorkingFolder::find()?.summary();
    let Ok(marks) = since::marks_at(&summary, settings.basis()) else {
        let missing = Message::new("plan-without-marks").with("path", summary.display().to_string());
        voice::complain(&harmless::on_one_line(&messages.text(&missing)));
        return None;
    };
    marks.laid_over(&settings.profile)
}
