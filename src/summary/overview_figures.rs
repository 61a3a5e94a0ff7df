//! The key figures of the overview: each a label, a value over the sheet that holds its details, and what the value is counted
//! in or compared with.

use crate::consolidation::{Communes, Due, Mean};
use crate::drawing::ranges::{SheetCell, col};
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::money::Money;
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::files::FilesTables;
use crate::summary::funding::FundingTables;
use crate::summary::funding_grid::NAMES;
use crate::summary::funding_words::FundingNames;
use crate::summary::lettered::Matrices;
use crate::summary::pilot_models::ModelSums;

/// Positions of letters among those of a criterion.
const MET: usize = 0;
const REGISTERED: usize = 1;
const NOT_REPORTED: usize = 3;
/// Among those of an indicator.
const NOT_APPLICABLE: usize = 4;

/// The sheets that the figures are taken from.
#[derive(Clone, Copy)]
pub(super) struct OverviewParts<'a> {
    pub(super) matrices: Matrices<'a>,
    pub(super) amounts: &'a FundingTables,
    pub(super) models: &'a ModelSums,
    /// Where the number of all village changes stands.
    pub(super) changes: &'a SheetCell,
    pub(super) received: &'a FilesTables,
}

pub(super) struct Figure {
    pub(super) label: String,
    pub(super) value: TableCell<'static>,
    pub(super) unit: TableCell<'static>,
}

/// Figures under a heading.
pub(super) struct FigureSection {
    pub(super) heading: String,
    pub(super) figures: Vec<Figure>,
}

pub(super) fn all(material: Material<'_>, parts: OverviewParts<'_>) -> [FigureSection; 6] {
    let messages = material.messages;
    let section = |heading: String, figures: Vec<Figure>| FigureSection { heading, figures };
    let year = |id: &'static str| messages.text(&Message::new(id).with("year", material.year()));
    let [total, by_group, by_source] = funding(material, parts.amounts);
    [
        section(messages.get("summary-section-submissions"), submissions(material, parts)),
        section(messages.get("summary-section-criteria"), criteria(material, parts.matrices)),
        section(messages.get("summary-section-registers"), registers(material, parts)),
        section(year("summary-section-funding"), total),
        section(messages.get("summary-section-by-group"), by_group),
        section(messages.get("summary-section-by-source"), by_source),
    ]
}

fn submissions(material: Material<'_>, parts: OverviewParts<'_>) -> Vec<Figure> {
    let messages = material.messages;
    let Communes { total, reported, on_time, late, time_unknown } = material.figures.communes;
    let of_communes = Message::new("summary-of-communes").with("total", total);
    let times = Message::new("summary-of-times").with("late", late).with("unknown", time_unknown);
    let in_sheet = |id: &'static str, sheet: String| messages.text(&Message::new(id).with("sheet", sheet));
    let errors = in_sheet("summary-unit-errors", messages.get("summary-sheet-findings"));
    // A commune that has not reported has no letter but dashes.
    let silent = parts.matrices.criteria.counts(NOT_REPORTED);
    let reported_of = silent.map_or_else(|| "=0".to_owned(), |cells| format!("=COUNTIF({cells},0)"));
    vec![
        figure(
            messages.get("summary-key-reported"),
            TableCell::CountOf(reported_of, reported),
            messages.text(&of_communes),
        ),
        figure(
            messages.get("summary-key-on-time"),
            TableCell::CountOf(parts.received.on_time(messages), on_time),
            messages.text(&times),
        ),
        figure(
            messages.get("summary-key-errors"),
            TableCell::CountOf(parts.received.errors(), material.figures.findings.errors),
            errors,
        ),
    ]
}

