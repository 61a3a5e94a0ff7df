//! What a district must fulfil to be recognised: `[[condition]]` of `ntm.toml`. Some follow from what the communes send, the
//! others are the office's to fill in.

use serde::Deserialize;

use crate::message::Message;
use crate::toml_file::Spanned;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecognitionCondition {
    /// In the wording of the decision.
    pub text: String,
    pub source: String,
    /// Whether somebody has compared it with the decision in force.
    pub is_verified: bool,
    pub judged: Judged,
}

/// Who says whether a condition is fulfilled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// The share of communes that meet every criterion, in per cent at least.
    ByCommunesMeetingAll { at_least: u32 },
    /// The office, with what it bases its word on.
    ByOffice { value: Option<String>, is_met: Option<bool> },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct ConditionEntry {
    #[serde(alias = "noi_dung")]
    text: Spanned<String>,
    #[serde(alias = "nguon")]
    source: String,
    #[serde(default, alias = "da_doi_chieu")]
    verified: bool,
    #[serde(alias = "tinh_theo")]
    computed: Option<Computed>,
    #[serde(alias = "it_nhat")]
    at_least: Option<Spanned<u32>>,
    #[serde(alias = "gia_tri")]
    value: Option<String>,
    #[serde(alias = "dat")]
    met: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
enum Computed {
    CommunesMeetingAllCriteria,
}

impl ConditionEntry {
    /// The condition, or the byte where the mistake is and what it is.
    pub(super) fn read(self) -> Result<RecognitionCondition, (usize, Message)> {
        let start = self.text.span().start;
        if self.text.get_ref().trim().is_empty() {
            return Err((start, Message::new("profile-condition-empty")));
        }
        let judged = match (self.computed, self.at_least) {
            (Some(Computed::CommunesMeetingAllCriteria), Some(at_least))
                if self.value.is_none() && self.met.is_none() =>
            {
                let percent = *at_least.get_ref();
                if percent > 100 {
                    return Err((at_least.span().start, Message::new("profile-condition-percent")));
                }
                Judged::ByCommunesMeetingAll { at_least: percent }
            }
            (None, None) => Judged::ByOffice { value: self.value, is_met: self.met },
            _ => return Err((start, Message::new("profile-condition-judged"))),
        };
        Ok(RecognitionCondition {
            text: self.text.into_inner(),
            source: self.source,
            is_verified: self.verified,
            judged,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::district::{DEFAULT_PROFILE, Judged, parse};

    /// The embedded profile with a condition after the others, and the line on which its text stands.
    fn with(lines: &str) -> (String, usize) {
        let text = format!("{DEFAULT_PROFILE}\n[[condition]]\n{lines}");
        (text, DEFAULT_PROFILE.lines().count() + 3)
    }

    #[test]
    fn the_embedded_conditions_ask_for_all_communes_first() {
        let profile = parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads");
        let first = profile.conditions.first().expect("a condition");
        assert_eq!(first.judged, Judged::ByCommunesMeetingAll { at_least: 100 });
        assert!(profile.conditions.iter().all(|condition| !condition.is_verified));
    }

    #[test]
    fn a_condition_is_either_computed_or_filled_in_by_the_office() {
        for lines in [
            "text = \"a\"\nsource = \"b\"\ncomputed = \"communes-meeting-all-criteria\"",
            "text = \"a\"\nsource = \"b\"\nat_least = 5",
            "text = \"a\"\nsource = \"b\"\ncomputed = \"communes-meeting-all-criteria\"\nat_least = 5\nmet = true",
        ] {
            let (text, line) = with(lines);
            let error = parse("ntm.toml", &text).expect_err("a contradiction");
            assert_eq!((error.what.id, error.line), ("profile-condition-judged", line), "{lines}");
        }
    }

    #[test]
    fn more_than_all_communes_cannot_be_asked_for() {
        let (text, line) =
            with("text = \"a\"\nsource = \"b\"\ncomputed = \"communes-meeting-all-criteria\"\nat_least = 101");
        let error = parse("ntm.toml", &text).expect_err("too many");
        assert_eq!((error.what.id, error.line), ("profile-condition-percent", line + 3));
    }

    #[test]
    fn an_unknown_way_to_compute_is_named_with_the_nearest_known_one() {
        let (text, _) = with("text = \"a\"\nsource = \"b\"\ncomputed = \"communes-meeting-criteria\"\nat_least = 10");
        let error = parse("ntm.toml", &text).expect_err("unknown");
        assert_eq!(error.suggestion.as_deref(), Some("communes-meeting-all-criteria"));
    }
}
