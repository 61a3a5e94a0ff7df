//! How many communes have reported, and how many in time. An empty form is no report.

use serde::Serialize;

use crate::board::BoardRow;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rates {
    pub communes: usize,
    pub reported: usize,
    pub on_time: usize,
    pub late: usize,
}

impl Rates {
    pub fn of(rows: &[BoardRow]) -> Self {
        let reported = || rows.iter().filter(|row| row.file.is_some());
        Self {
            communes: rows.len(),
            reported: reported().count(),
            on_time: reported().filter(|row| row.on_time == Some(true)).count(),
            late: reported().filter(|row| row.on_time == Some(false)).count(),
        }
    }
}
