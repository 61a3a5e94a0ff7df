//! A Rust source file taken apart: its code without comments and texts, its texts, the paths it names.

use std::path::Path;

pub(crate) struct Source {
    /// `submission/cells.rs`.
    pub(crate) file: String,
    /// The folder or file directly below `src`.
    pub(crate) module: String,
    /// Code without comments, string and character literals, and without the tests at its end.
    pub(crate) code: String,
    /// What the string literals of that code say.
    pub(crate) texts: Vec<String>,
}

/// Every source below a folder but those named `tests.rs` and those in a folder `tests`.
pub(crate) fn all(root: &Path) -> Vec<Source> {
    let files = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(|entry| entry.expect("it is readable"));
    let files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"));
    files
        .filter(|entry| {
            let file = entry.path().strip_prefix(root).expect("below the folder");
            file.iter().all(|part| part != "tests.rs" && part != "tests")
        })
        .map(|entry| {
            let file = entry.path().strip_prefix(root).expect("below the folder").display().to_string();
            let module = file.split(['/', '\\', '.']).next().unwrap_or_default().to_owned();
            let text = std::fs::read_to_string(entry.path()).expect("it is UTF-8").replace("\r\n", "\n");
            let (code, texts) = take_apart(without_tests(&text));
            Source { file, module, code, texts }
        })
        .collect()
}

impl Source {
    /// The same file without anything in it.
    pub(crate) fn empty(&self) -> Self {
        Self { file: self.file.clone(), module: self.module.clone(), code: String::new(), texts: Vec::new() }
    }

    /// Paths that the code names, from `use` lines (groups spread out) and in full.
    pub(crate) fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for statement in self.code.split(';') {
            if let Some(at) = statement.rfind("use ")
                && statement[..at].chars().next_back().is_none_or(char::is_whitespace)
            {
                spread("", &statement[at + "use ".len()..], &mut paths);
            }
        }
        let words = self.code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
        paths.extend(words.filter(|word| word.contains("::")).map(|word| word.trim_end_matches(':').to_owned()));
        paths
    }
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spread(prefix: &str, statement: &str, paths: &mut Vec<String>) {
    let Some((before, group)) = statement.split_once('{') else {
        let path = statement.split(" as ").next().unwrap_or_default().trim();
        paths.extend((!path.is_empty()).then(|| format!("{prefix}{path}")));
        return;
    };
    let prefix = format!("{prefix}{}", before.trim());
    let group = group.rsplit_once('}').map_or(group, |(inside, _)| inside);
    let (mut depth, mut start) = (0, 0);
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                spread(&prefix, &group[start..at], paths);
                start = at + 1;
            }
            _ => {}
        }
    }
    spread(&prefix, &group[start..], paths);
}

/// The text up to a test module at its end.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

fn take_apart(text: &str) -> (String, Vec<String>) {
    let signs: Vec<char> = text.chars().collect();
    let at = |index: usize| signs.get(index).copied().unwrap_or('\0');
    let (mut code, mut texts) = (String::new(), Vec::new());
    let mut index = 0;
    while index < signs.len() {
        match (at(index), at(index + 1)) {
            ('/', '/') => {
                while index < signs.len() && at(index) != '\n' {
                    index += 1;
                }
            }
            ('r', '"' | '#') if !code.ends_with(|c: char| c.is_alphanumeric() || c == '_') => {
                let hashes = signs[index + 1..].iter().take_while(|sign| **sign == '#').count();
                let end: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
                let rest: String = signs[index + 2 + hashes..].iter().collect();
                let inside = rest.split(&end).next().unwrap_or_default();
                index += 2 + hashes + inside.chars().count() + end.len();
                texts.push(inside.to_owned());
                code.push_str("\"\"");
            }
            ('"', _) => {
                let mut inside = String::new();
                index += 1;
                while index < signs.len() && at(index) != '"' {
                    index += usize::from(at(index) == '\\');
                    inside.push(at(index));
                    index += 1;
                }
                index += 1;
                texts.push(inside);
                code.push_str("\"\"");
            }
            // A character, not a lifetime.
            ('\'', '\\') => index += 4 + signs[index + 3..].iter().take_while(|sign| **sign != '\'').count(),
            ('\'', _) if at(index + 2) == '\'' => index += 3,
            (sign, _) => {
                code.push(sign);
                index += 1;
            }
        }
    }
    (code, texts)
}

#[test]
fn a_source_is_taken_apart() {
    let text = "use crate::{a, b::{c, d as e}}; // 57\nlet x = '\"'; f(\"19 \\\" mm\", r#\"2\"4\"#, '\\'', 'x');\nstd::fs::read(x)";
    let (code, texts) = take_apart(text);
    assert_eq!(texts, ["19 \" mm", "2\"4"]);
    let source = Source { file: String::new(), module: String::new(), code, texts };
    let paths = source.paths();
    for path in ["crate::a", "crate::b::c", "crate::b::d", "std::fs::read"] {
        assert!(paths.iter().any(|known| known == path), "{path} in {paths:?}");
    }
}
