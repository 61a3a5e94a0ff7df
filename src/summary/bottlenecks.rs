//! `Điểm nghẽn`: where little is missing, and where what is registered has nothing behind it.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::{Criterion, Indicator};
use crate::consolidation::CommuneStanding;
use crate::message::{Message, Messages};
use crate::submission::Line;
use crate::summary::by_department::{Unmet, listed};
use crate::summary::letter::Letter;
use crate::summary::page::Page;
use crate::summary::records::Records;
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, funding_sums, names};

/// A criterion short of no more indicators than this is near.
const NEAR: usize = 2;

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let messages = material.messages;
    let widths = vec![6.0, 20.0, 56.0, 10.0, 50.0, 38.0];
    let mut page = Page::new(&messages.get("summary-sheet-bottlenecks"), 0x00C0_0000, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-bottlenecks").with("year", material.year())))?;
    page.worksheet.set_repeat_rows(0, 0)?;
    page.freeze(0)?;
    page.note(&messages.get("summary-note-bottlenecks"))?;
    let records = Records::of(material);
    let gaps = gaps(material, &records);
    page.gap();
    page.section(messages.get("summary-caption-alone"), &alone_headings(messages), alone(material, &gaps), messages)?;
    page.gap();
    page.section(messages.get("summary-caption-near"), &near_headings(messages), near(&gaps), messages)?;
    page.gap();
    let free = free(material, &records);
    page.section(messages.get("summary-caption-free"), &free_headings(messages), free, messages)?;
    page.gap();
    let unfunded = unfunded(material, &gaps);
    page.section(messages.get("summary-caption-unfunded"), &unfunded_headings(messages), unfunded, messages)?;
    Ok(page.worksheet)
}

impl Page {
    /// A caption and a table of numbered rows, or a word that there are none.
    fn section(
        &mut self,
        caption: String,
        headings: &[String],
        rows: Vec<Vec<Cell<'_>>>,
        messages: &Messages,
    ) -> Result<(), XlsxError> {
        self.caption(&caption)?;
        if rows.is_empty() {
            return self.note(&messages.get("summary-none"));
        }
        self.headings(headings)?;
        for (cells, number) in rows.into_iter().zip(1..) {
            let cells: Vec<Cell<'_>> = std::iter::once(Cell::Count(number)).chain(cells).collect();
            self.row(Weight::Normal, &cells)?;
        }
        Ok(())
    }
}

/// A criterion that a commune does not meet, and the indicators that keep it from it.
struct Gap<'a> {
    commune: &'a CommuneStanding,
    criterion: &'a Criterion,
    missing: Vec<(&'a Indicator, Letter)>,
}

impl<'a> Gap<'a> {
    fn registered(&self) -> impl Iterator<Item = &'a Indicator> {
        self.missing.iter().filter(|(_, letter)| *letter == Letter::Registered).map(|(indicator, _)| *indicator)
    }
}

fn gaps<'a>(material: Material<'a>, records: &Records<'_>) -> Vec<Gap<'a>> {
    let gap = |commune: &'a CommuneStanding, criterion: &'a Criterion| {
        let letters = criterion.indicators.iter().map(|indicator| (indicator, records.letter(commune, indicator)));
        Gap { commune, criterion, missing: letters.filter(|(_, letter)| !letter.stands()).collect() }
    };
    let criteria = || material.basis.edition.criteria.iter();
    let all = material.reported().flat_map(|commune| criteria().map(move |criterion| gap(commune, criterion)));
    all.filter(|gap| !gap.missing.is_empty()).collect()
}

fn alone_headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-code"),
        messages.get("summary-indicator"),
        messages.get("summary-communes-count"),
        messages.get("summary-communes-blocked"),
        messages.get("summary-lead"),
    ]
}

