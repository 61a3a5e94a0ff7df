//! What a tag says beside its name.

use std::borrow::Cow;

use quick_xml::escape::unescape;

use crate::workbook::xml::Tag;

/// An attribute as it is written.
struct Attribute<'x> {
    prefix: &'x str,
    name: &'x str,
    value: &'x str,
}

impl<'x> Tag<'x> {
    /// Its name, behind any prefix.
    pub(in crate::workbook) const fn name(&self) -> &'x str {
        self.name
    }

    pub(in crate::workbook) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    pub(in crate::workbook) const fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// An attribute by its name behind any prefix.
    pub(in crate::workbook) fn attribute(&self, name: &str) -> Option<Cow<'x, str>> {
        self.all().find(|known| known.name == name).map(|known| meant(known.value))
    }

    /// An attribute whose name has a prefix, which the namespace of relationships has in any writer's file: `r:id` beside `id`.
    pub(in crate::workbook) fn prefixed(&self, name: &str) -> Option<Cow<'x, str>> {
        self.all().find(|known| known.name == name && !known.prefix.is_empty()).map(|known| meant(known.value))
    }

    /// Names behind any prefix, and values as they are written.
    pub(in crate::workbook) fn attributes(&self) -> impl Iterator<Item = (&'x str, &'x str)> {
        self.all().map(|attribute| (attribute.name, attribute.value))
    }

    /// The prefix by which the names of a vocabulary are written, which this element declares.
    pub(in crate::workbook) fn prefix_of(&self, vocabulary: &str) -> Option<&'x str> {
        self.all().find(|known| known.prefix == "xmlns" && known.value == vocabulary).map(|known| known.name)
    }

    /// An attribute by its whole name.
    pub(in crate::workbook) fn of_prefix(&self, prefix: &str, name: &str) -> Option<Cow<'x, str>> {
        self.all().find(|known| known.name == name && known.prefix == prefix).map(|known| meant(known.value))
    }

    /// Whether an element is so that is unless its value says otherwise: `<strike/>`, `<strike val="0"/>`.
    pub(in crate::workbook) fn is_on(&self) -> bool {
        self.attribute("val").is_none_or(|value| truth(&value).unwrap_or(true))
    }

    fn all(&self) -> impl Iterator<Item = Attribute<'x>> + use<'x> {
        let mut rest = self.rest;
        std::iter::from_fn(move || {
            let (attribute, after) = next(rest)?;
            rest = after;
            Some(attribute)
        })
    }
}

/// The first attribute as nearly every program writes it, ` name="value"`, without a prefix.
fn usual(text: &str) -> Option<(Attribute<'_>, &str)> {
    let (space, rest) = text.as_bytes().split_first()?;
    let length = rest.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    let [b'=', b'"', value @ ..] = rest.get(length..)? else { return None };
    let (equals, start) = (length + 1, length + 3);
    let end = start + value.iter().position(|byte| *byte == b'"')?;
    let attribute = Attribute { prefix: "", name: text.get(1..equals)?, value: text.get(start..end)? };
    (*space == b' ' && length > 0).then_some((attribute, text.get(end + 1..)?))
}

/// The first attribute, and what stands behind it.
fn next(text: &str) -> Option<(Attribute<'_>, &str)> {
    let bytes = text.as_bytes();
    if let Some(found) = usual(text) {
        return Some(found);
    }
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\t' | b'\r');
    let start = bytes.iter().position(|byte| !is_space(byte))?;
    let equals = start + bytes.get(start..)?.iter().position(|byte| *byte == b'=')?;
    let open = equals + 1 + bytes.get(equals + 1..)?.iter().position(|byte| !is_space(byte))?;
    let quote = bytes.get(open).filter(|byte| matches!(byte, b'"' | b'\''))?;
    let close = open + 1 + bytes.get(open + 1..)?.iter().position(|byte| byte == quote)?;
    let key = text.get(start..equals)?.trim_end();
    let (prefix, name) = key.split_once(':').unwrap_or(("", key));
    Some((Attribute { prefix, name, value: text.get(open + 1..close)? }, text.get(close + 1..)?))
}

/// A value as it is meant: with the signs that it names, and a space for each other white space.
fn meant(value: &str) -> Cow<'_, str> {
    let spaced = match value.contains(['\n', '\t', '\r']) {
        true => Cow::Owned(value.replace("\r\n", " ").replace(['\n', '\t', '\r'], " ")),
        false => Cow::Borrowed(value),
    };
    match spaced {
        Cow::Borrowed(value) => unescape(value).unwrap_or(Cow::Borrowed(value)),
        Cow::Owned(value) => Cow::Owned(unescape(&value).map_or_else(|_| value.clone(), Cow::into_owned)),
    }
}

/// A truth as XML writes it.
pub(in crate::workbook) fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "1" | "true" | "on" | "TRUE" | "True" => Some(true),
        "0" | "false" | "off" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}
