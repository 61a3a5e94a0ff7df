//! The form as it leaves a printer: every sheet on A4, the columns of remarks beside the paper, and what was typed shown whole.

use ntm_xlsx::district::{self, DEFAULT_PROFILE};
use ntm_xlsx::form::{ColumnId, FilledIn, TableId};
use serde_json::json;

use crate::support::{Office, answers, cell, libreoffice, package, tools};

const COMMUNE: &str = "Bình Lư";

/// Sixty words, told apart by their numbers.
fn long(name: &str, words: usize) -> String {
    let words = (1..=words).map(|nth| format!("{name}{nth}")).collect::<Vec<_>>();
    words.join(" ")
}

#[test]
fn what_was_typed_is_printed_whole_on_a4_without_the_remarks() {
    if !tools::has_libreoffice() || !tools::has_poppler() {
        return;
    }
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let workbook = folder.path().join("form.xlsx");
    std::fs::write(&workbook, office.render(COMMUNE, &answers::clean(&office, COMMUNE))).expect("it is written");
    let form = office.form(COMMUNE);
    // Some 300 letters in a row of Tiêu chí, some 1,400 in one of Kế hoạch.
    let texts = [
        ((TableId::Indicators, "2.1", ColumnId::Content), long("việc", 45)),
        ((TableId::PlanTexts, "IV", ColumnId::Answer), long("giảipháp", 130)),
    ];
    let typed: Vec<_> = texts
        .iter()
        .map(|((table, row, column), text)| {
            let (sheet, at) = cell(&form, *table, row, column);
            json!({ "sheet": sheet, "cell": at.to_string(), "text": text })
        })
        .collect();
    let [xlsx, ..] = libreoffice::filled(&workbook, &typed, folder.path());
    let pdf = libreoffice::pdf(&xlsx);
    let sizes = tools::poppler("pdfinfo", &["-l", "99"], &pdf);
    let sizes: Vec<&str> = sizes.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:")).collect();
    assert!(sizes.len() > 5 && sizes.iter().all(|size| size.ends_with("(A4)")), "{sizes:?}");
    let printed = tools::poppler("pdftotext", &[], &pdf);
    let printed: Vec<&str> = printed.split_whitespace().collect();
    for ((.., row, _), text) in &texts {
        let lost: Vec<&str> = text.split(' ').filter(|word| !printed.contains(word)).collect();
        assert!(lost.is_empty(), "{row}: {lost:?}");
    }
}

#[test]
fn remarks_and_explanations_are_printed_only_if_the_office_wants_them() {
    // The short table of another sheet has its remarks below those of the long one, not on the paper.
    let form = Office::new().form(COMMUNE);
    let at = |table, column: &ColumnId| form.table(table).and_then(|table| table.column(column)).map(|(at, _)| at);
    for column in [ColumnId::Explanation, ColumnId::Check] {
        assert_eq!(at(TableId::DeclaredTotal, &column), at(TableId::Funding, &column));
    }
    assert!(at(TableId::DeclaredTotal, &ColumnId::Explanation) > at(TableId::Funding, &ColumnId::Total));
    let last_column = |profile: &str| {
        let office = Office { profile: district::parse("ntm.toml", profile).expect("it loads"), ..Office::new() };
        let book = package::text(&office.render(COMMUNE, &FilledIn::new()), "xl/workbook.xml");
        let (_, area) = book.split_once("'Tiêu chí'!$A$1:$").expect("a print area");
        area.split('$').next().unwrap_or_default().to_owned()
    };
    assert_eq!(last_column(DEFAULT_PROFILE), "L");
    let wanted = DEFAULT_PROFILE.replace("goal_year = 2025", "goal_year = 2025\nin_cot_kiem_tra = true");
    assert_eq!(last_column(&wanted), "N");
}
