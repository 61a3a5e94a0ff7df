//! When two spellings are the same name of a commune or village: without regard to case, accents, spaces and the word for the kind
//! of unit before it.

use crate::wording::line_marks::{self, LineMark};
use crate::wording::{normalise, same};

/// Words for a village, as they are written and without their accents.
pub const VILLAGE: [(&str, &str); 4] = [("bản", "ban"), ("thôn", "thon"), ("xóm", "xom"), ("tổ dân phố", "to dan pho")];

/// Words before the name of a commune, the longer before what they begin with.
const COMMUNE: [&str; 7] = ["xa", "x", "ubnd xa", "uy ban nhan dan xa", "thi tran", "ubnd thi tran", "tt"];

/// Before the name of the district, behind that of a commune.
const DISTRICT: &str = " huyen ";

/// Words before the name of a province or a district.
const UNITS: [&str; 4] = ["tinh", "huyen", "t", "h"];

/// No name is longer, in bytes: two longer texts are the same only word for word, which the first letters mostly tell.
const LONGEST: usize = 200;

/// Whether two texts name the same commune.
pub fn same_name(one: &str, other: &str) -> bool {
    if one == other || one.len().max(other.len()) > LONGEST {
        return same(one, other);
    }
    bare(&normalise(one)) == bare(&normalise(other))
}

/// By which names of ordinary length can be looked up: it is the same of two of them when [`same_name`] says that they are.
pub fn name_key(name: &str) -> String {
    bare(&normalise(name)).to_owned()
}

/// Whether two texts name the same village, with or without the word for a village before it, a number of the list, or a remark in
/// brackets behind it, and whether its own number is written `1`, `01` or `I`.
pub fn same_village(one: &str, other: &str) -> bool {
    if one == other || one.len().max(other.len()) > LONGEST {
        return same(one, other);
    }
    let (one, other) = (unnumbered(one), unnumbered(other));
    // A remark in brackets tells two villages apart where both have one.
    let [one_bare, other_bare] = [one, other].map(|name| name.split_once('(').map_or(name, |(name, _)| name));
    let both = one_bare.len() < one.len() && other_bare.len() < other.len();
    let (one, other) = if both { (one, other) } else { (one_bare, other_bare) };
    let (one, other) = (normalise(one), normalise(other));
    let [one, other] = [&one, &other].map(|name| number_words(without_village(name)));
    !one.is_empty() && one == other
}

/// `1. Sin Chải`: the name behind its number in the list.
fn unnumbered(name: &str) -> &str {
    match line_marks::split(name) {
        Some((LineMark::Number(_) | LineMark::Bullet, words)) => words,
        _ => name,
    }
}

/// The words of a name, with numbers without the zeros before them, and a Roman one at the end as any other.
fn number_words(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> = name.split(' ').map(unpadded).collect();
    if words.len() > 1
        && let Some(last) = words.last_mut()
        && let Some((_, number)) = ROMAN.iter().find(|(roman, _)| roman == last)
    {
        *last = number;
    }
    words
}

/// As they are normalised.
const ROMAN: [(&str, &str); 8] =
    [("i", "1"), ("ii", "2"), ("iii", "3"), ("iv", "4"), ("v", "5"), ("vi", "6"), ("vii", "7"), ("viii", "8")];

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

/// A number without the zeros before it.
fn unpadded(word: &str) -> &str {
    match word.trim_start_matches('0') {
        rest if rest.is_empty() || !rest.chars().all(|c| c.is_ascii_digit()) => word,
        number => number,
    }
}

fn without_village(plain: &str) -> &str {
    let rest = VILLAGE.iter().find_map(|(_, word)| plain.strip_prefix(word)?.strip_prefix(' '));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(plain)
}

/// The name without the word for the kind of unit before it and without the district after it; a name that is nothing else
/// stays.
fn bare(plain: &str) -> &str {
    let rest = COMMUNE.iter().find_map(|word| plain.strip_prefix(word)?.strip_prefix(' ')).unwrap_or(plain);
    let name = rest.split_once(DISTRICT).map_or(rest, |(name, _)| name);
    if name.is_empty() { plain } else { name }
}

/// A name without the units behind it, the last first: `Bình Lư - Tam Đường, tỉnh Lai Châu`. A name that is nothing else stays.
pub fn without_units(name: &str, units: [&str; 2]) -> String {
    let whole = normalise(name);
    let mut rest = whole.as_str();
    for unit in units {
        let before = rest.strip_suffix(&normalise(unit)).filter(|before| before.ends_with(' ')).map(str::trim_end);
        let before = before.map(|before| {
            let word = UNITS.iter().find_map(|word| before.strip_suffix(word)?.strip_suffix(' '));
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
        for name in ["1. Sin Chải", "Sin Chải (bản đặc biệt khó khăn)", "- bản Sin Chải", "01) Bản Sin Chải"]
        {
            assert!(same_village(name, "Sin Chải"), "{name}");
        }
        assert!(same_village("bản Lao Chải I", "Lao Chải 1") && !same_village("Lao Chải II", "Lao Chải 1"));
        assert!(!same_village("Nà Khan (cũ)", "Nà Khan (mới)") && !same_village("Bản I", "Bản II"));
        assert!(!same_village("(cũ)", "(mới)") && !same_village("1. Sin Chải", "2. Lao Chải"));
        assert!(same_village("Bản 1", "bản 01") && !same_village("Bản 1", "Bản 10"));
        assert_eq!(padded_otherwise("Bản 1 Nà Khan").as_deref(), Some("Bản 01 Nà Khan"));
        assert_eq!(padded_otherwise("Bản 02").as_deref(), Some("Bản 2"));
        assert_eq!(
            (padded_otherwise("Bản 12"), padded_otherwise("Nà Khan"), padded_otherwise("Bản 0")),
            (None, None, None)
        );
        assert!(!same_name("Bản Giang", "Giang"));
        let long = "a ".repeat(200);
        assert!(same_village(&long, &long.to_uppercase()) && !same_village(&long, &format!("Bản {long}")));
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
