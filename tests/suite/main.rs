//! What the whole crate holds: its layers, its invariants, its rules and its command line, from the outside.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]
#![allow(clippy::print_stderr, clippy::print_stdout, reason = "a test says what it skipped and what it counted")]

mod checker;
mod circles;
mod command_line;
mod decisions;
mod documents;
#[allow(unreachable_pub, reason = "the fuzzer's crate gives it on")]
#[path = "../fuzz/src/driven/mod.rs"]
mod driven;
mod examples;
mod explain;
mod figures;
mod guide;
mod help;
mod hostile;
mod independent;
mod kinds;
mod layers;
mod limits;
mod live_check;
mod looks;
mod menu;
mod never_breaks;
mod nothing_is_lost;
mod odd_files;
mod other_edition;
mod overview;
mod page;
mod prefill;
mod printed_form;
mod printed_summary;
mod readme;
mod recalculation;
mod recompute;
mod returned;
mod returns;
mod round_trip;
mod seeded_mistakes;
mod sent_instead;
mod since;
mod support;
mod terminal;
mod type_names;
mod unusual_files;
mod validator;
mod watch;
mod working_folder;
