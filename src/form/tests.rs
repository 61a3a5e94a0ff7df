//! The form follows its edition and profile, and nothing in it collides.

use std::collections::BTreeSet;

use crate::catalogue::{self, DEFAULT_EDITION};
use crate::district::{self, DEFAULT_PROFILE};
use crate::form::{ColumnId, Form, RowKind, TableId};

fn forms() -> [Form; 2] {
    let profile = district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads");
    let small = include_str!("../../tests/data/small-edition.toml");
    [DEFAULT_EDITION, small]
        .map(|text| Form::new(&catalogue::parse("edition", text).expect("it loads"), &profile, None))
}

#[test]
fn the_criteria_sheet_has_a_row_for_each_indicator_of_its_edition() {
    let counts = forms().map(|form| {
        let table = form.table(TableId::Indicators).expect("the table");
        table.rows.iter().filter(|row| row.kind == RowKind::Entry).count()
    });
    assert_eq!(counts, [57, 7]);
}

#[test]
fn funding_has_a_column_for_each_source_and_a_row_for_each_group() {
    let sizes = forms().map(|form| {
        let table = form.table(TableId::Funding).expect("the table");
        let sources = table.columns.iter().filter(|column| matches!(column.id, ColumnId::Source(_))).count();
        (table.rows.len(), sources)
    });
    assert_eq!(sizes, [(5, 5), (2, 3)]);
}

#[test]
fn headings_of_a_table_and_keys_of_its_rows_are_unique() {
    for form in forms() {
        for (_, table) in form.tables() {
            let headings: BTreeSet<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
            let keys: BTreeSet<_> = table.rows.iter().map(|row| &row.key).collect();
            assert_eq!((headings.len(), keys.len()), (table.columns.len(), table.rows.len()), "{:?}", table.id);
        }
    }
}

#[test]
fn tables_of_a_sheet_do_not_overlap_and_hints_fit_an_input_message() {
    for form in forms() {
        for sheet in &form.sheets {
            assert!(sheet.tables.windows(2).all(|pair| matches!(pair, [a, b] if a.end() < b.top)), "{}", sheet.name);
            let hints = sheet.tables.iter().flat_map(|table| &table.columns).filter_map(|column| column.hint);
            assert!(hints.into_iter().all(|hint| hint.chars().count() <= 255));
        }
    }
}
