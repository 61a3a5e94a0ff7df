//! What people write where they say nothing: one table of fillers and non-answers, for whatever column they stand in.

use crate::wording::{marks, whole_words};

/// Signs that hold a place: dots, dashes, underscores, ellipses, slashes. A text of nothing else is no content.
pub const SIGNS: [char; 10] = ['.', '…', '-', '–', '—', '−', '_', '/', '\\', '·'];

/// What a text says that tells nothing of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NonAnswer {
    /// There is none.
    None,
    /// There is none yet, or it is still to come.
    NotYet,
    /// The same as what stands above, or beside.
    AsAbove,
    /// It stands in another paper.
    Elsewhere,
    /// A tick, a letter or a digit where words belong.
    Mark,
}

/// Without accents and signs. What people say at greater length is known by its words alone.
const WORDS: [(&str, NonAnswer); 13] = [
    ("khong", NonAnswer::None),
    ("ko", NonAnswer::None),
    ("khong co", NonAnswer::None),
    ("ko co", NonAnswer::None),
    ("khong co gi", NonAnswer::None),
    ("chua", NonAnswer::NotYet),
    ("chua co", NonAnswer::NotYet),
    ("nt", NonAnswer::AsAbove),
    ("n t", NonAnswer::AsAbove),
    ("tuong tu", NonAnswer::AsAbove),
    ("co", NonAnswer::Mark),
    ("da co", NonAnswer::Mark),
    ("ok", NonAnswer::Mark),
];

/// What begins a text that says the same as another, and what may follow: `Như trên`, `Giống bản Sin Chải`.
const LIKE: [&str; 7] = ["nhu", "giong", "giong nhu", "tuong tu", "tuong tu nhu", "cung nhu", "noi dung nhu"];
const ANOTHER: [&str; 10] = ["tren", "ban", "thon", "xom", "dong", "muc", "stt", "so", "cac ban", "noi dung"];

/// Signs that repeat what stands above.
const DITTO: [char; 10] = ['"', '\'', '“', '”', '„', '‟', '〃', '’', '‘', ','];

/// What says that something is not there, not yet, or still to come.
const NOT_THERE: [&str; 7] = ["chua", "khong", "ko", "k", "se", "dang", "sau"];

/// Words of planning itself: with one of those above, a text of nothing else says that the answer is still to be found.
const OF_PLANNING: [&str; 121] = [
    "ban", "bao", "bo", "ca", "cac", "cao", "cap", "chi", "cho", "chon", "chu", "chuong", "co", "con", "cong", "cu",
    "cua", "da", "dang", "dao", "dat", "de", "den", "dia", "diem", "dien", "dinh", "do", "doi", "don", "dot", "dung",
    "duoc", "duyet", "gi", "giai", "ghi", "gian", "gui", "hanh", "hien", "hinh", "hoach", "hoan", "hop", "huong",
    "huyen", "ke", "khai", "khong", "kien", "ky", "lai", "lam", "lan", "lap", "lieu", "lua", "mo", "moi", "muc", "nam",
    "nao", "nay", "nen", "nghien", "nhat", "nhiem", "noi", "o", "phan", "phap", "phe", "phuong", "quyet", "ra", "ro",
    "sau", "se", "so", "soat", "su", "sung", "thang", "thanh", "thao", "thay", "the", "them", "theo", "thien", "thoi",
    "thon", "thong", "thuc", "tien", "tiep", "tin", "to", "trien", "trong", "tu", "ubnd", "va", "van", "vao", "vi",
    "viec", "vu", "xa", "xac", "xay", "xet", "xin", "xom", "xuat", "y", "yeu", "cau", "cuu", "luan",
];

/// What says that the answer is in another paper, and the words beside it that say no more.
const ATTACHED: [&str; 12] = [
    "dinh kem",
    "kem theo",
    "xem file",
    "xem tep",
    "theo file",
    "theo tep",
    "phu luc",
    "xem ke hoach",
    "xem van ban",
    "gui kem",
    "gui rieng",
    "xem bieu",
];
const OF_PAPERS: [&str; 46] = [
    "ban", "bieu", "cac", "chi", "co", "cua", "da", "danh", "dinh", "doc", "dung", "excel", "file", "gui", "hoach",
    "ke", "kem", "kh", "luc", "mau", "nay", "nhu", "noi", "o", "pdf", "phu", "quyet", "rieng", "sach", "so", "tai",
    "tep", "theo", "tiet", "to", "trang", "trinh", "trong", "truoc", "ubnd", "van", "word", "xa", "xem", "xin", "vui",
];

/// A text of more words tells something.
const MOST_WORDS: usize = 12;

/// Whether a text is empty but for such signs and spaces.
pub fn says_nothing(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || SIGNS.contains(&letter))
}

impl NonAnswer {
    /// The text is normalised.
    pub fn of(plain: &str) -> Option<Self> {
        WORDS.iter().find(|(words, _)| *words == plain).map(|(_, meant)| *meant)
    }

    /// Of a text in a column in which words belong, with the same normalised. A `Text` finds it once.
    pub(super) fn in_words(text: &str, plain: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let is_ditto = |sign: char| sign.is_whitespace() || DITTO.contains(&sign) || SIGNS.contains(&sign);
        if plain.is_empty() {
            let ditto = text.chars().all(is_ditto) && text.contains(DITTO);
            return (ditto || !says_nothing(text)).then_some(if ditto { Self::AsAbove } else { Self::Mark });
        }
        let known = Self::of(plain).or_else(|| as_another(plain).then_some(Self::AsAbove));
        known.or_else(|| not_yet(plain)).or_else(|| elsewhere(plain)).or_else(|| {
            let signs = text.chars().filter(|sign| !sign.is_whitespace() && !SIGNS.contains(sign));
            let is_mark = signs.take(2).count() < 2 || plain.len() > 1 && marks::tick(text).is_some();
            is_mark.then_some(Self::Mark)
        })
    }

