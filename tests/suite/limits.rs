//! The formulas of a form stay within what Excel 2010 takes, and its lists and marks are there.

use std::collections::BTreeSet;

use ntm_xlsx::catalogue;
use ntm_xlsx::form::FilledIn;

use crate::support::{Office, package};

const COMMUNE: &str = "Bình Lư";

/// Functions that Excel 2010, LibreOffice and WPS have under the same names in a file.
const KNOWN: [&str; 27] = [
    "ABS",
    "AND",
    "CHAR",
    "COUNT",
    "COUNTA",
    "COUNTIF",
    "FALSE",
    "FIND",
    "HYPERLINK",
    "IF",
    "IFERROR",
    "INDEX",
    "ISERROR",
    "ISNUMBER",
    "ISTEXT",
    "LARGE",
    "LEFT",
    "LEN",
    "LOWER",
    "MATCH",
    "MID",
    "NOT",
    "OR",
    "ROUND",
    "ROW",
    "SEARCH",
    "SUBSTITUTE",
];
const ALSO_KNOWN: [&str; 5] = ["SQRT", "SUM", "SUMIF", "SUMPRODUCT", "TRIM"];

/// What Excel takes: letters of a formula, letters of a text in it, functions and brackets in one another.
const LONGEST: usize = 8_192;
const LONGEST_TEXT: usize = 255;
const DEEPEST: usize = 64;

/// A formula as code, with its texts apart.
fn apart(formula: &str) -> (String, Vec<String>) {
    let (mut code, mut texts) = (String::new(), Vec::new());
    for (part, index) in formula.replace("\"\"", "\u{1}").split('"').zip(0..) {
        if index % 2 == 0 { code.push_str(part) } else { texts.push(part.to_owned()) }
    }
    (code, texts)
}

fn depth(code: &str) -> usize {
    let (mut now, mut most) = (0_usize, 0);
    for sign in code.chars() {
        match sign {
            '(' => now += 1,
            ')' => now -= 1,
            _ => {}
        }
        most = most.max(now);
    }
    most
}

/// Names before a bracket, outside the names of sheets.
fn functions(code: &str) -> BTreeSet<String> {
    let outside: String = code.split('\'').step_by(2).collect();
    let names = outside.split('(').map(|before| {
        let name = before.rsplit(|c: char| !c.is_ascii_uppercase() && c != '.' && c != '_').next();
        name.unwrap_or_default().to_owned()
    });
    let mut names: Vec<String> = names.collect();
    // What follows the last bracket is no function.
    names.pop();
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

/// What stands between a tag and its end.
fn between<'a>(xml: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    xml.split(&open).skip(1).filter_map(|rest| rest.split(&close).next()).collect()
}

fn sheets(bytes: &[u8]) -> Vec<String> {
    let sheets = std::cell::RefCell::new(Vec::new());
    package::changed(bytes, |name, text| {
        if name.starts_with("xl/worksheets/sheet") {
            sheets.borrow_mut().push(text.clone());
        }
        text
    });
    sheets.into_inner()
}

#[test]
fn every_formula_is_one_that_excel_2010_takes() {
    let small = catalogue::parse("small", include_str!("../data/small-edition.toml")).expect("the edition loads");
    let offices = [Office::new(), Office { edition: small, ..Office::new() }];
    for office in offices {
        let form = office.form(COMMUNE);
        let check = ntm_xlsx::form::Check::new(&form);
        let sheets = sheets(&office.render(COMMUNE, &FilledIn::new()));
        let mut remarks = 0;
        for sheet in &sheets {
            for formula in between(sheet, "f").into_iter().chain(between(sheet, "formula")) {
                let formula = formula.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
                let formula = formula.replace("&amp;", "&");
                let (code, texts) = apart(&formula);
                assert!(formula.encode_utf16().count() <= LONGEST, "{} letters: {formula}", formula.len());
                assert!(depth(&code) <= DEEPEST, "{} deep: {formula}", depth(&code));
                assert!(texts.iter().all(|text| text.encode_utf16().count() <= LONGEST_TEXT), "{formula}");
                let unknown = functions(&code);
                let unknown: Vec<_> = unknown
                    .iter()
                    .filter(|name| !KNOWN.contains(&name.as_str()) && !ALSO_KNOWN.contains(&name.as_str()))
                    .collect();
                assert!(unknown.is_empty(), "{unknown:?}: {formula}");
                remarks += usize::from(formula.starts_with("IF(") && formula.trim_end_matches(')').ends_with(",\"\""));
            }
        }
        // None of the rows was left out because its formula is too long.
        let rows = check.lines.iter().filter(|line| line.row.is_some()).count();
        assert!(remarks >= rows, "{remarks} remarks for {rows} rows");
        for part in ["<dataValidation ", "<conditionalFormatting "] {
            let with = sheets.iter().filter(|sheet| sheet.contains(part)).count();
            assert!(with >= 5, "{with} sheets with {part}");
        }
    }
}
