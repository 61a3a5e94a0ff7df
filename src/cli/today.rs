//! The day on which a report is made, where nobody says another one.

use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, Utc};

/// Viet Nam is seven hours ahead of UTC the whole year, wherever the program runs.
const AHEAD: chrono::TimeDelta = chrono::TimeDelta::hours(7);

pub(super) fn or_now(said: Option<NaiveDate>) -> NaiveDate {
    said.unwrap_or_else(|| (DateTime::<Utc>::from(SystemTime::now()) + AHEAD).date_naive())
}
