//! The workbook → the text of an `ntm.toml`, each line with the cell it comes from.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::{Table, Value as TomlValue};

use crate::message::{Arg, Message};
use crate::place::CellRef;
use crate::settings_workbook::declared::{
    ENTRIES, Entries, FLAGS, Field, GENERAL, Holds, LEVELS, NO_NUMBER, ONCE, OPEN, SEVERITIES,
};
use crate::settings_workbook::words::in_words_of_cells;
use crate::toml_file::TomlError;
use crate::wording::number::{self, NumberOf, Numeral};
use crate::wording::{normalise, times};
use crate::workbook::{Cell, Sheet, Value, Workbook};

/// A profile as text, and where each of its lines stands in the workbook.
pub struct SettingsText {
    pub text: String,
    cells: Vec<Option<LineCell>>,
    /// Where the value of a key stands or would stand, by the line that its table begins with.
    places: BTreeMap<(usize, &'static str), (&'static Field, CellRef)>,
}

/// Where a line comes from.
#[derive(Clone)]
struct LineCell {
    sheet: String,
    at: CellRef,
    /// What its column holds; nothing for the line that an entry begins with.
    holds: Option<Holds>,
}

/// A mistake of the workbook, by its cell.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongSettings {
    pub sheet: String,
    pub cell: CellRef,
    pub what: Message,
    pub suggestion: Option<String>,
}

impl SettingsText {
    /// The cell of a mistake of the text; `None` where it stands in what the workbook does not hold.
    pub fn at_cell(&self, fault: &TomlError) -> Option<WrongSettings> {
        let LineCell { sheet, at, holds } = self.cells.get(fault.line.checked_sub(1)?)?.clone()?;
        if let Some((field, cell)) = self.missing(fault) {
            let what = Message::new("settings-missing").with("heading", field.heading);
            return Some(WrongSettings { sheet, cell, what, suggestion: None });
        }
        let (what, is_of_text) = match in_words_of_cells(&fault.what, holds) {
            Some(what) => (what, false),
            None => (fault.what.clone(), true),
        };
        // A word of the text file is no help in a cell.
        let suggestion = fault.suggestion.clone().filter(|_| is_of_text);
        Some(WrongSettings { sheet, cell: at, what, suggestion })
    }

    /// The column that has nothing and must have something.
    fn missing(&self, fault: &TomlError) -> Option<(&'static Field, CellRef)> {
        let key = fault.what.args.iter().find_map(|(name, arg)| match arg {
            Arg::Text(key) if *name == "key" && fault.what.id == "toml-missing-key" => Some(key.as_str()),
            _ => None,
        })?;
        let ((line, _), _) = self.places.range(..(fault.line + 1, "")).next_back()?;
        let (_, place) =
            self.places.range((*line, "")..).take_while(|((of, _), _)| of == line).find(|((_, k), _)| *k == key)?;
        Some(*place)
    }

