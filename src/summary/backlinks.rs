//! From a row of `Nguồn số liệu` back to the cell of the summary that shows it.

use std::collections::BTreeMap;

use crate::place::Place;
use crate::summary::Material;
use crate::summary::lineage::Datum;
use crate::summary::matrix::Lettered;
use crate::summary::ranges::Target;

/// Cells of the summary by the place of what they show, each under the sheet that wrote them.
#[derive(Default)]
pub(super) struct Backlinks<'a>(BTreeMap<&'a Place, Target>);

impl<'a> Backlinks<'a> {
    pub(super) fn add(&mut self, place: &'a Place, target: Target) {
        self.0.insert(place, target);
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
            let at = commune.and_then(|code| communes.get(code)).zip(indicators.get(record.indicator.as_str()));
            if let Some((commune, indicator)) = at.filter(|_| is_first || lineage.links_every_figure()) {
                self.add(datum.place(), matrix.at(*commune, *indicator));
            }
        }
    }

    pub(super) fn of(&self, datum: Datum<'_>) -> Option<Target> {
        self.0.get(datum.place()).cloned()
    }
}
