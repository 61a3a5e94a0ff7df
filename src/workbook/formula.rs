//! A formula as the file holds it.

use serde::{Deserialize, Serialize};

/// The text of a formula, without the sign that it begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formula(String);

impl Formula {
    /// Formulas of ods begin with `of:=` and have their cells in brackets, others begin with nothing.
    pub(super) fn new(text: &str) -> Self {
        match ["of:=", "oooc:="].iter().find_map(|start| text.strip_prefix(start)) {
            Some(text) => Self(without_brackets(text)),
            None => Self(["msoxl:=", "="].iter().find_map(|start| text.strip_prefix(start)).unwrap_or(text).to_owned()),
        }
    }

    /// A formula whose text the file's reader does not give, such as one that several cells share.
    pub(super) const fn unknown() -> Self {
        Self(String::new())
    }

    pub const fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }

    /// Empty when it is not known.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// As a finding repeats it: `=SUM(C7:G7)`, shortened where it is long.
    pub fn shown(&self) -> String {
        const LONGEST: usize = 120;
        let text: String = self.0.chars().take(LONGEST).collect();
        let more = if text.len() < self.0.len() || self.is_unknown() { "…" } else { "" };
        format!("={text}{more}")
    }

    /// Whether it refers to a cell or a name of another file: `[1]Sheet1!A1`, `'C:\\[a.xlsx]Trang 1'!A1`, in ods
    /// `'file:///a.ods'#$Sheet1.A1`. The name of a table's column in brackets follows the table's name.
    pub fn names_another_file(&self) -> bool {
        if self.0.contains("'file:/") || self.0.contains("'#$") {
            return true;
        }
        let mut before = ' ';
        for (at, sign) in self.0.char_indices() {
            let inside = (sign == '[' && !before.is_alphanumeric() && !"_.[:".contains(before))
                .then(|| self.0.get(at + 1..))
                .flatten();
            if let Some((name, after)) = inside.and_then(|rest| rest.split_once(']')) {
                let number = !name.is_empty() && name.chars().all(|c| c.is_ascii_digit());
                let file = name.to_lowercase().contains(".xls") || name.to_lowercase().ends_with(".ods");
                let sheet = after.starts_with(|c: char| c.is_alphanumeric() || "_'!".contains(c));
                if (number || file) && sheet {
                    return true;
                }
            }
            before = sign;
        }
        false
    }
}

/// `SUM([.C6:.C10])` as Excel writes it, `SUM(C6:C10)`; cells of other sheets stay as they are.
fn without_brackets(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[.") {
        let Some((cells, next)) = after.split_once(']') else { break };
        plain.push_str(before);
        plain.push_str(&cells.replace(":.", ":"));
        rest = next;
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::Formula;

    #[test]
    fn cells_of_ods_are_written_as_in_excel() {
        for (text, plain) in [
            ("of:=SUM([.C6:.C10])", "SUM(C6:C10)"),
            ("of:=[.C6]+[.$D$7]*2", "C6+$D$7*2"),
            ("of:=[$Sheet2.A1]", "[$Sheet2.A1]"),
            ("of:=[.C6", "[.C6"),
        ] {
            assert_eq!(Formula::new(text).text(), plain);
        }
    }

    #[test]
    fn another_file_is_seen_in_a_formula() {
        for text in [
            "[1]Sheet1!$B$4",
            "SUM('[2]Trang 1'!A1:A3)",
            "1+[1]!ten",
            "'C:\\luu\\[so lieu.xlsx]Trang 1'!A1",
            "of:='file:///home/a.ods'#$Sheet1.A1",
        ] {
            assert!(Formula::new(text).names_another_file(), "{text}");
        }
        for text in ["SUM(C6:C10)", "of:=SUM([.C6:.C10])", "Table1[2]", "Table1[[1]:[2]]", "[@[Cot 1]]*2", "A1&\"[1]\""]
        {
            assert!(!Formula::new(text).names_another_file(), "{text}");
        }
    }
}