/// Indicators that are all that a criterion lacks, by the number of communes where they are.
fn alone<'a>(material: Material<'a>, gaps: &[Gap<'a>]) -> Vec<Vec<Cell<'a>>> {
    let Material { basis, messages, .. } = material;
    let blocked = |indicator: &'a Indicator| {
        let alone = gaps.iter().filter(|gap| matches!(gap.missing[..], [(only, _)] if only.code == indicator.code));
        (indicator, alone.map(|gap| gap.commune.name.as_str()).collect::<Vec<&str>>())
    };
    let indicators = basis.edition.indicators().map(blocked);
    let mut indicators: Vec<_> = indicators.filter(|(_, communes)| !communes.is_empty()).collect();
    // Those that block as many stay in the order of the edition.
    indicators.sort_by_key(|(_, communes)| std::cmp::Reverse(communes.len()));
    let cells = |(indicator, communes): (&'a Indicator, Vec<&str>)| {
        vec![
            Cell::centred(&indicator.code),
            Cell::text(&indicator.name),
            Cell::Count(communes.len()),
            Cell::text(names::communes(&communes, messages)),
            basis.profile.lead(&indicator.code).map_or(Cell::Empty, |lead| Cell::text(&lead.name)),
        ]
    };
    indicators.into_iter().map(cells).collect()
}

fn near_headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-criterion"),
        messages.get("summary-indicators-missing-count"),
        messages.get("summary-indicators-missing"),
        messages.get("summary-indicators-missing-registered"),
    ]
}

fn near<'a>(gaps: &[Gap<'a>]) -> Vec<Vec<Cell<'a>>> {
    let cells = |gap: &Gap<'a>| {
        vec![
            Cell::text(&gap.commune.name),
            Cell::text(heading(gap.criterion)),
            Cell::Count(gap.missing.len()),
            Cell::text(lines(gap.missing.iter().map(|(indicator, _)| *indicator))),
            Cell::text(codes(gap.registered())),
        ]
    };
    gaps.iter().filter(|gap| gap.missing.len() <= NEAR).map(cells).collect()
}

fn free_headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-code"),
        messages.get("summary-indicator"),
        messages.get("summary-communes-unmet-count"),
        messages.get("summary-communes-that-registered"),
        messages.get("summary-of-which-remaining"),
    ]
}

/// Indicators that need no resources of their own and are not met everywhere.
fn free<'a>(material: Material<'a>, records: &Records<'_>) -> Vec<Vec<Cell<'a>>> {
    let free = material.basis.edition.indicators().filter(|indicator| indicator.no_resources);
    let unmet = free.map(|indicator| (indicator, Unmet::of(material, indicator, records)));
    let cells = |(indicator, unmet): (&'a Indicator, Unmet<'_>)| {
        vec![
            Cell::centred(&indicator.code),
            Cell::text(&indicator.name),
            Cell::Count(unmet.all.len()),
            Cell::text(listed(&unmet.registered, material.messages)),
            Cell::text(listed(&unmet.remaining, material.messages)),
        ]
    };
    unmet.filter(|(_, unmet)| !unmet.all.is_empty()).map(cells).collect()
}

fn unfunded_headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-criterion"),
        messages.get("summary-indicators-count"),
        messages.get("summary-indicators-that-are-registered"),
        messages.get("summary-task-group"),
    ]
}

/// Criteria with a registered indicator that needs resources, where the commune plans no money for the task group.
fn unfunded<'a>(material: Material<'a>, gaps: &[Gap<'a>]) -> Vec<Vec<Cell<'a>>> {
    let funded: BTreeSet<(&str, &str)> = funding_sums::counted(material)
        .filter(|record| record.amount.dong() > 0)
        .filter_map(|record| match &record.group {
            Line::Known(group) => Some((record.source.commune.as_deref()?, group.as_str())),
            Line::Own(_) => None,
        })
        .collect();
    let cells = |gap: &Gap<'a>| {
        let registered: Vec<&Indicator> = gap.registered().filter(|indicator| !indicator.no_resources).collect();
        let group = material.basis.edition.groups.get(gap.criterion.group)?;
        let is_funded = funded.contains(&(gap.commune.code.as_str(), group.id.as_str()));
        (!is_funded && !registered.is_empty()).then(|| {
            vec![
                Cell::text(&gap.commune.name),
                Cell::text(heading(gap.criterion)),
                Cell::Count(registered.len()),
                Cell::text(lines(registered.into_iter())),
                Cell::text(&group.task),
            ]
        })
    };
    gaps.iter().filter_map(cells).collect()
}

fn heading(criterion: &Criterion) -> String {
    format!("{}. {}", criterion.code, criterion.name)
}

/// Each with its name on a line of its own.
fn lines<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> String {
    let line = |indicator: &Indicator| format!("{}. {}", indicator.code, indicator.name);
    indicators.map(line).collect::<Vec<_>>().join("\n")
}

fn codes<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> String {
    indicators.map(|indicator| indicator.code.as_str()).collect::<Vec<_>>().join(", ")
}
