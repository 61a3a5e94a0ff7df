//! No two files need each other, also not by way of others. A folder's `mod.rs` and the files of that folder are one idea: it tells their
//! story, and they may name what it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::support::source::{self, Source};

/// `submission::rows::label`.
type Module = String;

fn module(file: &str) -> Module {
    let path = file.trim_end_matches(".rs").replace(['/', '\\'], "::");
    path.trim_end_matches("::mod").to_owned()
}

/// What each file hands on from others, by the name under which it does.
fn handed_on(sources: &BTreeMap<Module, Source>) -> BTreeMap<(Module, String), Module> {
    let mut handed_on = BTreeMap::new();
    for (own, source) in sources {
        for statement in source.code.split(';').map(str::trim).filter(|statement| statement.starts_with("pub")) {
            let Some((_, paths)) = statement.split_once("use ") else { continue };
            let inner = Source { code: format!("use {paths};"), ..source.empty() };
            for path in inner.paths() {
                let Some((from, name)) = path.rsplit_once("::") else { continue };
                let from = match from.strip_prefix("crate::") {
                    Some(from) => from.to_owned(),
                    None => format!("{own}::{from}"),
                };
                handed_on.insert((own.clone(), name.to_owned()), from);
            }
        }
    }
    handed_on
}

/// The file that a path leads to.
fn file_of(
    path: &str,
    sources: &BTreeMap<Module, Source>,
    handed_on: &BTreeMap<(Module, String), Module>,
) -> Option<Module> {
    let parts: Vec<&str> = path.strip_prefix("crate::")?.split("::").collect();
    let known = (1..=parts.len()).rev().find(|length| sources.contains_key(&parts[..*length].join("::")))?;
    let mut module = parts[..known].join("::");
    while let Some(next) = parts.get(known).and_then(|name| handed_on.get(&(module.clone(), (*name).to_owned()))) {
        if !sources.contains_key(next) {
            break;
        }
        module = next.clone();
    }
    Some(module)
}

/// Whether one is the folder of the other, or both hang on one folder's story.
fn are_of_one_folder(one: &str, other: &str) -> bool {
    one.starts_with(&format!("{other}::")) || other.starts_with(&format!("{one}::"))
}

#[test]
fn no_two_files_need_each_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let all = source::all(&root).into_iter().filter(|source| !["lib.rs", "main.rs"].contains(&source.file.as_str()));
    let sources: BTreeMap<Module, Source> = all.map(|source| (module(&source.file), source)).collect();
    let handed_on = handed_on(&sources);
    let needs: BTreeMap<&Module, BTreeSet<Module>> = sources
        .iter()
        .map(|(own, source)| {
            let named = source.paths().into_iter().filter_map(|path| file_of(&path, &sources, &handed_on));
            (own, named.filter(|other| other != own && !are_of_one_folder(own, other)).collect())
        })
        .collect();
    assert!(needs.values().map(BTreeSet::len).sum::<usize>() > sources.len(), "the scanner sees nothing");
    let mut circles = Vec::new();
    for (own, direct) in &needs {
        let mut reached: BTreeSet<&Module> = BTreeSet::new();
        let mut next: Vec<&Module> = direct.iter().collect();
        while let Some(module) = next.pop().filter(|_| !reached.contains(own)) {
            if reached.insert(module) {
                next.extend(needs.get(module).into_iter().flatten());
            }
        }
        if reached.contains(own) {
            circles.push((*own).clone());
        }
    }
    assert!(circles.is_empty(), "in a circle: {circles:#?}");
}
