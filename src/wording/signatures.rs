//! Lines of signatures below a plan, and the line of place and day above them. Texts are normalised.

/// What such a line begins with.
const WORDS: [&str; 14] = [
    "tm ubnd",
    "tm uy ban",
    "kt chu tich",
    "chu tich",
    "pho chu tich",
    "dai dien dang uy",
    "dai dien hdnd",
    "dai dien ubnd",
    "noi nhan",
    "nguoi lap bieu",
    "nguoi lap",
    "thu truong don vi",
    "xac nhan cua",
    "ky ten",
];

/// A line of place and day has no more words.
const MOST_WORDS: usize = 12;

/// `TM. UBND XÃ`, `Nơi nhận: …`, or the line of place and day.
pub fn is_signature(text: &str) -> bool {
    WORDS.iter().any(|word| text.starts_with(word)) || is_place_and_day(text)
}

/// `Bình Lư, ngày 20 tháng 01 năm 2024`; the day may be left open.
pub fn is_place_and_day(text: &str) -> bool {
    let has = |word: &str| text.split(' ').any(|other| other == word);
    ["ngay", "thang", "nam"].into_iter().all(has) && text.split(' ').count() <= MOST_WORDS && !text.starts_with("ngay")
}

#[cfg(test)]
mod tests {
    use super::{is_place_and_day, is_signature};

    #[test]
    fn signatures_are_told_from_villages_and_days() {
        for text in ["tm ubnd xa", "noi nhan", "binh lu ngay 20 thang 01 nam 2024", "binh lu ngay thang nam"] {
            assert!(is_signature(text), "{text}");
        }
        for text in ["ban mau 1", "ngay 20 thang 01 nam 2024", "nam 2024"] {
            assert!(!is_signature(text) && !is_place_and_day(text), "{text}");
        }
    }
}
