//! The profile as a workbook, for those who would rather not edit `ntm.toml`: written from the file, and read back into the text of one, so
//! that it is held to the same checks, and each mistake is named by its cell.

mod declared;
mod levels;
mod read;
mod text;
mod values;
mod words;
mod written;

#[cfg(test)]
mod tests;

pub use read::read;
pub use text::{SettingsText, WrongSettings};
pub use written::workbook;
