//! The usual words and marks for a value of a list: those with only one meaning.

use crate::form::{Assessment, Theme, YesNo};
use crate::wording::normalise;

/// `CĐ`, `Ko đạt`, `KAD`: a lone "không" may mean not met or not applicable, and is left.
pub(super) fn assessment(text: &str) -> Option<Assessment> {
    match normalise(text).as_str() {
        "d" | "da dat" | "dat chuan" | "da dat chuan" | "dat tieu chi" | "hoan thanh" | "da hoan thanh" => {
            Some(Assessment::Met)
        }
        "co ban" | "cbd" | "cb dat" | "dat co ban" | "co ban dat chuan" | "co ban hoan thanh" => {
            Some(Assessment::BasicallyMet)
        }
        "chua" | "cd" | "c d" | "c dat" | "chua dat chuan" | "khong dat" | "ko dat" | "k dat" | "kd" | "k d"
        | "khong dat chuan" | "chua hoan thanh" => Some(Assessment::NotMet),
        "kad" | "khong ad" | "ko ad" | "k ad" | "ko ap dung" | "k ap dung" | "n a" => Some(Assessment::NotApplicable),
        _ => None,
    }
}

/// A tick or a cross in the box, in letters, signs or the letters that a symbol font draws as a tick.
pub(super) fn yes_no(text: &str) -> Option<YesNo> {
    match text.trim().to_lowercase().as_str() {
        "✓" | "✔" | "√" | "☑" | "☒" | "ü" | "þ" | "+" | "1" => return Some(YesNo::Yes),
        "-" | "–" | "—" | "☐" | "□" | "0" => return Some(YesNo::No),
        _ => {}
    }
    match normalise(text).as_str() {
        "x" | "v" | "true" | "yes" | "y" | "c" | "dang ky" | "dang ki" | "dk" | "co dang ky" | "co dang ki"
        | "co dk" | "da thong nhat" | "thong nhat" | "nhat tri" | "dong y" | "co thong nhat" | "duoc cong nhan"
        | "da cong nhan" | "da duoc cong nhan" => Some(YesNo::Yes),
        "false"
        | "no"
        | "n"
        | "k"
        | "ko"
        | "khong dang ky"
        | "khong dang ki"
        | "ko dang ky"
        | "khong dk"
        | "ko dk"
        | "chua"
        | "khong co"
        | "chua co"
        | "ko co"
        | "khong thong nhat"
        | "chua thong nhat"
        | "chua cong nhan"
        | "chua duoc cong nhan" => Some(YesNo::No),
        _ => None,
    }
}

/// A field whose words are all in the text, or that has all the words of the text, when no other has.
pub(super) fn theme(text: &str) -> Option<Theme> {
    let parts: Vec<&str> = text.split([',', ';', '/', '+', '&', '–']).flat_map(|part| part.split(" và ")).collect();
    if parts.len() > 1 {
        let mut named = parts.iter().filter_map(|part| theme(part));
        let first = named.next();
        if named.any(|other| Some(other) != first) {
            return None;
        }
    }
    let text = normalise(text);
    let within = |text: &str, words: &str| format!(" {text} ").contains(&format!(" {words} "));
    let mut fitting = Theme::ALL.into_iter().filter(|theme| {
        let words = normalise(theme.text());
        within(&text, &words) || (!text.is_empty() && within(&words, &text))
    });
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Words in brackets behind a value that make it another one, or only half of it.
const NOT_QUITE: [&str; 20] = [
    "chua", "khong", "ko", "mot phan", "mot nua", "phan lon", "co ban", "du kien", "tru", "dat", "dang", "con",
    "thieu", "cho", "neu", "gan", "sap", "no", "se", "can",
];

/// `Có (Nghị quyết số 12)`: the value before what is said of it, where that leaves it as it is: it names no later year, and does
/// not deny what the value says (`Không áp dụng (không có làng nghề)` agrees with itself).
pub(super) fn without_remark(shown: &str, plan_year: i32) -> Option<&str> {
    let (value, remark) = shown.trim_end().strip_suffix(')')?.split_once('(')?;
    let said = format!(" {} ", normalise(remark));
    let denies = ["khong", "ko", "k"].iter().any(|word| normalise(value).split(' ').next() == Some(word));
    let agrees = |word: &str| denies && ["khong", "ko", "chua"].contains(&word);
    let later = |word: &str| word.parse().is_ok_and(|year: i32| (plan_year + 1..=plan_year + 50).contains(&year));
    let whole = !said.trim().is_empty() && !remark.contains(['?', '(', ')']) && !shown.contains('?');
    let quite = !NOT_QUITE.iter().any(|word| said.contains(&format!(" {word} ")) && !agrees(word));
    (whole && quite && !said.split(' ').any(later)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{assessment, theme, yes_no};
    use crate::form::{Assessment, Theme, YesNo};

    #[test]
    fn short_words_for_an_assessment_are_known() {
        let cases = [
            ("Đ", Assessment::Met),
            ("D", Assessment::Met),
            ("CĐ", Assessment::NotMet),
            ("C.Đ", Assessment::NotMet),
            ("chưa", Assessment::NotMet),
            ("Ko đạt", Assessment::NotMet),
            ("cơ bản", Assessment::BasicallyMet),
            ("KAD", Assessment::NotApplicable),
            ("n/a", Assessment::NotApplicable),
        ];
        for (text, meant) in cases {
            assert_eq!(assessment(text), Some(meant), "{text}");
        }
        for text in ["không", "x", "Tốt", "Đạt/chưa đạt", ""] {
            assert_eq!(assessment(text), None, "{text}");
        }
    }

    #[test]
    fn ticks_are_a_yes() {
        for text in
            ["x", "X", "✓", "✔", "v", "√", "☑", "ü", "1", "yes", "đăng ký", "Đăng kí", "Đã được công nhận", "TRUE"]
        {
            assert_eq!(yes_no(text), Some(YesNo::Yes), "{text}");
        }
        for text in ["-", "ko", "Chưa có", "Chưa được công nhận", "0", "FALSE"] {
            assert_eq!(yes_no(text), Some(YesNo::No), "{text}");
        }
        assert_eq!((yes_no("?"), yes_no("có thể")), (None, None));
    }

    #[test]
    fn a_theme_is_known_by_its_words_when_no_other_is() {
        assert_eq!(theme("Vệ sinh môi trường"), Some(Theme::Environment));
        assert_eq!(theme("Nhà ở"), Some(Theme::Housing));
        assert_eq!((theme("sáng, xanh, sạch"), theme("Giao thông")), (None, None));
        assert_eq!((theme("môi trường, nhà ở"), theme("khác, nhà văn hóa")), (None, Some(Theme::Other)));
    }
}
