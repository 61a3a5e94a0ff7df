//! The overview's figures and statements as tables for export.

use crate::consolidation::{CriterionFigures, Due, ExportColumn, ExportTable, Figures, FundingLine, Statement};
use crate::message::Messages;

/// One figure: its name, the criterion, commune, task group or source it is of, a whole number, and what that counts.
struct OverviewRow<'a> {
    name: &'static str,
    item: Option<&'a str>,
    value: i64,
    unit: &'static str,
}

impl Figures {
    /// Table `overview`: names and units are English and never change.
    pub fn table(&self) -> ExportTable {
        overview(&self.rows())
    }

    fn rows(&self) -> Vec<OverviewRow<'_>> {
        let Self { communes, files, findings, all_criteria, funding, .. } = self;
        let mut rows = vec![
            count("communes", communes.total, "communes"),
            count("communes_reported", communes.reported, "communes"),
            count("communes_on_time", communes.on_time, "communes"),
            count("communes_late", communes.late, "communes"),
            count("communes_time_unknown", communes.time_unknown, "communes"),
            count("files", files.total, "files"),
            count("files_accepted", files.accepted, "files"),
            count("files_needs_correction", files.needs_correction, "files"),
            count("files_not_counted", files.not_counted, "files"),
            count("files_rejected", files.rejected, "files"),
            count("errors", findings.errors, "findings"),
            count("warnings", findings.warnings, "findings"),
            count("information", findings.information, "findings"),
            count("communes_with_all_criteria", all_criteria.now, "communes"),
            count("communes_with_all_criteria_planned", all_criteria.with_registrations, "communes"),
            count("communes_short_of_goal", all_criteria.gap, "communes"),
            count("communes_recognised", all_criteria.recognised, "communes"),
            count("communes_recognised_and_short", all_criteria.recognised_and_short, "communes"),
        ];
        // Means are sums over the communes that reported.
        rows.push(count("criteria_met", self.criteria_per_commune.sum, "criteria"));
        rows.push(count("indicators_met", self.indicators_per_commune.sum, "indicators"));
        rows.push(count("doubtful_assessments", self.doubtful_assessments, "assessments"));
        rows.push(count("unreadable_assessments", self.unreadable_assessments, "assessments"));
        rows.extend(due(["pilot_models", "pilot_models_due", "pilot_models_fulfilled"], self.pilot_models, "models"));
        let changes = ["village_changes", "village_changes_due", "village_changes_fulfilled"];
        rows.extend(due(changes, self.village_changes, "changes"));
        let unknown = self.village_changes.communes_without_number;
        rows.push(count("communes_without_number_of_villages", unknown, "communes"));
        rows.push(OverviewRow { name: "funding", item: None, value: funding.total.dong(), unit: "dong" });
        rows.extend(funding.by_group.iter().map(|line| amount("funding_of_task_group", line)));
        rows.extend(funding.by_source.iter().map(|line| amount("funding_of_source", line)));
        rows.extend(self.criteria.iter().flat_map(criterion));
        rows.extend(self.by_commune.iter().flat_map(|commune| {
            let of = |row| OverviewRow { item: Some(commune.code.as_str()), ..row };
            [
                of(count("commune_criteria_met", commune.criteria_met, "criteria")),
                of(count("commune_criteria_added", commune.criteria_added, "criteria")),
            ]
        }));
        rows
    }
}

fn overview(rows: &[OverviewRow<'_>]) -> ExportTable {
    ExportTable::new("overview")
        .with("name", ExportColumn::text(rows.iter().map(|row| Some(row.name))))
        .with("item", ExportColumn::text(rows.iter().map(|row| row.item)))
        .with("value", ExportColumn::whole(rows.iter().map(|row| Some(row.value))))
        .with("unit", ExportColumn::text(rows.iter().map(|row| Some(row.unit))))
}

/// Table `overview` of nothing.
pub(super) fn empty() -> ExportTable {
    overview(&[])
}

/// No count of this program comes near the limit.
fn count(name: &'static str, value: usize, unit: &'static str) -> OverviewRow<'static> {
    OverviewRow { name, item: None, value: i64::try_from(value).unwrap_or(i64::MAX), unit }
}

fn due([registered, due, fulfilled]: [&'static str; 3], figures: Due, unit: &'static str) -> [OverviewRow<'static>; 3] {
    [
        count(registered, figures.registered, unit),
        count(due, figures.due, unit),
        count(fulfilled, figures.fulfilled, unit),
    ]
}

/// The communes' own lines, taken together, have no item.
fn amount<'a>(name: &'static str, line: &'a FundingLine) -> OverviewRow<'a> {
    OverviewRow { name, item: line.id.as_deref(), value: line.amount.dong(), unit: "dong" }
}

fn criterion(figures: &CriterionFigures) -> [OverviewRow<'_>; 4] {
    let of = |name, value| OverviewRow { item: Some(figures.code.as_str()), ..count(name, value, "communes") };
    [
        of("criterion_met", figures.met),
        of("criterion_registered", figures.registered),
        of("criterion_not_met", figures.not_met),
        of("criterion_not_reported", figures.not_reported),
    ]
}

/// Table `statements`, in the language of the messages.
pub fn statements_table(statements: &[Statement], messages: &Messages) -> ExportTable {
    let whole = |number: usize| i64::try_from(number).ok();
    ExportTable::new("statements")
        .with("rank", ExportColumn::whole((1..=statements.len()).map(whole)))
        .with("weight", ExportColumn::whole(statements.iter().map(|statement| whole(statement.weight))))
        .with("text", ExportColumn::text(statements.iter().map(|statement| Some(messages.text(&statement.message)))))
}
