//! Whatever is typed, cut or changed, the readers answer: what the fuzzer drives (`tests/fuzz`) is driven here with random bytes, the
//! same on every machine. With `NTM_CASES` more of them are tried: `NTM_CASES=100000 cargo test --release never_breaks`.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::driven::{self, Readers};

/// No single case takes longer, even where the machine is busy and nothing is optimised.
const LONGEST: Duration = Duration::from_secs(20);

/// Longest row of bytes that a case is made of.
const MOST: usize = 300;

fn drive(run: fn(&[u8]) -> Readers, cases: u32) {
    let cases = std::env::var("NTM_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let driven = runner.run(&prop::collection::vec(any::<u8>(), 0..MOST), |data| {
        let begun = Instant::now();
        run(&data);
        prop_assert!(begun.elapsed() < LONGEST);
        Ok(())
    });
    driven.expect("every case is answered");
}

#[test]
fn every_text_has_a_reading_or_none() {
    drive(driven::texts, 4_000);
}

#[test]
fn settings_are_taken_or_refused_with_a_line_of_theirs() {
    drive(driven::settings, 400);
}

#[test]
fn any_bytes_are_answered() {
    drive(driven::bytes, 4_000);
}

#[test]
fn a_package_of_any_parts_is_answered() {
    drive(driven::parts, 100);
}

#[test]
fn cells_that_were_changed_are_taken_in() {
    drive(driven::cells, 40);
}

#[test]
fn a_form_that_was_edited_is_taken_in_or_refused_in_every_format() {
    for (run, cases) in
        [(driven::xlsx as fn(&[u8]) -> Readers, 20), (driven::ods, 12), (driven::xls, 12), (driven::xlsb, 12)]
    {
        drive(run, cases);
    }
}
