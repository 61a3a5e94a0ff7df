//! Of an indicator, the communes that have reported and in which it does not stand.

use crate::catalogue::{Edition, Indicator};
use crate::consolidation::{District, Letter, Letters};

#[derive(Debug)]
pub struct UnmetIndicator<'a> {
    pub indicator: &'a Indicator,
    /// Of the indicator, in the edition.
    pub number: usize,
    pub all: Vec<&'a str>,
    pub registered: Vec<&'a str>,
    pub remaining: Vec<&'a str>,
}

/// In the order of the edition.
pub(super) fn of<'a>(district: &'a District, letters: &Letters, edition: &'a Edition) -> Vec<UnmetIndicator<'a>> {
    let of_one = |(indicator, number)| UnmetIndicator::of(district, letters, indicator, number);
    edition.indicators().zip(0..).map(of_one).collect()
}

impl<'a> UnmetIndicator<'a> {
    fn of(district: &'a District, letters: &Letters, indicator: &'a Indicator, number: usize) -> Self {
        let mut unmet = Self { indicator, number, all: Vec::new(), registered: Vec::new(), remaining: Vec::new() };
        for (commune, letters) in district.communes.iter().zip(&letters.indicators) {
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
}
