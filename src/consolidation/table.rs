//! A table for export: named columns of one kind each. Names are English and never change.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::consolidation::{
    CommuneStanding, CriterionStanding, FileRecord, FundingRecord, IndicatorRecord, RegistrationRecord, Source,
};
use crate::finding::Findings;
use crate::message::Messages;
use crate::place::Place;
use crate::submission::Line;

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub name: &'static str,
    pub columns: Vec<(&'static str, Column)>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    Text(Vec<Option<String>>),
    Whole(Vec<Option<i64>>),
    Real(Vec<Option<f64>>),
    Flag(Vec<Option<bool>>),
}

impl Column {
    pub fn text<T: Into<String>>(values: impl Iterator<Item = Option<T>>) -> Self {
        Self::Text(values.map(|value| value.map(Into::into)).collect())
    }

    pub fn whole(values: impl Iterator<Item = Option<i64>>) -> Self {
        Self::Whole(values.collect())
    }

    pub fn flag(values: impl Iterator<Item = bool>) -> Self {
        Self::Flag(values.map(Some).collect())
    }

    fn date(values: impl Iterator<Item = Option<NaiveDate>>) -> Self {
        Self::text(values.map(|day| day.map(|day| day.to_string())))
    }

    fn count(values: impl Iterator<Item = usize>) -> Self {
        Self::Whole(values.map(|value| i64::try_from(value).ok()).collect())
    }

    fn decimal(values: impl Iterator<Item = Option<rust_decimal::Decimal>>) -> Self {
        Self::Real(values.map(|value| value.and_then(|number| number.to_f64())).collect())
    }

    /// The name that serde gives a value of a list.
    fn name<T: Serialize>(values: impl Iterator<Item = Option<T>>) -> Self {
        Self::Text(values.map(|value| value.and_then(|value| name_of(&value))).collect())
    }
}

fn name_of<T: Serialize>(value: &T) -> Option<String> {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned))
}

impl Table {
    pub const fn new(name: &'static str) -> Self {
        Self { name, columns: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, column: Column) -> Self {
        self.columns.push((name, column));
        self
    }

    /// File, sheet and cell of each row, then its commune.
    fn with_sources<'a>(self, sources: impl Iterator<Item = &'a Source> + Clone) -> Self {
        self.with_places(sources.clone().map(|s| &s.place))
            .with("commune", Column::text(sources.clone().map(|s| s.commune.as_deref())))
            .with("commune_name", Column::text(sources.clone().map(|s| Some(s.commune_name.as_str()))))
            .with("counted", Column::flag(sources.map(|s| s.counted)))
    }

    fn with_places<'a>(self, places: impl Iterator<Item = &'a Place> + Clone) -> Self {
        self.with("file", Column::text(places.clone().map(|p| Some(&*p.workbook))))
            .with("sheet", Column::text(places.clone().map(|p| p.sheet.as_deref())))
            .with("cell", Column::text(places.map(Place::cell_text)))
    }
}

pub(super) fn communes(rows: &[CommuneStanding]) -> Table {
    Table::new("communes")
        .with("commune", Column::text(rows.iter().map(|r| Some(r.code.as_str()))))
        .with("commune_name", Column::text(rows.iter().map(|r| Some(r.name.as_str()))))
        .with("file", Column::text(rows.iter().map(|r| r.file.as_deref())))
        .with("round", Column::whole(rows.iter().map(|r| r.round.map(i64::from))))
        .with("on_time", Column::Flag(rows.iter().map(|r| r.on_time).collect()))
        .with("criteria_met", Column::count(rows.iter().map(|r| r.criteria_met)))
        .with("criteria_with_registrations", Column::count(rows.iter().map(|r| r.criteria_with_registrations)))
        .with("indicators_met", Column::count(rows.iter().map(|r| r.met)))
        .with("indicators_basically_met", Column::count(rows.iter().map(|r| r.basically_met)))
        .with("indicators_not_met", Column::count(rows.iter().map(|r| r.not_met)))
        .with("indicators_not_applicable", Column::count(rows.iter().map(|r| r.not_applicable)))
        .with("indicators_unanswered", Column::count(rows.iter().map(|r| r.unanswered)))
        .with("indicators_registered", Column::count(rows.iter().map(|r| r.registered)))
}

pub(super) fn indicators(rows: &[IndicatorRecord]) -> Table {
    Table::new("indicators")
        .with_sources(rows.iter().map(|r| &r.source))
        .with("criterion", Column::text(rows.iter().map(|r| Some(r.criterion.as_str()))))
        .with("indicator", Column::text(rows.iter().map(|r| Some(r.indicator.as_str()))))
        .with("value", Column::decimal(rows.iter().map(|r| r.value)))
        .with("value_text", Column::text(rows.iter().map(|r| r.value_text.as_deref())))
        .with("value_part", Column::decimal(rows.iter().map(|r| r.value_part)))
        .with("assessment", Column::name(rows.iter().map(|r| r.assessment)))
        .with("registered", Column::name(rows.iter().map(|r| r.registered)))
        .with("planned_value", Column::decimal(rows.iter().map(|r| r.planned)))
        .with("planned_text", Column::text(rows.iter().map(|r| r.planned_text.as_deref())))
        .with("planned_part", Column::decimal(rows.iter().map(|r| r.planned_part)))
        .with("content", Column::text(rows.iter().map(|r| r.content.as_deref())))
        .with("completion_year", Column::whole(rows.iter().map(|r| r.completion_year.map(i64::from))))
        .with("note", Column::text(rows.iter().map(|r| r.note.as_deref())))
}

