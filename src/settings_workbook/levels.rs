//! The rows of the sheet of levels: as the edition has them and the office has decided them so far.

use crate::catalogue::{Certainty, Edition, Indicator, Level, LevelValue};
use crate::message::Language;
use crate::settings_workbook::declared::{FLAGS, NO_NUMBER};

/// A row for each level, and for each class or year that it depends on; in the order of the fields.
pub(super) fn rows(edition: &Edition) -> Vec<Vec<String>> {
    let of_indicator = |indicator: &Indicator| {
        let sign = indicator.direction.map(|direction| direction.sign(' ')).unwrap_or_default();
        let unit = format!("{sign}{}", indicator.unit).trim().to_owned();
        let part = indicator.part.as_ref().map(|part| of_level((&part.code, &part.name, &unit), &part.level));
        let own = of_level((&indicator.code, &indicator.name, &unit), &indicator.level);
        own.into_iter().chain(part.unwrap_or_default()).collect::<Vec<_>>()
    };
    edition.indicators().flat_map(of_indicator).collect()
}

fn of_level((code, name, unit): (&str, &str, &str), level: &Level) -> Vec<Vec<String>> {
    let row = |class: &str, year: String, value: String, says: [&str; 3]| {
        let [compared, seen, open] = says;
        [code, name, unit, class, &year, &value, compared, seen, open].map(str::to_owned).to_vec()
    };
    let (value, certainty) = match level {
        Level::Open { reason } => return vec![row("", String::new(), String::new(), ["", "", reason])],
        Level::Set { value, certainty, .. } => (value, certainty),
    };
    let [yes, no] = FLAGS.map(|(word, _)| word);
    let says = match certainty {
        Certainty::Compared => [yes, "", ""],
        Certainty::Seen(place) => [no, place, ""],
        Certainty::FromMemory => [no, "", ""],
    };
    let number = |number| Language::Vi.number(number);
    match value {
        LevelValue::Pass => vec![row("", String::new(), NO_NUMBER.to_owned(), says)],
        LevelValue::One(one) => vec![row("", String::new(), number(*one), says)],
        LevelValue::ByClass(numbers) => {
            numbers.iter().map(|(class, one)| row(class, String::new(), number(*one), says)).collect()
        }
        LevelValue::ByYear(numbers) => {
            numbers.iter().map(|(year, one)| row("", year.to_string(), number(*one), says)).collect()
        }
    }
}
