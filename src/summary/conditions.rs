//! What the district must fulfil to be recognised: computed where the communes' plans say it, else the office's to fill in.

use rust_xlsxwriter::XlsxError;

use crate::district::{Condition, Judged};
use crate::drawing::look::{self, Look, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::{TableCell, number};
use crate::message::Message;
use crate::summary::roadmap::{NOW, PLANNED};
use crate::summary::{Material, verdict};

/// The condition is written over these columns.
const TEXT: (u16, u16) = (1, 5);
const SHARE_NOW: u16 = 9;
const VERDICT: u16 = 11;

/// Below the rows of the communes, whose counts of criteria are in `communes`.
pub(super) fn write(page: &mut Page, material: Material<'_>, communes: Rows) -> Result<(), XlsxError> {
    let Material { basis, messages, .. } = material;
    let conditions = &basis.profile.conditions;
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
    page.worksheet.merge_range(row, TEXT.0, row, TEXT.1, &heading, look::heading())?;
    let first = page.next;
    for (condition, number) in conditions.iter().zip(1..) {
        write_row(page, material, condition, number, communes)?;
    }
    verdict::colour(page, Rows { first, end: page.next }, VERDICT, messages)?;
    if conditions.iter().any(|condition| !condition.is_verified) {
        page.note(&messages.get("summary-note-conditions-unverified"))?;
    }
    Ok(())
}

fn write_row(
    page: &mut Page,
    material: Material<'_>,
    condition: &Condition,
    number: usize,
    communes: Rows,
) -> Result<(), XlsxError> {
    let row = page.next;
    let mark = if condition.is_verified { "" } else { " (*)" };
    let text = format!("{}{mark}", condition.text);
    let mut cells = vec![TableCell::Count(number)];
    cells.resize_with(usize::from(TEXT.1) + 1, || TableCell::Empty);
    cells.push(TableCell::text(condition.source.as_str()));
    cells.extend(judged(material, condition, row, communes));
    page.row(RowWeight::Normal, &cells)?;
    page.next = row;
    page.spread(TEXT, &text, Look::Text.of(RowWeight::Normal))?;
    page.next = row + 1;
    Ok(())
}

/// What is required, the value, its share now and with the registrations, and the verdict.
fn judged<'a>(material: Material<'_>, condition: &'a Condition, row: u32, communes: Rows) -> [TableCell<'a>; 5] {
    let messages = material.messages;
    match &condition.judged {
        Judged::ByOffice { value, is_met } => [
            TableCell::Empty,
            value.as_deref().map_or(TableCell::Empty, TableCell::text),
            TableCell::Empty,
            TableCell::Empty,
            TableCell::centred(match is_met {
                Some(is_met) => verdict::word(*is_met, messages),
                None => messages.get("summary-office-fills"),
            }),
        ],
        Judged::ByCommunesMeetingAll { at_least } => {
            let all = &material.figures.all_criteria;
            let total = material.figures.communes.total;
            let share = |column, met| {
                let formula = communes.of_column(column).map_or_else(
                    || "=\"–\"".to_owned(),
                    |cells| format!("=COUNTIF({cells},{})/ROWS({cells})", all.criteria),
                );
                TableCell::ShareOf(formula, (total > 0).then(|| number(met) / number(total)))
            };
            let is_met = total > 0 && all.now * 100 >= total * usize::try_from(*at_least).unwrap_or(usize::MAX);
            let now = crate::place::CellRef::new(row, SHARE_NOW.into());
            let [yes, no] = [true, false].map(|is_met| verdict::word(is_met, messages));
            let formula = format!("=IF(N({now})*100>={at_least}-0.000001,\"{yes}\",\"{no}\")");
            let meeting = Message::new("summary-condition-communes").with("count", all.criteria);
            [
                TableCell::centred(format!("≥ {at_least}%")),
                TableCell::text(messages.text(&meeting)),
                share(NOW, all.now),
                share(PLANNED, all.with_registrations),
                TableCell::TextOf(formula, verdict::word(is_met, messages)),
            ]
        }
    }
}