    /// The line that a table begins with, and where the values of its keys would stand.
    fn begin(&mut self, line: &str, cell: LineCell, fields: impl Iterator<Item = (&'static Field, CellRef)>) {
        self.line(line, Some(cell));
        let number = self.cells.len();
        self.places.extend(fields.map(|(field, at)| ((number, field.key), (field, at))));
    }

    fn line(&mut self, line: &str, cell: Option<LineCell>) {
        self.text.push_str(line);
        self.text.push('\n');
        self.cells.push(cell);
    }
}

/// Reads the workbook. What it does not hold, the wording of documents and the conditions of recognition, is taken from `base`.
///
/// # Errors
/// A sheet or a heading is missing, or there is one that nobody knows.
pub fn read(workbook: &Workbook, base: &Table) -> Result<SettingsText, WrongSettings> {
    let mut read = SettingsText { text: String::new(), cells: Vec::new(), places: BTreeMap::new() };
    let general = sheet(workbook, GENERAL)?;
    for (table, _, fields) in &ONCE {
        let mut places = Vec::new();
        for field in *fields {
            let row = find(general, |at, text| at.column == 0 && same(text, field.heading));
            let row = row.ok_or_else(|| missing(GENERAL, field.heading))?;
            places.push((field, CellRef::new(row.row, 1)));
        }
        let first = places.first().map_or(CellRef::new(0, 0), |(_, at)| *at);
        let begins = LineCell { sheet: GENERAL.to_owned(), at: first, holds: None };
        read.begin(&format!("[{table}]"), begins, places.iter().copied());
        for (field, at) in places {
            put(&mut read, general, field, at);
        }
    }
    for entries in &ENTRIES {
        rows(&mut read, sheet(workbook, entries.sheet)?, entries)?;
    }
    let mut held: Vec<[&str; 2]> = ONCE.iter().map(|(table, vietnamese, _)| [*table, *vietnamese]).collect();
    held.extend(ENTRIES.iter().map(|entries| [entries.table, entries.vietnamese]));
    if let Ok(sheet) = sheet(workbook, LEVELS.sheet) {
        rows(&mut read, sheet, &LEVELS)?;
        held.push([LEVELS.table, LEVELS.vietnamese]);
    }
    let mut rest = base.clone();
    held.into_iter().flatten().for_each(|key| drop(rest.remove(key)));
    for line in toml::to_string(&rest).unwrap_or_default().lines() {
        read.line(line, None);
    }
    Ok(read)
}

/// The entries of a sheet, one below another.
fn rows(read: &mut SettingsText, sheet: &Sheet, entries: &'static Entries) -> Result<(), WrongSettings> {
    let first = entries.fields.first().map_or("", |field| field.heading);
    let headings = find(sheet, |_, text| same(text, first)).ok_or_else(|| missing(entries.sheet, first))?.row;
    let mut columns = Vec::new();
    for field in entries.fields {
        let at = find(sheet, |at, text| at.row == headings && same(text, field.heading));
        columns.push((field, at.ok_or_else(|| missing(entries.sheet, field.heading))?.column));
    }
    columns.retain(|(field, _)| field.holds != Holds::Note);
    let last = sheet.cells.keys().map(|at| at.row).max().unwrap_or(headings);
    for row in headings + 1..=last {
        let at = |column: u32| CellRef::new(row, column);
        let is_filled = |(_, column): &&(&Field, u32)| sheet.cells.contains_key(&at(*column));
        let Some((_, column)) = columns.iter().find(is_filled) else { continue };
        let begins = LineCell { sheet: entries.sheet.to_owned(), at: at(*column), holds: None };
        read.begin(
            &format!("[[{}]]", entries.table),
            begins,
            columns.iter().map(|(field, column)| (*field, at(*column))),
        );
        let has = |is_it: &dyn Fn(&Field) -> bool| {
            columns.iter().any(|(field, column)| is_it(field) && sheet.cells.contains_key(&at(*column)))
        };
        let (is_open, has_level) = (has(&|field| field.key == OPEN), has(&|field| field.holds == Holds::Level));
        for (field, column) in &columns {
            // An empty level is none that anybody has decided; the reason says that there is none.
            if field.holds == Holds::Level && !is_open && !has_level {
                let cell = LineCell { sheet: entries.sheet.to_owned(), at: at(*column), holds: Some(field.holds) };
                read.line(&format!("{} = {}", field.key, quoted("")), Some(cell));
            }
            // Why there was none is past once there is one.
            if field.key == OPEN && has_level {
                continue;
            }
            put(read, sheet, field, at(*column));
        }
    }
    Ok(())
}

fn sheet<'a>(workbook: &'a Workbook, name: &str) -> Result<&'a Sheet, WrongSettings> {
    let missing = || WrongSettings {
        sheet: name.to_owned(),
        cell: CellRef::new(0, 0),
        what: Message::new("settings-no-sheet").with("name", name),
        suggestion: None,
    };
    workbook.sheets.iter().find(|sheet| same(&sheet.name, name)).ok_or_else(missing)
}

