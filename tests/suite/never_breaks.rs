//! Whatever is typed, cut or changed, the readers answer: random texts, settings and packages, the same on every machine. With
//! `NTM_CASES` more of them are tried: `NTM_CASES=1000000 cargo test --release never_breaks`.

use std::time::{Duration, Instant};

use ntm_xlsx::district::{self, Basis, DEFAULT_PROFILE};
use ntm_xlsx::form::FilledIn;
use ntm_xlsx::message::harmless;
use ntm_xlsx::wording::{codes, marks, names, nearest, number, signatures, stated_unit, times};
use ntm_xlsx::{catalogue, rules, workbook};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::support::{Office, package};

/// No single text, file of settings or package takes longer, even where the machine is busy and nothing is optimised.
const LONGEST: Duration = Duration::from_secs(20);

/// What readers look for, and what hurts them.
const PIECES: [&str; 40] = [
    "95",
    "%",
    ",",
    ".",
    "1.234.567",
    "1e308",
    "-",
    "−",
    "+",
    "=",
    "≥",
    "≤",
    "tỷ",
    "triệu đồng",
    "đ",
    "nghìn",
    "/",
    "31/12/2023",
    "tháng",
    "quý IV",
    "năm",
    "trước ngày",
    "đạt",
    "chưa",
    "x",
    "Bản",
    "số 01",
    "17.10",
    "(",
    ")",
    "\u{301}",
    "\u{202e}",
    "\0",
    "\n",
    "９",
    "Ⅳ",
    "½",
    "99999999999999999999",
    "0,0",
    " ",
];

/// What is put into settings and packages.
const EDITS: [&str; 24] = [
    "",
    "\"",
    "'",
    "[",
    "]",
    "[[",
    "=",
    "\n",
    "\\u0000",
    "999999999999999999999",
    "-1",
    "1e999",
    "2024-02-30",
    "nan",
    "<",
    ">",
    "/>",
    "&#0;",
    "&x;",
    "r=\"XFD1048576\"",
    "<![CDATA[",
    "<c t=\"s\"><v>-1</v></c>",
    "<c r=\"A0\"/>",
    "\u{feff}",
];

fn runner(cases: u32) -> TestRunner {
    let cases = std::env::var("NTM_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => ".{0,3}"];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Where something is taken out, how much, and what is put in its place.
fn edits() -> impl Strategy<Value = Vec<(Index, usize, &'static str)>> {
    prop::collection::vec((any::<Index>(), 0_usize..40, prop::sample::select(&EDITS[..])), 1..6)
}

fn edited(text: &str, edits: &[(Index, usize, &str)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (at, length, new) in edits {
        let at = at.index(letters.len() + 1);
        let end = letters.len().min(at + length);
        letters.splice(at..end, new.chars());
    }
    letters.into_iter().collect()
}

#[test]
fn every_text_has_a_reading_or_none() {
    let known = ["1.1", "17.1", "17.10", "5"];
    let tried = runner(3_000).run(&(text(), text()), |(one, other)| {
        let begun = Instant::now();
        for unit in [number::NumberOf::Things, number::NumberOf::Percent] {
            let _ = number::from_text(&one, unit);
        }
        let _ = (
            number::bound(&one),
            stated_unit::of(&one),
            times::day(&one),
            times::period(&one, 2_030),
            times::year(&one),
        );
        let _ =
            (marks::assessment(&one), marks::tick(&one), signatures::is_signature(&one), codes::of_text(&one, &known));
        let _ = nearest(&one, [other.as_str()].into_iter());
        let same = names::same_name(&one, &other);
        prop_assert_eq!(same, names::same_name(&other, &one));
        if one.len().max(other.len()) <= 200 {
            prop_assert_eq!(same, names::name_key(&one) == names::name_key(&other));
        }
        prop_assert!(!harmless::on_one_line(&one).chars().any(harmless::steers));
        prop_assert!(begun.elapsed() < LONGEST);
        Ok(())
    });
    tried.expect("every text is read");
}

#[test]
fn settings_are_taken_or_refused_with_a_line_of_theirs() {
    let edition = catalogue::parse("edition", catalogue::DEFAULT_EDITION).expect("the edition loads");
    let tried = runner(300).run(&edits(), |edits| {
        let begun = Instant::now();
        let settings = edited(DEFAULT_PROFILE, &edits);
        let read = district::parse("ntm.toml", &settings)
            .and_then(|profile| rules::verify("ntm.toml", Basis { edition: &edition, profile: &profile }));
        if let Err(fault) = read {
            prop_assert!((1..=settings.matches('\n').count() + 1).contains(&fault.line), "line {}", fault.line);
        }
        let _ = catalogue::parse("edition", &edited(catalogue::DEFAULT_EDITION, &edits));
        prop_assert!(begun.elapsed() < LONGEST);
        Ok(())
    });
    tried.expect("every file of settings is answered");
}

#[test]
fn a_package_that_was_changed_is_read_or_refused() {
    let office = Office::new();
    let whole = office.render("Bình Lư", &FilledIn::new());
    let parts = std::cell::RefCell::new(Vec::new());
    package::changed(&whole, |name, text| {
        parts.borrow_mut().push(name.to_owned());
        text
    });
    let parts = parts.into_inner();
    let tried = runner(30).run(&(any::<Index>(), edits()), |(part, edits)| {
        let begun = Instant::now();
        let part = part.get(&parts);
        let odd = package::changed(&whole, |name, text| if name == part { edited(&text, &edits) } else { text });
        let _ = workbook::read("a.xlsx", &odd);
        let cut = edits.first().map_or(0, |(at, ..)| at.index(whole.len()));
        let _ = workbook::read("b.xlsx", whole.get(..cut).unwrap_or_default());
        prop_assert!(begun.elapsed() < LONGEST);
        Ok(())
    });
    tried.expect("every package is answered");
}
