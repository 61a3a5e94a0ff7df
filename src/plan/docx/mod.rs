//! Blocks → the bytes of a Word document.
//!
//! The crates that write this format number what they write from counters of the whole process and know neither rows of headings
//! that repeat nor the language of a text; the few parts that a document of paragraphs and tables needs are written here.

mod block;
mod body;
mod document;
mod numbering;
mod package;
mod page;
mod styles;
mod xml;

pub(in crate::plan) use block::{Block, Cell, Paper, Paragraph, Row, Rule, Run, Set, Style, Table};
pub(in crate::plan) use document::Document;
pub use package::{MARK, PlanError, is_untouched};
pub(in crate::plan) use page::{text_width, twips};
