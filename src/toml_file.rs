//! Reading the data files that people write by hand: where a mistake stands, and what was probably meant.

use serde::de::DeserializeOwned;

use crate::message::Message;

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

/// Deserialises `text`.
///
/// # Errors
/// The line and, for an unknown key or value, the nearest of those that exist.
pub(crate) fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, TomlError> {
    toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let (what, suggestion) = explain(error.message());
        TomlError { suggestion, ..TomlError::at(file, text, at, what) }
    })
}

/// Serde names an unknown word and the words it knows, each between backquotes; the nearest is offered.
fn explain(detail: &str) -> (Message, Option<String>) {
    let mut quoted = detail.split('`').skip(1).step_by(2);
    match quoted.next() {
        Some(unknown) if detail.starts_with("unknown") => {
            (Message::new("toml-unknown-key").with("key", unknown), nearest(unknown, quoted).map(str::to_owned))
        }
        _ => (Message::new("toml-syntax").with("detail", detail), None),
    }
}

/// The candidate most like `word`, if it is likely enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only its name matters here")]
        deadline: Option<String>,
    }

    #[test]
    fn an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        let error = read::<Sample>("ntm.toml", "# office\n\ndedline = \"x\"\n").expect_err("the key is unknown");
        assert_eq!((error.line, error.suggestion.as_deref()), (3, Some("deadline")));
    }
}
