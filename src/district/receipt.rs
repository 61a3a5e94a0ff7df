//! The day the office received a file: its own word, which counts before what the file says.

use chrono::NaiveDate;

/// An entry `[[received]]` of `ntm.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub of: Received,
    pub on: NaiveDate,
}

/// What was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// The file of this name, with or without its folder.
    File(String),
    /// Whatever the commune of this official code sent, or only its round (lần nộp) of this number.
    Commune { code: String, round: Option<u32> },
}

/// The day a file was received, if the office wrote it down. The closest entry counts: the file's own, then the round's, then
/// the commune's.
pub(super) fn received_on(receipts: &[Receipt], file: &str, commune: Option<&str>, round: u32) -> Option<NaiveDate> {
    let closeness = |of: &Received| match of {
        Received::File(name) => (name == file || file.rsplit('/').next() == Some(name)).then_some(2),
        Received::Commune { code, round: None } => (Some(code.as_str()) == commune).then_some(0),
        Received::Commune { code, round: Some(other) } => {
            (Some(code.as_str()) == commune && *other == round).then_some(1)
        }
    };
    let matching = receipts.iter().filter_map(|receipt| Some((closeness(&receipt.of)?, receipt.on)));
    // Of equally close entries the first day counts.
    matching.max_by_key(|(closeness, on)| (*closeness, std::cmp::Reverse(*on))).map(|(_, on)| on)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Receipt, Received, received_on};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 2, day).expect("a day")
    }

    #[test]
    fn the_closest_entry_counts() {
        let commune = |round, on| Receipt { of: Received::Commune { code: "03412".to_owned(), round }, on: day(on) };
        let receipts =
            [commune(None, 1), commune(Some(2), 2), Receipt { of: Received::File("b.xlsx".to_owned()), on: day(3) }];
        let on = |file, commune, round| received_on(&receipts, file, commune, round);
        assert_eq!(on("a.xlsx", Some("03412"), 1), Some(day(1)));
        assert_eq!(on("a.xlsx", Some("03412"), 2), Some(day(2)));
        assert_eq!(on("b.xlsx", Some("03412"), 2), Some(day(3)));
        assert_eq!(on("a.xlsx", Some("03430"), 1), None);
        assert_eq!(on("a.xlsx", None, 1), None);
    }
}
