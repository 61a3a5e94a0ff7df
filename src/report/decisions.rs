//! The office's own decisions in the JSON of a report: rules that are applied otherwise, and waivers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::district::{self, Profile, RuleSetting, Subject, Treatment};
use crate::finding::{Findings, Severity, WaiverState};

#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct Setting<'a> {
    code: &'a str,
    off: bool,
    severity: Option<Severity>,
    thresholds: BTreeMap<&'a str, Option<f64>>,
    reason: Option<&'a str>,
    date: Option<NaiveDate>,
    approved_by: Option<&'a str>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct ReportedWaiver<'a> {
    reason: &'a str,
    approved_by: &'a str,
    until: NaiveDate,
}

#[derive(Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct Waived<'a> {
    commune: &'a str,
    rule: &'a str,
    cell: Option<String>,
    indicator: Option<String>,
    #[serde(flatten)]
    waiver: ReportedWaiver<'a>,
    state: WaiverState,
}

pub(super) fn settings(profile: &Profile) -> Vec<Setting<'_>> {
    profile.rules.settings.iter().map(setting).collect()
}

fn setting(setting: &RuleSetting) -> Setting<'_> {
    Setting {
        code: &setting.code.text,
        off: setting.treatment == Treatment::Off,
        severity: match setting.treatment {
            Treatment::Severity(severity) => Some(severity),
            _ => None,
        },
        thresholds: setting.thresholds.iter().map(|(name, number)| (name.text.as_str(), number.to_f64())).collect(),
        reason: setting.reason.as_deref(),
        date: setting.date,
        approved_by: setting.approved_by.as_deref(),
    }
}

pub(super) fn waiver(waiver: &district::Waiver) -> ReportedWaiver<'_> {
    ReportedWaiver { reason: &waiver.reason, approved_by: &waiver.approved_by, until: waiver.until }
}

pub(super) fn waivers(findings: &Findings) -> Vec<Waived<'_>> {
    let waived = findings.waivers().iter().map(|known| {
        let subject = &known.waiver.subject;
        let is_cell = matches!(subject, Subject::Cell { .. });
        Waived {
            commune: &known.waiver.commune,
            rule: &known.waiver.rule.text,
            cell: subject.text().filter(|_| is_cell),
            indicator: subject.text().filter(|_| !is_cell),
            waiver: waiver(&known.waiver),
            state: known.state,
        }
    });
    waived.collect()
}
