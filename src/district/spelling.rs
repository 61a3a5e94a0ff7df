//! When two spellings are the same name: without regard to case, accents, spaces and the word "xã" before a commune.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, no accents, đ as d, one space between words, no other signs than letters and digits.
pub fn normalise(text: &str) -> String {
    let plain: String = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two texts name the same commune or village.
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (normalise(one), normalise(other));
    bare(&one) == bare(&other)
}

/// Whether two texts name the same village, with or without the word for a village before it.
pub fn same_village(one: &str, other: &str) -> bool {
    let (one, other) = (normalise(one), normalise(other));
    without_village(&one) == without_village(&other)
}

fn without_village(normalised: &str) -> &str {
    let rest = ["ban ", "thon ", "xom ", "to dan pho "].iter().find_map(|word| normalised.strip_prefix(word));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(normalised)
}

/// The name without the word for the kind of unit before it and without the district after it; a name that is nothing else
/// stays.
fn bare(normalised: &str) -> &str {
    let rest = ["xa ", "ubnd xa ", "uy ban nhan dan xa ", "thi tran ", "ubnd thi tran ", "tt "]
        .iter()
        .find_map(|word| normalised.strip_prefix(word))
        .unwrap_or(normalised);
    let name = rest.split_once(" huyen ").map_or(rest, |(name, _)| name);
    if name.is_empty() { normalised } else { name }
}

#[cfg(test)]
mod tests {
    use super::{same_name, same_village};

    #[test]
    fn a_village_is_the_same_without_its_word() {
        assert!(same_village("Bản A", "a"));
        assert!(!same_village("Bản A", "Bản B"));
        assert!(!same_name("Bản Giang", "Giang"));
    }

    #[test]
    fn case_accents_and_the_word_for_commune_do_not_matter() {
        assert!(same_name("Xã Bình Lư", "BINH  LƯ"));
        assert!(same_name("Giang Ma", "giang ma "));
        assert!(!same_name("Bản Giang", "Giang Ma"));
        assert!(same_name("UBND xã Bình Lư, huyện Tam Đường", "Binh Lu"));
    }

    #[test]
    fn both_unicode_forms_of_a_letter_are_the_same() {
        assert!(same_name("Tả Lèng", "Ta\u{309} Le\u{300}ng"));
    }
}
