//! What people write where they say nothing: one table of fillers and non-answers, for whatever column they stand in.

/// Signs that hold a place: dots, dashes, underscores, ellipses, slashes. A text of nothing else is no content.
pub const SIGNS: [char; 10] = ['.', '…', '-', '–', '—', '−', '_', '/', '\\', '·'];

/// What a text says that tells nothing of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NonAnswer {
    /// There is none.
    None,
    /// There is none yet.
    NotYet,
    /// The same as what stands above, or beside.
    AsAbove,
}

/// Without accents and signs.
const WORDS: [(&str, NonAnswer); 13] = [
    ("khong", NonAnswer::None),
    ("ko", NonAnswer::None),
    ("khong co", NonAnswer::None),
    ("ko co", NonAnswer::None),
    ("chua co", NonAnswer::NotYet),
    ("nt", NonAnswer::AsAbove),
    ("n t", NonAnswer::AsAbove),
    ("nhu tren", NonAnswer::AsAbove),
    ("nhu ban tren", NonAnswer::AsAbove),
    ("nhu cac ban tren", NonAnswer::AsAbove),
    ("tuong tu", NonAnswer::AsAbove),
    ("tuong tu tren", NonAnswer::AsAbove),
    ("tuong tu ban tren", NonAnswer::AsAbove),
];

/// Whether a text is empty but for such signs and spaces.
pub fn says_nothing(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || SIGNS.contains(&letter))
}

impl NonAnswer {
    /// The text is normalised.
    pub fn of(plain: &str) -> Option<Self> {
        WORDS.iter().find(|(words, _)| *words == plain).map(|(_, meant)| *meant)
    }

    /// The same of a text that has lost its spaces.
    pub(super) fn of_joined(plain: &str) -> Option<Self> {
        let joined = |words: &str| words.split(' ').try_fold(plain, str::strip_prefix) == Some("");
        WORDS.iter().find(|(words, _)| joined(words)).map(|(_, meant)| *meant)
    }
}

#[cfg(test)]
mod tests {
    use super::{NonAnswer, says_nothing};

    #[test]
    fn signs_alone_say_nothing() {
        for text in ["…", "......", "-", " — ", "/", "_ _ _", "- ../..", "", "\u{a0}"] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["x", "0", "?", "- Làm đường", "17.3", "…v.v."] {
            assert!(!says_nothing(text), "{text}");
        }
    }

    #[test]
    fn words_that_tell_nothing_are_known_with_their_spaces_and_without() {
        assert_eq!(NonAnswer::of("nhu tren"), Some(NonAnswer::AsAbove));
        assert_eq!((NonAnswer::of("nhu the"), NonAnswer::of("khongco")), (None, None));
        assert_eq!(NonAnswer::of_joined("khongco"), Some(NonAnswer::None));
        assert_eq!((NonAnswer::of_joined("chuaco"), NonAnswer::of_joined("")), (Some(NonAnswer::NotYet), None));
    }
}
