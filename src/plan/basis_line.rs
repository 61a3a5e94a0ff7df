//! One of the documents that a plan is based on, as such lines begin.

use crate::plan::notation::capitalised;
use crate::plan::own_text::unstopped;
use crate::wording::normalise;

/// Words that such a line may begin with; another line is a document's name.
const BEGINNINGS: [&str; 6] = ["can cu", "thuc hien", "xet", "theo", "de", "tren co so"];

/// Without its stop; `None` of a line that names nothing.
pub(super) fn basis_line(line: &str) -> Option<String> {
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
    use super::basis_line;

    #[test]
    fn a_line_begins_as_such_lines_do() {
        let read = |line: &str| basis_line(line).unwrap_or_default();
        assert_eq!(read("- căn cứ Luật A;"), "Căn cứ Luật A");
        assert_eq!(read("Quyết định số 1/QĐ-UBND"), "Căn cứ Quyết định số 1/QĐ-UBND");
        assert_eq!(read("Xét đề nghị của B."), "Xét đề nghị của B");
        assert_eq!(basis_line(" ; "), None);
    }
}
