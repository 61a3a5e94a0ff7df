//! From a row of `Nguồn số liệu` back to the cell of the summary that shows it.

use std::collections::BTreeMap;

use crate::drawing::ranges::SheetCell;
use crate::place::Place;
use crate::summary::Material;
use crate::summary::lettered::Lettered;
use crate::summary::lineage::Datum;

/// Cells of the summary by what they show.
#[derive(Default)]
pub(super) struct Backlinks<'a> {
    /// By commune and indicator: a row that a workbook lacks has no place of its own.
    letters: BTreeMap<(&'a str, &'a str), SheetCell>,
    places: BTreeMap<&'a Place, SheetCell>,
}

impl<'a> Backlinks<'a> {
    pub(super) fn add(&mut self, place: &'a Place, target: SheetCell) {
        self.places.insert(place, target);
    }

    /// The letters of the indicators; with too many of them for links, the first of each commune.
    pub(super) fn add_letters(&mut self, material: Material<'a>, matrix: &Lettered) {
        let Material { district, basis, lineage, .. } = material;
        let communes: BTreeMap<&str, usize> =
            district.communes.iter().zip(0..).map(|(commune, at)| (commune.code.as_str(), at)).collect();
        let indicators: BTreeMap<&str, usize> =
            basis.edition.indicators().zip(0..).map(|(indicator, at)| (indicator.code.as_str(), at)).collect();
        let mut last = None;
        for datum in &lineage.data {
            let Datum::Indicator(record) = datum else { continue };
            let commune = record.source.commune.as_deref();
            let is_first = last != commune;
            last = commune;
            let Some(key) = key(*datum).filter(|_| is_first || lineage.links_every_figure()) else { continue };
            if let Some((commune, indicator)) = communes.get(key.0).zip(indicators.get(key.1)) {
                self.letters.insert(key, matrix.at(*commune, *indicator));
            }
        }
    }

    pub(super) fn of(&self, datum: Datum<'_>) -> Option<SheetCell> {
        let letter = key(datum).and_then(|key| self.letters.get(&key));
        letter.or_else(|| self.places.get(&datum.place())).cloned()
    }
}

/// Commune and indicator of a letter.
fn key(datum: Datum<'_>) -> Option<(&str, &str)> {
    match datum {
        Datum::Indicator(record) => Some((record.source.commune.as_deref()?, &record.indicator)),
        _ => None,
    }
}
