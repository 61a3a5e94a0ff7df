//! What words beside an answer say of it: that something is met, that it is not, that a number is of another time.

use std::borrow::Cow;

use crate::wording::{marks, times, whole_words};

/// Says that it is not met, wherever it stands.
const UNMET: [&str; 9] = [
    "chua dat",
    "khong dat",
    "ko dat",
    "chua hoan thanh",
    "chua duoc cong nhan",
    "chua dam bao",
    "chua thuc hien",
    "chua duy tri duoc",
    "chua du dieu kien",
];

/// Says that it is met.
const MET: [&str; 6] = ["da dat", "da hoan thanh", "dat chuan", "dat tieu chi", "da duoc cong nhan", "du dieu kien"];

/// What numbers of a time are called.
const NUMBERS: [&str; 4] = ["so lieu", "ket qua", "so thong ke", "so bao cao"];

/// Whose time nobody has to name.
const OLD_NUMBERS: [&str; 6] = [
    "so lieu cu",
    "so lieu nam truoc",
    "so lieu cua nam truoc",
    "ket qua nam truoc",
    "so lieu chua cap nhat",
    "so nam truoc",
];

/// Whether a text, normalised, says that something is met, or that it is not; `None` where it says neither, or both.
pub fn of_words(plain: &str) -> Option<bool> {
    let unmet = whole_words::any_within(plain, &UNMET);
    let rest = UNMET.iter().filter(|phrase| plain.contains(**phrase));
    let rest = rest.fold(Cow::Borrowed(plain), |text, phrase| Cow::Owned(text.replace(phrase, ";")));
    let met = whole_words::any_within(&rest, &MET) || unmet && whole_words::within(&rest, "dat");
    (met != unmet).then_some(met)
}

/// The same of a result in words, which may be as short as "chưa".
pub fn of_result(text: &str, plain: &str) -> Option<bool> {
    match marks::assessment(text) {
        Some(marks::AssessmentMark::Met) => Some(true),
        Some(marks::AssessmentMark::NotMet) => Some(false),
        _ if plain == "dat" => Some(true),
        _ if plain == "chua dat" || whole_words::begin(plain, "chua") => of_words(plain).or(Some(false)),
        _ => of_words(plain),
    }
}

/// Whether a text, normalised, says that numbers are from before a year.
pub fn of_an_earlier_year(plain: &str, year: i32) -> bool {
    let named = NUMBERS.iter().filter_map(|words| whole_words::around(plain, words));
    let is_earlier = |(_, behind): (&str, &str)| {
        let near: String = behind.split(' ').take(6).collect::<Vec<_>>().join(" ");
        let mut years = times::years(&near).peekable();
        years.peek().is_some() && years.all(|named| named < year)
    };
    whole_words::any_within(plain, &OLD_NUMBERS) || named.into_iter().any(is_earlier)
}

#[cfg(test)]
mod tests {
    use super::{of_an_earlier_year, of_result, of_words};
    use crate::wording::normalise;

    #[test]
    fn words_say_that_something_is_met_or_not() {
        for text in ["xã tự chấm chưa đạt", "Thực tế chưa hoàn thành", "Huyện đánh giá không đạt"]
        {
            assert_eq!(of_words(&normalise(text)), Some(false), "{text}");
        }
        for text in ["Xã đã đạt", "đã hoàn thành năm 2023"] {
            assert_eq!(of_words(&normalise(text)), Some(true), "{text}");
        }
        for text in ["năm 2022 chưa đạt, năm 2023 đã đạt", "Không có hộ nghèo", "Duy trì", "Không vi phạm", ""]
        {
            assert_eq!(of_words(&normalise(text)), None, "{text}");
        }
    }

    #[test]
    fn a_result_may_be_one_word() {
        let of = |text: &str| of_result(text, &normalise(text));
        assert_eq!((of("Chưa"), of("Chưa thực hiện"), of("Đạt")), (Some(false), Some(false), Some(true)));
        assert_eq!((of("Đã thực hiện"), of("Không có tội phạm"), of("3/3 trường đạt")), (None, None, None));
    }

    #[test]
    fn numbers_of_an_earlier_year_say_so() {
        for text in ["Số liệu năm 2022", "theo số liệu 2022", "Số liệu cũ", "kết quả điều tra năm 2021"]
        {
            assert!(of_an_earlier_year(&normalise(text), 2023), "{text}");
        }
        for text in ["Số liệu năm 2023", "Tăng so với năm 2022", "Số liệu đến 31/12/2023", "Số liệu do xã cung cấp"]
        {
            assert!(!of_an_earlier_year(&normalise(text), 2023), "{text}");
        }
    }
}
