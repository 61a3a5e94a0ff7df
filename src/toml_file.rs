//! Reading the data files that people write by hand: where a mistake stands, and what was probably meant.

use rust_decimal::Decimal;
use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};
use toml::de::{DeTable, DeValue};

use crate::message::Message;
use crate::wording::nearest;

/// A mistake in a TOML file, with the line as an editor counts it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{file}, line {line}: {}", .what.id)]
pub struct TomlError {
    pub file: String,
    pub line: usize,
    pub what: Message,
    /// The key that was probably meant.
    pub suggestion: Option<String>,
}

impl TomlError {
    /// A mistake at a byte offset of `text`.
    pub fn at(file: &str, text: &str, offset: usize, what: Message) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        Self { file: file.to_owned(), line, what, suggestion: None }
    }
}

/// A value with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(transparent)]
pub(crate) struct Spanned<T>(toml::Spanned<T>);

impl<T> Spanned<T> {
    /// The bytes between which it stands.
    pub(crate) fn span(&self) -> std::ops::Range<usize> {
        self.0.span()
    }

    pub(crate) fn get_ref(&self) -> &T {
        self.0.get_ref()
    }

    pub(crate) fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

/// In a schema it is the value alone.
#[cfg(feature = "command")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Spanned<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }
}

/// A number, and nothing but a number: of a text that looks like one nobody knows whether its comma divides thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TomlNumber(pub Decimal);

impl<'de> serde::Deserialize<'de> for TomlNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

