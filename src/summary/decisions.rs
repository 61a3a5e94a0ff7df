//! Below the findings: rules that the office applies otherwise, and its waivers, each with its reason.

use rust_xlsxwriter::XlsxError;

use crate::district::{RuleSetting, Waiver};
use crate::finding::WaiverState;
use crate::message::Messages;
use crate::rules;
use crate::summary::Material;
use crate::summary::page::Page;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

/// Writes the office's decisions in the columns of the findings; nothing where it has taken none.
pub(super) fn below(page: &mut Page, material: Material<'_>) -> Result<(), XlsxError> {
    let Material { findings, basis, messages, .. } = material;
    let (settings, waivers) = (&basis.profile.rules.settings, findings.waivers());
    if settings.is_empty() && waivers.is_empty() {
        return Ok(());
    }
    page.gap();
    page.caption(&messages.get("summary-caption-decisions"))?;
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-rule"),
        messages.get("summary-change"),
        messages.get("summary-code"),
        messages.get("summary-decided"),
        messages.get("summary-until"),
        messages.get("summary-reason"),
        messages.get("summary-approved"),
    ])?;
    let settings = settings.iter().map(|setting| of_setting(setting, messages));
    let waivers = waivers.iter().map(|known| {
        let commune = basis.profile.commune(&known.waiver.commune);
        let commune = commune.map_or(known.waiver.commune.as_str(), |commune| &commune.name);
        of_waiver(&known.waiver, commune, known.state, messages)
    });
    for (mut cells, number) in settings.chain(waivers).zip(1..) {
        cells.insert(0, Cell::Count(number));
        page.row(Weight::Normal, &cells)?;
    }
    Ok(())
}

fn of_setting<'a>(setting: &'a RuleSetting, messages: &Messages) -> Vec<Cell<'a>> {
    vec![
        Cell::text(messages.get("summary-whole-district")),
        title(&setting.code.text, messages),
        Cell::text(messages.arg(&setting.change())),
        Cell::centred(setting.code.text.to_uppercase()),
        setting.date.map_or(Cell::Empty, |date| Cell::centred(messages.language().date(date))),
        Cell::Empty,
        setting.reason.as_deref().map_or(Cell::Empty, Cell::text),
        setting.approved_by.as_deref().map_or(Cell::Empty, Cell::text),
    ]
}

fn of_waiver<'a>(waiver: &'a Waiver, commune: &'a str, state: WaiverState, messages: &Messages) -> Vec<Cell<'a>> {
    vec![
        Cell::text(commune),
        title(&waiver.rule.text, messages),
        waiver.subject.text().map_or(Cell::Empty, Cell::text),
        Cell::centred(waiver.rule.text.to_uppercase()),
        Cell::Empty,
        Cell::centred(messages.language().date(waiver.until)),
        Cell::text(&waiver.reason),
        Cell::text(format!("{} ({})", waiver.approved_by, messages.text(&state.label()))),
    ]
}

fn title<'a>(code: &str, messages: &Messages) -> Cell<'a> {
    rules::rule(code).map_or(Cell::Empty, |rule| Cell::text(messages.text(&rule.title())))
}
