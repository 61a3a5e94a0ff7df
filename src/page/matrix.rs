//! Communes × criteria as letters. A click on a heading sorts the rows by its column, a second one the other way.

use crate::consolidation::{CommuneStanding, Letter};
use crate::markup::{Element, el};
use crate::message::Message;
use crate::page::{PageMaterial, class_of, scrolled, section};

pub(super) fn of(material: PageMaterial<'_>) -> Element {
    let PageMaterial { district, basis, messages, letters, .. } = material;
    let sign = |letter: Letter| letter.sign(messages);
    let legend = Letter::OF_CRITERIA.map(|letter| {
        let meaning = match letter {
            Letter::Met => messages.get("summary-legend-criterion-met"),
            Letter::Registered => messages.get("summary-legend-criterion-registered"),
            Letter::NotReported => messages.get("summary-not-reported"),
            _ => messages.get("summary-legend-criterion-not-met"),
        };
        el("li").with(el("span").class(format!("letter {}", class_of(letter))).text(sign(letter))).text(meaning)
    });
    let name = heading(&messages.get("summary-commune"), &messages.get("summary-commune"));
    let criteria = basis.edition.criteria.iter();
    let criteria = criteria.map(|criterion| {
        let name = format!("{}. {}", criterion.code, criterion.name);
        heading(&name, &name).class("upright")
    });
    let counted = [Letter::Met, Letter::Registered, Letter::NotMet];
    let counts = counted.map(|letter| {
        let said = Message::new("summary-count-of").with("letter", sign(letter));
        heading(&sign(letter), &messages.text(&said))
    });
    let head = el("tr").with(name).all(criteria).all(counts);
    let row = |(commune, (letters, doubtful)): (&CommuneStanding, (&Vec<Letter>, &Vec<bool>))| {
        let cells = letters.iter().zip(doubtful).map(|(letter, doubtful)| {
            let class =
                if *doubtful { format!("{} doubtful", class_of(*letter)) } else { class_of(*letter).to_owned() };
            el("td").class(class).text(sign(*letter))
        });
        let count = |letter| {
            let count = letters.iter().filter(|other| **other == letter).count();
            let missing = || sign(Letter::NotReported);
            let shown = if commune.has_reported() { count.to_string() } else { missing() };
            el("td").class("number").text(shown)
        };
        el("tr").with(el("th").attr("scope", "row").text(&*commune.name)).all(cells).all(counted.map(count))
    };
    let of_communes = letters.criteria.iter().zip(&letters.doubtful_criteria);
    let table = el("table")
        .attr("id", "matrix")
        .attr("aria-describedby", "matrix-how")
        .attr("data-letters", Letter::OF_CRITERIA.map(sign).join(" "))
        .attr("data-ascending", messages.get("page-ascending"))
        .attr("data-descending", messages.get("page-descending"))
        .with(el("thead").with(head))
        .with(el("tbody").all(district.communes.iter().zip(of_communes).map(row)));
    section("page-matrix", messages)
        .with(el("ul").class("legend").all(legend))
        .with(el("p").text(messages.get("summary-legend-doubtful")))
        .with(el("p").attr("id", "matrix-how").text(messages.get("page-matrix-how")))
        .with(scrolled(table, messages.get("page-matrix"), messages))
        .with(el("p").attr("id", "sorted").class("unseen").attr("role", "status"))
}

/// A heading that sorts; what it stands for is its title.
fn heading(shown: &str, title: &str) -> Element {
    let button = el("button").attr("type", "button").attr("title", title).text(shown);
    el("th").attr("scope", "col").attr("aria-sort", "none").with(button)
}
