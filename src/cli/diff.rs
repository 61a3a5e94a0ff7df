//! `diff`: what changed between two workbooks, two folders, or the last two rounds of each commune in one folder.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;

use crate::cli::arguments::{DiffArguments, ReportFormat};
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::inputs::{Input, Inputs};
use crate::cli::output::Output;
use crate::cli::placed::Placed;
use crate::cli::products::Target;
use crate::cli::receive::Batch;
use crate::cli::settings::Settings;
use crate::cli::{Outcome, inputs, receive, rounds, run_header, tabular, today, voice};
use crate::comparison::{self, Change, ChangeKind, What};
use crate::consolidation::District;
use crate::finding::Findings;
use crate::form::Forms;
use crate::message::{Message, Messages};

/// Raised when a field of the JSON changes its meaning.
const JSON_VERSION: u32 = 1;

/// One of the two sides.
struct DiffSide {
    inputs: Inputs,
    district: District,
    findings: Findings,
}

/// Two files of one commune.
struct TwoRounds<'a> {
    commune: String,
    old: (&'a Input, &'a Findings),
    new: (&'a Input, &'a Findings),
}

/// The two files with what changed between them.
type ComparedPair<'a> = (&'a TwoRounds<'a>, Vec<Change>);

pub(super) fn run(arguments: &DiffArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let paths: Vec<PathBuf> = std::iter::once(&arguments.old).chain(&arguments.new).cloned().collect();
    let output = arguments.output.as_deref().map(|path| {
        Target::changes(path.to_owned()).may_be_written(&paths)?;
        Output::open(path)
    });
    let output = output.transpose()?;
    let forms = Forms::new(settings.basis());
    let today = today::or_now(arguments.today);
    let old = DiffSide::of(&arguments.old, &forms, today)?;
    let new = arguments.new.as_ref().map(|new| DiffSide::of(new, &forms, today)).transpose()?;
    let (pairs, alone) = match &new {
        Some(new) => between(&old, new),
        None => (within(&old), Vec::new()),
    };
    if pairs.is_empty() {
        return Err(Failure::NothingToCompare);
    }
    let compared = compared(&pairs, &forms);
    match arguments.format {
        ReportFormat::Text => {
            run_header::say_on(settings, today, messages)?;
            say(&compared, &alone, messages)?;
        }
        ReportFormat::Csv => tabular::say(rows(&compared, messages))?,
        ReportFormat::Json => voice::say_json(&json(&compared, messages)?)?,
    }
    let is_same = alone.is_empty() && compared.iter().all(|(_, changes)| changes.is_empty());
    let mut placed = Placed::default();
    if let Some(output) = output {
        let list: Vec<(String, Vec<Change>)> =
            compared.into_iter().map(|(pair, changes)| (pair.commune.clone(), changes)).collect();
        placed = output.write_all(
            &comparison::workbook(&list, settings.basis(), messages)
                .map_err(|error| Failure::Internal(error.to_string()))?,
        )?;
        placed.say(messages);
    }
    if arguments.format == ReportFormat::Text {
        let mut closing = Closing::default();
        arguments.output.iter().for_each(|path| closing.wrote(Message::new("closing-changes"), placed.of(path)));
        closing.say(messages)?;
    }
    Ok(if is_same { Outcome::Clean } else { Outcome::Findings })
}

/// What each commune has changed since what lies at a path, by the communes' names.
///
/// # Errors
/// The path cannot be read.
pub(super) fn since(
    path: &PathBuf,
    (inputs, district, findings): (&Inputs, &District, &Findings),
    (forms, today): (&Forms<'_>, NaiveDate),
) -> Result<Vec<(String, Vec<Change>)>, Failure> {
    let old = DiffSide::of(path, forms, today)?;
    let (before, after) = (counted(&old.inputs, &old.district), counted(inputs, district));
    let pairs = of_both(&before, &after, (&old.findings, findings));
    let changed = compared(&pairs, forms).into_iter().map(|(pair, changes)| (pair.commune.clone(), changes));
    let mut changes: BTreeMap<String, Vec<Change>> = changed.filter(|(_, changes)| !changes.is_empty()).collect();
    for (these, those, step) in [(&before, &after, ChangeKind::Dropped), (&after, &before, ChangeKind::Added)] {
        for (_, (name, input)) in these.iter().filter(|(code, _)| !those.contains_key(*code)) {
            changes.entry((*name).to_owned()).or_default().push(Change::of_report(step, name, &input.name));
        }
    }
    let in_order = district.communes.iter();
    Ok(in_order.filter_map(|commune| Some((commune.name.clone(), changes.remove(&commune.name)?))).collect())
}

/// What changed in each pair. Every file is read once more.
fn compared<'a>(pairs: &'a [TwoRounds<'a>], forms: &Forms<'_>) -> Vec<ComparedPair<'a>> {
    let one = |pair: &TwoRounds<'_>| {
        let read = |input: &Input| receive::again(input, forms);
        let (old, new) = (read(pair.old.0)?, read(pair.new.0)?);
        Some(comparison::changes((&old, pair.old.1), (&new, pair.new.1), forms.basis().edition))
    };
    let changes: Vec<Option<Vec<Change>>> = pairs.par_iter().map(one).collect();
    pairs.iter().zip(changes).filter_map(|(pair, changes)| Some((pair, changes?))).collect()
}

/// Files that count, by the code of their commune, with its name.
type CountedInputs<'a> = BTreeMap<&'a str, (&'a str, &'a Input)>;

