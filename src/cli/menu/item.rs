//! What can be chosen: a number, what is asked for it, and the command that it is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::cli::working_folder::{
    CHECKER, DISTRICT_PLAN, DOCUMENTS, FORMS, RESULTS, RETURNS, SETTINGS_WORKBOOK, SUMMARY,
};
use crate::message::Messages;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MenuItem {
    Forms,
    Check,
    Consolidate,
    Returns,
    Documents,
    Status,
    Settings,
    Checker,
    Leave,
}

/// In the order of the work, with the digit that is typed.
const CHOICES: [(&str, MenuItem, &str); 9] = [
    ("1", MenuItem::Forms, "menu-forms"),
    ("2", MenuItem::Check, "menu-check"),
    ("3", MenuItem::Consolidate, "menu-consolidate"),
    ("4", MenuItem::Returns, "menu-returns"),
    ("5", MenuItem::Documents, "menu-documents"),
    ("6", MenuItem::Status, "menu-status"),
    ("7", MenuItem::Settings, "menu-settings"),
    ("8", MenuItem::Checker, "menu-checker"),
    ("0", MenuItem::Leave, "menu-leave"),
];

/// Something that only the user knows.
pub(super) struct Question {
    /// By which the answer is remembered.
    pub(super) key: &'static str,
    pub(super) id: &'static str,
    pub(super) usual: &'static str,
}

/// A command, and what is opened when it is done.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct MenuStep {
    pub(super) words: Vec<OsString>,
    pub(super) opened: Option<PathBuf>,
    /// Whether it is opened also where the command found fault with it.
    pub(super) is_to_be_mended: bool,
}

/// Answers that nothing is wanted.
pub(super) const NOTHING: &str = "-";

impl MenuStep {
    pub(super) fn new(words: &[&str], opened: Option<PathBuf>) -> Self {
        Self { words: words.iter().map(OsString::from).collect(), opened, is_to_be_mended: false }
    }

    /// The office's marks in the last summary are carried over, where there is one.
    pub(super) fn since(mut self, summary: &Path) -> Self {
        if summary.is_file() {
            self.words.extend(["--since".into(), summary.into()]);
        }
        self
    }
}

impl MenuItem {
    pub(super) fn of(answer: &str) -> Option<Self> {
        CHOICES.iter().find(|(digit, ..)| *digit == answer).map(|(_, choice, _)| *choice)
    }

    pub(super) fn list(messages: &Messages) -> String {
        let line = |(digit, _, id): &(&str, Self, &'static str)| format!("  {digit}  {}", messages.get(id));
        format!("\n{}\n", CHOICES.iter().map(line).collect::<Vec<_>>().join("\n"))
    }

    pub(super) fn questions(self) -> &'static [Question] {
        match self {
            Self::Forms => &[Question { key: "prefill", id: "menu-ask-prefill", usual: "" }],
            Self::Documents => &[Question { key: "documents", id: "menu-ask-documents", usual: "1" }],
            _ => &[],
        }
    }

    /// The command, as it is typed in a working folder, with the answers to the questions.
    pub(super) fn step(self, answers: &[String]) -> MenuStep {
        let answer = answers.first().map_or("", String::as_str);
        let results = Path::new(RESULTS);
        let at = |folder: &str| Some(PathBuf::from(folder));
        match self {
            // Nothing is to be carried over, where the last time something was.
            Self::Forms if matches!(answer, "" | NOTHING) => MenuStep::new(&["template"], at(FORMS)),
            Self::Forms => MenuStep::new(&["template", "--prefill", answer], at(FORMS)),
            Self::Check | Self::Leave => MenuStep::new(&["validate"], None),
            Self::Consolidate => {
                let summary = results.join(SUMMARY);
                let page = summary.with_extension("html").display().to_string();
                MenuStep::new(&["consolidate", "--brief", "--html", &page], Some(summary.clone())).since(&summary)
            }
            Self::Returns => MenuStep::new(&["validate", "--brief", "--returns"], at(RETURNS)),
            Self::Documents if answer == "2" => {
                MenuStep::new(&["plan", "--district"], Some(results.join(DISTRICT_PLAN)))
            }
            Self::Documents => MenuStep::new(&["plan"], Some(results.join(DOCUMENTS))),
            Self::Status => {
                let board = results.join("tinh-hinh-nop.xlsx");
                MenuStep::new(&["status", "--xlsx", &board.display().to_string()], Some(board))
            }
            Self::Settings => MenuStep { is_to_be_mended: true, ..MenuStep::new(&["settings"], at(SETTINGS_WORKBOOK)) },
            Self::Checker => MenuStep::new(&["checker"], Some(Path::new(FORMS).join(CHECKER))),
        }
    }
}
