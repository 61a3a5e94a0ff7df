//! ntm-xlsx: the workbooks of the commune plans for new-style rural areas (nông thôn mới), out and back in.
//!
//! ```text
//! catalogue + district ──▶ form ──template──▶ workbook bytes ──(a commune fills it in Excel)──▶ bytes
//! bytes ──workbook──▶ cells with places ──submission──▶ Submission + Findings ──rules──▶ Findings
//! Submission ──intake──▶ facts (the submission is let go) ──fold──▶ district tables ──summary / plan / page / export──▶ bytes
//! ```
//!
//! | arrow | function |
//! |---|---|
//! | levels | [`rules::decided_levels`]`(Edition, &mut Profile) -> Edition`: required levels as the office has compared or decided them, over those of the edition |
//! | form | [`form::Forms::of`]`(Option<&Commune>) -> Form`: what communes share is made once for a district |
//! | template | [`template::render`]`(&Form, &Answers) -> bytes`; many forms of a district: [`template::Press::render`], which makes what they share once |
//! | workbook | [`workbook::read`]`(name, bytes) -> Result<Workbook, Unreadable>` |
//! | legacy | [`legacy::to_unicode`]`(&Workbook) -> Workbook`: text from before Unicode |
//! | submission | [`submission::read`]`(&Workbook, &Forms) -> (Submission, Findings)`: cannot fail |
//! | rules | [`rules::check`]`(&Submission, …) -> Findings` and [`rules::check_district`]`([Compared], …)` |
//! | intake | [`intake::read`]`(&Workbook, &Forms) -> (Submission, Findings)`, [`intake::Taken`], [`intake::settle`]`([Taken], …) -> ([FileFacts], Findings)` |
//! | fold | [`consolidation::District::new`]`([FileFacts], &Findings, …) -> District`, and [`consolidation::Analysis::of`]`(&District, …)`: what is computed from its tables, once |
//! | summary, page, export | [`summary::render`], [`page::render`], [`export::Pair`]: tables to the bytes of each product |
//! | comparison | [`comparison::changes`]: two submissions of a commune, by meaning; [`comparison::Progress`]: what became of what was found |
//! | board | [`board::rows`]`(&District, …)`: who has sent what |
//! | returns | [`returns::workbook`], [`returns::text`]: a submission, read once more, with what was found in it → what goes back to its commune |
//! | prefill | [`prefill::Prefill::of`]`(&Submission, …)`: what a commune's next form already knows, for [`form::Form::carrying`] |
//! | report | [`report::RunReport::of`]: what was found in a run, as JSON for other programs and for the checker |
//! | checker | [`checker::CheckerPage::render`]: the page with which a commune checks its form before it sends it; in it [`checker::Checker::answer`]`(&Request, bytes) -> bytes` is asked, in a browser |
//! | settings workbook | [`settings_workbook::workbook`] and [`settings_workbook::read`]: the profile as a workbook, and back into the text of one, each line with its cell |
//! | plan | [`plan::commune_plan`], [`plan::commune_registrations`], [`plan::district_plan`]: official documents for Word; those of a commune from its submission, read once more when all findings are there |
//!
//! What must not be so in a row is declared once, in `form` (`constraint`): `template` renders it as the formulas of the column
//! and the sheet `Kiểm tra`, as the office applies the rules, `rules` evaluates it on what came back. [`rules::decide`]
//! applies what the office has decided (`ntm.toml`): other severities, rules that are off, waivers; and lays each commune's explanation beside its warning.
//!
//! A submission lives only while its file is taken in: what the district's rules, the office's decisions and the district's tables
//! need of it is kept as small facts ([`rules::Compared`], [`submission::Remarks`], [`consolidation::Facts`]), so that memory grows
//! with the tables and not with the workbooks. The answers of an export wait in a nameless file (`cli`).
//!
//! Everything between the first and the last bytes is pure: no files, no clock, no terminal. Only `cli` opens files and
//! prints; it names the folder in which the longest sheets of a summary wait, in nameless temporary files, so that memory does not
//! grow with them, and with which sheets are drawn two at a time ([`summary::Room`]). xlsx and ods are read by bounded walks of our
//! own, each part once; texts of an xlsx that all forms have are known by their letters ([`wording::Lexicon`]), and each thread has
//! its own copies of them. An xls or xlsb file is read by a library, by the same program in a process of its own, with limits on
//! memory and time: xls, which it gives only as whole rectangles, with its cells laid side by side before; one whose records cannot
//! be followed is measured first and read as it is. How cells look
//! (percentages, old fonts, lines through them) and which are merged, the library does not tell of these two: bounded readers beside
//! it do.
//!
//! What comes from outside steers nothing: only ordinary files are opened, and never waited for; texts become harmless signs where
//! they are printed ([`message::harmless`]) and where a spreadsheet would read a formula (`export`). Results wait in temporary files
//! that are locked and named as ours, and take their places together. What the machine has too little of is an error of the run.
//!
//! How a workbook that we write looks, whatever stands in it, is decided in one room, `drawing`: paper and printed pages, fonts and
//! fills, the heights of rows, tables and ranges. The sheets of a summary that are printed as one stand first in it, and their pages are
//! counted; what they count over, registers, findings and sources, stands behind them. Figures are not computed there nor in a product: `summary` and `page` draw what
//! [`consolidation::analysis`] holds.
//!
//! What people's words say is known in one room, [`wording`], whatever column they stand in: how texts are folded and how alike two
//! of them are, how numbers, amounts, units of money, days and periods are written, the marks for the values of a list, the words
//! for sums, signatures, communes, villages and codes, and what says nothing. It takes texts and gives small values of its own;
//! cells, places and findings it does not know.
//!
//! A form carries a stamp: edition, form, commune, year, and a digest of every text that the office gives in it. By the digest
//! [`submission`] tells a form from before the office changed its data from one that the commune has typed over.
//!
//! **Invariants.** Nothing a person typed is lost: each non-empty input cell ends in the district tables or is named in a
//! finding. A place is made by `workbook` and afterwards only copied. Wrong data is a [`finding::Finding`]; "I cannot work"
//! is an error. A broken workbook spoils only itself. The same input gives the same bytes. Money is whole đồng. An edition is
//! a file: nothing outside `catalogue/editions/` knows how many criteria there are.
//!
//! Without the default feature `command` the crate is the core alone: no files, clock, threads, terminal, temporary files or polars;
//! `export`, `cli` and the folder of a summary are behind the feature. `scripts/build-checker.sh` builds the core for a browser: the module
//! of `checker`, whose addresses in memory are the business of a crate of its own, `src/checker/browser`. The module is released beside the
//! program and lies in no repository; a page that holds it is the program's second face, and a test holds that both say the same.
//!
//! Each module may use only those before it in the list below; `template` and `workbook` meet only in `form`. A test in
//! `tests/suite/layers.rs` holds this.

pub mod place;

pub mod money;

pub mod message;

mod markup;

mod severity;

mod rule;

pub mod wording;

mod toml_file;

pub mod catalogue;

pub mod district;

pub mod form;

pub mod finding;

mod drawing;

pub mod workbook;

pub mod template;

pub mod legacy;

pub mod submission;

pub mod rules;

pub mod consolidation;

pub mod intake;

pub mod comparison;

pub mod board;

pub mod report;

pub mod summary;

pub mod plan;

pub mod page;

pub mod returns;

pub mod prefill;

pub mod settings_workbook;

#[cfg(feature = "command")]
pub mod export;

pub mod checker;

#[cfg(feature = "command")]
pub mod cli;
