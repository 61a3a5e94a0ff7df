//! `--returns DIR`: what goes back to the communes. Each workbook is read once more, for what is found in it is known only when all
//! have been read.

use std::path::PathBuf;

use chrono::NaiveDate;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::arguments::ReturnArguments;
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::inputs::{Input, Inputs};
use crate::cli::output_set::OutputSet;
use crate::cli::placed::Placed;
use crate::cli::products::Target;
use crate::cli::progress::RunProgress;
use crate::cli::{products, receive};
use crate::form::Forms;
use crate::message::{Language, Message, Messages};
use crate::report::FoundOut;
use crate::returns::{self, FileAnswer, MadeReturn, ReturnKind};
use crate::template::Press;

/// What was written, not yet in its place, and how many files of each kind.
#[derive(Default)]
pub(super) struct WrittenReturn {
    outputs: Option<OutputSet>,
    workbooks: usize,
    texts: usize,
    /// Returns of earlier runs that still lie there, of rounds that count no longer or of communes with nothing left to correct.
    stale: Vec<String>,
}

impl WrittenReturn {
    /// # Errors
    /// As [`OutputSet::put_in_place`].
    pub(super) fn put_in_place(&mut self) -> Result<Placed, Failure> {
        self.outputs.take().map_or_else(|| Ok(Placed::default()), OutputSet::put_in_place)
    }
}

/// A file that is answered.
struct Job<'a> {
    answer: FileAnswer<'a>,
    input: &'a Input,
}

/// Writes everything that goes back; it is not yet in its place.
///
/// # Errors
/// Something else lies where a file is to be written, or it cannot be written.
pub(super) fn write(
    arguments: &ReturnArguments,
    found: FoundOut<'_>,
    inputs: &Inputs,
    (forms, today): (&Forms<'_>, NaiveDate),
    paths: &[PathBuf],
) -> Result<WrittenReturn, Failure> {
    let Some(folder) = &arguments.folder else { return Ok(WrittenReturn::default()) };
    let (district, findings, progressed) = found;
    // Vietnamese like the form, whatever language the office reads.
    let messages = Messages::new(Language::Vi);
    let by_name = inputs.by_name();
    let answers = returns::answers((district, findings)).into_iter();
    let asked_for = answers.filter(|answer| arguments.sign_off || answer.kind != ReturnKind::Confirm);
    let jobs: Vec<Job<'_>> = asked_for
        .filter_map(|answer| by_name.get(answer.record.file.as_str()).map(|input| Job { answer, input }))
        .collect();
    let path = |job: &Job<'_>, ending| folder.join(job.answer.file_name(ending));
    for job in &jobs {
        if job.answer.kind == ReturnKind::Correct {
            Target::returned(path(job, "xlsx")).may_be_written(paths)?;
        }
        Target::text(path(job, "txt"), &messages.get("returns-text-to-anybody")).may_be_written(paths)?;
    }
    let reminder = returns::reminder(&district.communes, forms.basis().profile, today, &messages);
    let reminder = reminder.filter(|_| !inputs.is_single).map(|reminder| (folder.join("nhac-nop.txt"), reminder));
    if let Some((path, text)) = &reminder {
        Target::text(path.clone(), text).may_be_written(paths)?;
    }
    let (press, outputs) = (Press::of(forms), OutputSet::new(folder));
    let progress = RunProgress::of(jobs.len());
    let one = |job: &Job<'_>| -> Result<(), Failure> {
        progress.at(&job.input.name);
        let found = (district, findings, progressed.get(&job.input.name));
        let again = || receive::once_more(job.input, forms);
        let made = job.answer.made(found, again, (forms, today), &press, &messages)?;
        let Some(MadeReturn { workbook, text }) = made else { return Ok(()) };
        if let Some(workbook) = workbook {
            outputs.write(path(job, "xlsx"), &workbook)?;
        }
        outputs.write(path(job, "txt"), text.as_bytes())?;
        progress.done();
        Ok(())
    };
    jobs.par_iter().map(one).collect::<Result<Vec<()>, Failure>>()?;
    let texts = jobs.len() + usize::from(reminder.is_some());
    if let Some((path, text)) = &reminder {
        outputs.write(path.clone(), text.as_bytes())?;
    }
    let written = jobs.iter().map(|job| path(job, "xlsx")).chain(jobs.iter().map(|job| path(job, "txt")));
    let stale = products::stale_returns(folder, &written.chain(reminder.map(|(path, _)| path)).collect());
    let workbooks = jobs.iter().filter(|job| job.answer.kind == ReturnKind::Correct).count();
    Ok(WrittenReturn { outputs: Some(outputs), workbooks, texts, stale })
}

/// Tells the end of the run what was written.
pub(super) fn close(arguments: &ReturnArguments, written: &WrittenReturn, closing: &mut Closing) {
    let Some(folder) = &arguments.folder else { return };
    let wrote = Message::new("closing-returns").with("workbooks", written.workbooks).with("texts", written.texts);
    closing.wrote(wrote, folder);
    let path = folder.display().to_string();
    closing.next(match written.workbooks {
        0 => Message::new("returns-none"),
        count => Message::new("next-send-returns").with("count", count).with("path", &path),
    });
    if !written.stale.is_empty() {
        closing.next(Message::new("next-stale-returns").with("path", path).with("files", written.stale.join(", ")));
    }
}
