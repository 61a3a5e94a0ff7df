//! What the form says of a row while it is filled, and what the program says of the same row when it has come back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use ntm_xlsx::catalogue::{self, Measure};
use ntm_xlsx::district::{self, DEFAULT_PROFILE};
use ntm_xlsx::finding::{Finding, Findings, Severity};
use ntm_xlsx::form::{
    Answer, Check, CheckLine, Choice, ColumnId, Constraint, FilledIn, Form, Kind, MOST_COUNTED, Role, RowKind, TableId,
};
use ntm_xlsx::message::{Arg, Language, Message, Messages};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::rules;
use ntm_xlsx::submission::Submission;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use crate::support::chance::Chance;
use crate::support::{Office, answers, cell, tools};

const COMMUNE: &str = "Bình Lư";

/// How a commune may say that an indicator needs no money.
const NO_MONEY: [&str; 5] = [
    "không cần kinh phí",
    "Thực hiện lồng ghép các chương trình",
    "KHONG CAN VON",
    "Không phát sinh\nkinh phí",
    "cần kinh phí",
];

/// Workbooks of each office.
const EACH: u64 = 5;

/// What an office may decide about rules that the form shows.
const DECIDED: &str = r#"
[[rule]]
code = "R08"
off = true
reason = "Xã nêu ở văn bản riêng"
date = "2024-01-05"

[[rule]]
code = "C09"
off = true
reason = "Huyện tự sửa"
date = "2024-01-05"

[[rule]]
code = "R01"
severity = "warning"

[[rule]]
code = "R03"
severity = "error"

[[rule]]
code = "N07"
severity = "error"

[[rule]]
code = "N08"
severity = "warning"

[[rule]]
code = "R09"
severity = "information"

[[rule]]
code = "T05"
severity = "warning"
thresholds = { suspicious = 1000, plausible = 100 }
"#;

/// The default office; a small edition with classes and villages the office knows; the same with neither; the default one with
/// decisions of its own.
fn offices() -> [Office; 4] {
    let small = || catalogue::parse("small", include_str!("../data/small-edition.toml")).expect("the edition loads");
    let known = DEFAULT_PROFILE
        .replace("name = \"Bình Lư\"", "name = \"Bình Lư\"\nclass = \"nhóm 3\"\nvillages = [\"Bản Một\", \"Bản Hai\"]");
    let profile = |text: &str| district::parse("ntm.toml", text).expect("the profile loads");
    [
        Office::new(),
        Office { edition: small(), profile: profile(&known) },
        Office { edition: small(), profile: profile(DEFAULT_PROFILE) },
        Office { profile: profile(&format!("{DEFAULT_PROFILE}{DECIDED}")), ..Office::new() },
    ]
}

/// What seems to be nothing.
const BLANK: [&str; 4] = [" ", "   ", "\u{a0}", " \n\u{a0}"];

/// What holds a place and says nothing.
const FILLERS: [&str; 6] = ["…", "......", "-", " — ", "/ /", "_"];

/// What means something else in a search, or in a formula.
const SIGNS: [&str; 6] = ["*", "?", "~", "Đ?t", "C*", "=1+1"];

/// A value of a list as it is typed.
fn spelled(value: &str, chance: &mut Chance) -> String {
    match chance.below(12) {
        0 => value.to_uppercase(),
        1 => format!(" {value} "),
        2 => ntm_xlsx::wording::normalise(value),
        3 => value.nfd().collect(),
        4 => format!("{value}\u{a0}"),
        5 => format!("{value}\n"),
        6 => format!("{value}."),
        7 => value.to_lowercase(),
        _ => value.to_owned(),
    }
}

