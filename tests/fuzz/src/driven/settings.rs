//! Settings and editions, edited or made of anything.

use arbitrary::Unstructured;
use ntm_xlsx::catalogue::{self, DEFAULT_EDITION};
use ntm_xlsx::district::{self, Basis, DEFAULT_PROFILE};
use ntm_xlsx::rules;

use super::Readers;
use super::edits::{edited, of_text};
use super::office::Office;
use super::pieces::SETTINGS;

/// A file of settings, then an edition: each is taken, or refused with a line of its own.
pub fn settings(data: &[u8]) -> Readers {
    let mut given = Unstructured::new(data);
    let whole = match given.int_in_range(0..=3).unwrap_or_default() {
        0 => return refused_with_a_line(&String::from_utf8_lossy(given.take_rest())),
        1 => DEFAULT_EDITION,
        _ => DEFAULT_PROFILE,
    };
    let made = edited(whole.as_bytes(), &of_text(whole.as_bytes()), &SETTINGS.map(str::as_bytes), &mut given);
    refused_with_a_line(&String::from_utf8_lossy(&made))
}

fn refused_with_a_line(text: &str) -> Readers {
    let office = Office::one();
    let lines = 1..=text.matches('\n').count() + 1;
    let read = district::parse("ntm.toml", text).and_then(|mut profile| {
        let edition = rules::decided_levels(office.edition.clone(), &mut profile, "ntm.toml")?;
        rules::verify("ntm.toml", Basis { edition: &edition, profile: &profile })
    });
    if let Err(fault) = read {
        assert!(lines.contains(&fault.line), "line {} of the settings", fault.line);
    }
    if let Err(fault) = catalogue::parse("edition", text) {
        assert!(lines.contains(&fault.line), "line {} of the edition", fault.line);
    }
    Readers::Ours
}
