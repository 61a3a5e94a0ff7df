//! Căn cứ: the documents that a commune names, one a line; else those of the settings.

use crate::plan::commune::sender::Sender;
use crate::plan::notation::capitalised;
use crate::plan::own_text::{lines, unstopped};
use crate::wording::normalise;

/// Words that such a line may begin with; another line is a document's name.
const BEGINNINGS: [&str; 6] = ["can cu", "thuc hien", "xet", "theo", "de", "tren co so"];

pub(super) fn documents(sender: Sender<'_>) -> Vec<String> {
    match sender.part("basis") {
        Some(text) => lines(text).flat_map(|line| line.split(';')).filter_map(document).collect(),
        None => sender.documents().commune.basis.iter().filter_map(|line| document(&sender.fill(line))).collect(),
    }
}

pub(super) fn document(line: &str) -> Option<String> {
    let line = unstopped(line.trim_start_matches(['-', '–', '+', '•', ' ']));
    if line.is_empty() {
        return None;
    }
    let plain = normalise(line);
    let is_begun = BEGINNINGS
        .iter()
        .any(|beginning| plain.strip_prefix(beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    Some(if is_begun { capitalised(line) } else { format!("Căn cứ {line}") })
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn a_line_begins_as_such_lines_do() {
        let read = |line: &str| document(line).unwrap_or_default();
        assert_eq!(read("- căn cứ Luật A;"), "Căn cứ Luật A");
        assert_eq!(read("Quyết định số 1/QĐ-UBND"), "Căn cứ Quyết định số 1/QĐ-UBND");
        assert_eq!(read("Xét đề nghị của B."), "Xét đề nghị của B");
        assert_eq!(document(" ; "), None);
    }
}
