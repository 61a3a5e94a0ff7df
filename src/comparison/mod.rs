//! Two submissions of one commune laid against each other by meaning: what it answers otherwise, and what became of what was found.
//! However a cell was typed and wherever it stands, the same value is the same answer.
//!
//! ```text
//! answers by their names ──changes──▶ what changed, of each cell
//! registrations ──registrations──▶ what was added, dropped, reworded, row by row
//! findings ──progress──▶ corrected, still open, new
//! ```

mod cell;
mod change;
mod changes;
mod progress;
mod registrations;
mod sheet;
mod subject;

pub use change::{Change, ChangeKind, What};
pub use changes::changes;
pub use progress::{Progress, asks_for_something};
pub(crate) use sheet::sheet;
pub use sheet::{MARK, workbook};
