//! Blocks → the bytes of a Word document.
//!
//! The crates that write this format number what they write from counters of the whole process and know neither rows of headings
//! that repeat nor the language of a text; the few parts that a document of paragraphs and tables needs are written here.

mod block;
mod body;
mod numbering;
mod package;
mod page;
mod styles;
mod xml;

pub(in crate::plan) use block::{Block, Cell, Paper, Paragraph, Row, Rule, Run, Set, Style, Table};
pub(in crate::plan) use page::{text_width, twips};

use crate::district::Margins;

/// A document with what Word shows of it in the list of its properties.
#[derive(Debug)]
pub(in crate::plan) struct Document {
    pub(in crate::plan) title: String,
    pub(in crate::plan) subject: String,
    pub(in crate::plan) author: String,
    /// Of its fixed day of creation.
    pub(in crate::plan) year: i32,
    pub(in crate::plan) blocks: Vec<Block>,
    /// What the last pages lie on.
    pub(in crate::plan) paper: Paper,
    pub(in crate::plan) margins: Margins,
}

impl Document {
    /// The same document gives the same bytes.
    ///
    /// # Errors
    /// A document of more than four gigabytes.
    pub(in crate::plan) fn into_bytes(self) -> Result<Vec<u8>, PlanError> {
        Ok(package::of(&self)?)
    }
}

/// The document does not fit into a file of its kind.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct PlanError(#[from] std::io::Error);

pub use package::{MARK, is_untouched};
