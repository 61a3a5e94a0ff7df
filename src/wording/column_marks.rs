//! Marks of columns in the row below the headings: `(1)`, `A`, `(5) = (4)/(3)`.
//!
//! ```text
//! mark    = index , [ "=" , formula ] ;        brackets and spaces are passed over
//! index   = 1 … 60 | letter ;
//! formula = { digit | "+" | "-" | "*" | "/" | "x" | ":" | "." | "," } ;
//! ```

/// No form has more columns.
const MOST: u32 = 60;

/// A mark of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnMark {
    Number(u32),
    Letter(char),
}

impl ColumnMark {
    pub fn of(shown: &str) -> Option<Self> {
        let text: String = shown.chars().filter(|sign| !sign.is_whitespace() && !"()[]".contains(*sign)).collect();
        let (text, of) = text.split_once('=').unwrap_or((&text, ""));
        if !of.chars().all(|sign| sign.is_ascii_digit() || "+-*/x:.,".contains(sign)) {
            return None;
        }
        let mut letters = text.chars();
        match (text.parse::<u32>(), letters.next(), letters.next()) {
            (Ok(number), ..) => (1..=MOST).contains(&number).then_some(Self::Number(number)),
            (Err(_), Some(letter), None) if letter.is_ascii_alphabetic() => {
                Some(Self::Letter(letter.to_ascii_uppercase()))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ColumnMark;

    #[test]
    fn marks_of_columns_are_told_from_answers() {
        for text in ["1", "(1)", " ( 1 ) ", "[1]", "1=2+3", "(1) = (2)/(3)"] {
            assert_eq!(ColumnMark::of(text), Some(ColumnMark::Number(1)), "{text}");
        }
        assert_eq!(ColumnMark::of("b"), Some(ColumnMark::Letter('B')));
        for text in ["", "1.1", "1,5", "Đ", "AB", "0", "95", "1 = a", "(1) bản"] {
            assert_eq!(ColumnMark::of(text), None, "{text}");
        }
    }
}
