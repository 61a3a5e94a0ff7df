//! A whole document.

use crate::district::Margins;
use crate::plan::docx::block::{Block, Paper};

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
