//! The day a file was last saved, as its own document properties say: never what the file system says, which changes
//! whenever a file is copied.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

/// What a workbook says of itself by names of its own, and the day it was saved.
pub(super) type SavedProperties = (BTreeMap<String, String>, Option<NaiveDate>);

/// Viet Nam's clock, seven hours ahead of the one that Office writes.
const ZONE: Option<FixedOffset> = FixedOffset::east_opt(7 * 60 * 60);

/// Reads `2024-02-09T19:30:00Z` as 10 February: the day in Viet Nam. A time without zone is taken as the writer's own.
pub(super) fn day(modified: &str) -> Option<NaiveDate> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(modified) {
        return Some(moment.with_timezone(&ZONE?).date_naive());
    }
    NaiveDateTime::parse_from_str(modified, "%Y-%m-%dT%H:%M:%S%.f").ok().map(|moment| moment.date())
}

#[cfg(test)]
mod tests {
    use super::day;

    fn shown(modified: &str) -> Option<String> {
        day(modified).map(|day| day.to_string())
    }

    #[test]
    fn the_day_is_the_one_in_viet_nam() {
        assert_eq!(shown("2024-02-09T16:59:59Z").as_deref(), Some("2024-02-09"));
        assert_eq!(shown("2024-02-09T17:00:00Z").as_deref(), Some("2024-02-10"));
        assert_eq!(shown("2024-02-09T23:00:00+07:00").as_deref(), Some("2024-02-09"));
    }

    #[test]
    fn a_time_without_zone_is_the_writers_own() {
        assert_eq!(shown("2024-02-09T23:30:00.123456789").as_deref(), Some("2024-02-09"));
    }

    #[test]
    fn what_is_no_time_says_nothing() {
        for modified in ["", "10/02/2024", "2024-02-30T00:00:00Z", "9 tháng 2"] {
            assert_eq!(shown(modified), None, "{modified}");
        }
    }
}
