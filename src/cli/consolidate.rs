//! `consolidate`: the folder of what came back → the summary workbook, and on request its tables as CSV and Parquet.

use crate::cli::arguments::{ConsolidateArguments, ReportFormat};
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, inputs, receive, report, today};
use crate::consolidation::{District, statements_table};
use crate::message::{Message, Messages};
use crate::{export, summary};

pub(super) fn run(
    arguments: &ConsolidateArguments,
    settings: &Settings,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let basis = settings.basis();
    let inputs = inputs::find(&arguments.paths, Some(&arguments.output))?;
    // The place for the result is tried before the work.
    let output = Output::open(&arguments.output)?;
    let (received, findings) = receive::all(&inputs, basis, today::or_now(arguments.today))?;
    let district = District::new(&received, &findings, basis)?;
    drop(received);
    output.write(&summary::render(&district, &findings, basis, messages)?)?;
    let mut written = vec![arguments.output.display().to_string()];
    if let Some(folder) = &arguments.export {
        let figures = district.figures(&findings, basis);
        let mut tables = district.tables(&findings, messages);
        tables.push(figures.table());
        tables.push(statements_table(&district.statements(&figures, basis), messages));
        for (name, bytes) in export::files(&tables)? {
            Output::open(&folder.join(name))?.write(&bytes)?;
        }
        written.push(folder.display().to_string());
    }
    match arguments.format {
        ReportFormat::Text => {
            print!("{}", report::text(&district, &findings, &inputs, basis, messages));
            for path in written {
                println!("{}", messages.text(&Message::new("wrote-file").with("path", path)));
            }
        }
        ReportFormat::Json => println!("{}", report::json(&district, &findings, &inputs, basis, messages)?),
    }
    Ok(if findings.has_errors() { Outcome::Findings } else { Outcome::Clean })
}
