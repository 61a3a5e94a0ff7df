//! A text with what it is compared by. A workbook says the same words again and again, and most of them are the form's own:
//! each is folded once.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::wording::fillers::{NonAnswer, says_nothing};
use crate::wording::{folded, normalise};

/// A text as a cell shows it; a copy of it is the same one.
#[derive(Clone)]
pub struct Text(Arc<TextWords>);

#[derive(Clone)]
struct TextWords {
    shown: Box<str>,
    /// It is one of a lexicon.
    is_known: bool,
    plain: OnceLock<Box<str>>,
    folded: OnceLock<Box<str>>,
    non_answer: OnceLock<Option<NonAnswer>>,
}

impl Text {
    pub fn new(shown: impl Into<Box<str>>) -> Self {
        Self::made(shown.into(), false)
    }

    fn made(shown: Box<str>, is_known: bool) -> Self {
        let (plain, folded, non_answer) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Self(Arc::new(TextWords { shown, is_known, plain, folded, non_answer }))
    }

    /// Whether it was found in a lexicon.
    pub fn is_known(&self) -> bool {
        self.0.is_known
    }

    pub fn as_str(&self) -> &str {
        &self.0.shown
    }

    /// The same as [`normalise`] makes of it.
    pub fn plain(&self) -> &str {
        self.0.plain.get_or_init(|| normalise(&self.0.shown).into())
    }

    /// What it says in a column of words, where it tells nothing of its own.
    pub fn non_answer(&self) -> Option<NonAnswer> {
        *self.0.non_answer.get_or_init(|| NonAnswer::in_words(self, self.plain()))
    }

    /// Whether it tells nothing in a column of words: signs alone, none, not yet, elsewhere, a tick. What is said to be as above is
    /// said all the same.
    pub fn tells_nothing(&self) -> bool {
        says_nothing(self) || self.non_answer().is_some_and(|meant| meant != NonAnswer::AsAbove)
    }

    /// The same as [`folded`] makes of it.
    pub fn folded(&self) -> &str {
        self.0.folded.get_or_init(|| folded(&self.0.shown).into())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self::new(text.as_str())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other)
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(Box::<str>::deserialize(deserializer)?))
    }
}

/// Texts that are known before a workbook is read: those of the form it was made from.
#[derive(Debug, Default)]
pub struct Lexicon(HashSet<Text, FxBuildHasher>);

impl Lexicon {
    /// The same for another thread: two that share a text wait for each other whenever one of them copies it.
    #[must_use]
    pub fn apart(&self) -> Self {
        Self(self.0.iter().map(|text| Text(Arc::new(TextWords::clone(&text.0)))).collect())
    }

    /// The known text of these letters.
    pub fn get(&self, shown: &str) -> Option<Text> {
        self.0.get(shown).cloned()
    }
}

impl<T: Into<Text>> FromIterator<T> for Lexicon {
    /// Folds each of them, so that nobody has to wait for it.
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let known = texts.into_iter().map(|text| Text::made(text.into().as_str().into(), true)).collect();
        let lexicon = Self(known);
        let _ = lexicon.0.iter().map(|text| text.plain().len() + text.folded().len()).max();
        lexicon
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Text};

    #[test]
    fn a_known_text_is_the_same_one_and_another_is_compared_as_it_is() {
        let lexicon: Lexicon = ["Tiêu chí", "Đánh giá"].into_iter().collect();
        let (one, other) = (lexicon.get("Tiêu chí"), Text::from("Tiêu chí"));
        assert!(one.as_ref() == Some(&other) && one.is_some_and(|one| one.is_known()));
        assert_eq!((other.plain(), lexicon.get("tiêu chí")), ("tieu chi", None));
    }

    #[test]
    fn signs_ticks_and_what_stands_elsewhere_tell_nothing_and_as_above_tells_something() {
        for text in ["…", "-", "Không", "x", "Xem file đính kèm"] {
            assert!(Text::from(text).tells_nothing(), "{text}");
        }
        for text in ["Như trên", "Đang làm đường nội bản", "Duy trì"] {
            assert!(!Text::from(text).tells_nothing(), "{text}");
        }
    }
}
