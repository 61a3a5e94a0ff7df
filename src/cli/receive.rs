//! Files → facts and findings: read in parallel, each workbook and each submission let go once it is taken in.

use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::failure::Failure;
use crate::cli::inputs::{Input, Inputs};
use crate::cli::progress::RunProgress;
use crate::cli::read_before::ReadBefore;
use crate::cli::{isolated, ordinary, system};
use crate::consolidation::FileFacts;
use crate::district::Basis;
use crate::finding::{Finding, Findings};
use crate::form::Forms;
use crate::intake::{self, Taken, refusal};
use crate::place::Place;
use crate::submission::{self, Submission, faults};
use crate::wording::Lexicon;
use crate::workbook::limits::LONGEST_FILE;
use crate::workbook::{self, Excess, SentInstead, Unreadable, Workbook};

/// Everything that was received, in the order of the file names.
pub(super) struct Batch<K> {
    pub facts: Vec<FileFacts>,
    /// Settled.
    pub findings: Findings,
    /// What a product keeps of each submission besides.
    pub kept: Vec<K>,
}

/// Takes in all files. `today` is the day on which waivers must still hold; `keep` sees each submission before it is let go.
///
/// # Errors
/// Those of `keep`, and what the machine has too little of: that is nobody's file.
pub(super) fn all<K: Send>(
    inputs: &Inputs,
    forms: &Forms<'_>,
    today: NaiveDate,
    keep: impl Fn(&Submission) -> Result<K, Failure> + Sync,
) -> Result<Batch<K>, Failure> {
    all_but_known(inputs, forms, today, None, keep)
}

/// The same, but what is known is not read again, nor seen by `keep`; what is read is known afterwards.
///
/// # Errors
/// As [`all`].
pub(super) fn all_but_known<K: Send>(
    inputs: &Inputs,
    forms: &Forms<'_>,
    today: NaiveDate,
    known: Option<&ReadBefore>,
    keep: impl Fn(&Submission) -> Result<K, Failure> + Sync,
) -> Result<Batch<K>, Failure> {
    let progress = RunProgress::of(inputs.files.len());
    let one = |lexicon: &mut Lexicon, input: &Input| -> Result<One<K>, Failure> {
        // Before it is read: what changes meanwhile is read again the next time.
        let mark = known.and_then(|_| ReadBefore::mark(input));
        let taken = match known.and_then(|known| known.get(input, mark)) {
            Some((taken, instead)) => Ok(One { taken, kept: None, instead }),
            None => {
                progress.at(&input.name);
                let read = take(input, (forms, lexicon), &keep)?;
                known.iter().for_each(|known| known.keep(input, mark, &(read.taken.clone(), read.instead)));
                Ok(read)
            }
        };
        progress.done();
        taken
    };
    let read = inputs.files.par_iter().map_init(|| forms.lexicon().apart(), one);
    let read: Vec<One<K>> = read.collect::<Result<_, _>>()?;
    drop(progress);
    known.iter().for_each(|known| known.only(&inputs.files));
    let (mut taken, mut kept, mut instead) = (Vec::new(), Vec::new(), Vec::new());
    for one in read {
        instead.extend(one.instead.map(|kind| (taken.len(), kind)));
        taken.push(one.taken);
        kept.extend(one.kept);
    }
    beside_workbooks(&mut taken, &instead, forms.basis());
    let by_name = inputs.by_name();
    let again = |place: &Place| again(by_name.get(&*place.workbook)?, forms);
    let (facts, findings) = intake::settle(taken, forms.basis(), today, &again);
    Ok(Batch { facts, findings, kept })
}

/// Reads a file once more that has been taken in.
pub(super) fn again(input: &Input, forms: &Forms<'_>) -> Option<Submission> {
    let (_, read) = opened(input, forms.lexicon()).ok()?.ok()?;
    intake::read(&read.ok()?, forms).0
}

/// The workbook of a file; `None` where it cannot be read.
///
/// # Errors
/// What the machine has too little of.
pub(super) fn workbook(input: &Input) -> Result<Option<Workbook>, Failure> {
    Ok(opened(input, &Lexicon::default())?.ok().and_then(|(_, read)| read.ok()))
}

