//! A table for export: named columns of one kind each. Names are English and never change.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::consolidation::{
    CommuneStanding, CriteriaStandings, CriterionStanding, FileRecord, FundingRecord, IndicatorRecord, RecordList,
    RegistrationRecord, Source,
};
use crate::finding::Findings;
use crate::message::Messages;
use crate::place::Place;
use crate::submission::FundingName;

#[derive(Debug, Clone, PartialEq)]
pub struct ExportTable {
    pub name: &'static str,
    pub columns: Vec<(&'static str, ExportColumn)>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ExportColumn {
    Text(Vec<Option<String>>),
    Whole(Vec<Option<i64>>),
    Real(Vec<Option<f64>>),
    Flag(Vec<Option<bool>>),
}

impl ExportColumn {
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

impl ExportTable {
    pub const fn new(name: &'static str) -> Self {
        Self { name, columns: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, column: ExportColumn) -> Self {
        self.columns.push((name, column));
        self
    }

    /// File, sheet and cell of each row, then its commune.
    fn with_sources<'a>(self, sources: impl Iterator<Item = &'a Source> + Clone) -> Self {
        self.with_places(sources.clone().map(|s| &s.place))
            .with("commune", ExportColumn::text(sources.clone().map(|s| s.commune.as_deref())))
            .with("commune_name", ExportColumn::text(sources.clone().map(|s| Some(&*s.commune_name))))
            .with("counted", ExportColumn::flag(sources.map(|s| s.counted)))
    }

    fn with_places<'a>(self, places: impl Iterator<Item = &'a Place> + Clone) -> Self {
        self.with("file", ExportColumn::text(places.clone().map(|p| Some(&*p.workbook))))
            .with("sheet", ExportColumn::text(places.clone().map(|p| p.sheet.as_deref())))
            .with("cell", ExportColumn::text(places.map(Place::cell_text)))
    }
}

pub(super) fn communes(rows: &[CommuneStanding]) -> ExportTable {
    ExportTable::new("communes")
        .with("commune", ExportColumn::text(rows.iter().map(|r| Some(r.code.as_str()))))
        .with("commune_name", ExportColumn::text(rows.iter().map(|r| Some(r.name.as_str()))))
        .with("file", ExportColumn::text(rows.iter().map(|r| r.file.as_deref())))
        .with("round", ExportColumn::whole(rows.iter().map(|r| r.round.map(i64::from))))
        .with("on_time", ExportColumn::Flag(rows.iter().map(|r| r.on_time).collect()))
        .with("criteria_met", ExportColumn::count(rows.iter().map(|r| r.criteria_met)))
        .with("criteria_with_registrations", ExportColumn::count(rows.iter().map(|r| r.criteria_with_registrations)))
        .with("indicators_met", ExportColumn::count(rows.iter().map(|r| r.met)))
        .with("indicators_basically_met", ExportColumn::count(rows.iter().map(|r| r.basically_met)))
        .with("indicators_not_met", ExportColumn::count(rows.iter().map(|r| r.not_met)))
        .with("indicators_not_applicable", ExportColumn::count(rows.iter().map(|r| r.not_applicable)))
        .with("indicators_unanswered", ExportColumn::count(rows.iter().map(|r| r.unanswered)))
        .with("indicators_registered", ExportColumn::count(rows.iter().map(|r| r.registered)))
}

pub(super) fn indicators<'a>(rows: impl Iterator<Item = &'a IndicatorRecord> + Clone) -> ExportTable {
    ExportTable::new("indicators")
        .with_sources(rows.clone().map(|r| &r.source))
        .with("criterion", ExportColumn::text(rows.clone().map(|r| Some(&*r.criterion))))
        .with("indicator", ExportColumn::text(rows.clone().map(|r| Some(&*r.indicator))))
        .with("value", ExportColumn::decimal(rows.clone().map(|r| r.value)))
        .with("value_text", ExportColumn::text(rows.clone().map(|r| r.value_text.as_deref())))
        .with("value_part", ExportColumn::decimal(rows.clone().map(|r| r.part.as_ref().and_then(|part| part.value))))
        .with("assessment", ExportColumn::name(rows.clone().map(|r| r.assessment)))
        .with("registered", ExportColumn::name(rows.clone().map(|r| r.registered)))
        .with("planned_value", ExportColumn::decimal(rows.clone().map(|r| r.planned)))
        .with("planned_text", ExportColumn::text(rows.clone().map(|r| r.planned_text.as_deref())))
        .with(
            "planned_part",
            ExportColumn::decimal(rows.clone().map(|r| r.part.as_ref().and_then(|part| part.planned))),
        )
        .with("content", ExportColumn::text(rows.clone().map(|r| r.content.as_deref())))
        .with("completion_year", ExportColumn::whole(rows.clone().map(|r| r.completion_year.map(i64::from))))
        .with("note", ExportColumn::text(rows.clone().map(|r| r.note.as_deref())))
}

