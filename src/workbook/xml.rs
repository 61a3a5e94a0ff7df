//! A part of a package as XML, tag by tag. Names are those behind any prefix; an element that nobody asks for is passed over with
//! what is in it.

use std::borrow::Cow;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::workbook::{Damage, Unreadable};

/// The reader of one part, whose text it borrows from.
pub(super) struct Xml<'x> {
    part: &'x str,
    reader: Reader<&'x [u8]>,
    /// Elements that have begun and not ended.
    depth: usize,
}

/// The beginning of an element.
pub(super) struct Tag<'x> {
    start: BytesStart<'x>,
    /// How many elements it stands in, itself among them.
    depth: usize,
    /// It has ended where it began.
    is_empty: bool,
}

enum Step<'x> {
    Begin(Tag<'x>),
    End,
    Text(Cow<'x, str>),
}

impl<'x> Xml<'x> {
    /// `part` is its name, for what is said of it.
    pub(super) fn new(part: &'x str, text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        // Of ends that belong to nothing, the depth is told all the same; what is cut anywhere is told as damaged.
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        Self { part, reader, depth: 0 }
    }

    /// The outermost element.
    pub(super) fn root(&mut self) -> Result<Tag<'x>, Unreadable> {
        loop {
            match self.step()? {
                Some(Step::Begin(tag)) => return Ok(tag),
                Some(_) => {}
                None => return Err(self.broken("no element")),
            }
        }
    }

    /// The next element directly in this one, which has begun; `None` when it has ended.
    pub(super) fn child(&mut self, of: &Tag<'_>) -> Result<Option<Tag<'x>>, Unreadable> {
        if of.is_empty {
            return Ok(None);
        }
        while self.depth >= of.depth {
            match self.step()? {
                Some(Step::Begin(tag)) if tag.depth == of.depth + 1 => return Ok(Some(tag)),
                Some(_) => {}
                None => return Err(self.broken("it ends too early")),
            }
        }
        Ok(None)
    }

    /// The next element anywhere in this one; `None` when it has ended.
    pub(super) fn descendant(&mut self, of: &Tag<'_>) -> Result<Option<Tag<'x>>, Unreadable> {
        if of.is_empty {
            return Ok(None);
        }
        while self.depth >= of.depth {
            match self.step()? {
                Some(Step::Begin(tag)) => return Ok(Some(tag)),
                Some(_) => {}
                None => return Err(self.broken("it ends too early")),
            }
        }
        Ok(None)
    }

    /// The text of an element, to its end; elements in it have none.
    pub(super) fn text(&mut self, of: &Tag<'_>) -> Result<Cow<'x, str>, Unreadable> {
        if of.is_empty {
            return Ok(Cow::Borrowed(""));
        }
        // Plain text up to the end of the element, which is almost all there is.
        let rest: &'x [u8] = self.reader.get_ref();
        let end = rest.iter().position(|byte| *byte == b'<').unwrap_or(rest.len());
        if rest.get(end + 1) == Some(&b'/')
            && let Some((text, rest)) = rest.split_at_checked(end)
        {
            *self.reader.get_mut() = rest;
            let text = std::str::from_utf8(text).map_err(|error| self.broken(&error))?;
            let text = if text.contains('\r') { Cow::Owned(new_lines(text)) } else { Cow::Borrowed(text) };
            let text = match text {
                Cow::Borrowed(text) => unescape(text).map_err(|error| self.broken(&error))?,
                Cow::Owned(text) => Cow::Owned(unescape(&text).map_err(|error| self.broken(&error))?.into_owned()),
            };
            self.step()?;
            return Ok(text);
        }
        let mut whole = String::new();
        while self.depth >= of.depth {
            match self.step()? {
                Some(Step::Text(text)) if self.depth == of.depth => whole.push_str(&text),
                Some(_) => {}
                None => return Err(self.broken("it ends too early")),
            }
        }
        Ok(Cow::Owned(whole))
    }

    fn step(&mut self) -> Result<Option<Step<'x>>, Unreadable> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.broken(&error))?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    Step::Begin(Tag { start, depth: self.depth, is_empty: false })
                }
                Event::Empty(start) => Step::Begin(Tag { start, depth: self.depth + 1, is_empty: true }),
                Event::End(_) => {
                    self.depth = self.depth.checked_sub(1).ok_or_else(|| self.broken("an end of nothing"))?;
                    Step::End
                }
                Event::Text(text) => Step::Text(text.xml10_content()),
                Event::CData(text) => Step::Text(text.xml10_content()),
                Event::GeneralRef(entity) => {
                    let whole = format!("&{};", &*entity);
                    Step::Text(Cow::Owned(unescape(&whole).map_err(|error| self.broken(&error))?.into_owned()))
                }
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    pub(super) fn broken(&self, why: &(impl std::fmt::Display + ?Sized)) -> Unreadable {
        Unreadable::Damaged(Damage::Inside(format!("{}: {why}", self.part)))
    }
}

/// Line ends as XML has them.
fn new_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

impl<'x> Tag<'x> {
    /// Its name, behind any prefix.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.is_empty
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.name() == name
    }

    /// An attribute by its name behind any prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// An attribute whose name has a prefix, which the namespace of relationships has in any writer's file: `r:id` beside `id`.
    pub(super) fn prefixed(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let mut named = attributes.filter(|attribute| {
            let key = attribute.key;
            key.prefix().is_some() && key.local_name().into_inner() == name
        });
        let value = named.next()?.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(Cow::Owned(value.into_owned()))
    }

    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        attributes.flatten().filter_map(|attribute| {
            let value = match &attribute.value {
                Cow::Borrowed(value) if !value.contains(['&', '\n', '\t', '\r']) => Cow::Borrowed(*value),
                _ => Cow::Owned(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned()),
            };
            Some((attribute.key.local_name().into_inner(), value))
        })
    }

    /// Whether an attribute that is `true` unless it says otherwise is so: `val="0"`.
    pub(super) fn is_on(&self) -> bool {
        self.attribute("val").is_none_or(|value| truth(&value).unwrap_or(true))
    }
}

/// A truth as XML writes it.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "1" | "true" | "on" | "TRUE" | "True" => Some(true),
        "0" | "false" | "off" | "FALSE" | "False" => Some(false),
        _ => None,
    }
}
