//! `plan`: the official documents. For each commune its plan and its registration list, of the round that counts; or for the
//! district its draft plan.

mod communes;
mod district;
mod said;

use crate::cli::arguments::PlanArguments;
use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, pdf, voice};
use crate::message::Messages;

pub(super) fn run(arguments: &PlanArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let converter = if arguments.pdf { pdf::find() } else { None };
    let (paths, has_errors) = match arguments.district {
        true => district::write(arguments, settings, messages, converter.is_some())?,
        false => communes::write(arguments, settings, messages, converter.is_some())?,
    };
    if let Some(converter) = converter {
        pdf::convert(&converter, &paths)?;
    } else if arguments.pdf {
        voice::say(&messages.get("plan-no-libreoffice"))?;
    }
    if settings.edition.has_unverified_levels() {
        voice::say(&messages.get("report-unverified"))?;
    }
    Ok(if has_errors { Outcome::Findings } else { Outcome::Clean })
}