/// Criteria follow from their indicators: `cell` lists the assessments that decide.
pub(super) fn criteria(criteria: &CriteriaStandings, indicators: &RecordList<IndicatorRecord>) -> ExportTable {
    let mut assessed: BTreeMap<(&str, &str), Vec<&Place>> = BTreeMap::new();
    for record in indicators.iter().filter(|record| record.source.counted) {
        let commune = record.source.commune.as_deref().unwrap_or_default();
        assessed.entry((commune, &record.criterion)).or_default().push(&record.assessment_place);
    }
    let mut rows: Vec<(&str, &str, &CriterionStanding)> = Vec::new();
    for (commune, standings) in criteria {
        rows.extend(standings.iter().map(|(criterion, standing)| (&**commune, &**criterion, standing)));
    }
    let places: Vec<&[&Place]> = rows
        .iter()
        .map(|(commune, criterion, _)| assessed.get(&(*commune, *criterion)).map_or(&[][..], Vec::as_slice))
        .collect();
    let cells = |places: &[&Place]| places.iter().filter_map(|p| p.cell_text()).collect::<Vec<_>>().join(" ");
    ExportTable::new("criteria")
        .with("file", ExportColumn::text(places.iter().map(|p| p.first().map(|place| &*place.workbook))))
        .with("sheet", ExportColumn::text(places.iter().map(|p| p.iter().find_map(|place| place.sheet.as_deref()))))
        .with("cell", ExportColumn::text(places.iter().map(|p| Some(cells(p)))))
        .with("commune", ExportColumn::text(rows.iter().map(|(commune, ..)| Some(*commune))))
        .with("criterion", ExportColumn::text(rows.iter().map(|(_, criterion, _)| Some(*criterion))))
        .with("met_now", ExportColumn::flag(rows.iter().map(|(.., standing)| standing.met_now)))
        .with(
            "met_with_registrations",
            ExportColumn::flag(rows.iter().map(|(.., standing)| standing.met_with_registrations)),
        )
}

pub(super) fn funding(rows: &[FundingRecord]) -> ExportTable {
    let own = |line: &FundingName| matches!(line, FundingName::Own(_));
    ExportTable::new("funding")
        .with_sources(rows.iter().map(|r| &r.source))
        .with("task_group", ExportColumn::text(rows.iter().map(|r| Some(r.group.text()))))
        .with("task_group_is_own", ExportColumn::flag(rows.iter().map(|r| own(&r.group))))
        .with("funding_source", ExportColumn::text(rows.iter().map(|r| Some(r.funding_source.text()))))
        .with("funding_source_is_own", ExportColumn::flag(rows.iter().map(|r| own(&r.funding_source))))
        .with("amount_dong", ExportColumn::whole(rows.iter().map(|r| Some(r.amount.dong()))))
}

pub(super) fn registrations(name: &'static str, rows: &[RegistrationRecord]) -> ExportTable {
    ExportTable::new(name)
        .with_sources(rows.iter().map(|r| &r.source))
        .with("name", ExportColumn::text(rows.iter().map(|r| r.name.as_deref())))
        .with("content", ExportColumn::text(rows.iter().map(|r| r.content.as_deref())))
        .with("location", ExportColumn::text(rows.iter().map(|r| r.location.as_deref())))
        .with("theme", ExportColumn::name(rows.iter().map(|r| r.theme)))
        .with("related_criterion", ExportColumn::text(rows.iter().map(|r| r.related.as_deref())))
        .with("completion", ExportColumn::text(rows.iter().map(|r| r.completion.map(|period| period.to_string()))))
}

pub(super) fn files(rows: &[FileRecord]) -> ExportTable {
    ExportTable::new("files")
        .with("file", ExportColumn::text(rows.iter().map(|r| Some(r.file.as_str()))))
        .with("sha256", ExportColumn::text(rows.iter().map(|r| Some(r.sha256.as_str()))))
        .with("commune", ExportColumn::text(rows.iter().map(|r| r.commune.as_deref())))
        .with("round", ExportColumn::whole(rows.iter().map(|r| r.round.map(i64::from))))
        .with("saved_on", ExportColumn::date(rows.iter().map(|r| r.saved_on)))
        .with("received_on", ExportColumn::date(rows.iter().map(|r| r.received_on)))
        .with("on_time", ExportColumn::Flag(rows.iter().map(|r| r.on_time).collect()))
        .with("status", ExportColumn::name(rows.iter().map(|r| Some(r.status))))
        .with("errors", ExportColumn::count(rows.iter().map(|r| r.errors)))
        .with("warnings", ExportColumn::count(rows.iter().map(|r| r.warnings)))
        .with("information", ExportColumn::count(rows.iter().map(|r| r.information)))
}

pub(super) fn findings(findings: &Findings, messages: &Messages) -> ExportTable {
    let rows: Vec<_> = findings.iter().collect();
    ExportTable::new("findings")
        .with_places(rows.iter().map(|f| &f.place))
        .with("code", ExportColumn::text(rows.iter().map(|f| Some(f.rule.code))))
        .with("severity", ExportColumn::name(rows.iter().map(|f| Some(f.severity))))
        .with("message", ExportColumn::text(rows.iter().map(|f| Some(messages.text(&f.message)))))
        .with("hint", ExportColumn::text(rows.iter().map(|f| Some(messages.text(&f.hint())))))
        .with("found", ExportColumn::text(rows.iter().map(|f| f.found.as_deref())))
        .with("expected", ExportColumn::text(rows.iter().map(|f| f.expected.as_ref().map(|arg| messages.arg(arg)))))
        .with("explanation", ExportColumn::text(rows.iter().map(|f| f.explained())))
        .with("waiver_reason", ExportColumn::text(rows.iter().map(|f| f.waiver.as_ref().map(|w| w.reason.as_str()))))
        .with(
            "waiver_approved_by",
            ExportColumn::text(rows.iter().map(|f| f.waiver.as_ref().map(|w| w.approved_by.as_str()))),
        )
        .with("waiver_until", ExportColumn::text(rows.iter().map(|f| f.waiver.as_ref().map(|w| w.until.to_string()))))
}
