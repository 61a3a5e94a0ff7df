//! What the office itself has written into a summary: which pilot models it has chosen, and what it says of the conditions that are its
//! own to fill in. Nothing of it is lost when a new summary is made.

use std::collections::BTreeMap;

use crate::consolidation::Analysis;
use crate::consolidation::analysis::PilotModel;
use crate::district::{Judged, Profile, RecognitionCondition};
use crate::message::Message;
use crate::place::Place;
use crate::summary::earlier::contents::commune_of;
use crate::summary::earlier::headed::{HeadedTable, SummaryWords};
use crate::wording::likeness::{Alike, Likeness};
use crate::wording::normalise;
use crate::workbook::Workbook;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeMarks {
    pub(super) models: Vec<ModelMark>,
    pub(super) conditions: Vec<ConditionMark>,
}

/// What stands in the column `Huyện chọn` beside a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ModelMark {
    /// By its code.
    pub(super) commune: String,
    commune_name: String,
    model: String,
    content: String,
    pub(super) text: String,
}

/// What the office says of a condition, as far as `ntm.toml` does not say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::summary) struct ConditionMark {
    pub(super) condition: String,
    /// What it bases its word on.
    pub(in crate::summary) value: Option<String>,
    /// Whether it is fulfilled, in its words.
    pub(in crate::summary) verdict: Option<String>,
    /// The same where its words are those of the list.
    pub(super) is_met: Option<bool>,
}

/// The marks as they stand in a new summary.
#[derive(Debug, Default)]
pub(in crate::summary) struct CarriedMarks<'a> {
    /// By the places of the models.
    models: BTreeMap<&'a Place, String>,
    /// By the texts of the conditions.
    conditions: BTreeMap<&'a str, ConditionMark>,
    /// Marks whose row is gone, and those that `ntm.toml` contradicts.
    pub(in crate::summary) left: Vec<Message>,
}

impl OfficeMarks {
    pub(super) fn read(workbook: &Workbook, profile: &Profile, words: &SummaryWords) -> Self {
        Self { models: models(workbook, profile, words), conditions: conditions(workbook, profile, words) }
    }

    pub fn is_empty(&self) -> bool {
        self.models.is_empty() && self.conditions.is_empty()
    }

    /// These marks and, where they say nothing, those of an earlier summary.
    #[must_use]
    pub fn or(mut self, earlier: &Self) -> Self {
        let is_new = |mark: &&ModelMark| !self.models.iter().any(|known| known.is_of_the_model_of(mark));
        let models: Vec<ModelMark> = earlier.models.iter().filter(is_new).cloned().collect();
        let is_new = |mark: &&ConditionMark| !self.conditions.iter().any(|known| known.condition == mark.condition);
        let conditions: Vec<ConditionMark> = earlier.conditions.iter().filter(is_new).cloned().collect();
        self.models.extend(models);
        self.conditions.extend(conditions);
        self
    }
}

impl ModelMark {
    fn is_of_the_model_of(&self, other: &Self) -> bool {
        self.commune == other.commune && self.name() == other.name()
    }

    /// What the model is known by: its name, or, where it has none, what it is.
    fn name(&self) -> String {
        normalise(if self.model.is_empty() { &self.content } else { &self.model })
    }
}

fn models(workbook: &Workbook, profile: &Profile, words: &SummaryWords) -> Vec<ModelMark> {
    let headings = ["summary-chosen", "summary-commune", "summary-model", "summary-content"];
    let Some(table) = HeadedTable::find(workbook, &headings, words) else { return Vec::new() };
    let mark = |row: u32| {
        let text = table.text(row, "summary-chosen")?;
        let [commune_name, model, content] =
            ["summary-commune", "summary-model", "summary-content"].map(|id| table.text(row, id).unwrap_or_default());
        Some(ModelMark { commune: commune_of(&commune_name, profile), commune_name, model, content, text })
    };
    table.rows().into_iter().filter_map(mark).collect()
}

