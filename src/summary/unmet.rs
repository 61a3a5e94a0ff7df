//! Of an indicator, the communes that have reported and in which it does not stand.

use crate::catalogue::Indicator;
use crate::consolidation::Letter;
use crate::message::Messages;
use crate::summary::Material;
use crate::summary::lettered::Lettered;

pub(super) struct Unmet<'a> {
    pub(super) indicator: &'a Indicator,
    /// Of the indicator, in the edition.
    number: usize,
    pub(super) all: Vec<&'a str>,
    pub(super) registered: Vec<&'a str>,
    pub(super) remaining: Vec<&'a str>,
}

impl<'a> Unmet<'a> {
    /// In the order of the edition.
    pub(super) fn of_all(material: Material<'a>) -> Vec<Self> {
        let indicators = material.basis.edition.indicators().zip(0..);
        indicators.map(|(indicator, number)| Self::of(material, indicator, number)).collect()
    }

    fn of(material: Material<'a>, indicator: &'a Indicator, number: usize) -> Self {
        let mut unmet = Self { indicator, number, all: Vec::new(), registered: Vec::new(), remaining: Vec::new() };
        for (commune, letters) in material.district.communes.iter().zip(&material.letters.indicators) {
            let letter = letters.get(number).copied().unwrap_or(Letter::Unanswered);
            if !commune.has_reported() || letter.stands() {
                continue;
            }
            let name = commune.name.as_str();
            unmet.all.push(name);
            let part = if letter == Letter::Registered { &mut unmet.registered } else { &mut unmet.remaining };
            part.push(name);
        }
        unmet
    }

    /// The formula for those of these letters.
    pub(super) fn count(&self, matrix: &Lettered, letters: &[Letter], messages: &Messages) -> String {
        format!("={}", matrix.communes(self.number, letters, messages))
    }
}
