//! What the district must fulfil to be recognised, computed where the communes' plans say it.

use crate::consolidation::Figures;
use crate::district::{Judged, Profile, RecognitionCondition};

#[derive(Debug)]
pub struct JudgedCondition<'a> {
    pub condition: &'a RecognitionCondition,
    pub verdict: ConditionVerdict<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ConditionVerdict<'a> {
    /// What the office says, as far as it says it.
    OfOffice { value: Option<&'a str>, is_met: Option<bool> },
    /// The communes that meet every criterion, as parts of all; `None` without a commune.
    Computed { at_least: u32, now: Option<f64>, with_registrations: Option<f64>, is_met: bool },
}

pub(super) fn of<'a>(figures: &Figures, profile: &'a Profile) -> Vec<JudgedCondition<'a>> {
    let judged = |condition: &'a RecognitionCondition| JudgedCondition {
        condition,
        verdict: match &condition.judged {
            Judged::ByOffice { value, is_met } => {
                ConditionVerdict::OfOffice { value: value.as_deref(), is_met: *is_met }
            }
            Judged::ByCommunesMeetingAll { at_least } => computed(figures, *at_least),
        },
    };
    profile.conditions.iter().map(judged).collect()
}

fn computed(figures: &Figures, at_least: u32) -> ConditionVerdict<'static> {
    let (total, all) = (figures.communes.total, &figures.all_criteria);
    let share = |met: usize| (total > 0).then(|| met as f64 / total as f64);
    ConditionVerdict::Computed {
        at_least,
        now: share(all.now),
        with_registrations: share(all.with_registrations),
        is_met: total > 0 && all.now * 100 >= total * usize::try_from(at_least).unwrap_or(usize::MAX),
    }
}