/// Something a person might put into a cell of a kind, right or wrong. Numbers as text only where no other row looks at them:
/// the program reads them, a formula does not.
fn typed(kind: Kind, lone: bool, chance: &mut Chance) -> Answer {
    let number = |numbers: &[f64], chance: &mut Chance| Answer::Number(chance.pick(numbers));
    let text = |texts: &[&str], chance: &mut Chance| Answer::Text(chance.pick(texts).to_owned());
    if chance.likely(4) {
        return text(&BLANK, chance);
    }
    let is_number = matches!(kind, Kind::Number(_) | Kind::WholeNumber | Kind::Round | Kind::Millions | Kind::Dong)
        && kind != Kind::Number(Measure::PassFail);
    if is_number && chance.likely(6) {
        return if lone {
            text(&["chưa rõ", "95 %", "≥ 95", "95", "1.234,5", "-3", "?"], chance)
        } else {
            text(&["chưa rõ", "???"], chance)
        };
    }
    match kind {
        Kind::Text | Kind::LongText | Kind::Number(Measure::PassFail) if chance.likely(5) => text(&SIGNS, chance),
        Kind::Text | Kind::LongText if chance.likely(12) => text(&FILLERS, chance),
        Kind::LongText if chance.likely(5) => Answer::Text("Vận động nhân dân hiến đất. ".repeat(300)),
        Kind::LongText if chance.likely(20) => text(&NO_MONEY, chance),
        Kind::Text | Kind::LongText | Kind::Number(Measure::PassFail) => text(&["Đã thực hiện", "Nội dung"], chance),
        Kind::Choice(_) if chance.likely(8) => text(&["Tốt", "1/2", "x", "Chua đat", "*", "Đ?t", "~"], chance),
        Kind::Choice(choice) => Answer::Text(spelled(chance.pick(&choice.values()), chance)),
        Kind::Number(Measure::Percentage) => {
            number(&[0.0, 0.05, 0.3, 0.95, 1.0, 10.0, 30.0, 50.0, 80.0, 95.5, 100.0, 100.0, 101.0, -1.0], chance)
        }
        Kind::Number(Measure::Count) => number(&[0.0, 0.0, 1.0, 2.0, 3.0, 7.0, 2.5, -1.0], chance),
        Kind::Round => number(&[0.0, 1.0, 2.0, 5.0, 999.0, 1_000.0, 2.5, -1.0], chance),
        Kind::WholeNumber => number(&[0.0, 1.0, 2.0, 5.0, 700.0, 3_100.0, 31_000.0, 2.5, -1.0], chance),
        Kind::Number(Measure::Amount | Measure::Area) => {
            number(&[0.0, 2.0, 7.5, 45.0, 50.0, 70.0, -3.0, 999.0, 1_000.0, 42_000_000.0], chance)
        }
        Kind::Millions => number(&[0.0, 12.5, 0.1, 0.2, 1_250.75, 12.5, 0.0, -5.0, 5e-7, 150_000.0, 2e6, 5e10], chance),
        Kind::Dong => number(&[0.0, 12_500_000.0, 312.5, 1.25e9, -1.0, 1e17], chance),
        Kind::Year if chance.likely(15) => text(&["sớm", "2025", "năm 2025"], chance),
        Kind::Year if chance.likely(5) => Answer::Date(NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day")),
        Kind::Year => number(&[2023.0, 2024.0, 2025.0, 2025.0, 2030.0, 1980.0, 2024.5, 24.0], chance),
        Kind::Date if chance.likely(40) => text(&["hôm qua", "15/01/2024", "15-1-2024"], chance),
        Kind::Date => {
            let day = chance.pick(&[(2024, 1, 15), (2023, 12, 31), (2023, 1, 15), (2025, 2, 1), (1905, 7, 16)]);
            Answer::Date(NaiveDate::from_ymd_opt(day.0, day.1, day.2).expect("a day"))
        }
        Kind::Period if chance.likely(30) => number(&[2024.0, 2025.0, 45_352.0, 5.0, 1e6], chance),
        Kind::Period => text(&["10/2024", "quý III/2024", "2024", "10/2023", "12/2026", "sớm nhất có thể"], chance),
    }
}

/// What a commune says a change belongs to: one code, right or wrong.
fn related(chance: &mut Chance) -> Answer {
    match chance.below(3) {
        0 => Answer::Number(chance.pick(&[17.0, 17.3, 17.33, 1.1, 2.1, 99.0])),
        _ => {
            Answer::Text(chance.pick(&["17.3", "17.33", "1.2", "Tiêu chí 99", "tiêu chí 1.1", "3", "2024"]).to_owned())
        }
    }
}

/// A form filled at random: some tables hardly at all.
fn filled(form: &Form, chance: &mut Chance) -> FilledIn {
    let mut answers = FilledIn::new();
    for (_, table) in form.tables() {
        let share = chance.pick(&[0, 15, 60, 85, 97]);
        let nothing = table.id == TableId::Funding && chance.likely(30);
        for row in table.all_rows() {
            let zero = table.id == TableId::Funding && (nothing || chance.likely(40));
            for column in &table.columns {
                let Some(kind) = row.input(column) else { continue };
                let lone = table.id == TableId::Indicators && row.kind == RowKind::Entry;
                // The name decides of which commune everything is.
                if row.key != "commune" && chance.likely(share) {
                    let answer = match column.id {
                        // Rows of one village have a finding of their own.
                        ColumnId::Village => Answer::Text(format!("Bản {}", row.key)),
                        // Of several codes in one cell a formula sees none.
                        ColumnId::RelatedCriterion if chance.likely(60) => related(chance),
                        _ if zero => Answer::Number(0.0),
                        _ => typed(kind, lone, chance),
                    };
                    answers.insert((table.id, row.key.clone(), column.id.clone()), answer);
                }
            }
        }
    }
    without_stray_signs(answers)
}

/// A sign alone in an empty row is no village: the program names it by itself, whatever the row's formula takes it for.
fn without_stray_signs(mut answers: FilledIn) -> FilledIn {
    let says = |answer: &Answer| match answer {
        Answer::Text(text) => text.chars().filter(|sign| sign.is_alphanumeric()).nth(1).is_some(),
        _ => true,
    };
    let villages = answers.iter().filter(|((table, ..), answer)| *table == TableId::VillageChanges && says(answer));
    let rows: BTreeSet<String> = villages.map(|((_, row, _), _)| row.clone()).collect();
    answers.retain(|(table, row, _), _| *table != TableId::VillageChanges || rows.contains(row));
    answers
}

/// What the program says of one constraint in its row.
struct Said<'a> {
    findings: &'a Findings,
    answers: &'a FilledIn,
    messages: Messages,
}

