//! One commune of the board.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::consolidation::{CommuneStanding, District, FileRecord, Filled};
use crate::district::Profile;
use crate::message::Message;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BoardRow {
    pub code: String,
    pub name: String,
    pub state: State,
    /// Of the file that counts.
    pub file: Option<String>,
    pub round: Option<u32>,
    pub received_on: Option<NaiveDate>,
    pub saved_on: Option<NaiveDate>,
    /// The day by which it is on time or late: that of its earliest round.
    pub first_on: Option<NaiveDate>,
    /// `None` where nothing says.
    pub on_time: Option<bool>,
    pub filled: Option<Filled>,
    pub errors: usize,
    pub warnings: usize,
    /// To the last day in time, the one before the deadline's; zero on that day, below it afterwards. Of a commune that has sent
    /// something from its first day on, else from today.
    pub days: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    NothingSent,
    /// Something came, and it could not be read or is an empty form.
    Unreadable,
    Errors,
    Complete,
}

impl State {
    /// The words for it.
    pub const fn label(self) -> Message {
        match self {
            Self::NothingSent => Message::new("state-nothing-sent"),
            Self::Unreadable => Message::new("state-unreadable"),
            Self::Errors => Message::new("state-errors"),
            Self::Complete => Message::new("state-complete"),
        }
    }
}

/// One for each commune of the profile.
pub fn rows(district: &District, (profile, today): (&Profile, NaiveDate)) -> Vec<BoardRow> {
    let by_name: BTreeMap<&str, &FileRecord> = district.files.iter().map(|file| (file.file.as_str(), file)).collect();
    let row = |commune: &CommuneStanding| {
        let counted = commune.file.as_deref().and_then(|file| by_name.get(file)).copied();
        let state = match counted {
            Some(file) if file.errors > 0 => State::Errors,
            Some(_) => State::Complete,
            None if commune.sent_unread => State::Unreadable,
            None => State::NothingSent,
        };
        let day = if counted.is_some() { commune.first_on } else { Some(today) };
        BoardRow {
            code: commune.code.clone(),
            name: commune.name.clone(),
            state,
            file: commune.file.clone(),
            round: commune.round,
            received_on: counted.and_then(|file| file.received_on),
            saved_on: counted.and_then(|file| file.saved_on),
            first_on: commune.first_on,
            on_time: commune.on_time,
            filled: counted.and_then(|file| file.filled),
            errors: counted.map_or(0, |file| file.errors),
            warnings: counted.map_or(0, |file| file.warnings),
            days: day.map(|day| profile.plan.days_left(day)),
        }
    };
    district.communes.iter().map(row).collect()
}
