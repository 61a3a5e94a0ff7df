//! `plan`: the official documents. For each commune its plan and its registration list, of the round that counts; or for the
//! district its draft plan.

use std::path::{Path, PathBuf};

use crate::cli::arguments::PlanArguments;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::products::Target;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, inputs, pdf, receive, today, voice};
use crate::consolidation::Received;
use crate::district::Commune;
use crate::finding::{Findings, Severity};
use crate::form::Forms;
use crate::message::{Language, Message, Messages};
use crate::plan::{self, Made, Sender};
use crate::rules;
use crate::submission::Submission;
use crate::wording::normalise;

/// More parts than this are counted, not listed.
const LISTED: usize = 12;

pub(super) fn run(arguments: &PlanArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let converter = if arguments.pdf { pdf::find() } else { None };
    let written = of_communes(arguments, settings, messages, converter.is_some())?;
    if let Some(converter) = converter {
        pdf::convert(&converter, &written.paths)?;
    } else if arguments.pdf {
        voice::say(&messages.get("plan-no-libreoffice"))?;
    }
    if settings.edition.has_unverified_levels() {
        voice::say(&messages.get("report-unverified"))?;
    }
    Ok(if written.has_errors { Outcome::Findings } else { Outcome::Clean })
}

/// What was written.
struct Written {
    paths: Vec<PathBuf>,
    has_errors: bool,
}

fn of_communes(
    arguments: &PlanArguments,
    settings: &Settings,
    messages: &Messages,
    with_pdf: bool,
) -> Result<Written, Failure> {
    let basis = settings.basis();
    // Official documents are Vietnamese, what they say of mistakes as well.
    let official = Messages::new(Language::Vi);
    let communes = &settings.profile.communes;
    let documents = communes.iter().flat_map(|commune| Document::ALL.map(|document| document.file_name(commune)));
    let targets = documents.flat_map(|name| Target::plan(&arguments.output.join(name), with_pdf));
    // Of thousands of communes only what is there already is looked at.
    targets.filter(|target| target.path.exists()).try_for_each(|target| target.may_be_written(&arguments.paths))?;
    let inputs = inputs::find(&arguments.paths, &[])?;
    let (received, findings) = receive::all(&inputs, &Forms::new(basis), today::or_now(arguments.today));
    let submissions: Vec<&Submission> = received.iter().filter_map(|file| file.submission.as_ref()).collect();
    let counted: Vec<&Submission> =
        rules::counted(&submissions).into_iter().filter_map(|index| submissions.get(index).copied()).collect();
    say_left_out(&received, &counted, messages)?;
    let mut paths = Vec::new();
    for submission in counted {
        let Some(commune) = submission.commune.as_deref().and_then(|code| settings.profile.commune(code)) else {
            continue;
        };
        let own = of_workbook(&findings, &submission.place.workbook);
        let sender = Sender { submission, findings: &own, basis, messages: &official };
        voice::say(&messages.text(&Message::new("plan-of-commune").with("commune", &commune.name)))?;
        let errors = own.count(Severity::Error);
        if errors > 0 {
            say_indented(&Message::new("plan-draft").with("errors", errors), messages)?;
        }
        for document in Document::ALL {
            let path = arguments.output.join(document.file_name(commune));
            let made = document.made(sender)?;
            write(&path, &made, messages)?;
            paths.push(path);
        }
    }
    if paths.is_empty() {
        voice::say(&messages.get("plan-nothing"))?;
    }
    Ok(Written { paths, has_errors: findings.has_errors() })
}

/// What is made for a commune.
#[derive(Clone, Copy)]
enum Document {
    Plan,
    Registrations,
}

impl Document {
    const ALL: [Self; 2] = [Self::Plan, Self::Registrations];

    fn file_name(self, commune: &Commune) -> String {
        let name = match self {
            Self::Plan => "ke-hoach",
            Self::Registrations => "danh-sach-dang-ky",
        };
        format!("{name}_{}_{}.docx", commune.code, normalise(&commune.name).replace(' ', "-"))
    }

    fn made(self, sender: Sender<'_>) -> Result<Made, Failure> {
        Ok(match self {
            Self::Plan => plan::commune_plan(sender)?,
            Self::Registrations => plan::commune_registrations(sender)?,
        })
    }
}

fn of_workbook(findings: &Findings, workbook: &str) -> Findings {
    let mut own = Findings::default();
    for finding in findings.of_workbook(workbook) {
        own.push(finding.clone());
    }
    own
}

/// The files that no document is made of.
fn say_left_out(received: &[Received], counted: &[&Submission], messages: &Messages) -> Result<(), Failure> {
    for file in received {
        let status = match &file.submission {
            None => Message::new("status-rejected"),
            Some(own) if counted.iter().all(|other| other.place != own.place) => Message::new("status-not-counted"),
            Some(_) => continue,
        };
        let left_out = Message::new("plan-not-made").with("file", &file.file).with("status", status);
        voice::say(&messages.text(&left_out))?;
    }
    Ok(())
}

/// Writes a document and says what it leaves to be written.
fn write(path: &Path, made: &Made, messages: &Messages) -> Result<(), Failure> {
    Output::open(path)?.write(&made.bytes)?;
    say_indented(&Message::new("wrote-file").with("path", path.display().to_string()), messages)?;
    if made.missing.is_empty() {
        return Ok(());
    }
    let mut parts: Vec<&str> = made.missing.iter().take(LISTED).map(String::as_str).collect();
    parts.extend((made.missing.len() > LISTED).then_some("…"));
    let missing = Message::new("plan-missing").with("count", made.missing.len()).with("parts", parts.join("; "));
    say_indented(&missing, messages)
}

fn say_indented(message: &Message, messages: &Messages) -> Result<(), Failure> {
    voice::say(&format!("  {}", messages.text(message)))
}
