//! A card for each commune, in the order of the ranking: how many criteria it meets, whether it is recognised and was on time, and by
//! name the criteria that it does not meet.

use crate::catalogue::Criterion;
use crate::consolidation::{CommuneStanding, Letter, Ranked};
use crate::markup::{Element, el};
use crate::message::{Message, Messages};
use crate::page::bars::{self, drawn};
use crate::page::{PageMaterial, class_of, section};

/// Communes that have cards; of more there is a chart of the first and the last of them, and the matrix has all.
const MOST: usize = 40;

pub(super) fn of(material: PageMaterial<'_>) -> Element {
    let PageMaterial { figures, messages, .. } = material;
    if figures.by_commune.len() > MOST {
        return bars::by_commune(material);
    }
    let legend = [messages.get("summary-series-now"), messages.get("summary-series-added")];
    let cards = figures.ranked().into_iter().map(|ranked| card(material, ranked));
    section("page-communes", messages)
        .attr("id", "communes")
        .with(bars::legend(&legend))
        .with(el("ul").class("communes").all(cards))
}

fn card(material: PageMaterial<'_>, Ranked { commune, at, rank }: Ranked<'_>) -> Element {
    let PageMaterial { district, figures, messages, .. } = material;
    let card = el("li").with(el("h3").text(&*commune.name));
    let Some((rank, standing)) = rank.zip(district.communes.get(at)) else {
        return card.class("silent").with(el("p").text(messages.get("summary-not-reported")));
    };
    let whole = figures.all_criteria.criteria;
    let met = Message::new("page-commune-met").with("now", commune.criteria_met).with("total", whole);
    let met = met.with("added", commune.criteria_added).with("rank", rank);
    card.with(el("p").class("value").text(messages.text(&met)))
        .with(drawn(&[commune.criteria_met as f64, commune.criteria_added as f64], whole as f64))
        .with(el("p").text(about(standing, messages)))
        .all([Letter::NotMet, Letter::Registered].into_iter().filter_map(|letter| named(material, at, letter)))
}

/// Whether it is recognised, and whether it was on time.
fn about(commune: &CommuneStanding, messages: &Messages) -> String {
    let time = match commune.on_time {
        Some(true) => "summary-on-time",
        Some(false) => "summary-late",
        None => "summary-unknown",
    };
    let about = Message::new("page-commune-about").with("recognised", commune.recognition.label());
    messages.text(&about.with("time", Message::new(time)))
}

/// The criteria of a letter, each with its code and name; a mark where the letter is in doubt.
fn named(material: PageMaterial<'_>, commune: usize, wanted: Letter) -> Option<Element> {
    let PageMaterial { basis, letters, messages, .. } = material;
    let of_commune = letters.criteria.get(commune)?.iter().zip(letters.doubtful_criteria.get(commune)?);
    let criteria = basis.edition.criteria.iter().zip(of_commune).filter(|(_, (letter, _))| **letter == wanted);
    let name = |(criterion, (_, doubtful)): (&Criterion, (&Letter, &bool))| {
        let doubt = if *doubtful { format!(" ({})", messages.get("page-in-doubt")) } else { String::new() };
        format!("{}. {}{doubt}", criterion.code, criterion.name)
    };
    let names: Vec<String> = criteria.map(name).collect();
    let sign = el("span").class(format!("letter {}", class_of(wanted))).text(wanted.sign(messages));
    let meaning = match wanted {
        Letter::Registered => messages.get("summary-legend-criterion-registered"),
        _ => messages.get("summary-legend-criterion-not-met"),
    };
    let said = format!("{meaning} ({}): {}", names.len(), names.join("; "));
    (!names.is_empty()).then(|| el("p").with(sign).text(said))
}