    /// The same of a text that has lost its spaces.
    pub(super) fn of_joined(plain: &str) -> Option<Self> {
        let joined = |words: &str| words.split(' ').try_fold(plain, str::strip_prefix) == Some("");
        WORDS.iter().find(|(words, _)| joined(words)).map(|(_, meant)| *meant)
    }
}

/// No text of so many words is longer, in bytes.
const LONGEST: usize = 200;

fn as_another(plain: &str) -> bool {
    let short = plain.split(' ').count() <= 6;
    short
        && LIKE
            .iter()
            .filter_map(|like| plain.strip_prefix(like)?.strip_prefix(' '))
            .any(|rest| ANOTHER.iter().any(|another| whole_words::begin(rest, another)))
}

fn not_yet(plain: &str) -> Option<NonAnswer> {
    let mut words = plain.split(' ');
    let says = words.clone().any(|word| NOT_THERE.contains(&word));
    let planning = |word: &str| OF_PLANNING.contains(&word) || NOT_THERE.contains(&word);
    (says && words.clone().count() <= MOST_WORDS && words.all(planning)).then_some(NonAnswer::NotYet)
}

fn elsewhere(plain: &str) -> Option<NonAnswer> {
    let mut words = plain.split(' ');
    let says = whole_words::any_within(plain, &ATTACHED);
    let of_papers = |word: &str| OF_PAPERS.contains(&word) || word.chars().all(|sign| sign.is_ascii_digit());
    (says && words.clone().count() <= MOST_WORDS && words.all(of_papers)).then_some(NonAnswer::Elsewhere)
}

#[cfg(test)]
mod tests {
    use super::{NonAnswer, says_nothing};
    use crate::wording::normalise;

    fn in_words(text: &str) -> Option<NonAnswer> {
        NonAnswer::in_words(text, &normalise(text))
    }

    fn tells_nothing(text: &str) -> bool {
        in_words(text).is_some_and(|meant| meant != NonAnswer::AsAbove)
    }

    #[test]
    fn signs_alone_say_nothing() {
        for text in ["…", "......", "-", " — ", "/", "_ _ _", "- ../..", "", "\u{a0}"] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["x", "0", "?", "- Làm đường", "17.3", "…v.v."] {
            assert!(!says_nothing(text), "{text}");
        }
    }

    #[test]
    fn words_that_tell_nothing_are_known_with_their_spaces_and_without() {
        assert_eq!(NonAnswer::of("nhu the"), None);
        assert_eq!((NonAnswer::of("khongco"), NonAnswer::of_joined("khongco")), (None, Some(NonAnswer::None)));
        assert_eq!((NonAnswer::of_joined("chuaco"), NonAnswer::of_joined("")), (Some(NonAnswer::NotYet), None));
    }

    #[test]
    fn what_is_still_to_come_or_stands_elsewhere_tells_nothing() {
        for text in [
            "Không",
            "Chưa lựa chọn",
            "Chưa đăng ký",
            "Xã chưa lựa chọn được mô hình",
            "Sẽ bổ sung sau",
            "Bổ sung sau.",
            "Đang cập nhật",
            "Chưa xây dựng kế hoạch",
            "Đang xây dựng",
            "Chưa thống nhất",
            "Không đăng ký",
            "Chờ ý kiến chỉ đạo của huyện, sẽ báo cáo sau",
            "Xem file đính kèm",
            "Có văn bản kèm theo",
            "Theo phụ lục đính kèm",
            "x",
            "1",
            "?",
            "v",
            "Có",
            "Đã đăng ký",
            "OK",
        ] {
            assert!(tells_nothing(text), "{text}");
        }
        for text in [
            "Không đốt rác",
            "Đang xây dựng nhà văn hóa bản",
            "Đang làm đường nội bản",
            "Chưa có rãnh thoát nước, làm mới 200 m",
            "Sẽ trồng hoa hai bên đường",
            "Không cần kinh phí",
            "Duy trì",
            "Tiếp tục thực hiện",
            "Thực hiện theo kế hoạch của xã.",
            "Xây dựng kế hoạch",
            "Hoàn thành trong năm 2024",
            "Làm đường, kèm theo rãnh thoát nước",
            "Nhà ở",
        ] {
            assert!(!tells_nothing(text), "{text}");
        }
    }

    #[test]
    fn what_is_as_above_says_so_in_many_ways() {
        for text in [
            "Như trên",
            "nt",
            "-nt-",
            "N/t",
            "\"",
            "〃",
            "''",
            ",,",
            "Giống bản trên",
            "Như bản Sin Chải",
            "Tương tự",
            "tương tự như trên",
            "Như dòng 1",
        ] {
            assert_eq!(in_words(text), Some(NonAnswer::AsAbove), "{text}");
        }
        for text in ["Như ý", "Nhà như hoa", "Giống lúa mới", "Tương trợ hộ nghèo", "Giống cây ăn quả cho bản"]
        {
            assert_ne!(in_words(text), Some(NonAnswer::AsAbove), "{text}");
        }
    }
}
