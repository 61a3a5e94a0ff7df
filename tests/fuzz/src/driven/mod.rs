//! What is done with bytes, whoever made them: they are read as texts, settings, files, or as edits of those. Everything that a run of
//! the program would do with them is done.

mod edits;
mod files;
mod office;
mod packages;
mod pieces;
mod settings;
mod words;

use std::sync::LazyLock;

use arbitrary::Unstructured;

use office::Office;
use packages::Filled;

pub use settings::settings;
pub use words::texts;

/// Which readers had a part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    Ours,
    /// One that the program gives such a file only in a process of its own.
    OfALibrary,
}

/// The bytes as a file.
pub fn bytes(data: &[u8]) -> Readers {
    Office::one().receive("a.xlsx", data, false)
}

/// A package of parts with the names that readers look for, and others.
pub fn parts(data: &[u8]) -> Readers {
    let mut given = Unstructured::new(data);
    Office::one().receive("a.xlsx", &packages::of_parts(&mut given), false)
}

/// A form that was read, its cells changed.
pub fn cells(data: &[u8]) -> Readers {
    let mut given = Unstructured::new(data);
    let whole = given.ratio(1, 30).unwrap_or_default();
    Office::one().receive_changed(&mut given, whole);
    Readers::Ours
}

/// A form as Excel saves it, edited.
pub fn xlsx(data: &[u8]) -> Readers {
    static FILLED: LazyLock<Filled> = LazyLock::new(|| Filled::package(files::XLSX));
    edited(&FILLED, "a.xlsx", data)
}

/// A form as LibreOffice saves it, edited.
pub fn ods(data: &[u8]) -> Readers {
    static FILLED: LazyLock<Filled> = LazyLock::new(|| Filled::package(files::ODS));
    edited(&FILLED, "a.ods", data)
}

/// A form as an old Excel saves it, its records edited.
pub fn xls(data: &[u8]) -> Readers {
    static FILLED: LazyLock<Filled> = LazyLock::new(|| Filled::compound(files::XLS));
    edited(&FILLED, "a.xls", data)
}

/// A form as a binary package, its records edited.
pub fn xlsb(data: &[u8]) -> Readers {
    static FILLED: LazyLock<Filled> = LazyLock::new(|| Filled::package(files::XLSB));
    edited(&FILLED, "a.xlsb", data)
}

fn edited(filled: &Filled, name: &str, data: &[u8]) -> Readers {
    let mut given = Unstructured::new(data);
    let whole = given.ratio(1, 30).unwrap_or_default();
    Office::one().receive(name, &filled.edited(&mut given), whole)
}
