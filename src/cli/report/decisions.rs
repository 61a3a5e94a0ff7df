//! The office's own decisions in a report for the screen: rules that are applied otherwise, and waivers.

use crate::district::Profile;
use crate::finding::Findings;
use crate::message::Message;
use crate::rules;

/// The lines that stand below the sums.
pub(super) fn text(findings: &Findings, profile: &Profile) -> Vec<Message> {
    let settings = profile.rules.settings.iter().filter_map(|setting| {
        let rule = rules::rule(&setting.code.text)?;
        let changed = Message::new("report-setting").with("code", rule.code).with("title", rule.title());
        let changed = changed.with("change", setting.change());
        Some(match (&setting.reason, setting.date) {
            (Some(reason), Some(date)) => Message::new("report-setting-decided")
                .with("setting", changed)
                .with("reason", reason)
                .with("date", date),
            (Some(reason), None) => {
                Message::new("report-setting-reason").with("setting", changed).with("reason", reason)
            }
            (None, _) => changed,
        })
    });
    let waivers = findings.waivers().iter().map(|known| {
        let waiver = &known.waiver;
        let commune = profile.commune(&waiver.commune).map_or(waiver.commune.as_str(), |commune| &commune.name);
        let place = waiver.subject.text().map(|text| format!(" {text}")).unwrap_or_default();
        Message::new("report-waiver")
            .with("commune", commune)
            .with("rule", waiver.rule.text.to_uppercase())
            .with("place", place)
            .with("reason", &waiver.reason)
            .with("by", &waiver.approved_by)
            .with("until", waiver.until)
            .with("state", known.state.label())
    });
    settings.chain(waivers).collect()
}
