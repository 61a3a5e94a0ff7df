//! The working folder that `init` makes: what lies where in it, and what a command that is run inside finds without being told.
//!
//! ```text
//! ntm.toml        the profile (or thiet-lap.xlsx, the same as a workbook)
//! 1-bieu-mau/     forms to send            template, checker
//! 2-da-nop/       what the communes sent   validate, consolidate, status, watch, diff, plan
//! 3-phieu-tra/    what goes back to them   --returns
//! 4-ket-qua/      summary and documents    consolidate, watch, plan
//! ```

use std::env;
use std::path::{Path, PathBuf};

use clap::builder::OsStr;
use clap::{Arg, Command};

/// The profile.
pub(super) const PROFILE: &str = "ntm.toml";

/// The profile as a workbook, which counts before the other.
pub(super) const SETTINGS_WORKBOOK: &str = "thiet-lap.xlsx";

pub(super) const FORMS: &str = "1-bieu-mau";
pub(super) const RECEIVED: &str = "2-da-nop";
pub(super) const RETURNS: &str = "3-phieu-tra";
pub(super) const RESULTS: &str = "4-ket-qua";

/// Its folders, in the order of the work.
pub(super) const FOLDERS: [&str; 4] = [FORMS, RECEIVED, RETURNS, RESULTS];

/// The summary among the results.
pub(super) const SUMMARY: &str = "tong-hop.xlsx";

/// The board, as `watch` keeps it.
const BOARD: &str = "tinh-hinh-nop.xlsx";

/// The page of the commune's check, which goes out with the forms.
pub(super) const CHECKER: &str = "kiem-tra.html";

/// The communes' documents and the district's among them.
pub(super) const DOCUMENTS: &str = "van-ban";
pub(super) const DISTRICT_PLAN: &str = "ke-hoach-huyen.docx";

#[derive(Debug, Clone)]
pub(super) struct WorkingFolder {
    /// Empty where it is the current folder, so that what is found in it is shown by its short name.
    root: PathBuf,
}

impl WorkingFolder {
    /// The current folder, where it is one, else the nearest one above it: whoever stands in `2-da-nop` means the same office.
    pub(super) fn find() -> Option<Self> {
        if Self::is_one(Path::new("")) {
            return Some(Self { root: PathBuf::new() });
        }
        let current = env::current_dir().ok()?;
        current.ancestors().skip(1).find(|folder| Self::is_one(folder)).map(|root| Self { root: root.to_owned() })
    }

    /// One that holds a profile and the folder of what was sent.
    pub(super) fn is_one(folder: &Path) -> bool {
        let is_there = |name: &&str| folder.join(name).symlink_metadata().is_ok();
        folder.join(RECEIVED).is_dir() && [PROFILE, SETTINGS_WORKBOOK].iter().any(is_there)
    }

    pub(super) fn at(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Where the summary goes.
    pub(super) fn summary(&self) -> PathBuf {
        self.root.join(RESULTS).join(SUMMARY)
    }

    /// The command line of whoever works here: what is not named lies in its folder.
    pub(super) fn known_to(&self, command: Command) -> Command {
        let lies = |arg: Arg, path: PathBuf| arg.required(false).default_value(OsStr::from(path.into_os_string()));
        let results = self.root.join(RESULTS);
        command.mut_subcommands(|command| match command.get_name() {
            "template" => command.mut_arg("output", |arg| lies(arg, self.at(FORMS))),
            "checker" => command.mut_arg("output", |arg| lies(arg, self.root.join(FORMS).join(CHECKER))),
            "watch" => command
                .mut_arg("paths", |arg| lies(arg, self.at(RECEIVED)))
                .mut_arg("output", |arg| lies(arg, self.summary()))
                .mut_arg("xlsx", |arg| lies(arg, results.join(BOARD))),
            "status" => command.mut_arg("paths", |arg| lies(arg, self.at(RECEIVED))),
            "diff" => command.mut_arg("old", |arg| lies(arg, self.at(RECEIVED))),
            "validate" => self.with_returns(command).mut_arg("paths", |arg| lies(arg, self.at(RECEIVED))),
            "consolidate" => self
                .with_returns(command)
                .mut_arg("paths", |arg| lies(arg, self.at(RECEIVED)))
                .mut_arg("output", |arg| lies(arg, self.summary())),
            "plan" => command.mut_arg("paths", |arg| lies(arg, self.at(RECEIVED))).mut_arg("output", |arg| {
                let of_district = OsStr::from(results.join(DISTRICT_PLAN).into_os_string());
                lies(arg, results.join(DOCUMENTS)).default_value_if("district", "true", of_district)
            }),
            _ => command,
        })
    }

    /// `--returns` may stand alone.
    fn with_returns(&self, command: Command) -> Command {
        let folder = OsStr::from(self.at(RETURNS).into_os_string());
        command.mut_arg("folder", |arg| arg.num_args(0..=1).default_missing_value(folder))
    }
}
