//! Words looked for in a text as wholes: `no` is not in `noi dung`. Both are normalised.

/// What stands before the first of these words and what stands behind it.
pub fn around<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    let split = |(at, _): (usize, &str)| Some((text.get(..at)?, text.get(at + words.len()..)?));
    let parts = text.match_indices(words).filter_map(split);
    let mut whole = parts.filter(|(before, behind)| {
        (before.is_empty() || before.ends_with(' ')) && (behind.is_empty() || behind.starts_with(' '))
    });
    whole.next().filter(|_| !words.is_empty()).map(|(before, behind)| (before.trim_end(), behind.trim_start()))
}

/// Whether the words stand in the text, one behind the other.
pub fn within(text: &str, words: &str) -> bool {
    around(text, words).is_some()
}

/// Whether the text begins with the words.
pub fn begin(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{around, begin, within};

    #[test]
    fn a_part_of_a_word_is_none() {
        assert!(within("chua co noi dung", "noi dung") && within("no", "no"));
        assert!(!within("chua co noi dung", "no") && !within("co", "") && !within("", ""));
        assert!(begin("tong so", "tong") && begin("tong", "tong") && !begin("tongs", "tong"));
    }

    #[test]
    fn what_stands_around_words_is_without_spaces() {
        assert_eq!(around("kinh phi don vi trieu dong", "don vi"), Some(("kinh phi", "trieu dong")));
        assert_eq!(around("donvi don vi", "don vi"), Some(("donvi", "")));
    }
}