fn criteria(material: Material<'_>, matrices: Matrices<'_>) -> Vec<Figure> {
    let Material { messages, figures, .. } = material;
    let matrix = matrices.criteria;
    let all = &figures.all_criteria;
    let key = |id: &'static str| Message::new(id).with("total", all.criteria);
    let of_communes = messages.text(&Message::new("summary-of-communes").with("total", figures.communes.total));
    let goal = messages.text(&Message::new("summary-unit-gap").with("goal", material.goal()));
    let [now, planned, gap] = match (matrix.counts(MET), matrix.counts(REGISTERED)) {
        (Some(met), Some(registered)) => {
            let planned = format!("SUMPRODUCT(--({met}+{registered}={}))", all.criteria);
            [format!("=COUNTIF({met},{})", all.criteria), format!("={planned}"), format!("=ROWS({met})-{planned}")]
        }
        _ => ["=0", "=0", "=0"].map(str::to_owned),
    };
    // Sums of letters over the communes that have reported: those without a dash.
    let per_commune = |sum: Option<String>| match (sum, matrix.counts(NOT_REPORTED)) {
        (Some(sum), Some(silent)) => format!("=IF(COUNTIF({silent},0)=0,\"–\",{sum}/COUNTIF({silent},0))"),
        _ => "=\"–\"".to_owned(),
    };
    let mean = |label: &'static str, sum: Option<String>, mean: Mean, unit: &'static str| {
        let unit = messages.text(&Message::new(unit).with("total", mean.of));
        figure(messages.get(label), TableCell::MeanOf(per_commune(sum), mean.value()), unit)
    };
    // How many of them are in doubt.
    let doubted = |figure: Figure| {
        let count = figures.doubtful_assessments;
        let said = Message::new("summary-unit-doubtful").with("count", count);
        let of = messages.text(&Message::new("summary-of-indicators").with("total", figures.indicators_per_commune.of));
        match count {
            0 => figure,
            _ => Figure { unit: TableCell::text(format!("{of}; {}", messages.text(&said))), ..figure },
        }
    };
    let criteria = matrix.counts(MET).map(|met| format!("SUM({met})"));
    let standing = [MET, NOT_APPLICABLE].map(|letter| matrices.indicators.total(letter).to_string());
    let indicators = Some(format!("({})", standing.join("+")));
    vec![
        figure(messages.text(&key("summary-key-all-now")), TableCell::CountOf(now, all.now), of_communes.clone()),
        figure(
            messages.text(&key("summary-key-all-planned")),
            TableCell::CountOf(planned, all.with_registrations),
            of_communes,
        ),
        figure(messages.text(&key("summary-key-gap")), TableCell::CountOf(gap, all.gap), goal),
        mean("summary-key-mean-criteria", criteria, figures.criteria_per_commune, "summary-of-criteria"),
        doubted(mean(
            "summary-key-mean-indicators",
            indicators,
            figures.indicators_per_commune,
            "summary-of-indicators",
        )),
    ]
}

fn registers(material: Material<'_>, parts: OverviewParts<'_>) -> Vec<Figure> {
    let Material { messages, figures, .. } = material;
    let unit = |id: &'static str, due: Due| {
        messages.text(&Message::new(id).with("due", due.due).with("fulfilled", due.fulfilled))
    };
    let models = parts.models.cells().map_or_else(|| "=0".to_owned(), |cells| format!("=COUNT({cells})"));
    let changes = format!("={}", parts.changes);
    let unknown = figures.village_changes.communes_without_number;
    let known = (figures.village_changes.due > 0).then(|| unit("summary-unit-changes", figures.village_changes));
    let more = Message::new("summary-unit-changes-unknown").with("count", unknown);
    let more = (unknown > 0).then(|| messages.text(&more));
    let changes_unit = known.into_iter().chain(more).collect::<Vec<_>>().join("; ");
    vec![
        figure(
            messages.get("summary-key-models"),
            TableCell::CountOf(models, figures.pilot_models.registered),
            unit("summary-unit-models", figures.pilot_models),
        ),
        figure(
            messages.get("summary-key-changes"),
            TableCell::CountOf(changes, figures.village_changes.registered),
            changes_unit,
        ),
    ]
}

/// The total; each task group, and each source, with its share.
fn funding(material: Material<'_>, tables: &FundingTables) -> [Vec<Figure>; 3] {
    let Material { messages, figures, .. } = material;
    let funding = &figures.funding;
    let at = |row: u32, column: u16| SheetCell::new(&tables.sheet, CellRef::new(row, column.into()));
    let sum_column = NAMES + col(tables.sources);
    let total = at(tables.cross.end, sum_column);
    let share = |part: &SheetCell, amount: Money| {
        let all = funding.total.dong();
        let share = (all != 0).then(|| amount.dong() as f64 / all as f64);
        TableCell::ShareOf(format!("=IF({total}=0,\"–\",{part}/{total})"), share)
    };
    let is_known = figures.communes.reported > 0;
    let value =
        |formula, amount| if is_known { TableCell::AmountOf(formula, amount) } else { TableCell::centred("–") };
    let amount = |label: String, target: &SheetCell, amount: Money| Figure {
        label,
        value: value(format!("={target}"), amount),
        unit: share(target, amount),
    };
    let uncounted = material.analysis.funding.uncounted_count;
    let unit = if uncounted > 0 {
        messages.text(&Message::new("summary-unit-millions-uncounted").with("count", uncounted))
    } else {
        messages.get("summary-unit-millions")
    };
    let all = vec![Figure {
        label: messages.get("summary-key-funding"),
        value: value(format!("={total}"), funding.total),
        unit: TableCell::text(unit),
    }];
    let names = FundingNames::of(material);
    let groups = names.groups.into_iter().zip(&funding.by_group).zip(tables.cross.first..);
    let groups = groups.map(|((name, line), row)| amount(name, &at(row, sum_column), line.amount));
    let sources = names.sources.into_iter().zip(&funding.by_source).zip(NAMES..);
    let sources = sources.map(|((name, line), column)| amount(name, &at(tables.cross.end, column), line.amount));
    [all, groups.collect(), sources.collect()]
}

fn figure(label: String, value: TableCell<'static>, unit: String) -> Figure {
    Figure { label, value, unit: TableCell::text(unit) }
}
