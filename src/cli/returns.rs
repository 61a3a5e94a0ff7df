//! `--returns DIR`: what goes back to the communes. Each workbook is read once more, for what is found in it is known only when all
//! have been read.

use std::path::{Path, PathBuf};

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
use crate::cli::receive;
use crate::cli::report::FoundOut;
use crate::comparison::asks_for_something;
use crate::consolidation::{District, FileRecord, FileStatus};
use crate::finding::{Finding, Findings};
use crate::form::Forms;
use crate::message::{Language, Message, Messages};
use crate::returns::{self, Reply};
use crate::rules;
use crate::template::Press;
use crate::wording::normalise;

/// What was written, not yet in its place, and how many files of each kind.
#[derive(Default)]
pub(super) struct WrittenReturn {
    outputs: Option<OutputSet>,
    workbooks: usize,
    texts: usize,
}

impl WrittenReturn {
    /// # Errors
    /// As [`OutputSet::put_in_place`].
    pub(super) fn put_in_place(&mut self) -> Result<Placed, Failure> {
        self.outputs.take().map_or_else(|| Ok(Placed::default()), OutputSet::put_in_place)
    }
}

/// A file and what goes back for it.
struct Job<'a> {
    record: &'a FileRecord,
    input: &'a Input,
    answer: ReturnKind,
}

/// What goes back for a file.
struct MadeReturn {
    workbook: Option<Vec<u8>>,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ReturnKind {
    /// A workbook to correct and a text.
    Correct,
    /// It could not be read: a text alone.
    Refused,
    /// Nothing is to be corrected: a text with the figures.
    Confirm,
}

impl ReturnKind {
    const fn ending(self) -> &'static str {
        match self {
            Self::Correct => "can-sua",
            Self::Refused => "chua-doc-duoc",
            Self::Confirm => "da-tiep-nhan",
        }
    }
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
    let (district, findings, _) = found;
    // Vietnamese like the form, whatever language the office reads.
    let messages = Messages::new(Language::Vi);
    let jobs = jobs(arguments.sign_off, (district, findings), inputs);
    for job in &jobs {
        if job.answer == ReturnKind::Correct {
            Target::returned(job.path(folder, "xlsx")).may_be_written(paths)?;
        }
        Target::text(job.path(folder, "txt"), &messages.get("returns-text-to-anybody")).may_be_written(paths)?;
    }
    let reminder = returns::reminder(&district.communes, forms.basis().profile, today, &messages);
    let reminder = reminder.map(|reminder| (folder.join("nhac-nop.txt"), reminder));
    if let Some((path, text)) = &reminder {
        Target::text(path.clone(), text).may_be_written(paths)?;
    }
    let (press, outputs) = (Press::of(forms), OutputSet::new(folder));
    let progress = RunProgress::of(jobs.len());
    let one = |job: &Job<'_>| -> Result<(), Failure> {
        progress.at(&job.input.name);
        let Some(MadeReturn { workbook, text }) = job.made(found, (forms, today), &press, &messages)? else {
            return Ok(());
        };
        if let Some(workbook) = workbook {
            outputs.write(job.path(folder, "xlsx"), &workbook)?;
        }
        outputs.write(job.path(folder, "txt"), text.as_bytes())?;
        progress.done();
        Ok(())
    };
    jobs.par_iter().map(one).collect::<Result<Vec<()>, Failure>>()?;
    if let Some((path, text)) = &reminder {
        outputs.write(path.clone(), text.as_bytes())?;
    }
    let workbooks = jobs.iter().filter(|job| job.answer == ReturnKind::Correct).count();
    Ok(WrittenReturn { outputs: Some(outputs), workbooks, texts: jobs.len() + usize::from(reminder.is_some()) })
}

/// Tells the end of the run what was written.
pub(super) fn close(arguments: &ReturnArguments, written: &WrittenReturn, closing: &mut Closing) {
    let Some(folder) = &arguments.folder else { return };
    let wrote = Message::new("closing-returns").with("workbooks", written.workbooks).with("texts", written.texts);
    closing.wrote(wrote, folder);
    let path = folder.display().to_string();
    closing.next(match written.workbooks {
        0 => Message::new("returns-none"),
        count => Message::new("next-send-returns").with("count", count).with("path", path),
    });
}