#[cfg(feature = "command")]
impl schemars::JsonSchema for TomlNumber {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }

    fn inline_schema() -> bool {
        true
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = TomlNumber;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<TomlNumber, E> {
        Ok(TomlNumber(Decimal::from(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<TomlNumber, E> {
        Ok(TomlNumber(Decimal::from(number)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<TomlNumber, E> {
        // As it is written, not as the machine keeps it.
        number
            .to_string()
            .parse()
            .map(TomlNumber)
            .map_err(|_| E::invalid_value(serde::de::Unexpected::Float(number), &self))
    }
}

/// Letters of the longest text: no wording of a document has so many.
const LONGEST: usize = 5_000;

/// Entries of the longest list: the country has some eight thousand communes.
const MOST_ENTRIES: usize = 12_000;

/// Deserialises `text`, none of whose texts and lists is longer than any office could need.
///
/// # Errors
/// The line of what is too long or has control signs in it, and, for an unknown key or value, the nearest of those that exist.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, TomlError> {
    // What is no TOML at all is said below.
    let table = DeTable::parse(text).ok();
    if let Some((at, what)) = table.and_then(|table| beyond(table.get_ref())) {
        return Err(TomlError::at(file, text, at, what));
    }
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let (what, suggestion) = explain(error.message());
        TomlError { suggestion, ..TomlError::at(file, text, at, what) }
    })
}

/// The first text or list that is beyond sense, and where it stands.
fn beyond(table: &DeTable<'_>) -> Option<(usize, Message)> {
    let mut waiting: Vec<&toml::Spanned<DeValue<'_>>> = table.values().collect();
    let mut first: Option<(usize, Message)> = None;
    while let Some(value) = waiting.pop() {
        let what = match value.get_ref() {
            DeValue::String(text) if text.chars().count() > LONGEST => {
                Message::new("toml-long").with("count", text.chars().count()).with("most", LONGEST)
            }
            DeValue::String(text) if text.chars().any(|sign| sign.is_control() && !"\n\r\t".contains(sign)) => {
                Message::new("toml-control")
            }
            DeValue::Array(list) if list.len() > MOST_ENTRIES => {
                Message::new("toml-many").with("count", list.len()).with("most", MOST_ENTRIES)
            }
            DeValue::Array(list) => {
                waiting.extend(list.iter());
                continue;
            }
            DeValue::Table(table) => {
                waiting.extend(table.values());
                continue;
            }
            _ => continue,
        };
        let at = value.span().start;
        if first.as_ref().is_none_or(|(before, _)| at < *before) {
            first = Some((at, what));
        }
    }
    first
}

/// What the library of dates says of a text that is none.
const DATES: [&str; 4] =
    ["input contains invalid characters", "premature end of input", "input is out of range", "trailing input"];

/// Serde names an unknown word and the words it knows, each between backquotes; the nearest is offered.
fn explain(detail: &str) -> (Message, Option<String>) {
    let mut quoted = detail.split('`').skip(1).step_by(2);
    match quoted.next() {
        Some(unknown) if detail.starts_with("unknown") => {
            (Message::new("toml-unknown-key").with("key", unknown), nearest(unknown, quoted).map(str::to_owned))
        }
        // Also where one is in English and the other in Vietnamese.
        Some(twice) if detail.starts_with("duplicate field") => {
            (Message::new("toml-given-twice").with("id", twice), None)
        }
        Some(missing) if detail.starts_with("missing field") => {
            (Message::new("toml-missing-key").with("key", missing), None)
        }
        _ if DATES.iter().any(|words| detail.contains(words)) => (Message::new("toml-date"), None),
        _ if detail.starts_with("invalid type") => (wrong_kind(detail), None),
        _ => (Message::new("toml-syntax").with("detail", detail), None),
    }
}

/// What a serde error calls a kind of value, by a word in it.
const KINDS: [(&str, &str); 9] = [
    ("string", "toml-text"),
    ("boolean", "toml-flag"),
    ("sequence", "toml-list"),
    ("map", "toml-table"),
    ("struct", "toml-table"),
    ("integer", "toml-number"),
    ("floating point", "toml-number"),
    ("number", "toml-number"),
    ("date", "toml-day"),
];

/// `invalid type: string "35", expected a number`
fn wrong_kind(detail: &str) -> Message {
    let kind = |words: &str| {
        // Rust's own names of whole numbers, i32 or u64.
        let whole =
            words.strip_prefix(['i', 'u']).is_some_and(|bits| bits.starts_with(|sign: char| sign.is_ascii_digit()));
        let known = KINDS.iter().find(|(word, _)| words.split('"').next().is_some_and(|words| words.contains(word)));
        if whole { Some("toml-number") } else { known.map(|(_, kind)| *kind) }
    };
    let sides = detail.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", expected "));
    let sides = sides.and_then(|(found, expected)| Some((kind(found)?, kind(expected)?)));
    match sides {
        Some((found, expected)) => {
            Message::new("toml-kind").with("found", Message::new(found)).with("expected", Message::new(expected))
        }
        None => Message::new("toml-kind-other").with("detail", detail),
    }
}

#[cfg(test)]
mod tests {
    use super::{TomlNumber, read};
    use crate::message::{Language, Messages};

    #[derive(Debug, serde::Deserialize)]
    struct Numbered {
        level: TomlNumber,
        #[expect(dead_code, reason = "only its kind matters here")]
        year: Option<i32>,
    }

    #[test]
    fn a_text_is_no_number_and_the_fault_says_so_in_the_language_of_the_user() {
        let read = |text: &str| read::<Numbered>("ntm.toml", text);
        assert_eq!(read("level = 13.5").expect("a number").level.0.to_string(), "13.5");
        let said = |text: &str| Messages::new(Language::Vi).text(&read(text).expect_err("it is wrong").what);
        assert_eq!(said("level = \"35\""), "đang ghi chữ trong dấu ngoặc kép, cần số để trần");
        assert_eq!(said("level = 1\nyear = \"2024\""), "đang ghi chữ trong dấu ngoặc kép, cần số để trần");
        assert_eq!(said("level = true"), "đang ghi true hoặc false, cần số để trần");
        assert_eq!(said("level = [1]"), "đang ghi danh sách trong ngoặc vuông, cần số để trần");
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only its name matters here")]
        deadline: Option<String>,
    }

    #[derive(Debug, serde::Deserialize)]
    struct Dated {
        #[expect(dead_code, reason = "only its kind matters here")]
        until: chrono::NaiveDate,
    }

    #[test]
    fn a_missing_key_and_a_text_that_is_no_day_are_said_so() {
        let fault = |text: &str| read::<Dated>("ntm.toml", text).expect_err("it is wrong").what.id;
        assert_eq!(fault(""), "toml-missing-key");
        for day in ["30/06/2024", "2024-06-31", "2024-06", "2024-06-30x"] {
            assert_eq!(fault(&format!("until = \"{day}\"")), "toml-date", "{day}");
        }
        assert_eq!(fault("until = 5"), "toml-kind");
    }

    #[test]
    fn what_is_beyond_sense_is_named_with_its_line() {
        let fault =
            |text: &str| read::<toml::Table>("ntm.toml", text).map(drop).map_err(|error| (error.line, error.what.id));
        let long = "a".repeat(40_000);
        assert_eq!(fault(&format!("a = 1\nb = [{{ c = \"{long}\" }}]")), Err((2, "toml-long")));
        assert_eq!(fault("a = \"\"\nb = \"x\\u0000\""), Err((2, "toml-control")));
        assert_eq!(fault(&format!("b = [{}]", "1,".repeat(20_000))), Err((1, "toml-many")));
        assert_eq!(fault(&"[[x]]\n".repeat(20_000)).map_err(|(_, id)| id), Err("toml-many"));
        assert!(fault(&format!("b = {}1{}", "[".repeat(100_000), "]".repeat(100_000))).is_err());
        assert_eq!(fault("a = \"Bản\\tBo\"\nb = \"\"\"một\r\nhai\"\"\""), Ok(()));
    }

    #[test]
    fn an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        let error = read::<Sample>("ntm.toml", "# office\n\ndedline = \"x\"\n").expect_err("the key is unknown");
        assert_eq!((error.line, error.suggestion.as_deref()), (3, Some("deadline")));
    }
}
