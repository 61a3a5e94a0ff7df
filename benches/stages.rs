//! The stages of the main job, one by one, on the sample workbooks: `cargo bench --bench stages`. Compared within one run only.

use std::fs;

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use ntm_xlsx::catalogue::{self, DEFAULT_EDITION, Edition};
use ntm_xlsx::consolidation::{Analysis, District, FileFacts};
use ntm_xlsx::district::{self, Basis, DEFAULT_PROFILE, Profile};
use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::{FilledIn, Forms};
use ntm_xlsx::intake::{self, Taken};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::workbook::Workbook;
use ntm_xlsx::{legacy, rules, submission, summary, template, workbook};

fn main() {
    divan::main();
}

struct Office {
    edition: Edition,
    profile: Profile,
}

impl Office {
    fn new() -> Self {
        Self {
            edition: catalogue::parse("edition", DEFAULT_EDITION).expect("an edition"),
            profile: district::parse("ntm.toml", DEFAULT_PROFILE).expect("a profile"),
        }
    }

    fn basis(&self) -> Basis<'_> {
        Basis { edition: &self.edition, profile: &self.profile }
    }

    fn facts(&self) -> (Vec<FileFacts>, Findings) {
        let forms = Forms::new(self.basis());
        let taken = samples().into_iter().map(|(name, bytes)| {
            let (submission, findings) = intake::read(&read(&name, &bytes), &forms);
            Taken::of(name, String::new(), (submission.as_ref(), findings), self.basis())
        });
        intake::settle(taken.collect(), self.basis(), NaiveDate::default(), &|_| None)
    }
}

/// The sample workbooks that Excel would have saved.
fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-workbooks");
    let entries = fs::read_dir(folder).expect("the samples").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "xlsx")).collect();
    paths.sort();
    let named = |path: &std::path::PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| (named(path), fs::read(path).expect("a sample"))).collect()
}

fn one() -> (String, Vec<u8>) {
    samples().into_iter().next().expect("a sample")
}

fn read(name: &str, bytes: &[u8]) -> Workbook {
    workbook::read(name, bytes).expect("a workbook")
}

#[divan::bench]
fn reading_a_file(bencher: Bencher<'_, '_>) {
    let (name, bytes) = one();
    bencher.bench(|| read(black_box(&name), black_box(&bytes)));
}

#[divan::bench]
fn telling_old_text(bencher: Bencher<'_, '_>) {
    let (name, bytes) = one();
    let workbook = read(&name, &bytes);
    bencher.bench(|| legacy::to_unicode(black_box(&workbook), |_| false));
}

#[divan::bench]
fn locating_and_reading_answers(bencher: Bencher<'_, '_>) {
    let office = Office::new();
    let forms = Forms::new(office.basis());
    let (name, bytes) = one();
    let workbook = read(&name, &bytes);
    submission::read(&workbook, &forms);
    bencher.bench(|| submission::read(black_box(&workbook), &forms));
}

#[divan::bench]
fn rules_of_one_submission(bencher: Bencher<'_, '_>) {
    let office = Office::new();
    let (name, bytes) = one();
    let (submission, _) = submission::read(&read(&name, &bytes), &Forms::new(office.basis()));
    let submission = submission.expect("a form");
    bencher.bench(|| rules::check(black_box(&submission), office.basis()));
}

#[divan::bench]
fn folding_twelve(bencher: Bencher<'_, '_>) {
    let office = Office::new();
    bencher
        .with_inputs(|| office.facts())
        .bench_values(|(facts, findings)| District::new(facts, &findings, office.basis()));
}

#[divan::bench]
fn writing_the_summary_of_twelve(bencher: Bencher<'_, '_>) {
    let office = Office::new();
    let (facts, findings) = office.facts();
    let district = District::new(facts, &findings, office.basis());
    let analysis = Analysis::of(&district, &findings, office.basis());
    let messages = Messages::new(Language::Vi);
    bencher.bench(|| {
        summary::render(black_box(&district), &findings, &analysis, office.basis(), &messages, summary::Room::Memory)
            .expect("a summary")
    });
}

#[divan::bench]
fn writing_a_form(bencher: Bencher<'_, '_>) {
    let office = Office::new();
    let forms = Forms::new(office.basis());
    let form = forms.of(office.profile.communes.first());
    let answers = FilledIn::new();
    bencher.bench(|| template::render(black_box(&form), &answers).expect("a form"));
}