fn missing(sheet: &str, heading: &str) -> WrongSettings {
    let what = Message::new("settings-no-heading").with("name", heading);
    WrongSettings { sheet: sheet.to_owned(), cell: CellRef::new(0, 0), what, suggestion: None }
}

fn same(one: &str, other: &str) -> bool {
    normalise(one) == normalise(other)
}

/// The first cell with a text.
fn find(sheet: &Sheet, is_it: impl Fn(CellRef, &str) -> bool) -> Option<CellRef> {
    sheet.cells.iter().find(|(at, cell)| is_it(**at, &cell.value.shown())).map(|(at, _)| *at)
}

/// The line of a value, where there is one.
fn put(read: &mut SettingsText, sheet: &Sheet, field: &Field, at: CellRef) {
    let Some(cell) = sheet.cells.get(&at) else { return };
    let value = match field.holds {
        Holds::Level if same(&cell.value.shown(), NO_NUMBER) => return,
        Holds::Level => level(cell),
        holds => value(&cell.value, holds),
    };
    let cell = LineCell { sheet: sheet.name.to_string(), at, holds: Some(field.holds) };
    read.line(&format!("{} = {value}", field.key), Some(cell));
}

/// The number of a level, as people write it: `24`, `24,5`, `≤ 24 %`; in a cell that shows per cents 0.24 is 24.
fn level(cell: &Cell) -> String {
    let shown = cell.value.shown();
    let number = match cell.value {
        Value::Number(number) => number::from_cell(number).map(|number| match cell.percent {
            true => number * Decimal::ONE_HUNDRED,
            false => number,
        }),
        _ => match number::from_text(&shown, NumberOf::Percent) {
            Numeral::Plain(number) | Numeral::Understood(number) => Some(number),
            _ => None,
        },
    };
    number.map_or_else(|| quoted(&shown), |number| number.normalize().to_string())
}

/// As TOML, on one line. What is not of the kind that is wanted stays a text, and the profile's own checks say so.
fn value(value: &Value, holds: Holds) -> String {
    let text = value.shown().trim().to_owned();
    let words = || quoted(&text);
    match (holds, value) {
        (Holds::Code, Value::Number(number)) => quoted(&format!("{number:05}")),
        (Holds::Number, Value::Number(number)) => number.to_string(),
        (Holds::Number, _) if text.parse::<i64>().is_ok() => text,
        (Holds::Day, Value::Date(day)) => quoted(&day.to_string()),
        (Holds::Day, _) => times::day(&text).map_or_else(words, |day| quoted(&day.value().to_string())),
        (Holds::Flag, Value::Bool(flag)) => flag.to_string(),
        (Holds::Flag, _) => {
            let known = FLAGS.iter().find(|(word, _)| same(word, &text)).map(|(_, flag)| *flag);
            let known = known.or_else(|| same("x", &text).then_some(true));
            known.map_or_else(words, |flag| flag.to_string())
        }
        (Holds::Severity, _) => {
            let known = SEVERITIES.iter().find(|(word, _)| same(word, &text));
            known.map_or_else(words, |(_, [key, _])| quoted(key))
        }
        (Holds::List, _) => {
            let parts = text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty());
            format!("[{}]", parts.map(quoted).collect::<Vec<_>>().join(", "))
        }
        (Holds::Named, _) => {
            let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
            let parts: Option<Vec<(&str, &str)>> = parts.map(|part| part.split_once('=')).collect();
            let Some(parts) = parts else { return words() };
            let parts = parts.into_iter().map(|(name, number)| {
                let number = number.trim().replace(',', ".");
                let number = if number.parse::<f64>().is_ok() { number } else { quoted(&number) };
                format!("{} = {number}", quoted(name.trim()))
            });
            format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
        _ => words(),
    }
}

