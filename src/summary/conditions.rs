//! What the district must fulfil to be recognised: computed where the communes' plans say it, else the office's to fill in.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::analysis::{ConditionVerdict, JudgedCondition};
use crate::drawing::look::{self, CellLook, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::place::CellRef;
use crate::summary::{Material, verdict};

/// The condition is written over these columns.
const TEXT: (u16, u16) = (1, 5);
const SHARE_NOW: u16 = 9;
const VERDICT: u16 = 11;

/// The rows of the communes, and the columns of the criteria that they meet: now, and with their registrations.
#[derive(Clone, Copy)]
pub(super) struct CriteriaMet {
    pub(super) rows: Rows,
    pub(super) now: u16,
    pub(super) planned: u16,
}

/// Below the rows of the communes.
pub(super) fn write(page: &mut Page, material: Material<'_>, communes: CriteriaMet) -> Result<(), XlsxError> {
    let Material { basis, messages, .. } = material;
    let conditions = &material.analysis.conditions;
    if conditions.is_empty() {
        return Ok(());
    }
    let district = Message::new("summary-caption-conditions").with("district", &basis.profile.district);
    page.caption(&messages.text(&district))?;
    let row = page.next;
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-condition"),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        messages.get("summary-condition-source"),
        messages.get("summary-condition-required"),
        messages.get("summary-condition-value"),
        messages.get("summary-condition-now"),
        messages.get("summary-condition-planned"),
        messages.get("summary-condition-verdict"),
    ])?;
    let heading = messages.get("summary-condition");
    page.canvas.sheet()?.merge_range(row, TEXT.0, row, TEXT.1, &heading, look::heading())?;
    let first = page.next;
    for (condition, number) in conditions.iter().zip(1..) {
        write_row(page, material, condition, number, communes)?;
    }
    verdict::colour(page, Rows { first, end: page.next }, VERDICT, messages)?;
    if conditions.iter().any(|judged| !judged.condition.is_verified) {
        page.note(&messages.get("summary-note-conditions-unverified"))?;
    }
    Ok(())
}

fn write_row<'a>(
    page: &mut Page,
    material: Material<'a>,
    judged: &'a JudgedCondition<'a>,
    number: usize,
    communes: CriteriaMet,
) -> Result<(), XlsxError> {
    let condition = judged.condition;
    let row = page.next;
    let mark = if condition.is_verified { "" } else { " (*)" };
    let text = format!("{}{mark}", condition.text);
    let mut cells = vec![TableCell::Count(number)];
    cells.resize_with(usize::from(TEXT.1) + 1, || TableCell::Empty);
    cells.push(TableCell::text(condition.source.as_str()));
    cells.extend(values(material, judged, row, communes));
    page.row(RowWeight::Normal, &cells)?;
    page.next = row;
    page.spread(TEXT, &text, CellLook::Text.of(RowWeight::Normal))?;
    page.next = row + 1;
    Ok(())
}

/// What is required, the value, its share now and with the registrations, and the verdict.
fn values<'a>(
    material: Material<'a>,
    judged: &'a JudgedCondition<'a>,
    row: u32,
    communes: CriteriaMet,
) -> [TableCell<'a>; 5] {
    let messages = material.messages;
    match judged.verdict {
        ConditionVerdict::OfOffice { value, is_met } => {
            // What the office has written into an earlier summary, where its profile says nothing.
            let marked = material.marks.of_condition(&judged.condition.text);
            let value = value.or_else(|| marked?.value.as_deref());
            let said = is_met.map(|is_met| verdict::word(is_met, messages));
            let said = said.or_else(|| marked?.verdict.clone());
            [
                TableCell::Empty,
                value.map_or(TableCell::Empty, TableCell::text),
                TableCell::Empty,
                TableCell::Empty,
                TableCell::centred(said.unwrap_or_else(|| messages.get("summary-office-fills"))),
            ]
        }
        ConditionVerdict::Computed { at_least, now, with_registrations, is_met } => {
            let criteria = material.figures.all_criteria.criteria;
            let share = |column| {
                let cells = communes.rows.of_column(column);
                cells.map_or_else(|| "=\"–\"".to_owned(), |cells| format!("=COUNTIF({cells},{criteria})/ROWS({cells})"))
            };
            let share_now = CellRef::new(row, SHARE_NOW.into());
            let [yes, no] = [true, false].map(|is_met| verdict::word(is_met, messages));
            let formula = format!("=IF(N({share_now})*100>={at_least}-0.000001,\"{yes}\",\"{no}\")");
            let meeting = Message::new("summary-condition-communes").with("count", criteria);
            [
                TableCell::centred(format!("≥ {at_least}%")),
                TableCell::text(messages.text(&meeting)),
                TableCell::ShareOf(share(communes.now), now),
                TableCell::ShareOf(share(communes.planned), with_registrations),
                TableCell::TextOf(formula, verdict::word(is_met, messages)),
            ]
        }
    }
}
