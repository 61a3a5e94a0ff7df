//! The usual words and marks for a value of a list: those with only one meaning.

use crate::wording::{normalise, whole_words};

/// What a word says of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssessmentMark {
    Met,
    BasicallyMet,
    NotMet,
    NotApplicable,
}

/// A box that is ticked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    Yes,
    No,
}

/// Boxes, ticked and not.
const TICKED: [char; 6] = ['☑', '☒', '✓', '✔', '🗹', '🗷'];
const UNTICKED: [char; 4] = ['☐', '□', '▢', '◻'];
pub const BOXES: [char; 10] = ['☑', '☒', '✓', '✔', '🗹', '🗷', '☐', '□', '▢', '◻'];

/// `☑ Đạt ☐ Chưa đạt`, `[x] Có [ ] Không`: the words behind the one box that is ticked; `None` where none is, or several are.
pub fn ticked(text: &str) -> Option<&str> {
    let signs = |ticked: bool| -> Vec<&str> {
        match ticked {
            true => TICKED_WORDS.to_vec(),
            false => vec!["[ ]", "[]", "( )", "()"],
        }
    };
    let is_box = |at: usize, ticked: bool| {
        let rest = text.get(at..).unwrap_or_default();
        let sign = rest.chars().next()?;
        let boxes: &[char] = if ticked { &TICKED } else { &UNTICKED };
        let word = signs(ticked).into_iter().find(|word| rest.starts_with(word)).map(str::len);
        word.or_else(|| boxes.contains(&sign).then(|| sign.len_utf8()))
    };
    let all: Vec<(usize, usize, bool)> = text
        .char_indices()
        .filter_map(|(at, _)| {
            let ticked = is_box(at, true).map(|length| (at, length, true));
            ticked.or_else(|| is_box(at, false).map(|length| (at, length, false)))
        })
        .collect();
    let (index, (at, length, _)) = all.iter().enumerate().find(|(_, (.., ticked))| *ticked)?;
    let several = all.iter().filter(|(.., ticked)| *ticked).count() > 1;
    let end = all.get(index + 1).map_or(text.len(), |(at, ..)| *at);
    let words = text.get(at + length..end)?.trim();
    (!several && all.len() > 1 && !words.is_empty()).then_some(words)
}

const TICKED_WORDS: [&str; 4] = ["[x]", "[X]", "(x)", "(X)"];

/// `CĐ`, `Ko đạt`, `KAD`: a lone "không" may mean not met or not applicable, and is left.
pub fn assessment(text: &str) -> Option<AssessmentMark> {
    match normalise(text).as_str() {
        "d" | "da dat" | "dat chuan" | "da dat chuan" | "dat tieu chi" | "hoan thanh" | "da hoan thanh" => {
            Some(AssessmentMark::Met)
        }
        "co ban" | "cbd" | "cb dat" | "dat co ban" | "co ban dat chuan" | "co ban hoan thanh" => {
            Some(AssessmentMark::BasicallyMet)
        }
        "chua" | "cd" | "c d" | "c dat" | "chua dat chuan" | "khong dat" | "ko dat" | "k dat" | "kd" | "k d"
        | "khong dat chuan" | "chua hoan thanh" => Some(AssessmentMark::NotMet),
        "kad" | "khong ad" | "ko ad" | "k ad" | "ko ap dung" | "k ap dung" | "n a" => {
            Some(AssessmentMark::NotApplicable)
        }
        _ => None,
    }
}

/// A tick or a cross in the box, in letters, signs or the letters that a symbol font draws as a tick.
pub fn tick(text: &str) -> Option<Tick> {
    match text.trim() {
        "✓" | "✔" | "√" | "☑" | "☒" | "ü" | "Ü" | "þ" | "Þ" | "+" | "1" => return Some(Tick::Yes),
        "-" | "–" | "—" | "☐" | "□" | "0" => return Some(Tick::No),
        _ => {}
    }
    match normalise(text).as_str() {
        "x" | "v" | "true" | "yes" | "y" | "c" | "dang ky" | "dang ki" | "dk" | "co dang ky" | "co dang ki"
        | "co dk" | "da thong nhat" | "thong nhat" | "nhat tri" | "dong y" | "co thong nhat" | "duoc cong nhan"
        | "da cong nhan" | "da duoc cong nhan" => Some(Tick::Yes),
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
        | "chua duoc cong nhan" => Some(Tick::No),
        _ => None,
    }
}

/// Signs and words between two values in one cell.
const BETWEEN: [char; 6] = [',', ';', '/', '+', '&', '–'];
const AND: &str = " và ";

