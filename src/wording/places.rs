//! Communes and districts that a text names, and the years that it is about.
//!
//! ```text
//! place = ( "xã" | "huyện" ) , name ;          "trên địa bàn xã Bình Lư", "huyện Tân Uyên"
//! name  = word , { word } ;                    at most four, each with a capital; "huyện ủy", "xã nông thôn mới" name none
//! ```

use crate::wording::{normalise, times, whole_words};

/// The kind of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    Commune,
    District,
}

/// No name has more words.
const LONGEST: usize = 4;

/// Capitalised words behind "xã" or "huyện" that begin no name: `Huyện Ủy`, `xã Nông thôn mới`.
const NO_NAMES: [&str; 16] =
    ["uy", "doan", "doi", "hoi", "nong", "ntm", "dang", "hdnd", "ubnd", "ban", "nam", "dat", "ve", "thuc", "chu", "va"];

/// The places of a text, each with the words that may be its name.
pub fn named(text: &str) -> Vec<(PlaceKind, Vec<String>)> {
    let mut words = text.split_whitespace().peekable();
    let mut places = Vec::new();
    while let Some(word) = words.next() {
        // A word that ends a sentence or a part of one has no name behind it.
        let kind = match begins_place(word).then(|| normalise(word)).as_deref().unwrap_or_default() {
            _ if word.ends_with([',', ';', '.', ':', ')']) => None,
            "xa" => Some(PlaceKind::Commune),
            "huyen" => Some(PlaceKind::District),
            _ => None,
        };
        let Some(kind) = kind else { continue };
        let mut name = Vec::new();
        while let Some(next) = words.next_if(|next| name.len() < LONGEST && next.starts_with(char::is_uppercase)) {
            name.push(next.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned());
            if next.ends_with(|sign: char| !sign.is_alphanumeric()) {
                break;
            }
        }
        // Of communes there is a list to compare with.
        let begins_name = kind == PlaceKind::Commune
            || name.first().is_some_and(|first: &String| !NO_NAMES.contains(&normalise(first).as_str()));
        places.extend((begins_name && !name.is_empty()).then_some((kind, name)));
    }
    places
}

/// Whether a word may be "xã" or "huyện" at all: most begin with another letter.
fn begins_place(word: &str) -> bool {
    let first = word.chars().next().map(|letter| letter.to_ascii_lowercase());
    first.is_some_and(|letter| !letter.is_ascii_alphabetic() || matches!(letter, 'x' | 'h'))
}

/// Words that bring another commune into a commune's own plan.
const BESIDE: [&str; 16] = [
    "lien xa",
    "lien huyen",
    "giap",
    "hoc tap",
    "kinh nghiem",
    "tham quan",
    "phoi hop",
    "di",
    "den xa",
    "tu xa",
    "voi xa",
    "cac xa",
    "sang xa",
    "noi xa",
    "cung xa",
    "toi xa",
];

/// Whether a text, normalised, may well speak of its neighbours.
pub fn speaks_of_neighbours(plain: &str) -> bool {
    whole_words::any_within(plain, &BESIDE)
}

/// Words with which a plan looks back on years before it.
const LOOKS_BACK: [&str; 18] = [
    "ket qua",
    "so voi",
    "den het",
    "het nam",
    "tu nam",
    "da dat",
    "da",
    "giai doan",
    "quyet dinh",
    "nghi quyet",
    "cong van",
    "ke hoach so",
    "duy tri",
    "tiep tuc",
    "phat huy",
    "cong nhan",
    "cuoi nam",
    "den nam",
];

/// Whether a text, normalised, names years, all of them before the plan's, and does not look back.
pub fn is_of_an_earlier_year(plain: &str, plan_year: i32) -> bool {
    let mut years = times::years(plain).peekable();
    years.peek().is_some() && years.all(|year| year < plan_year) && !whole_words::any_within(plain, &LOOKS_BACK)
}

#[cfg(test)]
mod tests {
    use super::{PlaceKind, is_of_an_earlier_year, named, speaks_of_neighbours};
    use crate::wording::normalise;

    fn names(text: &str) -> Vec<(PlaceKind, String)> {
        named(text).into_iter().map(|(kind, name)| (kind, normalise(&name.join(" ")))).collect()
    }

    #[test]
    fn a_place_is_named_with_capitals() {
        assert_eq!(names("UBND xã Bình Lư chỉ đạo"), [(PlaceKind::Commune, "binh lu".to_owned())]);
        assert_eq!(names("xã Bản Bo."), [(PlaceKind::Commune, "ban bo".to_owned())]);
        assert_eq!(names("tại huyện Tân Uyên, tỉnh Lai Châu"), [(PlaceKind::District, "tan uyen".to_owned())]);
        for text in ["trên địa bàn xã", "xã nông thôn mới", "Huyện Ủy", "Ủy ban nhân dân xã. Các bản", "cấp xã; Ban"]
        {
            assert_eq!(names(text), [], "{text}");
        }
    }

    #[test]
    fn neighbours_and_years_gone_by_may_be_spoken_of() {
        assert!(speaks_of_neighbours(&normalise("Đường liên xã Bình Lư – Bản Bo")));
        assert!(!speaks_of_neighbours(&normalise("Trên địa bàn xã Bình Lư")));
        assert!(is_of_an_earlier_year(&normalise("Mục tiêu năm 2023: giữ vững 12 tiêu chí"), 2024));
        for text in
            ["Năm 2024", "Phát huy kết quả năm 2023", "Đến hết năm 2023 đạt 12 tiêu chí", "Năm 2023 và 2024", ""]
        {
            assert!(!is_of_an_earlier_year(&normalise(text), 2024), "{text}");
        }
    }
}
