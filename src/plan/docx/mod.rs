//! Blocks → the bytes of a Word document.
//!
//! The crates that write this format number what they write from counters of the whole process and know neither rows of headings
//! that repeat nor the language of a text; the few parts that a document of paragraphs and tables needs are written here.

mod block;
mod body;
mod document;
mod look;
mod numbering;
mod package;
mod page;
mod paragraph;
mod style;
mod style_names;
mod styles;
mod table;
mod xml;

pub(in crate::plan) use block::{
    Block, DocumentCell, DocumentRow, DocumentRule, DocumentTable, Paper, Paragraph, TextRun,
};
pub(in crate::plan) use document::Document;
pub(in crate::plan) use style::{ParagraphStyle, Set};

pub use package::{MARK, PlanError, is_untouched};
pub(in crate::plan) use page::{text_width, twips};