impl Said<'_> {
    /// Whether the program says what the constraint says, in the same place. What a formula cannot read ("95 %", "x") and the
    /// program does is an information there (C07) and a wish to write it plainly here.
    fn says(&self, line: &CheckLine<'_>, constraint: &Constraint) -> bool {
        let codes: &[&str] = match constraint.rule.code {
            "C02" => &["C02", "C07"],
            "C03" => &["C03", "C07"],
            "C12" => &["C12", "C07"],
            "C10" => &["C10", "C09"],
            // Whether the other name is a commune's, only the program knows.
            "N04" => &["N04", "N01"],
            code => &[code],
        };
        let mut of_code = self.findings.iter().filter(|finding| codes.contains(&finding.rule.code));
        // Said of the whole table as long as nothing is in it, and then of each row.
        let touched = |answer: &Answer| !matches!(answer, Answer::Text(text) if text.trim().is_empty());
        let untouched = !self.answers.iter().any(|((table, _, column), answer)| {
            *table == line.table.id && *column != ColumnId::Explanation && touched(answer)
        });
        let by_row = ["N03", "N07"].contains(&constraint.rule.code) && !line.table.whole.is_empty();
        let Some(row) = &line.row else {
            return (untouched || !by_row) && of_code.any(|finding| self.in_table(line, finding));
        };
        if by_row && untouched {
            return false;
        }
        match constraint.rule.code {
            // Two remarks of one rule in one cell.
            "R01" | "C08" => {
                let (text, too_much) = (&constraint.remark, constraint.remark.to_lowercase().contains("quá lớn"));
                of_code.any(|finding| {
                    let expected = self.messages.arg(finding.expected.as_ref().expect("what it should be"));
                    let here =
                        self.on_sheet(line, finding) && finding.place.cell.is_some_and(|cell| cell.row == line.number);
                    here && match constraint.rule.code {
                        "R01" => text.ends_with("ghi Đạt") == (expected == "Chưa đạt"),
                        _ => {
                            let amounts = ["range-amount", "range-per-head"].map(|range| self.messages.get(range));
                            let counted = Message::new("range-counted").with("most", Decimal::from(MOST_COUNTED));
                            let is_too_much = amounts.contains(&expected) || expected == self.messages.text(&counted);
                            too_much == is_too_much && self.in_column(line, constraint, finding)
                        }
                    }
                })
            }
            // Said once for the whole workbook.
            "N02" => of_code.next().is_some(),
            "R08" => of_code.any(|finding| self.names(finding, "codes", ", ", &row.key)),
            "N07" => of_code
                .any(|finding| self.names(finding, "parts", "; ", row.given(&ColumnId::Name).unwrap_or_default())),
            // Whether one is a hundred per cent is a question of the column, which no formula sees.
            "C12" if self.is_one(line, constraint) => false,
            // The whole column is written so.
            "C12" if self.is_column_of_shares(line, constraint) => true,
            // Text that is a number is read without a word, unless it had to be understood.
            "C02" if self.is_text_of_a_number(line, constraint) => true,
            // Amounts in one wrong unit are said once, at the first of them.
            "T05" => of_code.any(|finding| self.on_sheet(line, finding) && self.covers(finding, line.number)),
            // Said of any of several cells side by side.
            _ if matches!(constraint.column, ColumnId::Source(_)) || constraint.rule.code == "C06" => {
                of_code.any(|finding| {
                    finding.place.cell.is_some_and(|cell| cell.row == line.number && self.on_sheet(line, finding))
                })
            }
            _ => {
                let column = line.table.column(&constraint.column).map(|(index, _)| index).expect("the column");
                let at = CellRef::new(line.number, column);
                of_code.any(|finding| self.on_sheet(line, finding) && finding.place.cell == Some(at))
            }
        }
    }

    fn is_column_of_shares(&self, line: &CheckLine<'_>, constraint: &Constraint) -> bool {
        let mut columns = self.findings.iter().filter(|finding| finding.rule.code == "C11");
        columns.any(|finding| self.in_column(line, constraint, finding))
    }

    fn is_one(&self, line: &CheckLine<'_>, constraint: &Constraint) -> bool {
        let key = line.row.as_ref().map(|row| row.key.clone()).unwrap_or_default();
        self.answers.get(&(line.table.id, key, constraint.column.clone())) == Some(&Answer::Number(1.0))
    }

    fn is_text_of_a_number(&self, line: &CheckLine<'_>, constraint: &Constraint) -> bool {
        let key = line.row.as_ref().map(|row| row.key.clone()).unwrap_or_default();
        let answer = self.answers.get(&(line.table.id, key, constraint.column.clone()));
        matches!(answer, Some(Answer::Text(text)) if text.contains(|c: char| c.is_ascii_digit()))
    }

    fn on_sheet(&self, line: &CheckLine<'_>, finding: &Finding) -> bool {
        finding.place.sheet.as_deref() == Some(line.sheet.name)
    }

    /// Whether a finding stands in a row, or names a cell in it: `C6–C10, D7`.
    fn covers(&self, finding: &Finding, row: u32) -> bool {
        let cells = finding.message.args.iter().find(|(name, _)| *name == "cells").map(|(_, cells)| cells);
        let named = cells.map(|cells| self.messages.arg(cells)).unwrap_or_default();
        let is_in = |range: &str| {
            let mut ends = range.split('–').map(|end| CellRef::parse(end).map(|cell| cell.row));
            let first = ends.next().flatten();
            let last = ends.next().flatten().or(first);
            first.zip(last).is_some_and(|(first, last)| (first..=last).contains(&row))
        };
        finding.place.cell.is_some_and(|cell| cell.row == row)
            || named.trim_start_matches("Các ô ").split(", ").any(is_in)
    }

    /// In the constraint's column, or in one of the amounts side by side.
    fn in_column(&self, line: &CheckLine<'_>, constraint: &Constraint, finding: &Finding) -> bool {
        let column = line.table.column(&constraint.column).map(|(index, _)| index);
        matches!(constraint.column, ColumnId::Source(_)) || finding.place.cell.map(|cell| cell.column) == column
    }

    fn in_table(&self, line: &CheckLine<'_>, finding: &Finding) -> bool {
        let inside = |cell: CellRef| (line.table.top..line.table.end()).contains(&cell.row);
        self.on_sheet(line, finding) && finding.place.cell.is_some_and(inside)
    }

    /// Whether a list in the finding's message has an entry.
    fn names(&self, finding: &Finding, arg: &str, between: &str, entry: &str) -> bool {
        let list = finding.message.args.iter().find(|(name, _)| *name == arg).map(|(_, list)| list);
        // What stands there instead follows the entry.
        let is_entry = |part: &str| part.split(" (“").next() == Some(entry);
        list.is_some_and(|list: &Arg| self.messages.arg(list).split(between).any(is_entry))
    }

    /// The columns of a row in which something is typed that a formula knows to be read all the same.
    fn read_live<'l>(&self, line: &'l CheckLine<'_>) -> Vec<&'l ColumnId> {
        let Some(row) = line.row.as_ref().filter(|row| row.tells_what_is_read) else { return Vec::new() };
        let inputs = line.table.columns.iter().filter_map(|column| Some((&column.id, row.input(column)?)));
        let read = |(id, kind): &(&ColumnId, Kind)| {
            let answer = self.answers.get(&(line.table.id, row.key.clone(), (*id).clone()));
            matches!(answer, Some(Answer::Text(text)) if is_read_live(*kind, text))
        };
        inputs.filter(read).map(|(id, _)| id).collect()
    }

    /// The remark that the program would have written beside the row. A formula compares no number that is a text.
    fn remark(&self, line: &CheckLine<'_>) -> String {
        let read = self.read_live(line);
        let seen = |constraint: &&Constraint| match constraint.rule.code {
            "C07" => !read.is_empty(),
            "C02" | "C03" | "C12" => !read.contains(&&constraint.column) && self.says(line, constraint),
            // Of texts that it knows to be read it sees no value.
            code if !["R02", "R08"].contains(&code) && code.starts_with(['R', 'N']) => {
                read.is_empty() && self.says(line, constraint)
            }
            _ => self.says(line, constraint),
        };
        let first = line.constraints.iter().find(seen);
        first.map(|constraint| constraint.remark.clone()).unwrap_or_default()
    }
}

