//! The embedded profile, with invented communes added when more are wanted.

use std::fmt::Write;

use ntm_xlsx::district::DEFAULT_PROFILE;

/// TOML of a profile with this many communes; the district's own when no number is given.
pub(crate) fn text(communes: Option<usize>) -> String {
    let Some(wanted) = communes else { return DEFAULT_PROFILE.to_owned() };
    let mut sections: Vec<String> = Vec::new();
    for line in DEFAULT_PROFILE.lines() {
        if line.starts_with("[[") || line.starts_with('[') {
            sections.push(String::new());
        }
        if let Some(section) = sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        }
    }
    let (known, others): (Vec<String>, Vec<String>) =
        sections.into_iter().partition(|section| section.starts_with("[[commune]]"));
    let mut text = others.concat();
    for section in known.iter().take(wanted) {
        text.push_str(section);
    }
    for number in known.len() + 1..=wanted {
        let _ = writeln!(text, "\n[[commune]]\ncode = \"M{number:04}\"\nname = \"Xã mẫu {number}\"");
    }
    text
}
