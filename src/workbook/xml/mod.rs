//! A part of a package as XML, tag by tag. Names are those behind any prefix; an element that nobody asks for is passed over with
//! what is in it.
//!
//! Sheets are almost nothing but short tags without any surprise, and reading them is most of the time that a workbook takes: so this
//! goes through the text once, borrows from it, and looks at comments, CDATA and named signs only where they are. It holds to the
//! tags alone: what a DOCTYPE declares is passed over, and a sign that only it names is an error.

mod attributes;
mod scan;

use std::borrow::Cow;

use memchr::memchr2;
use quick_xml::escape::unescape;

use crate::workbook::xml::scan::Markup;
use crate::workbook::{Damage, Unreadable};

pub(super) use attributes::truth;

/// The reader of one part, whose text it borrows from.
pub(super) struct Xml<'x> {
    part: &'x str,
    text: &'x str,
    /// Where the next step begins.
    at: usize,
    /// Elements that have begun and not ended.
    depth: usize,
}

/// The beginning of an element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'x> {
    name: &'x str,
    /// What stands behind the name.
    rest: &'x str,
    /// How many elements it stands in, itself among them.
    depth: usize,
    /// It has ended where it began.
    is_empty: bool,
}

/// The text of an element as the file writes it: what it means is known when it is asked for.
#[derive(Clone)]
pub(super) enum WrittenText<'x> {
    Plain(&'x str),
    /// It was put together of pieces, each as it is meant.
    Meant(String),
}

impl<'x> WrittenText<'x> {
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Meant(text) => text,
        }
    }

    /// # Errors
    /// It names a sign that there is not.
    pub(super) fn meant(self, xml: &Xml<'x>) -> Result<Cow<'x, str>, Unreadable> {
        match self {
            Self::Plain(text) => xml.meant(text),
            Self::Meant(text) => Ok(Cow::Owned(text)),
        }
    }
}

/// A piece of mixed content.
pub(super) enum Piece<'x> {
    Begin(Tag<'x>),
    Text(Cow<'x, str>),
}

enum Step<'x> {
    Begin(Tag<'x>),
    End,
    Text(&'x str),
    /// Text in which no sign means anything else.
    Literal(&'x str),
    Nothing,
}

impl<'x> Xml<'x> {
    /// `part` is its name, for what is said of it.
    pub(super) const fn new(part: &'x str, text: &'x str) -> Self {
        Self { part, text, at: 0, depth: 0 }
    }

    /// The outermost element.
    pub(super) fn root(&mut self) -> Result<Tag<'x>, Unreadable> {
        loop {
            if let Step::Begin(tag) = self.step()? {
                return Ok(tag);
            }
        }
    }

    /// The next element directly in this one, which has begun; `None` when it has ended.
    pub(super) fn child(&mut self, of: &Tag<'_>) -> Result<Option<Tag<'x>>, Unreadable> {
        while let Some(tag) = self.descendant(of)? {
            if tag.depth == of.depth + 1 {
                return Ok(Some(tag));
            }
        }
        Ok(None)
    }

    /// The next element anywhere in this one; `None` when it has ended.
    pub(super) fn descendant(&mut self, of: &Tag<'_>) -> Result<Option<Tag<'x>>, Unreadable> {
        while self.is_in(of) {
            if let Step::Begin(tag) = self.step()? {
                return Ok(Some(tag));
            }
        }
        Ok(None)
    }

    /// The text of an element, to its end; elements in it have none.
    pub(super) fn text(&mut self, of: &Tag<'_>) -> Result<Cow<'x, str>, Unreadable> {
        self.written(of)?.meant(self)
    }

    /// The same, whose signs nobody has looked at yet.
    pub(super) fn written(&mut self, of: &Tag<'_>) -> Result<WrittenText<'x>, Unreadable> {
        if of.is_empty {
            return Ok(WrittenText::Plain(""));
        }
        // Plain text up to the end of the element, which is almost all there is.
        let rest = self.text.get(self.at..).unwrap_or_default();
        if let Some((text, after)) = scan::near(b'<', rest.as_bytes()).and_then(|end| rest.split_at_checked(end))
            && after.as_bytes().get(1) == Some(&b'/')
        {
            self.at += text.len();
            self.step()?;
            return Ok(WrittenText::Plain(text));
        }
        let mut whole = String::new();
        while self.is_in(of) {
            match self.step()? {
                Step::Text(text) if self.depth == of.depth => whole.push_str(&self.meant(text)?),
                Step::Literal(text) if self.depth == of.depth => whole.push_str(&new_lines(text)),
                _ => {}
            }
        }
        Ok(WrittenText::Meant(whole))
    }

    /// The next piece of an element that mixes text with others; `None` when it has ended.
    pub(super) fn piece(&mut self, of: &Tag<'_>) -> Result<Option<Piece<'x>>, Unreadable> {
        while self.is_in(of) {
            match self.step()? {
                Step::Begin(tag) => return Ok(Some(Piece::Begin(tag))),
                Step::Text(text) => return Ok(Some(Piece::Text(self.meant(text)?))),
                Step::Literal(text) => return Ok(Some(Piece::Text(Cow::Owned(new_lines(text))))),
                Step::End | Step::Nothing => {}
            }
        }
        Ok(None)
    }

    /// Whether an element that has begun has not ended.
    pub(super) const fn is_in(&self, of: &Tag<'_>) -> bool {
        !of.is_empty && self.depth >= of.depth
    }

    fn step(&mut self) -> Result<Step<'x>, Unreadable> {
        let (markup, next) = match scan::next(self.text, self.at) {
            Some(Ok(found)) => found,
            Some(Err(why)) => return Err(self.broken(why)),
            None => return Err(self.broken("it ends too early")),
        };
        self.at = next;
        Ok(match markup {
            Markup::Begin { name, rest, is_empty } => {
                let depth = self.depth + 1;
                self.depth += usize::from(!is_empty);
                Step::Begin(Tag { name, rest, depth, is_empty })
            }
            Markup::End => {
                self.depth = self.depth.checked_sub(1).ok_or_else(|| self.broken("an end of nothing"))?;
                Step::End
            }
            Markup::Text(text) => Step::Text(text),
            Markup::Literal(text) => Step::Literal(text),
            Markup::Nothing => Step::Nothing,
        })
    }

    /// A text without tags as it is meant: with its line ends and the signs that it names.
    fn meant(&self, text: &'x str) -> Result<Cow<'x, str>, Unreadable> {
        let meant = match memchr2(b'&', b'\r', text.as_bytes()) {
            None => return Ok(Cow::Borrowed(text)),
            Some(_) if text.contains('\r') => unescape(&new_lines(text)).map(|text| Cow::Owned(text.into_owned())),
            Some(_) => unescape(text),
        };
        meant.map_err(|error| self.broken(&error))
    }

    pub(super) fn broken(&self, why: &(impl std::fmt::Display + ?Sized)) -> Unreadable {
        Unreadable::Damaged(Damage::Inside(format!("{}: {why}", self.part)))
    }
}

/// Line ends as XML has them.
fn new_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests;