fn conditions(workbook: &Workbook, profile: &Profile, words: &SummaryWords) -> Vec<ConditionMark> {
    let headings =
        ["summary-condition", "summary-condition-required", "summary-condition-value", "summary-condition-verdict"];
    let Some(table) = HeadedTable::find(workbook, &headings, words) else { return Vec::new() };
    let mark = |row: u32| {
        let condition = table.text(row, "summary-condition")?;
        let condition = condition.trim_end_matches(" (*)").to_owned();
        // What is required of a condition is computed by the program.
        let is_computed = table.text(row, "summary-condition-required").is_some();
        let (known_value, known_verdict) = said_by(profile, &condition);
        let value = table.text(row, "summary-condition-value").filter(|value| Some(value.as_str()) != known_value);
        let verdict = table.text(row, "summary-condition-verdict");
        let verdict = verdict.filter(|text| !words.is("summary-office-fills", text));
        let verdict = verdict.filter(|text| known_verdict.is_none() || is_met(text, words) != known_verdict);
        let is_met = verdict.as_deref().and_then(|text| is_met(text, words));
        (!is_computed && (value.is_some() || verdict.is_some())).then_some(ConditionMark {
            condition,
            value,
            verdict,
            is_met,
        })
    };
    table.rows().into_iter().filter_map(mark).collect()
}

fn is_met(text: &str, words: &SummaryWords) -> Option<bool> {
    let met = words.is("summary-verdict-met", text);
    (met || words.is("summary-verdict-not-met", text)).then_some(met)
}

/// What `ntm.toml` says of a condition.
fn said_by<'p>(profile: &'p Profile, condition: &str) -> (Option<&'p str>, Option<bool>) {
    let is_it = |known: &&RecognitionCondition| normalise(&known.text) == normalise(condition);
    match profile.conditions.iter().find(is_it).map(|known| &known.judged) {
        Some(Judged::ByOffice { value, is_met }) => (value.as_deref(), *is_met),
        _ => (None, None),
    }
}

impl<'a> CarriedMarks<'a> {
    /// Each at the model and the condition of which it was said.
    pub(in crate::summary) fn of(marks: &OfficeMarks, analysis: &'a Analysis<'_>, profile: &'a Profile) -> Self {
        let mut carried = Self::default();
        for mark in &marks.models {
            let free = |model: &&PilotModel<'a>| !carried.models.contains_key(&model.record.source.place);
            let of_commune = || {
                analysis
                    .shortlist
                    .models
                    .iter()
                    .filter(free)
                    .filter(|m| m.record.source.commune.as_deref() == Some(&mark.commune))
            };
            let name = |model: &PilotModel<'_>| {
                normalise(model.record.name.as_ref().or(model.record.content.as_ref()).map_or("", String::as_str))
            };
            let same = of_commune().find(|model| name(model) == mark.name());
            let same = same.or_else(|| {
                of_commune().find(|model| Alike::reaching(Likeness::Twin, &name(model), &mark.name()).is_some())
            });
            match same.map(|model| &model.record.source.place) {
                Some(place) => drop(carried.models.insert(place, mark.text.clone())),
                None => carried.left.push(
                    Message::new("since-model-gone")
                        .with("commune", &mark.commune_name)
                        .with("model", &mark.model)
                        .with("text", &mark.text),
                ),
            }
        }
        for mark in &marks.conditions {
            let text = || [&mark.value, &mark.verdict].into_iter().flatten().cloned().collect::<Vec<_>>().join("; ");
            let left = |id: Message| id.with("condition", &mark.condition).with("text", text());
            let is_it = |known: &&RecognitionCondition| normalise(&known.text) == normalise(&mark.condition);
            match profile.conditions.iter().find(is_it).map(|known| (known, &known.judged)) {
                Some((known, Judged::ByOffice { value, is_met }))
                    if (value.is_none() || mark.value.is_none()) && (is_met.is_none() || mark.verdict.is_none()) =>
                {
                    carried.conditions.insert(&known.text, mark.clone());
                }
                Some((_, Judged::ByOffice { .. })) => {
                    carried.left.push(left(Message::new("since-condition-otherwise")))
                }
                _ => carried.left.push(left(Message::new("since-condition-gone"))),
            }
        }
        carried
    }

    /// How many there are.
    pub(in crate::summary) fn count(&self) -> usize {
        self.models.len() + self.conditions.len()
    }

    /// What the office has written beside a model.
    pub(in crate::summary) fn of_model(&self, place: &Place) -> Option<&str> {
        self.models.get(place).map(String::as_str)
    }

    pub(in crate::summary) fn of_condition(&self, condition: &str) -> Option<&ConditionMark> {
        self.conditions.get(condition)
    }
}
