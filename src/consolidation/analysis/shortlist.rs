//! The pilot models that the communes registered, as the shortlist from which the district registers its one (section 1 of the
//! letter).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::consolidation::analysis::pilot_points::{PilotJudge, Points};
use crate::consolidation::analysis::profile_order::in_profile_order;
use crate::consolidation::{CommuneStanding, District, Letters, RegistrationRecord};
use crate::district::Basis;

#[derive(Debug)]
pub struct Shortlist<'a> {
    /// Those with most points first; those with as many in the order of the profile.
    pub models: Vec<PilotModel<'a>>,
    /// Communes that registered none.
    pub without: Vec<&'a CommuneStanding>,
}

#[derive(Debug, Clone, Copy)]
pub struct PilotModel<'a> {
    pub record: &'a RegistrationRecord,
    pub points: Points,
    /// One more than the models that have more points.
    pub rank: usize,
}

impl<'a> Shortlist<'a> {
    pub(super) fn of(district: &'a District, letters: &Letters, basis: Basis<'a>) -> Self {
        let says = |record: &&RegistrationRecord| record.name.is_some() || record.content.is_some();
        let records = district.pilot_models.iter().filter(|record| record.source.counted).filter(says);
        let records = in_profile_order(district, records, |record| record.source.commune.as_deref());
        let judge = PilotJudge::new(district, letters, basis);
        let mut judged: Vec<_> = records.into_iter().map(|record| (record, judge.points(record))).collect();
        judged.sort_by_key(|(_, points)| Reverse(points.sum()));
        let sums: Vec<usize> = judged.iter().map(|(_, points)| points.sum()).collect();
        let with: BTreeSet<&str> = judged.iter().filter_map(|(record, _)| record.source.commune.as_deref()).collect();
        let without = district.communes.iter().filter(|commune| !with.contains(commune.code.as_str())).collect();
        let model = |(record, points): (&'a RegistrationRecord, Points)| PilotModel {
            record,
            // They are sorted: those before the first with as many points have more.
            rank: 1 + sums.partition_point(|sum| *sum > points.sum()),
            points,
        };
        Self { models: judged.into_iter().map(model).collect(), without }
    }
}
