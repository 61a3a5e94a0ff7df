//! What lies on a cell without being in it: nobody adds it up, and nobody should miss it.

use serde::{Deserialize, Serialize};

use crate::place::CellRef;
use crate::workbook::Value;

/// Words or a value at a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// The cell they belong to; of a text box the one under its upper left corner.
    pub at: CellRef,
    pub kind: BesideKind,
    pub value: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BesideKind {
    /// A note that opens when somebody points at the cell.
    Note,
    /// A text box or another shape with words in it.
    TextBox,
    /// Another value of the same cell, which the file holds twice.
    Replaced,
}
