//! The key figures of the overview: each a label and a value that lead to the sheet that holds their details, and what the value is
//! counted in, compared with, or who it is.

use crate::consolidation::{CommuneStanding, Communes, Due, Mean};
use crate::drawing::look::RowWeight;
use crate::drawing::ranges::SheetCell;
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::summary::blocks::{BlockRow, SideBlock};
use crate::summary::files::FilesTables;
use crate::summary::funding::FundingTables;
use crate::summary::lettered::Matrices;
use crate::summary::pilot_models::ModelSums;
use crate::summary::roadmap::RoadMapTable;
use crate::summary::{Material, names};

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
    pub(super) roads: &'a RoadMapTable,
    /// Pages that the other sheets of the print set are printed on.
    pub(super) pages: usize,
}

struct Figure {
    label: String,
    value: TableCell<'static>,
    /// What it is counted in or compared with, or who it is.
    said: String,
    target: SheetCell,
}

pub(super) fn block(material: Material<'_>, first: u16, parts: OverviewParts<'_>) -> SideBlock {
    let messages = material.messages;
    let sections = [
        ("summary-section-submissions", submissions(material, parts)),
        ("summary-section-criteria", criteria(material, parts)),
        ("summary-section-registers", registers(material, parts)),
    ];
    let mut rows = Vec::new();
    let mut numbers = 1..;
    for (section, figures) in sections {
        rows.push(BlockRow::Section(messages.get(section)));
        for (Figure { label, value, said, target }, number) in figures.into_iter().zip(&mut numbers) {
            let label = TableCell::text(label).linked(Some(target.clone()));
            let cells = vec![TableCell::Count(number), label, value.linked(Some(target)), TableCell::text(said)];
            rows.push(BlockRow::Cells(RowWeight::Normal, cells));
        }
    }
    let headings = ["summary-number", "summary-figure", "summary-value", "summary-unit"].map(|id| messages.get(id));
    SideBlock { first, headings: headings.to_vec(), rows }
}

fn submissions(material: Material<'_>, parts: OverviewParts<'_>) -> Vec<Figure> {
    let Material { messages, district, figures, .. } = material;
    let Communes { total, reported, on_time, late, time_unknown } = figures.communes;
    let figure = |label: &'static str, (formula, count): (String, usize), said: String| Figure {
        label: messages.get(label),
        value: TableCell::CountOf(formula, count),
        said,
        target: parts.received.target(),
    };
    // A commune that has not reported has no letter but dashes.
    let silent = parts.matrices.criteria.counts(NOT_REPORTED);
    let counted = |test: &str| silent.as_ref().map_or_else(|| "=0".to_owned(), |c| format!("=COUNTIF({c},\"{test}\")"));
    let named = |is_meant: fn(&CommuneStanding) -> bool| {
        let communes = district.communes.iter().filter(|commune| is_meant(commune));
        let communes: Vec<&str> = communes.map(|commune| commune.name.as_str()).collect();
        if communes.is_empty() { "–".to_owned() } else { names::communes(&communes, messages) }
    };
    let of_communes = messages.text(&Message::new("summary-of-communes").with("total", total));
    let silent_said = match district.communes.iter().any(|commune| commune.sent_unread) {
        false => named(CommuneStanding::sent_nothing),
        true => messages.text(
            &Message::new("summary-missing-and-unread")
                .with("nothing", named(CommuneStanding::sent_nothing))
                .with("unread", named(|commune| commune.sent_unread)),
        ),
    };
    let unknown = Message::new("summary-of-times").with("unknown", time_unknown);
    let errors = Figure {
        label: messages.get("summary-key-errors"),
        value: TableCell::CountOf(parts.received.errors(), figures.findings.errors),
        said: messages.text(&Message::new("summary-unit-errors").with("sheet", messages.get("summary-sheet-findings"))),
        target: material.findings_sheet(),
    };
    vec![
        figure("summary-key-reported", (counted("=0"), reported), of_communes),
        figure("summary-key-on-time", (parts.received.on_time(messages), on_time), messages.text(&unknown)),
        figure("summary-key-late", (parts.received.late(messages), late), named(|c| c.on_time == Some(false))),
        figure("summary-key-missing", (counted(">0"), total - reported), silent_said),
        errors,
    ]
}

fn criteria(material: Material<'_>, parts: OverviewParts<'_>) -> Vec<Figure> {
    let Material { messages, figures, .. } = material;
    let OverviewParts { matrices, roads, .. } = parts;
    let matrix = matrices.criteria;
    let all = &figures.all_criteria;
    let key = |id: &'static str| messages.text(&Message::new(id).with("total", all.criteria));
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
    let mean = |sum: Option<String>, mean: Mean| TableCell::MeanOf(per_commune(sum), mean.value());
    let met = matrix.counts(MET).map(|met| format!("SUM({met})"));
    let standing = [MET, NOT_APPLICABLE].map(|letter| matrices.indicators.total(letter).to_string());
    let indicators = Some(format!("({})", standing.join("+")));
    let recognised = Message::new("summary-unit-recognised").with("short", all.recognised_and_short);
    let recognised = messages.text(&recognised.with("total", all.criteria));
    let of = |id: &'static str, mean: Mean| messages.text(&Message::new(id).with("total", mean.of));
    let disputed = figures.doubtful_assessments - figures.unreadable_assessments;
    let figure = |label, value, said, target: &SheetCell| Figure { label, value, said, target: target.clone() };
    let [criteria, all_indicators] = [matrix, matrices.indicators].map(|matrix| matrix.target());
    let (per_criteria, per_indicators) = (figures.criteria_per_commune, figures.indicators_per_commune);
    let count = TableCell::CountOf;
    vec![
        figure(
            messages.get("summary-key-recognised"),
            count(format!("={}", roads.recognised()), all.recognised),
            recognised,
            &roads.recognised(),
        ),
        figure(key("summary-key-all-now"), count(now, all.now), of_communes.clone(), &criteria),
        figure(key("summary-key-all-planned"), count(planned, all.with_registrations), of_communes, &criteria),
        figure(key("summary-key-gap"), count(gap, all.gap), goal, &roads.target()),
        figure(
            messages.get("summary-key-mean-criteria"),
            mean(met, per_criteria),
            of("summary-of-criteria", per_criteria),
            &criteria,
        ),
        figure(
            messages.get("summary-key-mean-indicators"),
            mean(indicators, per_indicators),
            of("summary-of-indicators", per_indicators),
            &all_indicators,
        ),
        figure(
            messages.get("summary-key-unreadable"),
            TableCell::Count(figures.unreadable_assessments),
            messages.get("summary-unit-unreadable"),
            &all_indicators,
        ),
        figure(
            messages.get("summary-key-disputed"),
            TableCell::Count(disputed),
            messages.get("summary-unit-disputed"),
            &all_indicators,
        ),
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
    vec![
        Figure {
            label: messages.get("summary-key-models"),
            value: TableCell::CountOf(models, figures.pilot_models.registered),
            said: unit("summary-unit-models", figures.pilot_models),
            target: parts.models.target(),
        },
        Figure {
            label: messages.get("summary-key-changes"),
            value: TableCell::CountOf(changes, figures.village_changes.registered),
            said: known.into_iter().chain(more).collect::<Vec<_>>().join("; "),
            target: parts.changes.clone(),
        },
    ]
}
