//! When two spellings are the same name: without regard to case, accents, spaces and the word "xã" before a commune.

use crate::wording::normalise;

/// Whether two texts name the same commune or village.
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (normalise(one), normalise(other));
    bare(&one) == bare(&other)
}

/// Whether two texts name the same village, with or without the word for a village before it, and whether its number is
/// written `1` or `01`.
pub fn same_village(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| unpadded(&normalise(name)));
    without_village(&one) == without_village(&other)
}

/// `Bản 01` for `Bản 1`, and the other way round; `None` for a name without a number of one digit.
pub fn padded_otherwise(village: &str) -> Option<String> {
    let other = |word: &str| match word.strip_prefix('0').unwrap_or(word) {
        "0" | "" => None,
        digit if digit.len() == 1 && digit.chars().all(|c| c.is_ascii_digit()) && digit != word => {
            Some(digit.to_owned())
        }
        digit if word.len() == 1 && digit.chars().all(|c| c.is_ascii_digit()) => Some(format!("0{word}")),
        _ => None,
    };
    let words = village.split(' ').map(|word| other(word).unwrap_or_else(|| word.to_owned()));
    Some(words.collect::<Vec<_>>().join(" ")).filter(|written| written != village)
}

fn unpadded(normalised: &str) -> String {
    let words = normalised.split(' ').map(|word| match word.trim_start_matches('0') {
        rest if rest.is_empty() || !rest.chars().all(|c| c.is_ascii_digit()) => word,
        number => number,
    });
    words.collect::<Vec<_>>().join(" ")
}

fn without_village(normalised: &str) -> &str {
    let rest = ["ban ", "thon ", "xom ", "to dan pho "].iter().find_map(|word| normalised.strip_prefix(word));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(normalised)
}

/// The name without the word for the kind of unit before it and without the district after it; a name that is nothing else
/// stays.
fn bare(normalised: &str) -> &str {
    let rest = ["xa ", "x ", "ubnd xa ", "uy ban nhan dan xa ", "thi tran ", "ubnd thi tran ", "tt "]
        .iter()
        .find_map(|word| normalised.strip_prefix(word))
        .unwrap_or(normalised);
    let name = rest.split_once(" huyen ").map_or(rest, |(name, _)| name);
    if name.is_empty() { normalised } else { name }
}

/// A name without the units behind it, the last first: `Bình Lư - Tam Đường, tỉnh Lai Châu`. A name that is nothing else stays.
pub(super) fn without_units(name: &str, units: [&str; 2]) -> String {
    let whole = normalise(name);
    let mut rest = whole.as_str();
    for unit in units {
        let before = rest.strip_suffix(&normalise(unit)).filter(|before| before.ends_with(' ')).map(str::trim_end);
        let before = before.map(|before| {
            let word = ["tinh", "huyen", "t", "h"].iter().find_map(|word| before.strip_suffix(&format!(" {word}")));
            word.unwrap_or(before)
        });
        rest = before.unwrap_or(rest);
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{padded_otherwise, same_name, same_village, without_units};

    #[test]
    fn a_village_is_the_same_without_its_word() {
        assert!(same_village("Bản A", "a"));
        assert!(!same_village("Bản A", "Bản B"));
        assert!(same_village("Bản 1", "bản 01") && !same_village("Bản 1", "Bản 10"));
        assert_eq!(padded_otherwise("Bản 1 Nà Khan").as_deref(), Some("Bản 01 Nà Khan"));
        assert_eq!(padded_otherwise("Bản 02").as_deref(), Some("Bản 2"));
        assert_eq!(
            (padded_otherwise("Bản 12"), padded_otherwise("Nà Khan"), padded_otherwise("Bản 0")),
            (None, None, None)
        );
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
    fn district_and_province_may_stand_behind_a_name() {
        for name in ["Bình Lư, Tam Đường, Lai Châu", "Bình Lư - H. Tam Đường", "bình lư tỉnh lai châu", "Bình Lư"]
        {
            assert_eq!(without_units(name, ["Lai Châu", "Tam Đường"]), "binh lu", "{name}");
        }
        assert_eq!(without_units("Tam Đường", ["Lai Châu", "Tam Đường"]), "tam duong");
        assert!(same_name("X. Bình Lư", "Bình Lư"));
    }

    #[test]
    fn both_unicode_forms_of_a_letter_are_the_same() {
        assert!(same_name("Tả Lèng", "Ta\u{309} Le\u{300}ng"));
    }
}
