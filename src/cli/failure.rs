//! Why the program could not work: exit code 2.

use std::path::{Path, PathBuf};

use crate::cli::system;
use crate::cli::typed::TypedFault;
use crate::export::ColumnarError;
use crate::message::Message;
use crate::plan::PlanError;
use crate::returns::ReturnError;
use crate::settings_workbook::WrongSettings;
use crate::summary::SummaryError;
use crate::template::TemplateError;
use crate::toml_file::TomlError;

#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error("cannot read {path}")]
    CannotRead { path: PathBuf, source: std::io::Error },
    #[error("cannot write {path}")]
    CannotWrite { path: PathBuf, source: std::io::Error },
    #[error("{path} is longer than {most} bytes")]
    TooLong { path: PathBuf, most: u64 },
    #[error("{path} is no ordinary file")]
    NotOrdinary { path: PathBuf },
    #[error("cannot start the reader")]
    CannotStart(std::io::Error),
    #[error("the system does not let the work be done")]
    System(std::io::Error),
    #[error("cannot write to standard output")]
    CannotSay(std::io::Error),
    #[error("{path} exists and differs")]
    WouldOverwrite { path: PathBuf },
    #[error("{path} is an input")]
    OutputIsInput { path: PathBuf },
    #[error("{path} is to be two results")]
    OneNameForTwo { path: PathBuf },
    #[error("{path} is among the inputs")]
    ExportAmongInputs { path: PathBuf },
    #[error("LibreOffice made no PDF of {path}")]
    NoPdf { path: PathBuf },
    #[error("no commune {name}")]
    NoCommune { name: String, meant: Option<String> },
    #[error("{path} is not there; perhaps part of a name with spaces in it")]
    Unquoted { path: PathBuf, whole: String },
    #[error("no module for browsers at {path}")]
    NoModule { path: PathBuf },
    #[error("{path} is no module for browsers")]
    NotAModule { path: PathBuf },
    #[error("no rule {0}")]
    NoRule(String),
    #[error("{path} has the office's marks")]
    OverMarks { path: PathBuf },
    #[error("nothing to compare")]
    NothingToCompare,
    #[error("no workbook")]
    NoWorkbooks(Vec<PathBuf>),
    #[error(transparent)]
    Data(#[from] TomlError),
    #[error("{file}: {} of {}", wrong.cell, wrong.sheet)]
    DataCell { file: String, wrong: Box<WrongSettings> },
    #[error(transparent)]
    Typed(TypedFault),
    #[error("{0}")]
    Internal(String),
}

impl From<TemplateError> for Failure {
    fn from(error: TemplateError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<SummaryError> for Failure {
    fn from(error: SummaryError) -> Self {
        error.into_system().map_or_else(|other| Self::Internal(other.to_string()), Self::System)
    }
}

impl From<PlanError> for Failure {
    fn from(error: PlanError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<ReturnError> for Failure {
    fn from(error: ReturnError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<ColumnarError> for Failure {
    fn from(error: ColumnarError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl Failure {
    pub(super) fn message(&self) -> Message {
        let path = |path: &Path| path.display().to_string();
        match self {
            Self::CannotRead { path: at, source } => {
                Message::new("cannot-read").with("path", path(at)).with("detail", system::words(source))
            }
            Self::CannotWrite { path: at, source } => {
                Message::new("cannot-write").with("path", path(at)).with("detail", system::words(source))
            }
            Self::TooLong { path: at, most } => {
                Message::new("cannot-read-so-long").with("path", path(at)).with("most", (most / 1_000_000).to_string())
            }
            Self::NotOrdinary { path: at } => Message::new("cannot-replace").with("path", path(at)),
            Self::CannotStart(source) => Message::new("cannot-start").with("detail", system::words(source)),
            Self::System(source) => Message::new("cannot-go-on").with("detail", system::words(source)),
            Self::CannotSay(source) => Message::new("cannot-say").with("detail", system::words(source)),
            Self::WouldOverwrite { path: at } => Message::new("cannot-overwrite").with("path", path(at)),
            Self::OutputIsInput { path: at } => Message::new("cannot-overwrite-input").with("path", path(at)),
            Self::OneNameForTwo { path: at } => Message::new("cannot-write-both").with("path", path(at)),
            Self::ExportAmongInputs { path: at } => Message::new("cannot-export-among-inputs").with("path", path(at)),
            Self::NoPdf { path: at } => Message::new("cannot-make-pdf").with("path", path(at)),
            Self::OverMarks { path: at } => Message::new("cannot-overwrite-marks").with("path", path(at)),
            Self::NothingToCompare => Message::new("cannot-compare"),
            Self::NoCommune { name, meant: None } => Message::new("cannot-find-commune").with("name", name),
            Self::NoCommune { name, meant: Some(meant) } => {
                Message::new("cannot-find-commune-meant").with("name", name).with("meant", meant)
            }
            Self::Unquoted { path: at, whole } => {
                Message::new("cannot-find-unquoted").with("path", path(at)).with("whole", whole)
            }
            Self::NoModule { path: at } => Message::new("cannot-find-module").with("path", path(at)),
            Self::NotAModule { path: at } => Message::new("cannot-use-module").with("path", path(at)),
            Self::NoRule(code) => Message::new("cannot-find-rule").with("code", code),
            Self::NoWorkbooks(paths) => {
                let paths: Vec<String> = paths.iter().map(|at| path(at)).collect();
                Message::new("cannot-find-workbooks").with("paths", paths.join(", "))
            }
            Self::Data(error) => {
                let fault = match &error.suggestion {
                    Some(suggestion) => Message::new("toml-fault-suggestion").with("suggestion", suggestion),
                    None => Message::new("toml-fault"),
                };
                fault.with("file", &error.file).with("line", error.line.to_string()).with("what", error.what.clone())
            }
            Self::DataCell { file, wrong } => {
                let fault = match &wrong.suggestion {
                    Some(suggestion) => Message::new("settings-fault-suggestion").with("suggestion", suggestion),
                    None => Message::new("settings-fault"),
                };
                let fault = fault.with("file", file).with("sheet", &wrong.sheet).with("cell", wrong.cell);
                fault.with("what", wrong.what.clone())
            }
            Self::Typed(TypedFault(what)) => Message::new("usage-fault").with("what", what.clone()),
            Self::Internal(detail) => Message::new("internal-fault").with("detail", detail),
        }
    }
}
