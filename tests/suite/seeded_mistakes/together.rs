//! Several mistakes in one workbook: each is still said once, at its cell, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::tally::Tally;
use crate::seeded_mistakes::{SEEDS, Said, Seed, Sown, said};
use crate::support::chance::Chance;
use crate::support::plain::{Content, Plain};

/// Cells that a mistake may change to be combined with others: a larger one is about the workbook as a whole.
const MOST_CELLS: usize = 3;
const WORKBOOKS: usize = 60;
const MISTAKES: u64 = 5;

type At = (String, CellRef);

/// What a seed does to the clean workbook, cell by cell.
struct Change {
    name: &'static str,
    cells: BTreeMap<At, Option<Content>>,
    expected: Vec<Said>,
}

impl Change {
    fn of(seed: &Seed, clean: &BTreeMap<At, Content>) -> Option<Self> {
        let [(name, bytes)] = seed.files.as_slice() else { return None };
        // A column that is missing takes the other mistakes of its table with it.
        let is_wide = |(code, place): &Said| *code == "S02" || !place.contains('!');
        if !name.ends_with(".xlsx") || seed.expected.iter().any(is_wide) || has_merged_cells(bytes) {
            return None;
        }
        let sown = flat(&Plain::read(bytes));
        let places: BTreeSet<&At> = clean.keys().chain(sown.keys()).collect();
        let changed = places.into_iter().filter(|at| clean.get(at) != sown.get(at));
        let cells: BTreeMap<At, Option<Content>> = changed.map(|at| (at.clone(), sown.get(at).cloned())).collect();
        (1..=MOST_CELLS).contains(&cells.len()).then(|| Self {
            name: seed.name,
            cells,
            expected: seed.expected.clone(),
        })
    }

    /// Rows touched and rows spoken of: two mistakes on one row are one mistake to the reader. Of the rules about the whole
    /// workbook or a sheet only one can be broken at a time, or the figures they compare would be those of another mistake.
    fn claims(&self) -> BTreeSet<String> {
        let touched = self.cells.keys().map(|(sheet, at)| format!("{sheet}!{}", at.row + 1));
        let said = self.expected.iter().map(|(_, place)| place.replace(|c: char| c.is_ascii_uppercase(), ""));
        let wide = self.expected.iter().filter(|(code, place)| {
            code.starts_with(['N', 'T', 'S']) || ["Kinh phí!", "Đăng ký!"].iter().any(|sheet| place.starts_with(sheet))
        });
        let wide = wide.map(|_| "wide".to_owned());
        touched.chain(said).chain(wide).collect()
    }
}

/// The form itself merges titles in rows above this one.
const TITLES: u32 = 4;

/// Whether cells below the titles are merged, which contents alone do not say.
fn has_merged_cells(bytes: &[u8]) -> bool {
    let workbook = ntm_xlsx::workbook::read("seed", bytes).expect("a workbook");
    let mut merged = workbook.sheets.iter().flat_map(|sheet| &sheet.merged);
    merged.any(|merged| merged.last.row >= TITLES)
}

fn flat(plain: &Plain) -> BTreeMap<At, Content> {
    let cells = plain.0.iter().flat_map(|(sheet, cells)| cells.iter().map(move |(at, content)| (sheet, at, content)));
    cells.map(|(sheet, at, content)| ((sheet.clone(), *at), content.clone())).collect()
}

/// Mistakes that can stand side by side.
fn several<'a>(changes: &'a [Change], chance: &mut Chance) -> Vec<&'a Change> {
    let wanted = 2 + chance.below(MISTAKES - 1) as usize;
    let mut claimed = BTreeSet::new();
    let mut chosen = Vec::new();
    for _ in 0..100 {
        let change = &changes[chance.below(changes.len() as u64) as usize];
        let claims = change.claims();
        if chosen.len() < wanted && claims.is_disjoint(&claimed) {
            claimed.extend(claims);
            chosen.push(change);
        }
    }
    chosen
}

#[test]
fn mistakes_side_by_side_are_all_said_and_nothing_else_is() {
    let sown = Sown::new();
    let clean = sown.plain();
    let cells = flat(&clean);
    let changes: Vec<Change> = SEEDS.iter().filter_map(|seed| Change::of(seed, &cells)).collect();
    assert!(changes.len() > 30, "only {} mistakes can be combined", changes.len());
    let mut chance = Chance::new(3);
    let mut tally = Tally::default();
    for _ in 0..WORKBOOKS {
        let chosen = several(&changes, &mut chance);
        let mut plain = clean.clone();
        for ((sheet, at), content) in chosen.iter().flat_map(|change| &change.cells) {
            match content {
                Some(content) => plain.set((sheet, *at), content.clone()),
                None => plain.clear((sheet, *at)),
            }
        }
        let expected = chosen.iter().flat_map(|change| change.expected.clone()).collect();
        let said = said(&sown.office.receive(&[("mau.xlsx".to_owned(), plain.bytes())]).1);
        let names: Vec<&str> = chosen.iter().map(|change| change.name).collect();
        tally.count(&names.join("; "), said, expected);
    }
    tally.close("together");
}