/// Criteria follow from their indicators: `cell` lists the assessments that decide.
pub(super) fn criteria(rows: &BTreeMap<(String, String), CriterionStanding>, indicators: &[IndicatorRecord]) -> Table {
    let mut assessed: BTreeMap<(&str, &str), Vec<&Place>> = BTreeMap::new();
    for record in indicators.iter().filter(|record| record.source.counted) {
        let commune = record.source.commune.as_deref().unwrap_or_default();
        assessed.entry((commune, &record.criterion)).or_default().push(&record.assessment_place);
    }
    let places: Vec<&[&Place]> = rows
        .keys()
        .map(|(commune, criterion)| {
            assessed.get(&(commune.as_str(), criterion.as_str())).map_or(&[][..], Vec::as_slice)
        })
        .collect();
    let cells = |places: &[&Place]| places.iter().filter_map(|p| p.cell_text()).collect::<Vec<_>>().join(" ");
    Table::new("criteria")
        .with("file", Column::text(places.iter().map(|p| p.first().map(|place| &*place.workbook))))
        .with("sheet", Column::text(places.iter().map(|p| p.iter().find_map(|place| place.sheet.as_deref()))))
        .with("cell", Column::text(places.iter().map(|p| Some(cells(p)))))
        .with("commune", Column::text(rows.keys().map(|(commune, _)| Some(commune.as_str()))))
        .with("criterion", Column::text(rows.keys().map(|(_, criterion)| Some(criterion.as_str()))))
        .with("met_now", Column::flag(rows.values().map(|r| r.met_now)))
        .with("met_with_registrations", Column::flag(rows.values().map(|r| r.met_with_registrations)))
}

pub(super) fn funding(rows: &[FundingRecord]) -> Table {
    let own = |line: &Line| matches!(line, Line::Own(_));
    Table::new("funding")
        .with_sources(rows.iter().map(|r| &r.source))
        .with("task_group", Column::text(rows.iter().map(|r| Some(r.group.text()))))
        .with("task_group_is_own", Column::flag(rows.iter().map(|r| own(&r.group))))
        .with("funding_source", Column::text(rows.iter().map(|r| Some(r.funding_source.text()))))
        .with("funding_source_is_own", Column::flag(rows.iter().map(|r| own(&r.funding_source))))
        .with("amount_dong", Column::whole(rows.iter().map(|r| Some(r.amount.dong()))))
}

pub(super) fn registrations(name: &'static str, rows: &[RegistrationRecord]) -> Table {
    Table::new(name)
        .with_sources(rows.iter().map(|r| &r.source))
        .with("name", Column::text(rows.iter().map(|r| r.name.as_deref())))
        .with("content", Column::text(rows.iter().map(|r| r.content.as_deref())))
        .with("location", Column::text(rows.iter().map(|r| r.location.as_deref())))
        .with("theme", Column::name(rows.iter().map(|r| r.theme)))
        .with("related_criterion", Column::text(rows.iter().map(|r| r.related.as_deref())))
        .with("completion", Column::text(rows.iter().map(|r| r.completion.map(|period| period.to_string()))))
}

pub(super) fn files(rows: &[FileRecord]) -> Table {
    Table::new("files")
        .with("file", Column::text(rows.iter().map(|r| Some(r.file.as_str()))))
        .with("sha256", Column::text(rows.iter().map(|r| Some(r.sha256.as_str()))))
        .with("commune", Column::text(rows.iter().map(|r| r.commune.as_deref())))
        .with("round", Column::whole(rows.iter().map(|r| r.round.map(i64::from))))
        .with("saved_on", Column::date(rows.iter().map(|r| r.saved_on)))
        .with("received_on", Column::date(rows.iter().map(|r| r.received_on)))
        .with("on_time", Column::Flag(rows.iter().map(|r| r.on_time).collect()))
        .with("status", Column::name(rows.iter().map(|r| Some(r.status))))
        .with("errors", Column::count(rows.iter().map(|r| r.errors)))
        .with("warnings", Column::count(rows.iter().map(|r| r.warnings)))
        .with("information", Column::count(rows.iter().map(|r| r.information)))
}

pub(super) fn findings(findings: &Findings, messages: &Messages) -> Table {
    let rows: Vec<_> = findings.iter().collect();
    Table::new("findings")
        .with_places(rows.iter().map(|f| &f.place))
        .with("code", Column::text(rows.iter().map(|f| Some(f.rule.code))))
        .with("severity", Column::name(rows.iter().map(|f| Some(f.severity))))
        .with("message", Column::text(rows.iter().map(|f| Some(messages.text(&f.message)))))
        .with("hint", Column::text(rows.iter().map(|f| Some(messages.text(&f.hint())))))
        .with("found", Column::text(rows.iter().map(|f| f.found.as_deref())))
        .with("expected", Column::text(rows.iter().map(|f| f.expected.as_ref().map(|arg| messages.arg(arg)))))
        .with("explanation", Column::text(rows.iter().map(|f| f.explained())))
        .with("waiver_reason", Column::text(rows.iter().map(|f| f.waiver.as_ref().map(|w| w.reason.as_str()))))
        .with(
            "waiver_approved_by",
            Column::text(rows.iter().map(|f| f.waiver.as_ref().map(|w| w.approved_by.as_str()))),
        )
        .with("waiver_until", Column::text(rows.iter().map(|f| f.waiver.as_ref().map(|w| w.until.to_string()))))
}
