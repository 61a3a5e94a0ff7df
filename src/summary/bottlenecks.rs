//! `Điểm nghẽn`: where little is missing, and where what is registered has nothing behind it.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::{Criterion, Indicator};
use crate::consolidation::{Gap, Unfunded, gaps, unfunded};
use crate::message::{Message, Messages};
use crate::summary::by_department::{Unmet, listed};
use crate::summary::page::Page;
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, names};

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
    let gaps = gaps(material.district, material.basis.edition);
    page.gap();
    page.section(messages.get("summary-caption-alone"), &alone_headings(messages), alone(material, &gaps), messages)?;
    page.gap();
    page.section(messages.get("summary-caption-near"), &near_headings(messages), near(&gaps), messages)?;
    page.gap();
    let free = free(material);
    page.section(messages.get("summary-caption-free"), &free_headings(messages), free, messages)?;
    page.gap();
    let without_money = without_money(material, &gaps);
    page.section(messages.get("summary-caption-unfunded"), &unfunded_headings(messages), without_money, messages)?;
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
        let alone = gaps.iter().filter(|gap| gap.only().is_some_and(|only| only.code == indicator.code));
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
fn free<'a>(material: Material<'a>) -> Vec<Vec<Cell<'a>>> {
    let free = material.basis.edition.indicators().zip(0..).filter(|(indicator, _)| indicator.no_resources);
    let unmet = free.map(|(indicator, at)| (indicator, Unmet::of(material, at)));
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
fn without_money<'a>(material: Material<'a>, gaps: &[Gap<'a>]) -> Vec<Vec<Cell<'a>>> {
    let cells = |unfunded: Unfunded<'a>| {
        vec![
            Cell::text(&unfunded.commune.name),
            Cell::text(heading(unfunded.criterion)),
            Cell::Count(unfunded.registered.len()),
            Cell::text(lines(unfunded.registered.into_iter())),
            Cell::text(&unfunded.group.task),
        ]
    };
    unfunded(material.district, material.basis.edition, gaps).into_iter().map(cells).collect()
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
