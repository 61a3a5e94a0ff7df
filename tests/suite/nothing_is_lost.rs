//! Whatever is typed, wherever it is typed: it is read at its cell, or named by a finding.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ntm_xlsx::consolidation::{AnswerRows, ExportColumn, answer_tables};
use ntm_xlsx::finding::Finding;
use ntm_xlsx::form::{Check, ColumnId, Form, STAMP_SHEET};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::submission::Submission;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::seeded_mistakes::moved::insert;
use crate::support::plain::{Content, Plain};
use crate::support::typed::TYPED;
use crate::support::{Office, cell, inputs};

const COMMUNE: &str = "Bình Lư";
const OWN_SHEET: &str = "Nháp";

type Typed = BTreeMap<(String, CellRef), Content>;

/// Things that people write into cells.
fn content() -> impl Strategy<Value = Content> {
    let words = prop::sample::select(
        [
            &TYPED[..],
            &[
                "Không áp dụng",
                "Xanh",
                "95",
                "✓",
                "…",
                "2024",
                "=1+1",
                "Khun Há",
                "xã khác",
                "Ta\u{309} Le\u{300}ng",
                "số\u{a0}liệu",
                "1e5",
                "0,95",
                "  có dấu cách  ",
                "1",
            ],
        ]
        .concat(),
    );
    let day =
        (0_i64..3_000).prop_map(|days| NaiveDate::from_ymd_opt(2019, 1, 1).unwrap() + chrono::TimeDelta::days(days));
    prop_oneof![
        4 => words.prop_map(Content::text),
        2 => (0_i32..3_000).prop_map(|number| Content::Number(f64::from(number))),
        2 => (-50_000_i32..2_000_000).prop_map(|number| Content::Number(f64::from(number) / 1_000.0)),
        1 => (0_i32..200).prop_map(|number| Content::Percent(f64::from(number) / 100.0)),
        1 => prop_oneof![Just(5e6), Just(1.25e9), Just(1e17), Just(1e300), Just(0.000_000_1)].prop_map(Content::Number),
        1 => day.prop_map(Content::Date),
        1 => prop_oneof![Just(Content::Formula("")), Just(Content::Formula("#DIV/0!")), Just(Content::Formula("#REF!"))],
        1 => "[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ0-9 .,%]{1,12}[a-zđạ-ỹ]".prop_map(Content::Text),
    ]
}

/// Which input cells, and what is in them.
fn answers() -> impl Strategy<Value = Vec<(prop::sample::Index, Content)>> {
    prop::collection::vec((any::<prop::sample::Index>(), content()), 0..80)
}

/// Sheet, row and column anywhere around the tables, and what is there.
fn elsewhere() -> impl Strategy<Value = Vec<(prop::sample::Index, u32, u32, Content)>> {
    prop::collection::vec((any::<prop::sample::Index>(), 0_u32..95, 0_u32..16, content()), 0..12)
}

