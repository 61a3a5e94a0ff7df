//! `plan`: the official documents. For each commune its plan and its registration list, of the round that counts; or for the
//! district its draft plan.

mod communes;
mod district;
mod said;

use crate::cli::arguments::PlanArguments;
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, pdf, typed, voice};
use crate::message::{Message, Messages};

pub(super) fn run(arguments: &PlanArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let output = match arguments.district {
        true => typed::docx(arguments.output.clone()).map_err(Failure::Typed)?,
        false => arguments.output.clone(),
    };
    let arguments = &PlanArguments { output, ..arguments.clone() };
    let converter = if arguments.pdf { pdf::find() } else { None };
    let (paths, has_errors) = match arguments.district {
        true => district::write(arguments, settings, messages, converter.is_some())?,
        false => communes::write(arguments, settings, messages, converter.is_some())?,
    };
    if let Some(converter) = converter {
        pdf::convert(&converter, &paths)?.say(messages);
    } else if arguments.pdf {
        voice::say(&messages.get("plan-no-libreoffice"))?;
    }
    if settings.edition.has_unverified_levels() {
        voice::say(&messages.get("report-unverified"))?;
    }
    let mut closing = Closing::default();
    if !paths.is_empty() {
        let path = arguments.output.display().to_string();
        let next = if arguments.district { "next-check-document" } else { "next-check-documents" };
        closing.next(Message::new(next).with("path", path));
    }
    closing.say(messages)?;
    Ok(if has_errors { Outcome::Findings } else { Outcome::Clean })
}
