//! How many communes have reported, and how many in time. An empty form is no report.

use serde::Serialize;

use crate::consolidation::CommuneStanding;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rates {
    pub communes: usize,
    pub reported: usize,
    pub on_time: usize,
    pub late: usize,
}

impl Rates {
    pub fn of(communes: &[CommuneStanding]) -> Self {
        let reported = || communes.iter().filter(|commune| commune.has_reported());
        Self {
            communes: communes.len(),
            reported: reported().count(),
            on_time: reported().filter(|commune| commune.on_time == Some(true)).count(),
            late: reported().filter(|commune| commune.on_time == Some(false)).count(),
        }
    }
}
