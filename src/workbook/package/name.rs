//! Names of parts, however a program writes them.

use std::fmt;

/// A part's name as it is compared: with slashes, without the first one, in small letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::workbook) struct PartName(String);

impl PartName {
    pub(in crate::workbook) fn new(name: &str) -> Self {
        let mut folders: Vec<&str> = Vec::new();
        for folder in name.split(['/', '\\']) {
            match folder {
                "" | "." => {}
                ".." => drop(folders.pop()),
                folder => folders.push(folder),
            }
        }
        Self(folders.join("/").to_lowercase())
    }

    pub(in crate::workbook) fn as_str(&self) -> &str {
        &self.0
    }

    /// Its folder with the slash, and its name in it.
    fn split(&self) -> (&str, &str) {
        let at = self.0.rfind('/').map_or(0, |slash| slash + 1);
        self.0.split_at_checked(at).unwrap_or(("", &self.0))
    }

    /// The part that lists what this one refers to.
    pub(super) fn relations(&self) -> Self {
        let (folder, name) = self.split();
        Self(format!("{folder}_rels/{name}.rels"))
    }
}

impl fmt::Display for PartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The part that a target names, seen from another one.
pub(in crate::workbook) fn resolve(from: &PartName, target: &str) -> PartName {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    match target.starts_with(['/', '\\']) {
        true => PartName::new(target),
        false => PartName::new(&format!("{}{target}", from.split().0)),
    }
}

#[cfg(test)]
mod tests {
    use super::{PartName, resolve};

    #[test]
    fn a_target_is_found_however_it_is_written() {
        let book = PartName::new("xl\\Workbook.xml");
        assert_eq!(book.relations().as_str(), "xl/_rels/workbook.xml.rels");
        for target in ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/./worksheets//sheet1.xml"] {
            assert_eq!(resolve(&book, target), PartName::new("xl/worksheets/sheet1.xml"), "{target}");
        }
        assert_eq!(resolve(&book, "..\\..\\a.xml").as_str(), "a.xml");
        assert_eq!(PartName::new("workbook.xml").relations().as_str(), "_rels/workbook.xml.rels");
        assert_eq!(PartName::new("").relations().as_str(), "_rels/.rels");
    }
}