/// The files that are answered: those that count, those of which nobody knows whose they are, and those that nobody can read.
fn jobs<'a>(sign_off: bool, (district, findings): (&'a District, &Findings), inputs: &'a Inputs) -> Vec<Job<'a>> {
    let by_name = inputs.by_name();
    let answer = |record: &FileRecord| {
        let asks = || of_file(record, (district, findings)).iter().any(asks_for_something);
        match record.status {
            // A signed copy beside its workbook needs no answer of its own.
            FileStatus::Rejected => asks().then_some(ReturnKind::Refused),
            FileStatus::NotCounted if record.commune.is_some() => None,
            _ if asks() => Some(ReturnKind::Correct),
            FileStatus::NotCounted => None,
            FileStatus::Accepted | FileStatus::NeedsCorrection => sign_off.then_some(ReturnKind::Confirm),
        }
    };
    let files = district.files.iter();
    let jobs = files
        .filter_map(|record| Some(Job { record, input: by_name.get(record.file.as_str())?, answer: answer(record)? }));
    jobs.collect()
}

/// What is found in a file, and that another file of the same round contradicts it.
fn of_file(record: &FileRecord, (district, findings): (&District, &Findings)) -> Findings {
    let mut own = Findings::default();
    findings.of_workbook(&record.file).for_each(|finding| own.push(finding.clone()));
    if record.commune.is_some() && record.status != FileStatus::NotCounted {
        let others = district.files.iter().filter(|other| {
            other.commune == record.commune && other.round == record.round && other.file != record.file
        });
        let contradicting = others.flat_map(|other| findings.of_workbook(&other.file));
        contradicting.filter(|finding| rules::contradicts(finding)).for_each(|finding| own.push(finding.clone()));
    }
    own
}

impl Job<'_> {
    /// `03412_binh-lu_lan-1_can-sua.xlsx`; of a file of nobody known its own name.
    fn path(&self, folder: &Path, ending: &str) -> PathBuf {
        // Letters and digits alone: a name must not lead out of the folder.
        let plain = |text: &str| {
            let text = normalise(text);
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
            words.collect::<Vec<_>>().join("-")
        };
        let whose = match (&self.record.commune, self.record.commune_name.as_str()) {
            (Some(code), name) if !name.is_empty() => format!("{code}_{}", plain(name)),
            _ => plain(&self.record.file),
        };
        let round = self.record.round.map(|round| format!("_lan-{round}")).unwrap_or_default();
        folder.join(format!("{whose}{round}_{}.{ending}", self.answer.ending()))
    }

    /// The workbook, if one goes back, and the text.
    fn made(
        &self,
        (district, findings, progress): FoundOut<'_>,
        (forms, today): (&Forms<'_>, NaiveDate),
        press: &Press,
        messages: &Messages,
    ) -> Result<Option<MadeReturn>, Failure> {
        let own = of_file(self.record, (district, findings));
        if self.answer == ReturnKind::Refused {
            let list: Vec<&Finding> = own.iter().collect();
            let text = returns::refusal(&self.record.file, &list, forms.basis(), today, messages);
            return Ok(Some(MadeReturn { workbook: None, text }));
        }
        let Some((workbook, submission)) = receive::once_more(self.input, forms) else { return Ok(None) };
        let reply = Reply {
            workbook: &workbook,
            submission: &submission,
            findings: &own,
            progress: progress.get(&self.record.file),
            basis: forms.basis(),
            today,
            messages,
        };
        let standing = district.communes.iter().find(|standing| Some(&standing.code) == self.record.commune.as_ref());
        Ok(match (self.answer, standing) {
            (ReturnKind::Confirm, Some(standing)) => {
                Some(MadeReturn { workbook: None, text: returns::confirmation(reply, standing) })
            }
            (ReturnKind::Confirm, None) => None,
            _ => Some(MadeReturn { workbook: Some(returns::workbook(reply, press)?), text: returns::text(reply) }),
        })
    }
}