/// 200 cases, the same on every machine.
fn runner() -> TestRunner {
    let config = Config { cases: 200, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn type_answers(form: &Form, plain: &mut Plain, answers: &[(prop::sample::Index, Content)]) -> Typed {
    let inputs = inputs(form);
    let mut typed = Typed::new();
    for (index, content) in answers {
        let (table, row, column) = index.get(&inputs);
        let (sheet, at) = cell(form, *table, row, column);
        plain.set((sheet, at), content.clone());
        typed.insert((sheet.to_owned(), at), content.clone());
    }
    typed
}

/// A small number beside a row, where the form counts its rows, is no answer; nor is one on the sheet that counts mistakes.
fn is_running_number(form: &Form, sheet: &str, at: CellRef, content: &Content) -> bool {
    let small = content.shown().parse::<u32>().is_ok_and(|number| number < 1_000);
    let counted =
        |table: &ntm_xlsx::form::Table| table.column(&ColumnId::Number).map(|(column, _)| column) == Some(at.column);
    small && (sheet == Check::NAME || form.tables().any(|(known, table)| known.name == sheet && counted(table)))
}

/// A formula where the form itself has formulas, in its column or on its sheet of remarks, is no answer.
fn is_remark(form: &Form, sheet: &str, at: CellRef, content: &Content) -> bool {
    let beside = |table: &ntm_xlsx::form::Table| {
        table.column(&ColumnId::Check).map(|(column, _)| column) == Some(at.column)
            && (table.first_row()..table.end()).contains(&at.row)
    };
    let own = sheet == Check::NAME && Check::covers(at.column);
    let beside = form.tables().any(|(known, table)| known.name == sheet && beside(table));
    matches!(content, Content::Formula(_)) && (own || beside)
}

fn is_said(
    submission: &Submission,
    findings: &[(&Finding, String)],
    sheet: &str,
    at: CellRef,
    content: &Content,
) -> bool {
    let here = |place: &ntm_xlsx::place::Place| place.sheet.as_deref() == Some(sheet) && place.cell == Some(at);
    let read = submission.named_answers().any(|cell| here(&cell.entry.place) && cell.entry.shown() == content.shown());
    read || findings.iter().any(|(finding, text)| {
        let same_sheet = finding.place.sheet.as_deref() == Some(sheet);
        here(&finding.place)
            || same_sheet && text.contains(&format!("{at}: “"))
            || same_sheet && finding.rule.code == "S07"
            || finding.rule.code == "T04" && finding.found.as_deref() == Some(content.shown().as_str())
    })
}

fn check(office: &Office, plain: &Plain, typed: &Typed) -> Result<(), TestCaseError> {
    let (submission, findings) = office.read("mau.xlsx", &plain.bytes());
    let Some(submission) = submission else {
        return Err(TestCaseError::fail("the form was not recognised"));
    };
    let form = office.form(COMMUNE);
    let messages = Messages::new(Language::Vi);
    let said_of: Vec<(&Finding, String)> = findings.iter().map(|f| (f, messages.text(&f.message))).collect();
    for ((sheet, at), content) in typed {
        let said = is_said(&submission, &said_of, sheet, *at, content);
        if !said && !is_running_number(&form, sheet, *at, content) && !is_remark(&form, sheet, *at, content) {
            return Err(TestCaseError::fail(format!("{sheet}!{at} {content:?} is lost")));
        }
    }
    let own: usize = typed.keys().filter(|(sheet, _)| sheet == OWN_SHEET).count();
    let counted = findings.iter().filter(|finding| finding.rule.code == "S07").map(|f| messages.text(&f.message));
    let counted: Vec<String> = counted.filter(|_| own > 0).collect();
    if own > 0 && !counted.iter().any(|text| text.contains(&format!(" {own} ô"))) {
        return Err(TestCaseError::fail(format!("{own} cells of the own sheet, but: {counted:?}")));
    }
    let answered = submission.named_answers().count();
    let rows = laid(&submission);
    if rows != answered {
        return Err(TestCaseError::fail(format!("{answered} answers, but {rows} rows")));
    }
    Ok(())
}

/// Rows of the district's table of answers.
fn laid(submission: &Submission) -> usize {
    let [_, answers] = answer_tables(&[(AnswerRows::of(submission), true)]);
    match &answers.columns.iter().find(|(name, _)| *name == "text").expect("the column").1 {
        ExportColumn::Text(texts) => texts.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_answer_is_read_or_named() {
    let office = Office::new();
    let form = office.form(COMMUNE);
    let template = Plain::read(&office.render(COMMUNE, &Default::default()));
    let outcome = runner().run(&answers(), |answers| {
        let mut plain = template.clone();
        let typed = type_answers(&form, &mut plain, &answers);
        check(&office, &plain, &typed)
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn what_stands_outside_the_form_is_named() {
    let office = Office::new();
    let form = office.form(COMMUNE);
    let template = Plain::read(&office.render(COMMUNE, &Default::default()));
    let outcome = runner().run(&(answers(), elsewhere()), |(answers, elsewhere)| {
        let mut plain = template.clone();
        plain.add_sheet(OWN_SHEET, BTreeMap::new());
        let mut typed = type_answers(&form, &mut plain, &answers);
        for (index, row, column, content) in elsewhere {
            let names: Vec<String> =
                plain.0.iter().map(|(name, _)| name.clone()).filter(|name| name != STAMP_SHEET).collect();
            let (sheet, at) = (index.get(&names).clone(), CellRef::new(row, column));
            // Nothing of the form itself is typed over: that is another kind of change.
            if !plain.sheet(&sheet).contains_key(&at) {
                plain.set((&sheet, at), content.clone());
                typed.insert((sheet, at), content);
            }
        }
        check(&office, &plain, &typed)
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn what_is_typed_is_found_where_rows_and_columns_have_moved_and_sheets_are_copied() {
    let office = Office::new();
    let form = office.form(COMMUNE);
    let template = Plain::read(&office.render(COMMUNE, &Default::default()));
    let outcome = runner().run(&(answers(), 0_u32..90, 0_u32..14, 0_u32..3), |(answers, row, column, more)| {
        let mut plain = template.clone();
        let typed = type_answers(&form, &mut plain, &answers);
        let from = CellRef::new(row, column);
        let mut moved = Typed::new();
        for (name, cells) in plain.0.iter_mut().filter(|(name, _)| name != STAMP_SHEET) {
            insert(cells, from, more, more);
            let here = typed.iter().filter(|((sheet, _), _)| sheet == name);
            let mut here: BTreeMap<CellRef, Content> = here.map(|((_, at), content)| (*at, content.clone())).collect();
            insert(&mut here, from, more, more);
            moved.extend(here.into_iter().map(|(at, content)| ((name.clone(), at), content)));
        }
        let copy = plain.sheet("Tiêu chí").clone();
        plain.add_sheet("Tiêu chí (2)", copy);
        check(&office, &plain, &moved)
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_heading_of_its_own_over_nothing_but_a_total_is_named() {
    let office = Office::new();
    let form = office.form(COMMUNE);
    let table = form.table(ntm_xlsx::form::TableId::Funding).expect("the table");
    let column = u32::try_from(table.columns.len()).expect("few columns");
    let mut plain = Plain::read(&office.render(COMMUNE, &crate::support::answers::clean(&office, COMMUNE)));
    let heading = CellRef::new(table.heading_row(), column);
    let total = CellRef::new(table.total_row().expect("a total"), column);
    plain.set(("Kinh phí", heading), Content::text("Nhân dân đóng góp"));
    plain.set(("Kinh phí", total), Content::Number(7.5));
    let typed = [(heading, Content::text("Nhân dân đóng góp")), (total, Content::Number(7.5))];
    let typed: Typed = typed.into_iter().map(|(at, content)| (("Kinh phí".to_owned(), at), content)).collect();
    check(&office, &plain, &typed).unwrap_or_else(|error| panic!("{error}"));
}