/// The value whose words are all in the text, or that has all the words of the text, when no other has. The names of the values
/// are normalised.
pub fn only_value<T: Copy + PartialEq>(text: &str, values: &[(T, String)]) -> Option<T> {
    let parts: Vec<&str> = text.split(BETWEEN).flat_map(|part| part.split(AND)).collect();
    if parts.len() > 1 {
        let mut named = parts.iter().filter_map(|part| only_value(part, values));
        let first = named.next();
        if named.any(|other| Some(other) != first) {
            return None;
        }
    }
    let text = normalise(text);
    let fits = |name: &str| whole_words::within(&text, name) || whole_words::within(name, &text);
    let mut fitting = values.iter().filter(|(_, name)| fits(name)).map(|(value, _)| *value);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Words in brackets behind a value that make it another one, or only half of it.
const NOT_QUITE: [&str; 20] = [
    "chua", "khong", "ko", "mot phan", "mot nua", "phan lon", "co ban", "du kien", "tru", "dat", "dang", "con",
    "thieu", "cho", "neu", "gan", "sap", "no", "se", "can",
];

/// Words that begin a value which denies.
const DENIES: [&str; 3] = ["khong", "ko", "k"];

/// Words by which a remark agrees with such a value.
const AGREES: [&str; 3] = ["khong", "ko", "chua"];

/// So many years after the plan's, a number is a year to come.
const YEARS_TO_COME: i32 = 50;

/// `Có (Nghị quyết số 12)`: the value before what is said of it, where that leaves it as it is: it names no later year, and does
/// not deny what the value says (`Không áp dụng (không có làng nghề)` agrees with itself).
pub fn without_remark(shown: &str, plan_year: i32) -> Option<&str> {
    let (value, remark) = shown.trim_end().strip_suffix(')')?.split_once('(')?;
    let said = normalise(remark);
    let plain = normalise(value);
    let denies = DENIES.iter().any(|word| whole_words::begin(&plain, word));
    let agrees = |word: &str| denies && AGREES.contains(&word);
    let to_come = plan_year.saturating_add(1)..=plan_year.saturating_add(YEARS_TO_COME);
    let later = |word: &str| word.parse().is_ok_and(|year: i32| to_come.contains(&year));
    let whole = !said.is_empty() && !remark.contains(['?', '(', ')']) && !shown.contains('?');
    let quite = !NOT_QUITE.iter().any(|words| whole_words::within(&said, words) && !agrees(words));
    (whole && quite && !said.split(' ').any(later)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{AssessmentMark, Tick, assessment, only_value, tick, ticked, without_remark};

    #[test]
    fn short_words_for_an_assessment_are_known() {
        let cases = [
            ("Đ", AssessmentMark::Met),
            ("D", AssessmentMark::Met),
            ("CĐ", AssessmentMark::NotMet),
            ("C.Đ", AssessmentMark::NotMet),
            ("chưa", AssessmentMark::NotMet),
            ("Ko đạt", AssessmentMark::NotMet),
            ("cơ bản", AssessmentMark::BasicallyMet),
            ("KAD", AssessmentMark::NotApplicable),
            ("n/a", AssessmentMark::NotApplicable),
        ];
        for (text, meant) in cases {
            assert_eq!(assessment(text), Some(meant), "{text}");
        }
        for text in ["không", "x", "Tốt", "Đạt/chưa đạt", ""] {
            assert_eq!(assessment(text), None, "{text}");
        }
    }

    #[test]
    fn of_several_boxes_the_one_that_is_ticked_is_meant() {
        for (text, meant) in [
            ("☑ Đạt ☐ Chưa đạt", "Đạt"),
            ("☐ Đạt ☑ Chưa đạt", "Chưa đạt"),
            ("[ ] Có [x] Không", "Không"),
            ("□ Có ☒ Không", "Không"),
        ] {
            assert_eq!(ticked(text), Some(meant), "{text}");
        }
        for text in ["☐ Đạt ☐ Chưa đạt", "☑ Đạt ☑ Chưa đạt", "Đạt", "☑", "✓"] {
            assert_eq!(ticked(text), None, "{text}");
        }
    }

    #[test]
    fn ticks_are_a_yes() {
        for text in
            ["x", "X", "✓", "✔", "v", "√", "☑", "ü", "1", "yes", "đăng ký", "Đăng kí", "Đã được công nhận", "TRUE"]
        {
            assert_eq!(tick(text), Some(Tick::Yes), "{text}");
        }
        for text in ["-", "ko", "Chưa có", "Chưa được công nhận", "0", "FALSE"] {
            assert_eq!(tick(text), Some(Tick::No), "{text}");
        }
        assert_eq!((tick("?"), tick("có thể")), (None, None));
    }

    #[test]
    fn a_value_is_known_by_its_words_when_no_other_is() {
        let names = ["sang", "xanh", "sach", "an toan", "moi truong", "nha o dan cu", "khac"];
        let values: Vec<_> = names.iter().map(|name| (*name, (*name).to_owned())).collect();
        let of = |text: &str| only_value(text, &values);
        assert_eq!(of("Vệ sinh môi trường"), Some("moi truong"));
        assert_eq!(of("Nhà ở"), Some("nha o dan cu"));
        assert_eq!((of("sáng, xanh, sạch"), of("Giao thông")), (None, None));
        assert_eq!((of("môi trường, nhà ở"), of("khác, nhà văn hóa")), (None, Some("khac")));
    }

    #[test]
    fn a_remark_that_changes_a_value_keeps_it_from_being_read() {
        for text in ["Có (Nghị quyết số 12)", "Không áp dụng (không có làng nghề)", "Đạt (năm 2023)"]
        {
            assert!(without_remark(text, 2024).is_some(), "{text}");
        }
        for text in ["Đạt (chưa có quyết định)", "Có (dự kiến)", "Đạt (năm 2025)", "Đạt (?)", "Đạt ()", "Đạt"]
        {
            assert_eq!(without_remark(text, 2024), None, "{text}");
        }
    }
}
