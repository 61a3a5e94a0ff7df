//! `schema`: what may stand in a file, as JSON Schema, for editors that complete and check while one writes.

use crate::cli::arguments::{Described, SchemaArguments};
use crate::cli::failure::Failure;
use crate::cli::{Outcome, voice};
use crate::report::RunReport;
use crate::{catalogue, district};

/// Prints the schema of one kind of file.
///
/// # Errors
/// Standard output cannot be written to.
pub(super) fn run(arguments: &SchemaArguments) -> Result<Outcome, Failure> {
    let schema = match arguments.of {
        Described::Profile => district::schema(),
        Described::Edition => catalogue::schema(),
        Described::Report => RunReport::schema(),
    };
    let json = serde_json::to_string_pretty(&schema).map_err(|error| Failure::Internal(error.to_string()))?;
    voice::say_json(&json)?;
    Ok(Outcome::Clean)
}
