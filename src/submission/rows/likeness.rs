//! How alike two names are: letter by letter, and by the words of the shorter one.

/// From 0 to 1. A short name all of whose words, or their first letters, are in the long one is as good as the long one.
pub(in crate::submission) fn likeness(typed: &str, name: &str) -> f64 {
    strsim::normalized_levenshtein(typed, name).max(contained(typed, name)).max(contained(name, typed))
}

/// The part of the words of `short` that `long` has. Both are normalised.
pub(in crate::submission) fn contained(short: &str, long: &str) -> f64 {
    let long: Vec<&str> = long.split(' ').collect();
    let words: Vec<&str> = short.split(' ').filter(|word| !word.is_empty()).collect();
    let found = words.iter().filter(|word| long.contains(*word) || is_initials(word, &long)).count();
    // A word or two say little of a long name, unless they are what it begins with.
    match words.len() {
        0 => 0.0,
        count if count > long.len() => 0.0,
        count => found as f64 / count as f64,
    }
}

/// `bhyt` for "bảo hiểm y tế".
fn is_initials(word: &str, long: &[&str]) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.len() > 1
        && long
            .windows(letters.len())
            .any(|run| run.iter().zip(&letters).all(|(word, letter)| word.starts_with(*letter)))
}

#[cfg(test)]
mod tests {
    use super::likeness;

    const NAME: &str = "ty le nguoi dan tham gia bao hiem y te dat muc quy dinh";

    #[test]
    fn abridged_and_misspelt_names_are_alike_and_others_are_not() {
        for typed in [
            "ty le nguoi dan tham gia bao hiem y te",
            "bao hiem y te",
            "ty le bhyt",
            "ty le nguoi dan tham gia bao hem y te dat muc quy dnih",
        ] {
            assert!(likeness(typed, NAME) > 0.8, "{typed}: {}", likeness(typed, NAME));
        }
        for typed in ["an toan thuc pham", "nha tieu hop ve sinh", "quy hoach"] {
            assert!(likeness(typed, NAME) < 0.6, "{typed}: {}", likeness(typed, NAME));
        }
    }
}
