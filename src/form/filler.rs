//! Signs that hold a place and say nothing: a text of nothing else is no content.

/// Dots, dashes, underscores, ellipses, slashes.
pub const FILLERS: [char; 10] = ['.', '…', '-', '–', '—', '−', '_', '/', '\\', '·'];

/// Whether a text is empty but for such signs and spaces.
pub fn says_nothing(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || FILLERS.contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn signs_alone_say_nothing() {
        for text in ["…", "......", "-", " — ", "/", "_ _ _", "- ../..", "", "\u{a0}"] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["x", "0", "?", "- Làm đường", "17.3", "…v.v."] {
            assert!(!says_nothing(text), "{text}");
        }
    }
}
