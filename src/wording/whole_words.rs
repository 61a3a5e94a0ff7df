//! Words looked for in a text as wholes: `no` is not in `noi dung`. Both are normalised.

use memchr::memchr_iter;

/// What stands before the first of these words and what stands behind it.
pub fn around<'t>(text: &'t str, words: &str) -> Option<(&'t str, &'t str)> {
    let at = starts(text).find(|at| text.get(*at..).is_some_and(|rest| begin(rest, words)))?;
    let (before, behind) = (text.get(..at)?, text.get(at + words.len()..)?);
    (!words.is_empty()).then_some((before.trim_end(), behind.trim_start()))
}

/// Whether the words stand in the text, one behind the other.
pub fn within(text: &str, words: &str) -> bool {
    any_within(text, &[words])
}

/// Whether some of these words do: each word of the text is looked at once.
pub fn any_within(text: &str, of: &[&str]) -> bool {
    let begins = |rest: &str| of.iter().any(|words| !words.is_empty() && begin(rest, words));
    starts(text).any(|at| text.get(at..).is_some_and(begins))
}

/// Where the words of a text begin.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(memchr_iter(b' ', text.as_bytes()).map(|space| space + 1))
}

/// Whether the text begins with the words.
pub fn begin(text: &str, words: &str) -> bool {
    // Most words have another first letter, which is seen at once.
    text.as_bytes().first() == words.as_bytes().first()
        && text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{any_within, around, begin, within};

    #[test]
    fn a_part_of_a_word_is_none() {
        assert!(within("chua co noi dung", "noi dung") && within("no", "no"));
        assert!(!within("chua co noi dung", "no") && !within("co", "") && !within("", ""));
        assert!(any_within("chua co noi dung", &["no", "co noi"]) && !any_within("chua co noi dung", &["no", "c", ""]));
        assert!(begin("tong so", "tong") && begin("tong", "tong") && !begin("tongs", "tong"));
    }

    #[test]
    fn what_stands_around_words_is_without_spaces() {
        assert_eq!(around("kinh phi don vi trieu dong", "don vi"), Some(("kinh phi", "trieu dong")));
        assert_eq!(around("donvi don vi", "don vi"), Some(("donvi", "")));
    }
}
