//! Numbers of documents as communes write them: `16/KH-UBND`, `Số 16/KH-UBND ngày 18/01/2024`, `16`.

use crate::wording::normalise;

/// Words of a day without a number of its own.
const OF_A_DAY: [&str; 3] = ["ngay", "thang", "nam"];

/// Whether a text has the number of a document: before the sign of its kind, and not as a part of a day.
pub fn has_number(text: &str) -> bool {
    let number = text.split_once('/').map_or(text, |(number, _)| number);
    number.contains(|sign: char| sign.is_ascii_digit()) && !is_day(text)
}

/// `18/01/2024`, `ngày 18 tháng 01 năm 2024`: three numbers, the last a year, and no words but a day's.
fn is_day(text: &str) -> bool {
    let plain = normalise(text);
    let words: Vec<&str> = plain.split(' ').filter(|word| !OF_A_DAY.contains(word)).collect();
    let is_number = |word: &&str| word.chars().all(|sign| sign.is_ascii_digit());
    let has_year = [words.first(), words.last()].into_iter().flatten().any(|word| word.len() == 4);
    words.len() == 3 && words.iter().all(is_number) && has_year
}

#[cfg(test)]
mod tests {
    use super::has_number;

    #[test]
    fn a_document_has_a_number_of_its_own() {
        for text in
            ["16/KH-UBND", "Số 16/KH-UBND ngày 18/01/2024", "16", "Số: 16 /KH-UBND", "16a/KH-UBND", "KH 16-2024"]
        {
            assert!(has_number(text), "{text}");
        }
        for text in
            ["…../KH-UBND", "/KH-UBND ngày 18/01/2024", "Số     /KH-UBND", "18/01/2024", "ngày 18/1/2024", "2024-01-18"]
        {
            assert!(!has_number(text), "{text}");
        }
    }
}
