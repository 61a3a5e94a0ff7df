//! What each commune still has to meet after the plan year, and whether what it registered is enough for the year of the
//! district's goal.

use crate::consolidation::analysis::indicator_index::IndicatorIndex;
use crate::consolidation::{CommuneStanding, District, IndicatorRecord, Letter, Letters};
use crate::district::Basis;

/// A commune and what remains for it after the plan year.
#[derive(Debug)]
pub struct CommuneRoad<'a> {
    pub standing: &'a CommuneStanding,
    /// Codes of criteria and of indicators.
    pub criteria: Vec<&'a str>,
    pub indicators: Vec<&'a str>,
    /// Indicators neither assessed nor registered.
    pub unanswered: usize,
    /// Indicators that do not stand and are planned for after the goal year, with the year.
    pub late: Vec<(&'a str, i32)>,
}

impl CommuneRoad<'_> {
    pub fn is_enough(&self) -> bool {
        self.standing.has_reported() && self.criteria.is_empty() && self.late.is_empty()
    }
}

/// One for each commune, in the order of the profile.
pub(super) fn of<'a>(district: &'a District, letters: &Letters, basis: Basis<'a>) -> Vec<CommuneRoad<'a>> {
    let records = IndicatorIndex::of(district);
    let letters = letters.criteria.iter().zip(&letters.indicators);
    let road = |(standing, (criteria, indicators)): (&'a CommuneStanding, (&Vec<Letter>, &Vec<Letter>))| {
        let criteria = basis.edition.criteria.iter().zip(criteria).filter(|(_, letter)| letter.remains());
        let unanswered = indicators.iter().filter(|letter| **letter == Letter::Unanswered).count();
        let indicators = basis.edition.indicators().zip(indicators).filter(|(_, letter)| letter.remains());
        let records = basis.edition.indicators().filter_map(|indicator| records.at(standing, indicator));
        CommuneRoad {
            standing,
            criteria: criteria.map(|(criterion, _)| criterion.code.as_str()).collect(),
            indicators: indicators.map(|(indicator, _)| indicator.code.as_str()).collect(),
            unanswered,
            late: records.filter_map(|record| planned_late(record, basis.profile.plan.goal_year)).collect(),
        }
    };
    district.communes.iter().zip(letters).map(road).collect()
}

fn planned_late(record: &IndicatorRecord, goal: i32) -> Option<(&str, i32)> {
    let year = record.completion_year.filter(|year| *year > goal && !record.stands_now())?;
    Some((&record.indicator, year))
}
