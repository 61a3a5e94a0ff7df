//! Planned funding: a bar for each task group with its sources, and the amounts as a table.

use crate::consolidation::FundingLine;
use crate::markup::{Element, el};
use crate::message::{Arg, Message};
use crate::money::Money;
use crate::page::bars::{self, Bar};
use crate::page::{PageMaterial, scrolled, section};

pub(super) fn of(material: PageMaterial<'_>) -> Element {
    let PageMaterial { figures, messages, .. } = material;
    let funding = &figures.funding;
    let name = |line: &FundingLine| match line.id {
        Some(_) => line.name.clone(),
        None => messages.get("summary-own-lines"),
    };
    let sources: Vec<String> = funding.by_source.iter().map(name).collect();
    let millions = |money: Money| messages.arg(&Arg::OneDecimal(money.millions()));
    let rows = || funding.by_group.iter().zip(&funding.cross);
    let bars = rows().map(|(group, amounts)| Bar {
        label: name(group),
        value: millions(group.amount),
        parts: amounts.iter().map(|amount| amount.dong() as f64).collect(),
    });
    let largest = funding.by_group.iter().map(|group| group.amount.dong()).max().unwrap_or_default();
    let cell = |money: Money| el("td").class("number").text(millions(money));
    let heading = |text: &str| el("th").attr("scope", "col").text(text);
    let head = el("tr")
        .with(heading(&messages.get("summary-task-group")))
        .all(sources.iter().map(|source| heading(source)))
        .with(heading(&messages.get("summary-sum")));
    let body = rows().map(|(group, amounts)| {
        el("tr")
            .with(el("th").attr("scope", "row").text(name(group)))
            .all(amounts.iter().map(|amount| cell(*amount)))
            .with(cell(group.amount))
    });
    let foot = el("tr")
        .with(el("th").attr("scope", "row").text(messages.get("summary-total")))
        .all(funding.by_source.iter().map(|source| cell(source.amount)))
        .with(cell(funding.total));
    let table = el("table")
        .attr("id", "funding-table")
        .with(el("thead").with(head))
        .with(el("tbody").all(body))
        .with(el("tfoot").with(foot));
    let uncounted = Some(funding.uncounted).filter(|count| *count > 0);
    let uncounted = uncounted.map(|count| Message::new("page-uncounted").with("count", count));
    section("page-funding", messages)
        .attr("id", "chart-funding")
        .with(el("p").text(messages.get("page-unit-millions")))
        .all(uncounted.map(|said| el("p").text(messages.text(&said))))
        .with(bars::legend(&sources))
        .with(bars::bars(bars, largest as f64))
        .with(scrolled(table, messages.get("page-funding"), messages))
}
