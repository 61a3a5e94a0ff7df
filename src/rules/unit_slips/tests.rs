//! Tables as communes send them, each with the total that they declare.

use std::sync::Arc;

use crate::catalogue::{self, DEFAULT_EDITION};
use crate::district::{self, Basis, DEFAULT_PROFILE};
use crate::form::{ColumnId, Form, RowKind, TableId};
use crate::money::Money;
use crate::place::{CellRef, Place};
use crate::rules::unit_slips::slips;
use crate::submission::{Entry, RowAnswers, RowKey, Said, Submission, TableAnswers};
use crate::wording::money::MoneyUnit;

/// Đồng of three groups from five sources.
const RIGHT: [i64; 15] = [
    2_371_400_000,
    730_400_000,
    1_705_800_000,
    420_800_000,
    108_300_000,
    5_100_000_000,
    2_250_000_000,
    379_000_000,
    640_000_000,
    915_000_000,
    1_480_000_000,
    233_000_000,
    812_000_000,
    596_000_000,
    411_000_000,
];

/// Cells and units that are said of a table of these amounts beside this total.
fn said(amounts: [i64; 15], declared: i64) -> Vec<(String, Vec<MoneyUnit>)> {
    let (book, sheet) = (Arc::from("mau.xlsx"), Arc::from("Kinh phí"));
    let entry = |dong: i64, row: u32, column: u32| {
        Some(Entry {
            said: Some(Said::Money(Money::from_dong(dong))),
            raw: Some(dong.to_string().into()),
            place: Place::cell(&book, &sheet, CellRef::new(row, column)),
        })
    };
    let row = |key: String, number: u32, entries| RowAnswers {
        key: RowKey::Known(key),
        kind: RowKind::Entry,
        number,
        entries,
    };
    let table = |id, columns, rows| TableAnswers { id, sheet: Place::sheet(&book, &sheet), columns, rows, next: None };
    let lines = amounts.chunks(5).zip(5..).map(|(line, number): (_, u32)| {
        row(
            number.to_string(),
            number,
            line.iter().zip(2..).map(|(dong, column)| entry(*dong, number, column)).collect(),
        )
    });
    let sources = (0..5).map(|source: i32| ColumnId::Source(source.to_string()));
    let total = row("declared-total".to_owned(), 14, vec![entry(declared, 14, 2)]);
    let edition = catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads");
    let profile = district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads");
    let submission = Submission {
        place: Place::workbook(&book),
        stamp: None,
        form: Form::new(&edition, &profile, None),
        commune: None,
        round: 1,
        saved_on: None,
        answers: [
            table(TableId::Funding, sources.collect(), lines.collect()),
            table(TableId::DeclaredTotal, vec![ColumnId::Answer], vec![total]),
        ]
        .into_iter()
        .collect(),
        totals: Vec::new(),
        stated_units: Vec::new(),
        explanations: Vec::new(),
        answerable: Vec::new(),
        missing_tables: Vec::new(),
    };
    let slips = slips(&submission, Basis { edition: &edition, profile: &profile });
    slips.iter().map(|slip| (slip.listed(), slip.units.clone())).collect()
}

fn total() -> i64 {
    RIGHT.iter().sum()
}

const ALL: &str = "C6–C8, D6–D8, E6–E8, F6–F8, G6–G8";

#[test]
fn a_table_in_millions_says_nothing() {
    assert_eq!(said(RIGHT, total()), []);
    assert_eq!(said(RIGHT, total() / 1_000), []);
}

#[test]
fn a_whole_table_in_one_unit_is_said_once() {
    let thousands = RIGHT.map(|dong| dong * 1_000);
    assert_eq!(said(thousands, total()), [(ALL.to_owned(), vec![MoneyUnit::Thousands])]);
    assert_eq!(said(RIGHT.map(|dong| dong * 1_000_000), total()), [(ALL.to_owned(), vec![MoneyUnit::Dong])]);
    assert_eq!(said(RIGHT.map(|dong| dong / 1_000), total()), [(ALL.to_owned(), vec![MoneyUnit::Billions])]);
}

#[test]
fn the_same_numbers_in_table_and_total_may_be_either_unit() {
    let thousands = RIGHT.map(|dong| dong * 1_000);
    let both = vec![MoneyUnit::Dong, MoneyUnit::Thousands];
    assert_eq!(said(thousands, total() / 1_000), [(ALL.to_owned(), both.clone())]);
    // The total is a thousand times too large as well: only the large amounts give it away.
    assert_eq!(said(thousands, total() * 1_000).into_iter().map(|(_, units)| units).collect::<Vec<_>>(), [both]);
}

#[test]
fn two_amounts_are_each_said_in_their_unit() {
    let mut amounts = RIGHT;
    amounts[4] *= 1_000;
    amounts[7] *= 1_000;
    let one = |cell: &str| (cell.to_owned(), vec![MoneyUnit::Thousands]);
    assert_eq!(said(amounts, total()), [one("G6"), one("E7")]);
}

#[test]
fn a_whole_column_is_said_once() {
    let mut amounts = RIGHT;
    for amount in amounts.iter_mut().step_by(5) {
        *amount *= 1_000;
    }
    assert_eq!(said(amounts, total()), [("C6–C8".to_owned(), vec![MoneyUnit::Thousands])]);
}

#[test]
fn a_group_in_billions_is_said_beside_a_right_total_and_a_wrong_one() {
    let mut amounts = RIGHT;
    for amount in &mut amounts[10..] {
        *amount /= 1_000;
    }
    let billions = [("C8, D8, E8, F8, G8".to_owned(), vec![MoneyUnit::Billions])];
    assert_eq!(said(amounts, total()), billions);
    assert_eq!(said(amounts, amounts.iter().sum()), billions);
    // Rounded to ten million.
    for amount in &mut amounts[10..] {
        *amount = (*amount + 5_000) / 10_000 * 10_000;
    }
    assert_eq!(said(amounts, total()), billions);
}

#[test]
fn one_amount_in_billions_is_said_beside_a_right_total() {
    let mut amounts = RIGHT;
    amounts[3] /= 1_000;
    assert_eq!(said(amounts, total()), [("F6".to_owned(), vec![MoneyUnit::Billions])]);
    // Beside a total that agrees with it, it may be what it says.
    assert_eq!(said(amounts, amounts.iter().sum()), []);
}

#[test]
fn a_source_in_billions_is_said_and_small_amounts_among_others_are_not() {
    let mut amounts = RIGHT;
    for amount in amounts.iter_mut().skip(3).step_by(5) {
        *amount /= 1_000;
    }
    assert_eq!(said(amounts, amounts.iter().sum()), [("F6–F8".to_owned(), vec![MoneyUnit::Billions])]);
    let small = RIGHT.map(|dong| dong / 100);
    assert_eq!(said(small, small.iter().sum()), []);
}
