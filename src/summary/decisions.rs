//! Below the findings: rules that the office applies otherwise, and its waivers, each with its reason.

use rust_xlsxwriter::XlsxError;

use crate::district::{RuleSetting, Waiver};
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::table::TableCell;
use crate::finding::WaiverState;
use crate::message::Messages;
use crate::rules;
use crate::summary::Material;

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
        cells.insert(0, TableCell::Count(number));
        page.row(RowWeight::Normal, &cells)?;
    }
    Ok(())
}

fn of_setting<'a>(setting: &'a RuleSetting, messages: &Messages) -> Vec<TableCell<'a>> {
    vec![
        TableCell::text(messages.get("summary-whole-district")),
        title(&setting.code.text, messages),
        TableCell::text(messages.arg(&setting.change())),
        TableCell::centred(setting.code.text.to_uppercase()),
        setting.date.map_or(TableCell::Empty, |date| TableCell::centred(messages.language().date(date))),
        TableCell::Empty,
        setting.reason.as_deref().map_or(TableCell::Empty, TableCell::text),
        setting.approved_by.as_deref().map_or(TableCell::Empty, TableCell::text),
    ]
}

fn of_waiver<'a>(waiver: &'a Waiver, commune: &'a str, state: WaiverState, messages: &Messages) -> Vec<TableCell<'a>> {
    vec![
        TableCell::text(commune),
        title(&waiver.rule.text, messages),
        waiver.subject.text().map_or(TableCell::Empty, TableCell::text),
        TableCell::centred(waiver.rule.text.to_uppercase()),
        TableCell::Empty,
        TableCell::centred(messages.language().date(waiver.until)),
        TableCell::text(&waiver.reason),
        TableCell::text(format!("{} ({})", waiver.approved_by, messages.text(&state.label()))),
    ]
}

fn title<'a>(code: &str, messages: &Messages) -> TableCell<'a> {
    rules::rule(code).map_or(TableCell::Empty, |rule| TableCell::text(messages.text(&rule.title())))
}
