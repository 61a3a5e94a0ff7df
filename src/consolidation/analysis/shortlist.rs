//! The pilot models that the communes registered, as the shortlist from which the district registers its one (section 1 of the
//! letter).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::consolidation::analysis::pilot_points::{ModelJudgement, PilotJudge};
use crate::consolidation::analysis::profile_order::in_profile_order;
use crate::consolidation::{CommuneStanding, District, Letters, RegistrationRecord};
use crate::district::Basis;

#[derive(Debug)]
pub struct Shortlist<'a> {
    /// Those with most points first; of those with as many, the ones that help with most of what the commune does not meet; equals
    /// of both have one rank, the one that is completed first before the others.
    pub models: Vec<PilotModel<'a>>,
    /// Communes that registered none.
    pub without: Vec<&'a CommuneStanding>,
}

#[derive(Debug, Clone)]
pub struct PilotModel<'a> {
    pub record: &'a RegistrationRecord,
    pub judgement: ModelJudgement<'a>,
    /// One more than the models before it that are not its equals.
    pub rank: usize,
}

impl ModelJudgement<'_> {
    /// By which models are ranked.
    fn worth(&self) -> (usize, usize) {
        (self.points.sum(), self.open.len())
    }
}

impl<'a> Shortlist<'a> {
    pub(super) fn of(district: &'a District, letters: &Letters, basis: Basis<'a>) -> Self {
        let says = |record: &&RegistrationRecord| record.name.is_some() || record.content.is_some();
        let records = district.pilot_models.iter().filter(|record| record.source.counted).filter(says);
        let records = in_profile_order(district, records, |record| record.source.commune.as_deref());
        let judge = PilotJudge::new(district, letters, basis);
        let mut judged: Vec<_> = records.into_iter().map(|record| (record, judge.judge(record))).collect();
        let completed = |record: &RegistrationRecord| {
            record.completion.map_or((i32::MAX, 0), |period| (period.year, period.month.unwrap_or(12)))
        };
        judged.sort_by_key(|(record, judgement)| (Reverse(judgement.worth()), completed(record)));
        let worths: Vec<(usize, usize)> = judged.iter().map(|(_, judgement)| judgement.worth()).collect();
        let with: BTreeSet<&str> = judged.iter().filter_map(|(record, _)| record.source.commune.as_deref()).collect();
        let without = district.communes.iter().filter(|commune| !with.contains(commune.code.as_str())).collect();
        let model = |(record, judgement): (&'a RegistrationRecord, ModelJudgement<'a>)| PilotModel {
            record,
            // They are sorted: those before the first of its equals are worth more.
            rank: 1 + worths.partition_point(|worth| *worth > judgement.worth()),
            judgement,
        };
        Self { models: judged.into_iter().map(model).collect(), without }
    }
}
