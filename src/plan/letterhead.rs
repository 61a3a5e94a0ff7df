//! The beginning of a document (Decree 30/2020/NĐ-CP, annex I): organ and quốc hiệu side by side, number and date, what it is, what it
//! is based on.

use chrono::NaiveDate;

use crate::district::Margins;
use crate::plan::docx::{
    DocumentCell, DocumentRow, DocumentRule, DocumentTable, Paper, Paragraph, ParagraphStyle, text_width, twips,
};
use crate::plan::notation::{DOTS, day_in_words};
use crate::plan::own_text::unstopped;
use crate::plan::writing::Writing;

/// Tiêu ngữ in thirteen bold letters is so long, in millimetres.
const MOTTO_LENGTH: u32 = 56;

/// The part of the width that belongs to quốc hiệu, in hundredths.
const RIGHT: u32 = 60;

/// A bold capital of twelve points, in twentieths of a point; a small letter of fourteen.
const CAPITAL: u32 = 165;
const SMALL: u32 = 130;

pub(super) struct Letterhead<'a> {
    /// `XÃ BÌNH LƯ`.
    pub(super) organ: String,
    pub(super) number: Option<&'a str>,
    /// `KH-UBND`.
    pub(super) symbol: &'a str,
    pub(super) place: &'a str,
    pub(super) date: Option<NaiveDate>,
    pub(super) year: i32,
    /// What the document is about, line by line.
    pub(super) about: Vec<String>,
    pub(super) is_draft: bool,
    pub(super) margins: Margins,
}

impl Letterhead<'_> {
    pub(super) fn write(&self, writing: &mut Writing) {
        if self.is_draft {
            writing.push(Paragraph::new(ParagraphStyle::Title, "DỰ THẢO"));
        }
        let width = text_width(Paper::Portrait, self.margins);
        let right = width * RIGHT / 100;
        let left = width - right;
        let number = match self.number {
            Some(number) => numbered(number, self.symbol),
            None => format!("{}/{}", writing.dots("Số, ký hiệu"), self.symbol),
        };
        let date = day_in_words(self.date, self.year);
        if self.date.is_none() {
            writing.missing.push("Ngày ban hành".to_owned());
        }
        let organ = length(&self.organ, CAPITAL);
        writing.push(DocumentTable {
            widths: vec![left, right],
            headings: 0,
            is_ruled: false,
            rows: vec![
                DocumentRow::from(vec![
                    DocumentCell::of(vec![
                        Paragraph::new(ParagraphStyle::Organ, "ỦY BAN NHÂN DÂN"),
                        Paragraph::new(ParagraphStyle::Organ, &*self.organ),
                        Paragraph::ruled(DocumentRule { length: organ * 2 / 5, width: left }),
                    ]),
                    DocumentCell::of(vec![
                        Paragraph::new(ParagraphStyle::Organ, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                        Paragraph::new(ParagraphStyle::Motto, "Độc lập - Tự do - Hạnh phúc"),
                        Paragraph::ruled(DocumentRule { length: twips(MOTTO_LENGTH), width: right }),
                    ]),
                ]),
                DocumentRow::from(vec![
                    DocumentCell::of(vec![Paragraph::new(ParagraphStyle::Number, format!("Số: {number}"))]),
                    DocumentCell::of(vec![Paragraph::new(ParagraphStyle::Date, format!("{}, {date}", self.place))]),
                ]),
            ],
        });
        writing.push(Paragraph::of(ParagraphStyle::Space, Vec::new()));
        writing.push(Paragraph::new(ParagraphStyle::Title, "KẾ HOẠCH"));
        for line in &self.about {
            writing.push(Paragraph::new(ParagraphStyle::Title, line));
        }
        let longest = self.about.iter().map(|line| length(line, SMALL)).max().unwrap_or_default().min(width);
        writing.push(Paragraph::ruled(DocumentRule { length: longest * 2 / 5, width }));
    }
}

fn length(text: &str, letter: u32) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX).saturating_mul(letter)
}

/// `5/KH-UBND` as `05/KH-UBND`, `12` as `12/KH-UBND`; what is written otherwise stands as it is.
fn numbered(number: &str, symbol: &str) -> String {
    let number = number.trim();
    let number = number.strip_prefix("Số").map_or(number, |rest| rest.trim_start_matches([':', '.', ' ']));
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    let zero = if digits == 1 && !number.starts_with('0') { "0" } else { "" };
    match number.chars().nth(digits) {
        None if digits > 0 => format!("{zero}{number}/{symbol}"),
        Some('/') => format!("{zero}{number}"),
        _ => number.to_owned(),
    }
}

/// Each document that the plan is based on, on its line; a dotted line where none is named.
pub(super) fn write_basis(writing: &mut Writing, documents: &[String]) {
    if documents.is_empty() {
        writing.missing.push("Căn cứ".to_owned());
        for _ in 0..2 {
            writing.push(Paragraph::new(ParagraphStyle::Basis, format!("Căn cứ {}", DOTS.repeat(2))));
        }
        return;
    }
    for (index, document) in documents.iter().enumerate() {
        if is_incomplete(document) {
            writing.missing.push(format!("Số, ngày: {}", unstopped(document)));
        }
        let stop = if index + 1 == documents.len() { '.' } else { ';' };
        writing.push(Paragraph::new(ParagraphStyle::Basis, format!("{}{stop}", unstopped(document))));
    }
}

/// Whether dots stand where somebody has still to write a number or a day.
fn is_incomplete(document: &str) -> bool {
    document.contains('…') || document.contains("..")
}

#[cfg(test)]
mod tests {
    use super::{numbered, write_basis};
    use crate::plan::writing::Writing;

    #[test]
    fn a_document_whose_number_nobody_knows_is_still_to_be_filled_in() {
        let mut writing = Writing::default();
        write_basis(&mut writing, &["Căn cứ Luật A".to_owned(), "Căn cứ Công văn số ..../UBND;".to_owned()]);
        assert_eq!(writing.missing, ["Số, ngày: Căn cứ Công văn số ..../UBND"]);
    }

    #[test]
    fn a_number_is_written_as_the_decree_wants() {
        let cases = [
            ("5/KH-UBND", "05/KH-UBND"),
            ("12", "12/KH-UBND"),
            ("7", "07/KH-UBND"),
            ("05/KH-UBND", "05/KH-UBND"),
            ("Số: 12/KH-UBND", "12/KH-UBND"),
            ("KH 12", "KH 12"),
        ];
        for (typed, written) in cases {
            assert_eq!(numbered(typed, "KH-UBND"), written);
        }
    }
}
