//! Lists of names inside a cell, and names of sheets.

use crate::message::{Message, Messages};

/// More names than this are counted, and only the first of them listed.
const MOST: usize = 40;
const FIRST: usize = 20;

/// Communes by name; of many, how many and the first of them.
pub(super) fn communes(names: &[&str], messages: &Messages) -> String {
    if names.len() <= MOST {
        return names.join(", ");
    }
    let shown: Vec<&str> = names.iter().take(FIRST).copied().collect();
    let many = Message::new("summary-names-many").with("count", names.len()).with("names", shown.join(", "));
    messages.text(&many.with("left", names.len() - shown.len()))
}

/// The names of so many sheets of one kind: the first has it alone, the others are numbered.
pub(super) fn of_sheets(name: &str, count: usize) -> Vec<String> {
    let numbered = (2..=count).map(|number| format!("{name} ({number})"));
    std::iter::once(name.to_owned()).chain(numbered).collect()
}

#[cfg(test)]
mod tests {
    use super::communes;
    use crate::message::{Language, Messages};

    #[test]
    fn many_names_are_counted_and_the_first_listed() {
        let messages = Messages::new(Language::En);
        assert_eq!(communes(&["a", "b"], &messages), "a, b");
        assert_eq!(communes(&["a"; 40], &messages).matches('a').count(), 40);
        let listed = communes(&["x"; 57], &messages);
        assert_eq!(listed.matches("x,").count(), 20);
        assert!(listed.starts_with("57 ") && listed.contains("… (37"), "{listed}");
    }
}
