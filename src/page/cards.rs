//! The key figures, each a label, its value and what that is out of. A value also stands in the page as the plain number of the
//! export, under the same name.

use rust_decimal::Decimal;

use crate::consolidation::{Due, Mean};
use crate::markup::{Element, el};
use crate::message::{Arg, Message};
use crate::page::PageMaterial;
use crate::wording::number::rounded;

pub(super) fn of(material: PageMaterial<'_>) -> Element {
    let PageMaterial { figures, basis, .. } = material;
    let (communes, goal) = (figures.communes, figures.all_criteria);
    let plan = &basis.profile.plan;
    let recognised = Message::new("summary-unit-recognised").with("short", goal.recognised_and_short);
    let recognised = recognised.with("total", goal.criteria);
    let of_communes = || Message::new("summary-of-communes").with("total", communes.total);
    let count = |name, label, value: usize, unit| card(material, name, label, value.into(), value.to_string(), unit);
    let key = |id: &'static str| Message::new(id).with("total", goal.criteria);
    let on_time = Message::new("page-on-time").with("late", communes.late).with("unknown", communes.time_unknown);
    let gap = Message::new("page-gap").with("goal", plan.goal_year.to_string());
    let errors = Message::new("page-of-errors").with("warnings", figures.findings.warnings);
    let funding = Message::new("summary-key-funding").with("year", plan.year.to_string());
    let amount = if communes.reported > 0 { Arg::OneDecimal(figures.funding.total.millions()) } else { "–".into() };
    let dong = figures.funding.total.dong().to_string();
    let uncounted = Some(figures.funding.uncounted).filter(|count| *count > 0);
    let uncounted = uncounted.map(|count| Message::new("summary-unit-millions-uncounted").with("count", count));
    el("dl").class("cards").all([
        count("communes_reported", Message::new("summary-key-reported"), communes.reported, of_communes()),
        count("communes_on_time", Message::new("page-key-on-time"), communes.on_time, on_time),
        count("communes_recognised", Message::new("summary-key-recognised"), goal.recognised, recognised),
        count("communes_with_all_criteria", key("summary-key-all-now"), goal.now, of_communes()),
        count(
            "communes_with_all_criteria_planned",
            key("summary-key-all-planned"),
            goal.with_registrations,
            of_communes(),
        ),
        count("communes_short_of_goal", gap, goal.gap, of_communes()),
        mean(material, "criteria_met", "summary-key-mean-criteria", figures.criteria_per_commune),
        with_doubtful(
            material,
            mean(material, "indicators_met", "summary-key-mean-indicators", figures.indicators_per_commune),
        ),
        card(material, "funding", funding, amount, dong, uncounted.unwrap_or(Message::new("summary-unit-millions"))),
        due(material, "pilot_models_fulfilled", "page-key-models", figures.pilot_models),
        due(material, "village_changes_fulfilled", "page-key-changes", figures.village_changes),
        count("errors", Message::new("summary-key-errors"), figures.findings.errors, errors),
    ])
}

fn mean(material: PageMaterial<'_>, name: &'static str, label: &'static str, mean: Mean) -> Element {
    let value = Decimal::from(mean.sum).checked_div(Decimal::from(mean.count));
    let shown = value.map_or_else(|| "–".into(), |value| Arg::Number(rounded(value, 2)));
    let of = Message::new("page-of").with("total", mean.of);
    card(material, name, Message::new(label), shown, mean.sum.to_string(), of)
}

/// How many of the assessments are in doubt.
fn with_doubtful(material: PageMaterial<'_>, card: Element) -> Element {
    let count = material.figures.doubtful_assessments;
    let said = Message::new("page-doubtful").with("count", count);
    card.all((count > 0).then(|| el("dd").with(el("span").text(material.messages.text(&said)))))
}

fn due(material: PageMaterial<'_>, name: &'static str, label: &'static str, due: Due) -> Element {
    let of = if due.communes_without_number == 0 {
        Message::new("page-of").with("total", due.due)
    } else {
        Message::new("page-of-known").with("total", due.due).with("communes", due.communes_without_number)
    };
    card(material, name, Message::new(label), due.fulfilled.into(), due.fulfilled.to_string(), of)
}

fn card(
    material: PageMaterial<'_>,
    name: &'static str,
    label: Message,
    shown: Arg,
    value: String,
    unit: Message,
) -> Element {
    let messages = material.messages;
    let value = el("data").attr("id", name).attr("value", value).text(messages.arg(&shown));
    let unit = el("span").text(messages.text(&unit));
    el("div").with(el("dt").text(messages.text(&label))).with(el("dd").with(value).text(" ").with(unit))
}
