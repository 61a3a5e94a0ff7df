//! Where each commune stands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::consolidation::facts::{Consents, Count, DeclaredTotal, GeneralFacts};
use crate::consolidation::{
    CriteriaStandings, CriterionStanding, FileRecord, FileStatus, IndicatorRecord, RecordList, timeliness,
};
use crate::district::{Basis, Recognition};
use crate::form::{Assessment, YesNo};
use crate::submission::{self, SubmissionId};

/// A commune of the profile, whether or not it has reported.
#[derive(Debug, Clone, PartialEq)]
pub struct CommuneStanding {
    pub code: String,
    pub name: String,
    /// The file that is counted for it.
    pub file: Option<String>,
    /// Something came, by its file's name from this commune, and none of it counts: it could not be read, or it is an empty form.
    pub sent_unread: bool,
    pub round: Option<u32>,
    /// Whether it handed in before the deadline; `None` when it has not reported, and when nothing says when it did.
    pub on_time: Option<bool>,
    /// The day by which it is on time or late: that of its earliest round.
    pub first_on: Option<NaiveDate>,
    /// Recognition as a new-style rural commune: the profile's word, else the commune's own. It is not the same as meeting
    /// every criterion today.
    pub recognition: Recognition,
    pub criteria_met: usize,
    pub criteria_with_registrations: usize,
    pub met: usize,
    pub basically_met: usize,
    pub not_met: usize,
    pub not_applicable: usize,
    /// Without a readable assessment.
    pub unanswered: usize,
    /// Not met today and registered for the plan year.
    pub registered: usize,
    pub households: Option<Count>,
    pub villages: Option<Count>,
    /// The grand total that the commune writes beside its table.
    pub declared: Option<DeclaredTotal>,
    /// Something stands there that is no amount.
    pub declared_is_unread: bool,
    pub consents: Consents,
}

impl CommuneStanding {
    pub const fn has_reported(&self) -> bool {
        self.file.is_some()
    }

    /// Nothing has come from it.
    pub const fn sent_nothing(&self) -> bool {
        !self.has_reported() && !self.sent_unread
    }

    pub const fn is_recognised(&self) -> bool {
        matches!(self.recognition, Recognition::Yes(_))
    }

    /// Indicators that do not stand in the way of their criterion.
    pub const fn standing_now(&self) -> usize {
        self.met + self.not_applicable
    }

    pub const fn standing_with_registrations(&self) -> usize {
        self.standing_now() + self.registered
    }
}

pub(super) fn communes<'c>(
    counted: &'c [(SubmissionId, GeneralFacts)],
    indicators: &RecordList<IndicatorRecord>,
    criteria: &CriteriaStandings,
    files: &[FileRecord],
    basis: Basis<'_>,
) -> Vec<CommuneStanding> {
    let of_commune = |one: &'c (SubmissionId, GeneralFacts)| Some((one.0.commune.as_deref()?, one));
    let counted: BTreeMap<&str, &(SubmissionId, GeneralFacts)> = counted.iter().filter_map(of_commune).collect();
    let mut answers: BTreeMap<&str, Vec<&IndicatorRecord>> = BTreeMap::new();
    for record in indicators.iter().filter(|record| record.source.counted) {
        if let Some(code) = record.source.commune.as_deref() {
            answers.entry(code).or_default().push(record);
        }
    }
    let mut met: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (commune, standings) in criteria {
        let count = |is_met: fn(&CriterionStanding) -> bool| standings.values().filter(|one| is_met(one)).count();
        met.insert(commune, (count(|one| one.met_now), count(|one| one.met_with_registrations)));
    }
    let mut sent: BTreeMap<&str, Vec<&FileRecord>> = BTreeMap::new();
    for file in files {
        if let Some(code) = file.commune.as_deref() {
            sent.entry(code).or_default().push(file);
        }
    }
    let refused = files.iter().filter(|file| file.status == FileStatus::Rejected);
    let named = refused.filter_map(|file| submission::named_by_file(&file.file, basis.profile));
    let unread: BTreeSet<&str> = named.map(|commune| commune.code.as_str()).collect();
    let standing = |commune: &crate::district::Commune| {
        let code = commune.code.as_str();
        let submission = counted.get(code).map(|(id, _)| id);
        let general = counted.get(code).map(|(_, general)| general);
        let records = answers.get(code).map(Vec::as_slice).unwrap_or_default();
        let count = |wanted: Option<Assessment>| records.iter().filter(|r| r.assessment == wanted).count();
        let (criteria_met, criteria_with_registrations) = met.get(code).copied().unwrap_or_default();
        CommuneStanding {
            code: commune.code.clone(),
            name: commune.name.clone(),
            file: submission.map(|s| s.place.workbook.to_string()),
            sent_unread: submission.is_none() && unread.contains(code),
            round: submission.map(|s| s.round),
            on_time: sent
                .get(code)
                .and_then(|files| timeliness::of_commune(files.iter().map(|file| (file.round, file.on_time)))),
            first_on: sent.get(code).and_then(|files| earliest(files)),
            recognition: recognition(commune.recognition, general),
            criteria_met,
            criteria_with_registrations,
            met: count(Some(Assessment::Met)),
            basically_met: count(Some(Assessment::BasicallyMet)),
            not_met: count(Some(Assessment::NotMet)),
            not_applicable: count(Some(Assessment::NotApplicable)),
            unanswered: count(None),
            registered: records.iter().filter(|r| !r.stands_now() && r.stands_with_registration()).count(),
            households: general.and_then(|general| general.households.clone()),
            villages: general.and_then(|general| general.villages.clone()),
            declared: general.and_then(|general| general.declared.clone()),
            declared_is_unread: general.is_some_and(|general| general.declared_is_unread),
            consents: general.map(|general| general.consents).unwrap_or_default(),
        }
    };
    basis.profile.communes.iter().map(standing).collect()
}

/// The day of the earliest round of which a day is known.
fn earliest(files: &[&FileRecord]) -> Option<NaiveDate> {
    let days = files.iter().filter_map(|file| Some((file.round?, file.received_on.or(file.saved_on)?)));
    days.min().map(|(_, day)| day)
}

fn recognition(known: Recognition, general: Option<&GeneralFacts>) -> Recognition {
    let year = general.and_then(|general| general.recognised_in);
    match (known, general.and_then(|general| general.recognised)) {
        (Recognition::Yes(known), _) => Recognition::Yes(known.or(year)),
        (Recognition::Unknown, Some(YesNo::Yes)) => Recognition::Yes(year),
        (Recognition::Unknown, Some(YesNo::No)) => Recognition::No,
        (known, _) => known,
    }
}
