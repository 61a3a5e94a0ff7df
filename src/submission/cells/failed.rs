//! What is said of a cell that holds no value: an error that a program shows, or content that is not what the file says of it.

use crate::finding::Finding;
use crate::message::Message;
use crate::place::Place;
use crate::submission::faults;

/// `code` is what the file holds: `#REF!`, `Err:502`; `59,4` where it promises a number, or `#7` for a text that it has not.
pub(in crate::submission) fn failed(place: &Place, code: &str, remedy: Message) -> Finding {
    let is_shown =
        code.starts_with('#') && !code.ends_with(|sign: char| sign.is_ascii_digit()) || code.starts_with("Err:");
    let kind = if is_shown { "shown" } else { "damaged" };
    Finding::new(&faults::ERROR_VALUE, place).found(code).with("kind", kind).with("remedy", remedy)
}

#[cfg(test)]
mod tests {
    use super::failed;
    use crate::message::{Language, Message, Messages};
    use crate::place::Place;

    #[test]
    fn an_error_that_is_shown_and_content_that_is_none_are_told_apart() {
        let bundle = Messages::new(Language::Vi);
        let said = |code: &str| {
            bundle.text(&failed(&Place::workbook(&"a.xlsx".into()), code, Message::new("write-the-value")).message)
        };
        for code in ["#DIV/0!", "#N/A", "#SPILL!", "Err:502"] {
            assert_eq!(said(code), format!("Ô đang báo lỗi {code}."));
        }
        for code in ["59,4", "#99999", "#-1"] {
            assert!(said(code).starts_with(&format!("Trong tệp, ô này chứa nội dung hỏng “{code}”")), "{code}");
        }
    }
}
