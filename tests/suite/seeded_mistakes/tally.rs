//! How many of the seeded mistakes were found, and how many findings nobody had seeded: printed by
//! `cargo test --test suite seeded_mistakes -- --nocapture`.

use std::fmt;

use crate::seeded_mistakes::Said;

/// Counted over workbooks; a finding is found when it is said with its code at its place, once.
#[derive(Default)]
pub(super) struct Tally {
    workbooks: usize,
    seeded: usize,
    found: usize,
    false_alarms: usize,
    wrong: Vec<String>,
}

impl Tally {
    pub(super) fn count(&mut self, name: &str, mut said: Vec<Said>, mut expected: Vec<Said>) {
        said.sort();
        expected.sort();
        let mut left = said.clone();
        self.workbooks += 1;
        self.seeded += expected.len();
        for due in &expected {
            if let Some(at) = left.iter().position(|one| one == due) {
                left.swap_remove(at);
                self.found += 1;
            }
        }
        self.false_alarms += left.len();
        if said != expected {
            self.wrong.push(format!("{name}: said {said:?}, expected {expected:?}"));
        }
    }

    /// Prints the counts.
    ///
    /// # Panics
    /// Something was missed, or said without a reason.
    pub(super) fn close(self, what: &str) {
        println!("{what}: {self}");
        assert!(self.wrong.is_empty(), "{:#?}", self.wrong);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { workbooks, seeded, found, false_alarms, .. } = self;
        write!(
            f,
            "{workbooks} workbooks or batches, {seeded} mistakes seeded, {found} found, {false_alarms} false alarms"
        )
    }
}