/// What a formula knows to be read: a plain number, with its sign where it is a share of a hundred, and the usual mark for yes.
fn is_read_live(kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Number(Measure::Percentage) => ["95", "95 %"].contains(&text),
        Kind::Number(Measure::PassFail) => false,
        Kind::Number(_) | Kind::WholeNumber | Kind::Round => text == "95",
        Kind::Choice(Choice::YesNo) => text == "x",
        _ => false,
    }
}

/// The cell of a row's remark.
fn remark_cell(line: &CheckLine<'_>) -> CellRef {
    let column = line.table.places().find(|(_, column)| column.role == Role::Check).expect("the column").0;
    CellRef::new(line.number, column)
}

/// What is to be read of a workbook: the remarks, the verdict, and the counts of each sheet.
fn wanted(check: &Check<'_>) -> BTreeMap<&'static str, Vec<String>> {
    let mut cells: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for line in check.lines.iter().filter(|line| line.row.is_some()) {
        cells.entry(line.sheet.name).or_default().push(remark_cell(line).to_string());
    }
    let own = cells.entry(Check::NAME).or_default();
    own.push(CellRef::new(check.verdict_row, 0).to_string());
    for (row, _) in &check.sheets {
        own.extend((2..5).map(|column| CellRef::new(*row, column).to_string()));
    }
    own.extend((0..check.lines.len()).map(|index| CellRef::new(check.first_row() + index as u32, 3).to_string()));
    cells
}

fn run(jobs: &[Value], folder: &Path) -> Vec<Value> {
    let list = folder.join("jobs.json");
    std::fs::write(&list, serde_json::to_vec(jobs).expect("JSON")).expect("it is written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/libreoffice/check.py");
    let output = Command::new("/usr/bin/python3").arg(script).arg(&list).output().expect("python3 runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// What is said of a workbook once the office's decisions are applied.
fn decided(office: &Office, bytes: &[u8]) -> Findings {
    let (submission, findings) = office.read("mau.xlsx", bytes);
    let remarks: Vec<_> = submission.iter().map(Submission::remarks).collect();
    let mut findings = rules::decide(findings, &remarks, office.basis(), NaiveDate::default());
    let asked = |finding: &Finding| finding.severity != Severity::Information || finding.rule.code.starts_with('C');
    findings.retain(asked);
    findings
}

#[test]
fn the_remark_beside_a_row_is_what_the_program_says_of_it() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let offices = offices();
    let mut books = Vec::new();
    let mut jobs = Vec::new();
    for (office, number) in offices.iter().zip(0..) {
        let form = office.form(COMMUNE);
        for seed in 0..EACH {
            let answers = filled(&form, &mut Chance::new(number * 1_000 + seed));
            let bytes = office.render(COMMUNE, &answers);
            let (name, again) = (format!("{number}-{seed}.xlsx"), format!("{number}-{seed}-saved.xlsx"));
            std::fs::write(folder.path().join(&name), &bytes).expect("it is written");
            let read = wanted(&Check::new(&form));
            jobs.push(json!({
                "workbook": folder.path().join(&name), "answers": [], "read": read, "save": folder.path().join(&again),
            }));
            books.push((office, form.clone(), answers, bytes, again));
        }
    }
    let said = run(&jobs, folder.path());
    assert_eq!(said.len(), books.len());
    let mut wrong = Vec::new();
    let (mut rows, mut remarks) = (0, 0);
    for ((office, form, answers, bytes, again), said) in books.iter().zip(&said) {
        for (place, calculated) in said["true"].as_object().expect("the cells") {
            let kept = &said["cached"][place];
            if kept != calculated {
                wrong.push(format!("{again} {place}: the file keeps {kept}, calculated is {calculated}"));
            }
        }
        let saved = std::fs::read(folder.path().join(again)).expect("it was saved");
        let findings = decided(office, bytes);
        let findings_again = decided(office, &saved);
        let own = |f: &Findings| {
            let own = f.iter().filter(|f| f.rule.code.starts_with('S'));
            own.map(|f| (f.rule.code, f.place.within_workbook(), f.found.clone())).collect::<Vec<_>>()
        };
        assert_eq!((own(&findings), own(&findings_again)), (vec![], vec![]), "{again}");
        let check = Check::new(form);
        let program = Said { findings: &findings, answers, messages: Messages::new(Language::Vi) };
        let mut listed = Vec::new();
        let mut errors: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for line in &check.lines {
            let expected = program.remark(line);
            if line.row.is_some() {
                let place = format!("{}!{}", line.sheet.name, remark_cell(line));
                let shown = said["true"][&place].as_str().expect("a text");
                rows += 1;
                remarks += usize::from(!expected.is_empty());
                if shown != expected {
                    wrong.push(format!("{again} {place}: the sheet says “{shown}”, the program “{expected}”"));
                }
            }
            let counted = errors.entry(line.sheet.name).or_default();
            match expected.as_str() {
                "" => {}
                warning if warning.starts_with("Cảnh báo:") => counted.1 += 1,
                note if note.starts_with("Lưu ý:") => {}
                _ => counted.0 += 1,
            }
            listed.extend((!expected.is_empty()).then_some(expected));
        }
        let own = |row, column| {
            said["true"][format!("{}!{}", Check::NAME, CellRef::new(row, column))].as_str().expect("a text").to_owned()
        };
        let total = errors.values().map(|(errors, _)| errors).sum();
        let mut shown: Vec<String> = vec![own(check.verdict_row, 0)];
        let warned = errors.values().map(|(_, warnings)| warnings).sum();
        let mut expected = vec![Check::verdict(total, warned)];
        for (row, sheet) in &check.sheets {
            let (errors, warnings) = errors.get(sheet.name).copied().unwrap_or_default();
            shown.extend([own(*row, 3), own(*row, 4)]);
            expected.extend([errors.to_string(), warnings.to_string()]);
        }
        shown.extend(
            (0..check.lines.len())
                .map(|index| own(check.first_row() + index as u32, 3))
                .filter(|text| !text.is_empty()),
        );
        expected.extend(listed);
        if shown != expected {
            wrong.push(format!("{again}: the sheet counts {shown:?}, the program {expected:?}"));
        }
    }
    println!("{rows} rows in {} workbooks, {remarks} remarks", books.len());
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
    assert!(remarks * 5 > rows, "{remarks} remarks beside {rows} rows");
}

/// Code and severity of everything that a form asks.
fn asked(office: &Office) -> BTreeSet<(&'static str, Severity)> {
    let form = office.form(COMMUNE);
    let constraints = Check::new(&form).lines.into_iter().flat_map(|line| line.constraints.to_vec());
    constraints.map(|constraint| (constraint.rule.code, constraint.severity)).collect()
}

#[test]
fn the_form_asks_as_gravely_as_the_rules_do() {
    for (code, severity) in asked(&Office::new()) {
        assert_eq!(rules::rule(code).expect("the rule").severity, severity, "{code}");
    }
}

#[test]
fn the_form_asks_as_the_office_has_decided() {
    let [.., office] = offices();
    let asked = asked(&office);
    let of = |code| asked.iter().filter(|(known, _)| *known == code).map(|(_, severity)| *severity).collect::<Vec<_>>();
    assert!(["R08", "C09", "R09"].into_iter().all(|code| of(code).is_empty()));
    assert_eq!(
        [of("R01"), of("N08"), of("T05")],
        [vec![Severity::Warning], vec![Severity::Warning], vec![Severity::Warning]]
    );
    assert_eq!([of("R03"), of("N07")], [vec![Severity::Error], vec![Severity::Error]]);
}

/// A cell that somebody types over, with what the form then says there and the program too; no code where both are silent.
struct Overtyped {
    office: usize,
    cells: Vec<((TableId, &'static str, ColumnId), &'static str)>,
    code: Option<&'static str>,
}

/// Names, codes and dashes in otherwise clean forms; the last of the cells is the one that is looked at.
fn overtyped() -> Vec<Overtyped> {
    let commune = || (TableId::General, "commune", ColumnId::Answer);
    let village = |row| (TableId::VillageChanges, row, ColumnId::Village);
    let related = || (TableId::PilotModel, "1", ColumnId::RelatedCriterion);
    let one = |at, text, code| Overtyped { office: 0, cells: vec![(at, text)], code };
    let mut cases = vec![
        one(commune(), "Khun Há", Some("N04")),
        one(commune(), "Mường Xa", Some("N04")),
        one(commune(), "…", Some("C01")),
        one(commune(), "xã  BÌNH LƯ", None),
        one(commune(), "Binh Lu", None),
        one(village("2"), "bản  MẪU một ", Some("N06")),
        one(village("2"), "Bản Mẫu Mười", None),
        one(village("2"), "-", Some("C01")),
        one(related(), "17.33", Some("N11")),
        one(related(), "Tiêu chí 20", Some("N11")),
        one(related(), "17.10", None),
        one(related(), "17,3", None),
        one(related(), "17; 18", None),
        one(related(), "bản 30 hộ", None),
        one((TableId::PilotModel, "1", ColumnId::Content), ".....", Some("N05")),
        one((TableId::PlanTexts, "IV", ColumnId::Answer), "- Vận động", None),
        one((TableId::Indicators, "1.1", ColumnId::Content), "—", Some("R08")),
        one((TableId::General, "round", ColumnId::Answer), "lần 1", Some("C07")),
        one((TableId::General, "round", ColumnId::Answer), "lần này", Some("C02")),
        one((TableId::General, "document-date", ColumnId::Answer), "2024", Some("C04")),
        one((TableId::General, "document-date", ColumnId::Answer), "tháng 01/2024", Some("C04")),
        one((TableId::General, "document-date", ColumnId::Answer), "ngày 15 tháng 01 năm 2024", None),
        one((TableId::Consent, "party", ColumnId::Answer), "x", Some("C07")),
        one((TableId::Consent, "party", ColumnId::Answer), "xong", Some("C03")),
        one((TableId::Indicators, "15.1", ColumnId::Value), "95%", Some("C07")),
        one((TableId::Indicators, "15.1", ColumnId::Value), "95 hộ", Some("C02")),
        one((TableId::Indicators, "15.1", ColumnId::Assessment), "Đ", Some("C07")),
    ];
    // Of a form with nothing in it nothing else is said.
    let begun = || ((TableId::Indicators, "1.1", ColumnId::Assessment), "Đạt");
    let known = |text, code| Overtyped { office: 1, cells: vec![begun(), (village("2"), text)], code };
    cases.extend([
        known("Bản Ba", Some("N06")),
        known("ban hai", None),
        known("Hai", None),
        known("2. Bản Hai", None),
        known("Bản Hai (bản đặc biệt khó khăn)", None),
        known("2. Bản Hay", Some("N06")),
        known("Bản Một", Some("N06")),
    ]);
    cases
}

#[test]
fn what_is_typed_over_is_seen_by_the_form_and_by_the_program() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let offices = offices();
    let cases = overtyped();
    let mut jobs = Vec::new();
    let looked_at = |case: &Overtyped, form: &Form| {
        let (table, row, column) = &case.cells.last().expect("a cell").0;
        let (sheet, at) = cell(form, *table, row, column);
        let beside = form.table(*table).expect("the table").column(&ColumnId::Check).expect("the column").0;
        (sheet, at, CellRef::new(at.row, beside))
    };
    for (case, number) in cases.iter().zip(0..) {
        let (office, form) = (&offices[case.office], offices[case.office].form(COMMUNE));
        let answers = if case.office == 0 { answers::clean(office, COMMUNE) } else { FilledIn::new() };
        let (name, again) = (format!("{number}.xlsx"), format!("{number}-saved.xlsx"));
        std::fs::write(folder.path().join(&name), office.render(COMMUNE, &answers)).expect("it is written");
        let typed = case.cells.iter().map(|((table, row, column), text)| {
            let (sheet, at) = cell(&form, *table, row, column);
            json!({"sheet": sheet, "cell": at.to_string(), "text": text})
        });
        let (sheet, _, remark) = looked_at(case, &form);
        jobs.push(json!({
            "workbook": folder.path().join(&name), "answers": typed.collect::<Vec<_>>(),
            "read": {sheet: [remark.to_string()]}, "save": folder.path().join(&again),
        }));
    }
    let said = run(&jobs, folder.path());
    let mut wrong = Vec::new();
    for ((case, said), number) in cases.iter().zip(&said).zip(0..) {
        let (office, form) = (&offices[case.office], offices[case.office].form(COMMUNE));
        let (sheet, at, remark) = looked_at(case, &form);
        let shown = said["true"][format!("{sheet}!{remark}")].as_str().expect("a text").to_owned();
        let saved = std::fs::read(folder.path().join(format!("{number}-saved.xlsx"))).expect("it was saved");
        let findings = decided(office, &saved);
        let here = |finding: &&Finding| finding.place.sheet.as_deref() == Some(sheet) && finding.place.cell == Some(at);
        let codes: Vec<&str> = findings.iter().filter(here).map(|finding| finding.rule.code).collect();
        let check = Check::new(&form);
        let line =
            check.lines.iter().find(|line| line.sheet.name == sheet && line.row.is_some() && line.number == at.row);
        let of_code = |code: &str| {
            let constraints = &line.expect("the line").constraints;
            let of_code: Vec<&str> =
                constraints.iter().filter(|one| one.rule.code == code).map(|one| one.remark.as_str()).collect();
            of_code.contains(&shown.as_str())
        };
        let agreed = match case.code {
            Some("N04") => of_code("N04") && codes.iter().any(|code| ["N04", "N01"].contains(code)),
            Some(code) => of_code(code) && codes.contains(&code),
            None => shown.is_empty() && codes.is_empty(),
        };
        if !agreed {
            wrong.push(format!("{:?}: the sheet says “{shown}”, the program {codes:?}", case.cells));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
