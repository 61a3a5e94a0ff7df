//! One thing that changed, as what it means.

use serde::Serialize;

use crate::message::{Arg, Message};
use crate::money::Money;
use crate::place::Place;

#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub what: What,
    pub step: ChangeKind,
    /// What it is about: an indicator, a village, a group of tasks and a source, a rule.
    pub subject: String,
    pub before: Option<Arg>,
    pub after: Option<Arg>,
    /// Of an amount.
    pub difference: Option<Money>,
    /// Its cell in the earlier file and in the later one.
    pub places: (Option<Place>, Option<Place>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Added,
    Dropped,
    Changed,
}

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// That the commune has sent something at all.
    Report,
    General,
    Consent,
    AgreedOn,
    Assessment,
    Result,
    Registered,
    Planned,
    Content,
    CompletionYear,
    Note,
    Explanation,
    Amount,
    DeclaredTotal,
    Model,
    VillageChange,
    /// What is registered by a model or a village that stays: its words, place, theme, criterion, time.
    RegisteredContent,
    Location,
    Theme,
    RelatedCriterion,
    Completion,
    PlanText,
    Finding,
}

impl What {
    /// The word for it.
    pub const fn label(self) -> Message {
        match self {
            Self::Report => Message::new("change-report"),
            Self::General => Message::new("change-general"),
            Self::Consent => Message::new("change-consent"),
            Self::AgreedOn => Message::new("change-agreed-on"),
            Self::Assessment => Message::new("change-assessment"),
            Self::Result => Message::new("change-result"),
            Self::Registered => Message::new("change-registered"),
            Self::Planned => Message::new("change-planned"),
            Self::Content => Message::new("change-content"),
            Self::CompletionYear => Message::new("change-completion-year"),
            Self::Note => Message::new("change-note"),
            Self::Explanation => Message::new("change-explanation"),
            Self::Amount => Message::new("change-amount"),
            Self::DeclaredTotal => Message::new("change-declared-total"),
            Self::Model => Message::new("change-model"),
            Self::VillageChange => Message::new("change-village-change"),
            Self::RegisteredContent => Message::new("change-registered-content"),
            Self::Location => Message::new("change-location"),
            Self::Theme => Message::new("change-theme"),
            Self::RelatedCriterion => Message::new("change-related-criterion"),
            Self::Completion => Message::new("change-completion"),
            Self::PlanText => Message::new("change-plan-text"),
            Self::Finding => Message::new("change-finding"),
        }
    }
}

impl Change {
    /// That a commune has sent something since, in this file, or does not send it any more.
    pub fn of_report(step: ChangeKind, commune: &str, file: &str) -> Self {
        let file = Some(Arg::from(file));
        let (before, after) = if step == ChangeKind::Added { (None, file) } else { (file, None) };
        Self {
            what: What::Report,
            step,
            subject: commune.to_owned(),
            before,
            after,
            difference: None,
            places: (None, None),
        }
    }

    /// In one line: `Kết quả 15.1 (Tỷ lệ …): 92,8 → 95`.
    pub fn message(&self) -> Message {
        let id = match (self.step, self.difference) {
            (ChangeKind::Added, _) => Message::new("change-added"),
            (ChangeKind::Dropped, _) => Message::new("change-dropped"),
            (ChangeKind::Changed, Some(_)) => Message::new("change-by"),
            (ChangeKind::Changed, None) => Message::new("change-changed"),
        };
        let side = |side: &Option<Arg>| side.clone().unwrap_or_else(|| Arg::from("–"));
        let said = id.with("what", self.what.label()).with("subject", &self.subject);
        let said = said.with("before", side(&self.before)).with("after", side(&self.after));
        said.with("difference", Arg::Millions(self.difference.unwrap_or_default()))
    }
}
