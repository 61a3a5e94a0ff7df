//! Who has sent what: for each commune whether it has reported, what state its file is in, and how its days stand to the deadline.

mod rates;
mod row;
mod sheet;

pub use rates::Rates;
pub use row::{BoardRow, State, rows};
pub use sheet::{MARK, days_said, headings, rates_said, texts, workbook};
