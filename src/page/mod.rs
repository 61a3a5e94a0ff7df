//! The overview as one page of HTML for a phone, a browser or a printer: no file beside it, no network.
//!
//! Nothing is computed here: figures, statements and letters are those of the district's tables, which the summary shows too.

mod bars;
mod cards;
mod communes;
mod funding;
mod matrix;

use crate::consolidation::{Analysis, District, Figures, Letter, Letters, Statement};
use crate::district::Basis;
use crate::markup::{self, Element, el, hash_of};
use crate::message::{Message, Messages};

/// What the page names as its maker, by which it is known for what it is.
pub const MARK: &str = "ntm-xlsx";

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("sort.js");

/// What the parts of the page are made from.
#[derive(Clone, Copy)]
struct PageMaterial<'a> {
    district: &'a District,
    figures: &'a Figures,
    letters: &'a Letters,
    basis: Basis<'a>,
    messages: &'a Messages,
}

/// The page. The same input gives the same text.
pub fn render(district: &District, analysis: &Analysis<'_>, basis: Basis<'_>, messages: &Messages) -> String {
    let Analysis { figures, letters, statements, .. } = analysis;
    let material = PageMaterial { district, figures, letters, basis, messages };
    let year = basis.profile.plan.year.to_string();
    let title = messages.text(&Message::new("summary-title").with("year", &year));
    let place = Message::new("summary-district")
        .with("district", &basis.profile.district)
        .with("province", &basis.profile.province);
    let place = messages.text(&place);
    let day = district.day.map(|day| {
        let deadline = basis.profile.plan.deadline;
        messages.text(&Message::new("summary-day").with("day", day).with("deadline", deadline))
    });
    let header = el("header").with(el("h1").text(&*title)).with(el("p").text(&*place));
    let header = header.all(day.map(|day| el("p").text(day)));
    let main = el("main")
        .with(section("page-figures", messages).with(cards::of(material)))
        .with(section("page-statements", messages).with(listed(statements, messages)))
        .with(communes::of(material))
        .with(bars::by_criterion(material))
        .with(funding::of(material))
        .with(matrix::of(material));
    let body = el("body").with(header).with(main).with(notes(material)).with(el("script").source(SCRIPT));
    markup::page(messages.language(), head(&format!("{title} – {place}"), &district.run), body)
}

/// A browser runs and applies nothing but the script and the style of this page, and fetches nothing.
fn head(title: &str, run: &str) -> Element {
    let letters = Letter::OF_CRITERIA.iter().map(|letter| {
        let (fill, font) = letter.colours();
        format!(".{}{{background:#{fill:06X};color:#{font:06X}}}\n", class_of(*letter))
    });
    let style: String = std::iter::once(STYLE.to_owned()).chain(letters).collect();
    let policy = format!(
        "default-src 'none'; img-src data:; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash_of(&style),
        hash_of(SCRIPT)
    );
    el("head")
        .with(el("meta").attr("charset", "utf-8"))
        .with(el("meta").attr("name", "generator").attr("content", MARK))
        .all((!run.is_empty()).then(|| el("meta").attr("name", "run").attr("content", run)))
        .with(el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy))
        .with(el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"))
        .with(el("meta").attr("name", "color-scheme").attr("content", "light"))
        .with(el("link").attr("rel", "icon").attr("href", "data:,"))
        .with(el("title").text(title))
        .with(el("style").source(&style))
}

const fn class_of(letter: Letter) -> &'static str {
    match letter {
        Letter::Met => "met",
        Letter::Registered => "registered",
        Letter::NotReported => "not-reported",
        _ => "not-met",
    }
}

/// A section with its heading.
fn section(heading: &'static str, messages: &Messages) -> Element {
    el("section").with(el("h2").text(messages.get(heading)))
}

/// A table that is wider than a phone, in a frame of its own that scrolls, by keyboard too, and on a narrow screen a word that it does.
fn scrolled(table: Element, label: String, messages: &Messages) -> Element {
    let frame = el("div").class("scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", label);
    el("div").with(el("p").class("swipe").text(messages.get("page-swipe"))).with(frame.with(table))
}

fn listed(statements: &[Statement], messages: &Messages) -> Element {
    let item = |statement: &Statement| el("li").text(messages.text(&statement.message));
    el("ol").attr("id", "statements").all(statements.iter().map(item))
}

fn notes(material: PageMaterial<'_>) -> Element {
    let PageMaterial { basis, messages, .. } = material;
    let edition = Message::new("summary-note-edition").with("edition", &basis.edition.name);
    let mut notes =
        vec![messages.get("page-note-counted"), messages.text(&edition.with("decision", &basis.edition.decision))];
    notes.extend(basis.edition.notes.iter().cloned());
    if basis.edition.has_unverified_levels() {
        notes.push(messages.get("summary-note-unverified"));
    }
    el("footer").all(notes.into_iter().map(|note| el("p").text(note)))
}

#[cfg(test)]
mod tests;
