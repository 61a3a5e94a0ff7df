//! The letters of the matrices: how a criterion or an indicator stands in a commune. A leader reads the page from a black-and-white printer: letters say it, colours help.

use crate::catalogue::Criterion;
use crate::consolidation::{CommuneStanding, District, IndicatorRecord};
use crate::form::Assessment;
use crate::message::Messages;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    Met,
    Registered,
    BasicallyMet,
    NotMet,
    NotApplicable,
    /// Empty or unreadable.
    Unanswered,
    NotReported,
}

impl Letter {
    pub const OF_CRITERIA: [Self; 4] = [Self::Met, Self::Registered, Self::NotMet, Self::NotReported];
    pub const OF_INDICATORS: [Self; 7] = [
        Self::Met,
        Self::Registered,
        Self::BasicallyMet,
        Self::NotMet,
        Self::NotApplicable,
        Self::Unanswered,
        Self::NotReported,
    ];

    /// Of an indicator that does not stand, in a commune that has reported.
    pub const UNMET: [Self; 4] = [Self::Registered, Self::BasicallyMet, Self::NotMet, Self::Unanswered];
    /// Of one that will not even stand when everything registered is achieved.
    pub const REMAINING: [Self; 3] = [Self::BasicallyMet, Self::NotMet, Self::Unanswered];

    pub fn of_criterion_in(district: &District, commune: &CommuneStanding, criterion: &Criterion) -> Self {
        if !commune.has_reported() {
            return Self::NotReported;
        }
        let standings = district.criteria.get(commune.code.as_str());
        match standings.and_then(|standings| standings.get(criterion.code.as_str())) {
            Some(standing) if standing.met_now => Self::Met,
            Some(standing) if standing.met_with_registrations => Self::Registered,
            _ => Self::NotMet,
        }
    }

    pub fn of_indicator(record: &IndicatorRecord) -> Self {
        match record.assessment {
            Some(Assessment::Met) => Self::Met,
            Some(Assessment::NotApplicable) => Self::NotApplicable,
            _ if record.stands_with_registration() => Self::Registered,
            Some(Assessment::BasicallyMet) => Self::BasicallyMet,
            Some(Assessment::NotMet) => Self::NotMet,
            None => Self::Unanswered,
        }
    }

    /// Whether an indicator of this letter does not stand in the way of its criterion.
    pub const fn stands(self) -> bool {
        matches!(self, Self::Met | Self::NotApplicable)
    }

    /// Whether it says as well what is registered, not the assessment alone.
    pub const fn tells_registration(self) -> bool {
        matches!(self, Self::Registered | Self::BasicallyMet | Self::NotMet)
    }

    /// Whether it still stands in the way when everything registered is achieved.
    pub const fn remains(self) -> bool {
        matches!(self, Self::BasicallyMet | Self::NotMet | Self::Unanswered)
    }

    /// What stands in the cell.
    pub fn sign(self, messages: &Messages) -> String {
        match self {
            Self::Met => messages.get("summary-letter-met"),
            Self::Registered => messages.get("summary-letter-registered"),
            Self::BasicallyMet => messages.get("summary-letter-basically-met"),
            Self::NotMet => messages.get("summary-letter-not-met"),
            Self::NotApplicable => messages.get("summary-letter-not-applicable"),
            Self::Unanswered => messages.get("summary-letter-unanswered"),
            Self::NotReported => "–".to_owned(),
        }
    }

    /// Fill and font, as far from each other in grey as in colour.
    pub const fn colours(self) -> (u32, u32) {
        match self {
            Self::Met => (0x00A9_D08E, 0x0000_0000),
            Self::Registered => (0x00DD_EBF7, 0x001F_4E78),
            Self::BasicallyMet => (0x00FF_E699, 0x0000_0000),
            Self::NotMet => (0x00F8_CBAD, 0x0083_3C0B),
            Self::NotApplicable => (0x00ED_EDED, 0x0059_5959),
            Self::Unanswered => (0x00FF_FFFF, 0x00C0_0000),
            Self::NotReported => (0x00FF_FFFF, 0x006F_6F6F),
        }
    }
}
