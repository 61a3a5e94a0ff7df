//! Whether a word could be a syllable of Vietnamese: a beginning, a rime, and a tone that the ending allows.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Longest first, so that `ngh` is not taken for `n`.
const BEGINNINGS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

/// Vowels that end a syllable.
static OPEN: LazyLock<BTreeSet<&str>> = LazyLock::new(|| OPEN_WORDS.split(' ').collect());
const OPEN_WORDS: &str = "a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oa oe oi ôi ơi ua ui uê uơ uy ưa ưi ưu oai oao oay oeo \
                    uây uôi ươi ươu iêu yêu uya uyu";

/// Vowels that an ending consonant follows; without the rare `oo` of `xoong`, which VNI text would often look like.
static CLOSED: LazyLock<BTreeSet<&str>> = LazyLock::new(|| CLOSED_WORDS.split(' ').collect());
const CLOSED_WORDS: &str = "a ă â e ê i o ô ơ u ư y iê yê uô ươ oa oă oe uâ uê uy uyê";

const ENDINGS: [&str; 8] = ["ch", "ng", "nh", "c", "m", "n", "p", "t"];

const ACUTE: char = '\u{301}';
const DOT_BELOW: char = '\u{323}';
const TONES: [char; 5] = ['\u{300}', ACUTE, '\u{303}', '\u{309}', DOT_BELOW];

pub(super) fn is_syllable(word: &str) -> bool {
    let letters: Vec<char> = word.to_lowercase().nfd().collect();
    let tones: Vec<char> = letters.iter().copied().filter(|letter| TONES.contains(letter)).collect();
    let plain: String = letters.into_iter().filter(|letter| !TONES.contains(letter)).nfc().collect();
    let stopped_tone = tones.iter().all(|tone| [ACUTE, DOT_BELOW].contains(tone)) && !tones.is_empty();
    let rime = |rime: &str| {
        OPEN.contains(rime)
            || ENDINGS.iter().any(|ending| {
                let closed = rime.strip_suffix(ending).is_some_and(|vowel| CLOSED.contains(vowel));
                closed && (stopped_tone || !["c", "ch", "p", "t"].contains(ending))
            })
    };
    let fits = |beginning: &str| plain.strip_prefix(beginning).is_some_and(rime);
    tones.len() <= 1 && BEGINNINGS.iter().any(|beginning| fits(beginning))
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn words_of_the_form_are_syllables() {
        let text = "Không đạt Đường ngõ xóm được cứng hóa thuỷ lợi nghèo giải quyết khuyến khích xong gì quỹ yếu người \
                    Mường Bình Lư Nùng Nàng Thèn Sin Bản Bo Hồ Thầu Khun Há Tả Lèng ước nguyệt giường uỷ ủy";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in ["Khoâng", "ñaït", "Hång", "cafộ", "2ì3", "resumộ", "bcd", "đ", "têt", "", "Müller"] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
