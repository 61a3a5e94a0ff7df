//! Charts: a bar for each commune, criterion or task group, drawn as SVG below its words, which wrap on a narrow screen.

use crate::consolidation::{CommuneFigures, CriterionFigures, Ends};
use crate::markup::{Element, el};
use crate::message::{Message, Messages};
use crate::page::{PageMaterial, section};

const HEIGHT: &str = "16";
const SWATCH: &str = "14";

/// What one bar shows: its parts out of a whole, and the same in words.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) parts: Vec<f64>,
}

/// Of many communes, the first and the last of them by criteria met.
pub(super) fn by_commune(material: PageMaterial<'_>) -> Element {
    let PageMaterial { figures, messages, .. } = material;
    let whole = figures.all_criteria.criteria;
    let bar = |commune: &CommuneFigures| Bar {
        label: commune.name.clone(),
        value: of_commune(commune, messages),
        parts: vec![commune.criteria_met as f64, commune.criteria_added as f64],
    };
    let scale = Message::new("page-scale-criteria").with("total", whole);
    let legend = [messages.get("summary-series-now"), messages.get("summary-series-added")];
    let chart = section("page-by-commune", messages)
        .attr("id", "chart-communes")
        .with(el("p").text(messages.text(&scale)))
        .with(self::legend(&legend));
    let Ends { most, fewest } = figures.ends();
    let ends = [("page-first", most), ("page-last", fewest)].into_iter().filter(|(_, communes)| !communes.is_empty());
    ends.fold(chart, |chart, (caption, communes)| {
        let listed = bars(communes.iter().map(|ranked| bar(ranked.commune)), whole as f64);
        chart.with(el("h3").text(messages.get(caption))).with(listed)
    })
}

fn of_commune(commune: &CommuneFigures, messages: &Messages) -> String {
    if !commune.reported {
        return messages.get("summary-not-reported");
    }
    let value = Message::new("page-now-and-added").with("now", commune.criteria_met);
    messages.text(&value.with("added", commune.criteria_added))
}

pub(super) fn by_criterion(material: PageMaterial<'_>) -> Element {
    let PageMaterial { figures, messages, .. } = material;
    let whole = figures.communes.total;
    let bar = |criterion: &CriterionFigures| {
        let value = Message::new("page-now-and-added").with("now", criterion.met);
        Bar {
            label: format!("{}. {}", criterion.code, criterion.name),
            value: messages.text(&value.with("added", criterion.registered)),
            parts: vec![criterion.met as f64, criterion.registered as f64],
        }
    };
    let scale = Message::new("page-scale-communes").with("total", whole);
    let legend = [messages.get("summary-series-now"), messages.get("summary-series-added")];
    section("page-by-criterion", messages)
        .attr("id", "chart-criteria")
        .with(el("p").text(messages.text(&scale)))
        .with(self::legend(&legend))
        .with(bars(figures.criteria.iter().map(bar), whole as f64))
}

pub(super) fn bars(bars: impl Iterator<Item = Bar>, whole: f64) -> Element {
    el("ul").class("bars").all(bars.map(|bar| {
        el("li")
            .with(el("span").text(bar.label))
            .with(el("span").class("value").text(bar.value))
            .with(drawn(&bar.parts, whole))
    }))
}

/// The words beside it say the same, so that who cannot see it misses nothing.
pub(super) fn drawn(parts: &[f64], whole: f64) -> Element {
    let percent = |part: f64| if whole > 0.0 { format!("{:.3}%", 100.0 * part / whole) } else { "0%".to_owned() };
    let svg = el("svg").attr("width", "100%").attr("height", HEIGHT).attr("aria-hidden", "true");
    let track = el("rect").class("track").attr("width", "100%").attr("height", HEIGHT);
    let mut before = 0.0;
    let rects = parts.iter().zip(0_usize..).map(|(part, index)| {
        let x = percent(before);
        before += part;
        rect(index, percent(*part)).attr("x", x).attr("height", HEIGHT)
    });
    let rects: Vec<Element> = rects.collect();
    svg.with(track).all(rects)
}

pub(super) fn legend(names: &[String]) -> Element {
    el("ul").class("legend").all(names.iter().zip(0..).map(|(name, index)| {
        let swatch = el("svg").attr("width", SWATCH).attr("height", SWATCH).attr("aria-hidden", "true");
        el("li").with(swatch.with(rect(index, SWATCH.to_owned()).attr("height", SWATCH))).text(name)
    }))
}

/// The style has this many looks of a series.
const SERIES: usize = 8;

fn rect(series: usize, width: String) -> Element {
    el("rect").class(format!("series-{}", series % SERIES)).attr("width", width)
}