/// A text as TOML writes it, on one line.
fn quoted(text: &str) -> String {
    serde_json::to_string(&TomlValue::from(text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use toml::Table;

    use super::read;
    use crate::catalogue::{self, DEFAULT_EDITION};
    use crate::district::{DEFAULT_PROFILE, Profile, parse};
    use crate::message::{Language, Messages};
    use crate::rules;
    use crate::settings_workbook::workbook;
    use crate::workbook as reader;

    #[test]
    fn what_is_written_is_read_back_as_the_same_profile() {
        let decided = "\n[[rule]]\ncode = \"D05\"\nthresholds = { factor = 20 }\nseverity = \"information\"\n\
            [[rule]]\ncode = \"R08\"\noff = true\nreason = \"Xã nêu riêng\"\ndate = \"2024-01-05\"\n\
            [[waiver]]\ncommune = \"Bình Lư\"\nrule = \"R01\"\nindicator = \"10.1\"\nreason = \"Lý do\"\n\
            approved_by = \"Ông A\"\nuntil = \"2024-06-30\"\n[[received]]\ncommune = \"03412\"\nround = 1\non = \"2024-02-08\"\n";
        let known = "\nrecognised_in = 2015\n";
        let text = DEFAULT_PROFILE.replace(known, &format!("{known}villages = [\"Một\", \"Hai\"]\n"));
        let text = format!("{text}{decided}[[level]]\nindicator = \"15.3\"\nvalue = 20.5\ncompared = true\n");
        let table: Table = text.parse().expect("TOML");
        let edition = || catalogue::parse("edition", DEFAULT_EDITION).expect("the edition");
        let with_levels =
            |profile: &Profile| rules::decided_levels(edition(), &mut profile.clone(), "ntm.toml").expect("the levels");
        let held = with_levels(&parse("ntm.toml", &text).expect("a profile"));
        let bytes = workbook(&table, &held, 2024, &Messages::new(Language::Vi)).expect("a workbook");
        let back = read(&reader::read("thiet-lap.xlsx", &bytes).expect("a workbook"), &table).expect("the settings");
        let profile = |text: &str| {
            let mut profile = parse("ntm.toml", text).expect("a profile");
            // Lines are those of either text.
            profile.of_edition.codes.iter_mut().chain(&mut profile.of_edition.classes).for_each(|word| word.line = 0);
            for setting in &mut profile.rules.settings {
                setting.code.line = 0;
                setting.thresholds.iter_mut().for_each(|(name, _)| name.line = 0);
            }
            profile
        };
        let (mut one, mut other) = (profile(&text), profile(&back.text));
        assert_eq!(one.rules.waivers.len(), other.rules.waivers.len());
        // Every level stands in the workbook, those of the edition too.
        assert_eq!(with_levels(&one), held);
        assert_eq!(with_levels(&other), held);
        one.levels.clear();
        other.levels.clear();
        one.rules.waivers.clear();
        other.rules.waivers.clear();
        assert_eq!(one, other);
        for (sheet, texts) in [("Chung", ["10/02/2024", "31/12/2023"]), ("Quy tắc", ["Thông tin", "05/01/2024"])] {
            let read = reader::read("thiet-lap.xlsx", &bytes).expect("a workbook");
            let sheet = read.sheets.iter().find(|known| &*known.name == sheet).expect("the sheet").clone();
            let is_there = |text: &str| sheet.cells.values().any(|cell| cell.value.shown() == text);
            assert!(texts.into_iter().all(is_there), "{texts:?}");
        }
    }

    #[test]
    fn what_is_no_threshold_is_not_passed_over() {
        use super::{Holds, Value, value};
        let held = |text: &str| value(&Value::Text(text.into()), Holds::Named);
        assert_eq!(held("factor = 20; share = 0,5"), "{ \"factor\" = 20, \"share\" = 0.5 }");
        assert_eq!(held("factor = 20; 30"), "\"factor = 20; 30\"");
    }
}