fn counted<'a>(inputs: &'a Inputs, district: &'a District) -> CountedInputs<'a> {
    let by_name = inputs.by_name();
    let counted = district.communes.iter().filter_map(|commune| {
        let input = *by_name.get(commune.file.as_deref()?)?;
        Some((commune.code.as_str(), (commune.name.as_str(), input)))
    });
    counted.collect()
}

fn of_both<'a>(
    before: &CountedInputs<'a>,
    after: &CountedInputs<'a>,
    (old, new): (&'a Findings, &'a Findings),
) -> Vec<TwoRounds<'a>> {
    let both = before.iter().filter_map(|(code, (name, one))| {
        let (_, other) = after.get(code)?;
        Some(TwoRounds { commune: (*name).to_owned(), old: (one, old), new: (other, new) })
    });
    both.collect()
}

impl DiffSide {
    fn of(path: &PathBuf, forms: &Forms<'_>, today: NaiveDate) -> Result<Self, Failure> {
        let inputs = inputs::find(std::slice::from_ref(path), &[])?;
        let Batch { facts, findings, .. } = receive::all(&inputs, forms, today, |_| Ok(()))?;
        let district = District::new(facts, &findings, forms.basis());
        Ok(Self { inputs, district, findings })
    }

    fn input(&self, file: &str) -> Option<&Input> {
        self.inputs.files.iter().find(|input| input.name == file)
    }
}

/// The communes that both sides have, and what is said of the others.
fn between<'a>(old: &'a DiffSide, new: &'a DiffSide) -> (Vec<TwoRounds<'a>>, Vec<Message>) {
    if let ([one], [other]) = (old.inputs.files.as_slice(), new.inputs.files.as_slice()) {
        // Two files that are named are compared, whosever they are.
        let commune = old.district.files.iter().map(|file| file.commune_name.clone()).next().unwrap_or_default();
        let pair = TwoRounds { commune, old: (one, &old.findings), new: (other, &new.findings) };
        let readable = [old, new].iter().all(|side| side.district.files.iter().any(|file| file.round.is_some()));
        return (readable.then_some(pair).into_iter().collect(), Vec::new());
    }
    let (before, after) = (counted(&old.inputs, &old.district), counted(&new.inputs, &new.district));
    let both = of_both(&before, &after, (&old.findings, &new.findings));
    let only = |message: fn() -> Message, these: &CountedInputs<'_>, those: &CountedInputs<'_>| {
        let only = these.iter().filter(|(code, _)| !those.contains_key(*code));
        let said = only.map(|(_, (name, input))| message().with("commune", *name).with("file", &input.name));
        said.collect::<Vec<_>>()
    };
    let dropped = only(|| Message::new("changes-only-old"), &before, &after);
    let added = only(|| Message::new("changes-only-new"), &after, &before);
    (both, dropped.into_iter().chain(added).collect())
}

/// The last two rounds of each commune.
fn within(side: &DiffSide) -> Vec<TwoRounds<'_>> {
    let pairs = rounds::pairs(&side.district).into_iter().filter_map(|(earlier, later)| {
        let (old, new) = (side.input(&earlier.file)?, side.input(later)?);
        let commune = earlier.commune_name.clone();
        Some(TwoRounds { commune, old: (old, &side.findings), new: (new, &side.findings) })
    });
    pairs.collect()
}

fn say(compared: &[ComparedPair<'_>], alone: &[Message], messages: &Messages) -> Result<(), Failure> {
    let changed = compared.iter().filter(|(_, changes)| !changes.is_empty());
    for (pair, changes) in changed.clone() {
        let heading = Message::new("changes-of").with("commune", &pair.commune).with("old", &pair.old.0.name);
        voice::say(&messages.text(&heading.with("new", &pair.new.0.name).with("count", changes.len())))?;
        for change in changes {
            voice::say(&format!("  {}", messages.text(&change.message())))?;
        }
    }
    for message in alone {
        voice::say(&messages.text(message))?;
    }
    if changed.count() == 0 && alone.is_empty() {
        voice::say(&messages.get("changes-none"))?;
    }
    Ok(())
}

#[derive(Serialize)]
struct DiffReport<'a> {
    version: u32,
    changes: Vec<DiffFinding<'a>>,
}

#[derive(Serialize)]
struct DiffFinding<'a> {
    commune: &'a str,
    old_file: &'a str,
    new_file: &'a str,
    what: What,
    step: ChangeKind,
    subject: &'a str,
    before: Option<String>,
    after: Option<String>,
    difference_dong: Option<i64>,
    old_cell: Option<String>,
    new_cell: Option<String>,
}

fn rows<'a>(compared: &'a [ComparedPair<'_>], messages: &'a Messages) -> impl Iterator<Item = DiffFinding<'a>> {
    let all = compared.iter().flat_map(|(pair, changes)| changes.iter().map(move |change| (pair, change)));
    all.map(move |(pair, change)| DiffFinding {
        commune: &pair.commune,
        old_file: &pair.old.0.name,
        new_file: &pair.new.0.name,
        what: change.what,
        step: change.step,
        subject: &change.subject,
        before: change.before.as_ref().map(|arg| messages.arg(arg)),
        after: change.after.as_ref().map(|arg| messages.arg(arg)),
        difference_dong: change.difference.map(|money| money.dong()),
        old_cell: change.places.0.as_ref().map(|place| place.within_workbook()),
        new_cell: change.places.1.as_ref().map(|place| place.within_workbook()),
    })
}

fn json(compared: &[ComparedPair<'_>], messages: &Messages) -> Result<String, Failure> {
    let report = DiffReport { version: JSON_VERSION, changes: rows(compared, messages).collect() };
    serde_json::to_string_pretty(&report).map_err(|error| Failure::Internal(error.to_string()))
}
