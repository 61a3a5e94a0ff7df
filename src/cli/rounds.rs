//! The rounds of one commune: what became of the findings of the one before.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::inputs::Inputs;
use crate::cli::receive;
use crate::comparison::Progress;
use crate::consolidation::{District, FileRecord};
use crate::finding::Findings;
use crate::form::Forms;

/// For each file that counts and has an earlier round beside it, by its name. Both are read once more.
pub(super) fn progress(
    (district, findings): (&District, &Findings),
    inputs: &Inputs,
    forms: &Forms<'_>,
) -> BTreeMap<String, Progress> {
    let by_name = inputs.by_name();
    let again = |file: &str| receive::again(by_name.get(file)?, forms);
    let one = |(earlier, later): &(&FileRecord, &str)| {
        let progress = Progress::of(&again(&earlier.file)?, &again(later)?, findings);
        Some(((*later).to_owned(), progress))
    };
    let pairs: Vec<Option<(String, Progress)>> = pairs(district).par_iter().map(one).collect();
    pairs.into_iter().flatten().collect()
}

/// Each counted file of a commune with that of the round before it.
pub(super) fn pairs(district: &District) -> Vec<(&FileRecord, &str)> {
    let mut earlier: BTreeMap<&str, Vec<&FileRecord>> = BTreeMap::new();
    for file in &district.files {
        if let Some(commune) = file.commune.as_deref() {
            earlier.entry(commune).or_default().push(file);
        }
    }
    let mut pairs = Vec::new();
    for standing in &district.communes {
        let files = earlier.get(standing.code.as_str()).map(Vec::as_slice).unwrap_or_default();
        let before = files.iter().filter(|file| file.round < standing.round).max_by_key(|file| file.round);
        pairs.extend(before.copied().zip(standing.file.as_deref()));
    }
    pairs
}
