//! For each commune its plan and its registration list.

use std::path::PathBuf;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::arguments::PlanArguments;
use crate::cli::failure::Failure;
use crate::cli::inputs::Input;
use crate::cli::output_set::OutputSet;
use crate::cli::placed::Placed;
use crate::cli::plan::said::{WrittenPaths, say_document, say_indented, say_left_out, say_not_made};
use crate::cli::products::Target;
use crate::cli::progress::RunProgress;
use crate::cli::receive::Batch;
use crate::cli::settings::Settings;
use crate::cli::{inputs, receive, run_header, temporary, today, voice};
use crate::consolidation::{CommuneStanding, District};
use crate::finding::Severity;
use crate::form::Forms;
use crate::message::{Language, Message, Messages};
use crate::plan::{CommuneDocument, Sender};

pub(super) fn write(
    arguments: &PlanArguments,
    settings: &Settings,
    messages: &Messages,
    with_pdf: bool,
) -> Result<WrittenPaths, Failure> {
    let basis = settings.basis();
    // Official documents are Vietnamese, what they say of mistakes as well.
    let official = Messages::new(Language::Vi);
    let communes = &settings.profile.communes;
    let documents = communes
        .iter()
        .flat_map(|commune| CommuneDocument::ALL.map(|document| document.file_name(&commune.code, &commune.name)));
    let targets = documents.flat_map(|name| Target::plan(&arguments.output.join(name), with_pdf));
    // Of thousands of communes only what is there already is looked at.
    targets.filter(|target| target.path.exists()).try_for_each(|target| target.may_be_written(&arguments.paths))?;
    temporary::remove_left_in(&arguments.output);
    let inputs = inputs::find(&arguments.paths, &[])?;
    let forms = Forms::new(basis);
    let today = today::or_now(arguments.today);
    let Batch { facts, findings, .. } = receive::all(&inputs, &forms, today, |_| Ok(()))?;
    let district = District::new(facts, &findings, basis);
    run_header::say_on(settings, today, messages)?;
    say_left_out(&inputs, &district, messages)?;
    let by_name = inputs.by_name();
    let counted: Vec<(&CommuneStanding, &Input)> = district
        .communes
        .iter()
        .filter_map(|commune| Some((commune, *by_name.get(commune.file.as_deref()?)?)))
        .collect();
    let outputs = OutputSet::new(&arguments.output);
    // Each is read once more: which file of a commune counts, and what is found in it, is known only now.
    let progress = RunProgress::of(counted.len());
    let one = |(commune, input): &(&CommuneStanding, &Input)| -> Result<Option<WrittenDocuments>, Failure> {
        progress.at(&input.name);
        let Some(submission) = receive::again(input, &forms) else { return Ok(None) };
        let own = findings.alone_of(&input.name);
        let sender = Sender { submission: &submission, findings: &own, basis, messages: &official };
        let mut written = WrittenDocuments::of(&commune.name, own.count(Severity::Error));
        for document in CommuneDocument::ALL {
            let made = document.made(sender)?;
            let path = arguments.output.join(document.file_name(&commune.code, &commune.name));
            outputs.write(path.clone(), &made.bytes)?;
            written.documents.push((path, made.missing));
        }
        progress.done();
        Ok(Some(written))
    };
    let written: Vec<Option<WrittenDocuments>> = counted.par_iter().map(one).collect::<Result<_, _>>()?;
    drop(progress);
    let placed = outputs.put_in_place()?;
    placed.say(messages);
    let mut paths = Vec::new();
    for (written, (_, input)) in written.into_iter().zip(&counted) {
        match written {
            Some(written) => {
                written.say(&placed, messages)?;
                paths.extend(written.documents.iter().map(|(path, _)| placed.of(path).to_owned()));
            }
            // It was taken away meanwhile.
            None => say_not_made(&input.name, Message::new("status-rejected"), messages)?,
        }
    }
    if paths.is_empty() {
        voice::say(&messages.get("plan-nothing"))?;
    }
    Ok((paths, findings.has_errors()))
}

/// What was written for a commune.
struct WrittenDocuments {
    commune: String,
    errors: usize,
    /// Each document with the parts that it leaves dotted.
    documents: Vec<(PathBuf, Vec<String>)>,
}

impl WrittenDocuments {
    fn of(commune: &str, errors: usize) -> Self {
        Self { commune: commune.to_owned(), errors, documents: Vec::new() }
    }

    fn say(&self, placed: &Placed, messages: &Messages) -> Result<(), Failure> {
        voice::say(&messages.text(&Message::new("plan-of-commune").with("commune", &self.commune)))?;
        if self.errors > 0 {
            say_indented(&Message::new("plan-draft").with("errors", self.errors), messages)?;
        }
        for (path, missing) in &self.documents {
            say_document(placed.of(path), missing, messages)?;
        }
        Ok(())
    }
}
