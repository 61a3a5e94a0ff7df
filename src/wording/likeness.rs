//! How alike two texts are that should be one: letter by letter, and by the words of the shorter one. Texts are normalised.

use std::cmp::Ordering;

use crate::wording::initials;

/// Longer texts, in letters, are compared no further than whether they are equal: no name or heading of a form is so long, and the
/// letters of two long texts would be compared each with each.
const LONGEST: usize = 400;

/// A shorter text is a part of too many others.
const SHORTEST: usize = 5;

/// How alike two texts have to be, for what is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// Where what stands beside it says so as well, it is the one.
    Perhaps,
    /// Rather this one than none.
    Likely,
    /// The same with slips of the keys in it, or shortened by a word of many.
    Slip,
    /// The same whatever stands beside it says.
    Twin,
    /// The same letters, or every word of the shorter one.
    Same,
}

impl Likeness {
    const fn of_letters(self) -> f64 {
        match self {
            Self::Perhaps => 0.5,
            Self::Likely => 0.6,
            Self::Slip => 0.75,
            Self::Twin => 0.85,
            Self::Same => 1.0,
        }
    }

    /// A whole word that is missing says more than as many letters.
    const fn of_words(self) -> f64 {
        match self {
            Self::Slip => 0.8,
            other => other.of_letters(),
        }
    }
}

/// How alike two texts are; the one that is more alike is the greater one.
#[derive(Debug, Clone, Copy)]
pub struct Alike {
    letters: f64,
    words: f64,
}

impl Alike {
    /// By their letters: one too many, one missing, another one or two exchanged is one slip.
    pub fn letters(one: &str, other: &str) -> Self {
        let letters = match compared(one, other) {
            _ if one == other => 1.0,
            None => 0.0,
            Some((one_long, other_long)) => {
                let longest = one_long.max(other_long);
                1.0 - strsim::osa_distance(one, other) as f64 / longest as f64
            }
        };
        Self { letters, words: 0.0 }
    }

    /// The same where it reaches a likeness: most pairs cannot, by their lengths alone.
    pub fn reaching(likeness: Likeness, one: &str, other: &str) -> Option<Self> {
        let (one_long, other_long) = (one.chars().count(), other.chars().count());
        let (shorter, longer) = (one_long.min(other_long), one_long.max(other_long));
        let may = shorter as f64 >= longer as f64 * likeness.of_letters();
        may.then(|| Self::letters(one, other)).filter(|alike| alike.is(likeness))
    }

    /// By their letters or their words: a short name all of whose words, or their initials, are in the long one is as good as
    /// the long one.
    pub fn of(one: &str, other: &str) -> Self {
        let words = contained(one, other).max(contained(other, one));
        Self { words, ..Self::letters(one, other) }
    }

    pub fn is(self, likeness: Likeness) -> bool {
        self.letters >= likeness.of_letters() || self.words >= likeness.of_words()
    }

    const fn most(self) -> f64 {
        self.letters.max(self.words)
    }
}

impl Ord for Alike {
    fn cmp(&self, other: &Self) -> Ordering {
        self.most().total_cmp(&other.most())
    }
}

impl PartialOrd for Alike {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Alike {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Alike {}

/// Whether all words of the one, or their initials, are in the other.
pub fn has_words_of(long: &str, short: &str) -> bool {
    contained(short, long) >= 1.0
}

/// Whether one text stands in the other and is no small part of it.
pub fn is_most_of(part: &str, whole: &str) -> bool {
    part.len() >= SHORTEST && part.len() * 2 >= whole.len() && whole.contains(part)
}

/// The part of the words of `short` that `long` has.
fn contained(short: &str, long: &str) -> f64 {
    let words: Vec<&str> = short.split(' ').filter(|word| !word.is_empty()).collect();
    let long_words = long.split(' ').count();
    // A word or two say little of a long name, unless they are what it begins with.
    if words.is_empty() || words.len() > long_words || compared(short, long).is_none() {
        return 0.0;
    }
    let long: Vec<&str> = long.split(' ').collect();
    let found = words.iter().filter(|word| long.contains(*word) || initials::stand_in(word, &long)).count();
    found as f64 / words.len() as f64
}

/// The lengths of two texts that are worth a closer look.
fn compared(one: &str, other: &str) -> Option<(usize, usize)> {
    let lengths = (one.chars().count(), other.chars().count());
    (lengths.0.max(lengths.1) <= LONGEST).then_some(lengths)
}

#[cfg(test)]
mod tests {
    use super::{Alike, LONGEST, Likeness, has_words_of, is_most_of};

    const NAME: &str = "ty le nguoi dan tham gia bao hiem y te dat muc quy dinh";

    #[test]
    fn abridged_and_misspelt_names_are_alike_and_others_are_not() {
        for typed in [
            "ty le nguoi dan tham gia bao hiem y te",
            "bao hiem y te",
            "ty le bhyt",
            "ty le nguoi dan tham gia bao hem y te dat muc quy dnih",
        ] {
            assert!(Alike::of(typed, NAME).is(Likeness::Slip), "{typed}: {:?}", Alike::of(typed, NAME));
        }
        for typed in ["an toan thuc pham", "nha tieu hop ve sinh", "quy hoach"] {
            assert!(!Alike::of(typed, NAME).is(Likeness::Likely), "{typed}: {:?}", Alike::of(typed, NAME));
        }
        assert!(has_words_of(NAME, "bao hiem y te") && !has_words_of(NAME, "bao hiem xa hoi"));
    }

    #[test]
    fn two_letters_exchanged_are_one_slip() {
        assert!(Alike::letters("danh gia", "dahn gia").is(Likeness::Twin));
        assert!(!Alike::letters("dat", "tot").is(Likeness::Likely));
        assert!(Alike::letters("dat", "dta") > Alike::letters("dat", "tad"));
    }

    #[test]
    fn what_cannot_be_so_alike_is_told_by_its_length() {
        assert!(Alike::reaching(Likeness::Slip, "ket qua", "ket qua dat").is_none());
        assert!(Alike::reaching(Likeness::Slip, "ket qua", "ket qa").is_some());
        assert!(is_most_of("nha van hoa", "nha van hoa ban") && !is_most_of("nha", "nha o"));
    }

    #[test]
    fn long_texts_are_alike_only_when_they_are_equal() {
        let long = "nha ".repeat(LONGEST);
        assert!(Alike::of(&long, &long).is(Likeness::Same));
        assert!(!Alike::of(&long, &format!("{long}o")).is(Likeness::Perhaps));
    }
}
