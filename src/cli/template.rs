//! `template`: one workbook for each commune, ready to send.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::PathBuf;

use chrono::NaiveDate;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::arguments::TemplateArguments;
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::output_set::OutputSet;
use crate::cli::progress::RunProgress;
use crate::cli::receive::Batch;
use crate::cli::settings::Settings;
use crate::cli::working_folder::RECEIVED;
use crate::cli::{Outcome, destination, inputs, ordinary, receive, run_header, today, voice};
use crate::consolidation::District;
use crate::district::Commune;
use crate::form::{FilledIn, Forms};
use crate::message::{Message, Messages};
use crate::prefill::Prefill;
use crate::submission::Submission;
use crate::template::Press;
use crate::wording::{nearest, normalise};

pub(super) fn run(arguments: &TemplateArguments, settings: &Settings, messages: &Messages) -> Result<Outcome, Failure> {
    let communes = chosen(arguments, settings)?;
    let forms = Forms::new(settings.basis());
    let today = today::or_now(arguments.today);
    let known = known(&arguments.prefill, &forms, today)?;
    let press = Press::of(&forms);
    let outputs = OutputSet::new(&arguments.output);
    let progress = RunProgress::of(communes.len());
    let write = |commune: &&Commune| {
        progress.at(&commune.name);
        let form = forms.of(Some(commune));
        let bytes = match known.get(&commune.code) {
            Some(prefill) => press.render(&form.carrying(&prefill.carried), &prefill.answers)?,
            None => press.render(&form, &FilledIn::new())?,
        };
        let path = arguments.output.join(file_name(settings.profile.plan.year, commune));
        // A filled form may lie there already: it is never overwritten.
        let written = match ordinary::read(&path, bytes.len() as u64) {
            Ok(Some(existing)) if existing == bytes => Ok(()),
            Ok(_) => Err(Failure::WouldOverwrite { path }),
            Err(error) if error.kind() == ErrorKind::NotFound => outputs.write(path, &bytes),
            // Nobody may look at what is there: it may be a filled form, too.
            Err(source) => destination::of(&path).and(Err(Failure::CannotWrite { path, source })),
        };
        progress.done();
        written
    };
    // Of several failures the first commune's is said, whichever came first.
    let written: Vec<Result<(), Failure>> = communes.par_iter().map(write).collect();
    drop(progress);
    written.into_iter().collect::<Result<(), Failure>>()?;
    outputs.put_in_place()?.say(messages);
    run_header::say_on(settings, today, messages)?;
    if !arguments.prefill.is_empty() {
        let (with, without): (Vec<&Commune>, Vec<&Commune>) =
            communes.iter().copied().partition(|commune| known.contains_key(&commune.code));
        voice::say(&messages.text(&Message::new("prefilled").with("count", with.len())))?;
        if !without.is_empty() {
            let names: Vec<&str> = without.iter().map(|commune| commune.name.as_str()).collect();
            voice::say(&messages.text(&Message::new("not-prefilled").with("communes", names.join(", "))))?;
        }
    }
    if settings.edition.has_unverified_levels() {
        voice::say(&messages.get("report-unverified"))?;
    }
    let mut closing = Closing::default();
    closing.wrote(Message::new("closing-forms").with("count", communes.len()), &arguments.output);
    closing.next(Message::new("next-send-forms").with("path", RECEIVED));
    closing.say(messages)?;
    Ok(Outcome::Clean)
}

/// What the submissions at some paths say of each commune's next form, by its code.
fn known(paths: &[PathBuf], forms: &Forms<'_>, today: NaiveDate) -> Result<BTreeMap<String, Prefill>, Failure> {
    if paths.is_empty() {
        return Ok(BTreeMap::new());
    }
    let inputs = inputs::find(paths, &[])?;
    let keep =
        |submission: &Submission| Ok((submission.place.workbook.to_string(), Prefill::of(submission, forms.basis())));
    let Batch { facts, findings, kept } = receive::all(&inputs, forms, today, keep)?;
    let district = District::new(facts, &findings, forms.basis());
    let mut kept: BTreeMap<String, Prefill> = kept.into_iter().collect();
    let counted = district.communes.iter();
    Ok(counted.filter_map(|commune| Some((commune.code.clone(), kept.remove(commune.file.as_ref()?)?))).collect())
}

/// The communes named on the command line, by name or code; all of them when none is named.
fn chosen<'a>(arguments: &TemplateArguments, settings: &'a Settings) -> Result<Vec<&'a Commune>, Failure> {
    let profile = &settings.profile;
    if arguments.commune.is_empty() {
        return Ok(profile.communes.iter().collect());
    }
    let find = |name: &String| {
        let meant = || nearest(name, profile.communes.iter().map(|commune| commune.name.as_str())).map(str::to_owned);
        let found = profile.commune(name).or_else(|| profile.commune_named(name));
        found.ok_or_else(|| Failure::NoCommune { name: name.clone(), meant: meant() })
    };
    arguments.commune.iter().map(find).collect()
}

/// `NTM-2024_03412_binh-lu.xlsx`: plain letters that every system and every mail program keeps.
fn file_name(year: i32, commune: &Commune) -> String {
    format!("NTM-{year}_{}_{}.xlsx", commune.code, normalise(&commune.name).replace(' ', "-"))
}
