//! The official documents: what they say, how they are set, and that nobody's work is written over.

mod command;
mod form;
mod hostile;
mod text;

use ntm_xlsx::consolidation::{Analysis, District};
use ntm_xlsx::finding::Findings;
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::plan::{self, Made, Sender};
use ntm_xlsx::submission::Submission;

use crate::support::Office;

/// Files as they came in, with everything that was found in them.
struct Collected {
    office: Office,
    files: Vec<(String, Vec<u8>)>,
    district: District,
    findings: Findings,
}

impl Collected {
    fn of(files: Vec<(String, Vec<u8>)>) -> Self {
        let office = Office::new();
        let (district, findings) = office.receive(&files);
        Self { office, files, district, findings }
    }

    /// The sample workbooks.
    fn samples() -> Self {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
        let entries = std::fs::read_dir(folder).expect("the samples").map(|entry| entry.expect("an entry").path());
        let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|kind| kind != "md")).collect();
        paths.sort();
        let file = |path: std::path::PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
            (name, std::fs::read(path).expect("it is readable"))
        };
        Self::of(paths.into_iter().map(file).collect())
    }

    fn submission(&self, name: &str) -> Submission {
        let (name, bytes) = self.files.iter().find(|(known, _)| known == name).expect("the file");
        self.office.read(name, bytes).0.expect("a submission")
    }

    /// A commune's plan and its registration list.
    fn of_commune(&self, name: &str) -> [Made; 2] {
        let submission = self.submission(name);
        let mut own = Findings::default();
        for finding in self.findings.of_workbook(name) {
            own.push(finding.clone());
        }
        let messages = Messages::new(Language::Vi);
        let sender =
            Sender { submission: &submission, findings: &own, basis: self.office.basis(), messages: &messages };
        [plan::commune_plan(sender), plan::commune_registrations(sender)].map(|made| made.expect("it is written"))
    }

    fn of_district(&self) -> Made {
        let basis = self.office.basis();
        let analysis = Analysis::of(&self.district, &self.findings, basis);
        let messages = Messages::new(Language::Vi);
        plan::district_plan(&self.district, &analysis, &self.findings, basis, &messages).expect("it is written")
    }
}
