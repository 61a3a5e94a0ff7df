//! Who has sent what: for each commune whether it has reported, what state its file is in, and how its days stand to the deadline.

mod filled;
mod rates;
mod row;
mod sheet;

pub use filled::Filled;
pub use rates::Rates;
pub use row::{BoardRow, State, rows};
pub use sheet::{MARK, headings, rates_said, texts, workbook};
