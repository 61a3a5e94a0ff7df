//! The workbook → the text of an `ntm.toml`, each line with the cell it comes from.

use toml::Table;

use crate::message::Message;
use crate::place::CellRef;
use crate::settings_workbook::declared::{ENTRIES, Entries, Field, GENERAL, Holds, LEVELS, NO_NUMBER, ONCE, OPEN};
use crate::settings_workbook::text::{LineCell, SettingsText, WrongSettings};
use crate::settings_workbook::values::{level, quoted, same, value};
use crate::workbook::{Sheet, Workbook};

/// Reads the workbook. What it does not hold, the wording of documents and the conditions of recognition, is taken from `base`.
///
/// # Errors
/// A sheet or a heading is missing, or there is one that nobody knows.
pub fn read(workbook: &Workbook, base: &Table) -> Result<SettingsText, WrongSettings> {
    let mut read = SettingsText::default();
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
}