/// Reads a file once more, with its workbook in Unicode.
pub(super) fn once_more(input: &Input, forms: &Forms<'_>) -> Option<(Workbook, Submission)> {
    let (_, read) = opened(input, forms.lexicon()).ok()?.ok()?;
    let workbook = read.ok()?;
    let submission = intake::read(&workbook, forms).0?;
    Some((submission::in_unicode(&workbook, forms).into_owned(), submission))
}

/// A signed copy of what a workbook says needs no answer of its own: it has the workbook's name, or that of its commune. `instead` are
/// the files that are no spreadsheets, by their positions.
fn beside_workbooks(taken: &mut [Taken], instead: &[(usize, SentInstead)], basis: Basis<'_>) {
    let stem = |file: &str| Path::new(file).with_extension("").to_string_lossy().to_lowercase();
    let good: Vec<(String, String, Option<String>)> = taken
        .iter()
        .filter_map(|taken| Some((taken.file(), taken.id()?)))
        .map(|(file, id)| (file.to_owned(), stem(file), id.commune.clone()))
        .collect();
    for (index, kind) in instead {
        let Some(taken) = taken.get_mut(*index) else { continue };
        let own = stem(taken.file());
        let commune = submission::named_by_file(taken.file(), basis.profile).map(|commune| commune.code.as_str());
        let of_one = |(_, other, code): &&(String, String, Option<String>)| {
            *other == own || commune.is_some() && code.as_deref() == commune
        };
        let beside = good.iter().find(of_one);
        let place = Place::workbook(&taken.file().into());
        if let Some(finding) = beside.and_then(|(workbook, ..)| refusal::beside(*kind, workbook, &place)) {
            *taken = Taken::refused(taken.file().to_owned(), taken.sha256().to_owned(), finding);
        }
    }
}

/// One file.
struct One<K> {
    taken: Taken,
    kept: Option<K>,
    /// What it is where it is no spreadsheet.
    instead: Option<SentInstead>,
}

fn take<K>(
    input: &Input,
    (forms, known): (&Forms<'_>, &Lexicon),
    keep: impl Fn(&Submission) -> Result<K, Failure>,
) -> Result<One<K>, Failure> {
    let name = || input.name.clone();
    let (sha256, read) = match opened(input, known)? {
        Ok(opened) => opened,
        Err(why) => {
            let taken = Taken::refused(name(), String::new(), *why);
            return Ok(One { taken, kept: None, instead: None });
        }
    };
    let instead = match &read {
        Err(Unreadable::NotAWorkbook(kind)) => Some(*kind),
        _ => None,
    };
    let (submission, taken) = Taken::read((name(), sha256), read.as_ref(), forms);
    let kept = submission.as_ref().map(keep).transpose()?;
    Ok(One { taken, kept, instead })
}

/// A file's digest and its workbook, or why it cannot even be opened.
type OpenedFile = Result<(String, Result<Workbook, Unreadable>), Box<Finding>>;

fn opened(input: &Input, known: &Lexicon) -> Result<OpenedFile, Failure> {
    let bytes = match contents(input)? {
        Ok(bytes) => bytes,
        Err(refused) => return Ok(Err(refused)),
    };
    let sha256 = intake::digest(&bytes);
    let read = match workbook::open(&bytes) {
        Ok(opened) if opened.needs_isolation() => isolated::read(input).map_err(Failure::CannotStart)?,
        Ok(opened) => opened.read(&input.name, known),
        Err(unreadable) => Err(unreadable),
    };
    Ok(Ok((sha256, read)))
}

/// The bytes of a file, or why they are not read: one file that is locked or far too long spoils only itself.
fn contents(input: &Input) -> Result<Result<Vec<u8>, Box<Finding>>, Failure> {
    let refused = match ordinary::read(&input.path, LONGEST_FILE) {
        Ok(Some(bytes)) => return Ok(Ok(bytes)),
        Ok(None) => refusal::of(&Excess::File.into(), &place(input)),
        Err(source) if system::is_exhausted(&source) => {
            return Err(Failure::CannotRead { path: input.path.clone(), source });
        }
        Err(error) => locked(&error, &place(input)),
    };
    Ok(Err(Box::new(refused)))
}

/// The finding for a file that the system does not let be read.
fn locked(error: &std::io::Error, place: &Place) -> Finding {
    Finding::new(&faults::CANNOT_OPEN, place).with("detail", system::words(error))
}

fn place(input: &Input) -> Place {
    Place::workbook(&input.name.as_str().into())
}
