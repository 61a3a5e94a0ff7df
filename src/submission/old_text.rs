//! Text in an encoding from before Unicode: what was converted, for approval, and what could not be, once for each sheet.

use crate::finding::{Finding, Findings};
use crate::legacy::{Converted, Unconverted};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::faults;
use crate::workbook::{Lettering, Workbook};

/// Most cells that are named, and most texts that are shown, in one finding.
const CELLS: usize = 60;
const TEXTS: usize = 4;

/// Longest text that is shown.
const LONGEST: usize = 60;

pub(super) fn report(workbook: &Workbook, converted: &[Converted], unconverted: &[Unconverted]) -> Findings {
    let mut findings = Findings::default();
    for of_sheet in converted {
        let texts = of_sheet.texts.iter();
        let shown =
            texts.clone().map(|text| (text.at, format!("{} → {}", quoted(&text.found), quoted(&text.proposed))));
        let finding =
            finding(workbook, (of_sheet.sheet, of_sheet.lettering), ("old-text-read", "old-text-confirm"), shown);
        let first = of_sheet.texts.first();
        if let Some((finding, first)) = finding.zip(first) {
            findings.push(finding.found(&first.found).expected(first.proposed.as_str()));
        }
    }
    for of_sheet in unconverted {
        let shown = of_sheet.texts.iter().map(|(at, text)| (*at, quoted(text)));
        let finding =
            finding(workbook, (of_sheet.sheet, of_sheet.lettering), ("old-text-kept", "old-text-retype"), shown);
        let first = of_sheet.texts.first();
        if let Some((finding, (_, found))) = finding.zip(first) {
            findings.push(finding.found(found));
        }
    }
    findings
}

/// Texts of one sheet in one encoding, each with its cell; `None` when there are none.
fn finding(
    workbook: &Workbook,
    (sheet, lettering): (usize, Lettering),
    (outcome, advice): (&'static str, &'static str),
    texts: impl Iterator<Item = (CellRef, String)>,
) -> Option<Finding> {
    let (cells, texts): (Vec<CellRef>, Vec<String>) = texts.unzip();
    let mut named: Vec<String> = cells.iter().take(CELLS).map(CellRef::to_string).collect();
    named.extend((cells.len() > CELLS).then(|| "…".to_owned()));
    let shown: Vec<String> = texts.into_iter().take(TEXTS).collect();
    let finding = Finding::new(&faults::OLD_TEXT, &workbook.place_at(workbook.sheets.get(sheet)?, *cells.first()?));
    let advice = if lettering == Lettering::Utf8 { "old-text-reopen" } else { advice };
    let lettering = Message::new(name(lettering));
    let finding = finding.with("advice", Message::new(advice).with("lettering", lettering.clone()));
    let finding = finding.with("lettering", lettering);
    let finding = finding.with("outcome", Message::new(outcome).with("texts", shown.join("; ")));
    let finding = finding.in_cells(cells.iter().copied());
    Some(finding.with("count", cells.len()).with("cells", named.join(", ")))
}

const fn name(lettering: Lettering) -> &'static str {
    match lettering {
        Lettering::Tcvn3 | Lettering::Tcvn3Capitals => "lettering-tcvn3",
        Lettering::Vni => "lettering-vni",
        Lettering::Utf8 => "lettering-utf8",
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("“{}…”", text.get(..end).unwrap_or(text)),
        None => format!("“{text}”"),
    }
}
