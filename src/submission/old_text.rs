//! Text in an encoding from before Unicode: what was converted, for approval, once for each sheet.

use crate::finding::{Finding, Findings};
use crate::legacy::Converted;
use crate::message::Message;
use crate::submission::faults;
use crate::workbook::{Lettering, Workbook};

/// Most cells that are named, and most texts that are shown, in one finding.
const CELLS: usize = 60;
const TEXTS: usize = 4;

/// Longest text that is shown.
const LONGEST: usize = 60;

pub(super) fn report(workbook: &Workbook, converted: &[Converted]) -> Findings {
    let mut findings = Findings::default();
    for of_sheet in converted {
        let Some((sheet, first)) = workbook.sheets.get(of_sheet.sheet).zip(of_sheet.texts.first()) else { continue };
        let mut cells: Vec<String> = of_sheet.texts.iter().take(CELLS).map(|text| text.at.to_string()).collect();
        cells.extend((of_sheet.texts.len() > CELLS).then(|| "…".to_owned()));
        let shown = of_sheet.texts.iter().take(TEXTS);
        let shown = shown.map(|text| format!("“{}” → “{}”", shortened(&text.found), shortened(&text.proposed)));
        let finding = Finding::new(&faults::OLD_TEXT, &workbook.place_at(sheet, first.at));
        let finding = finding.found(&first.found).expected(first.proposed.as_str());
        let finding = finding.with("lettering", Message::new(name(of_sheet.lettering)));
        let finding = finding.with("texts", shown.collect::<Vec<_>>().join("; "));
        findings.push(finding.with("count", of_sheet.texts.len()).with("cells", cells.join(", ")));
    }
    findings
}

const fn name(lettering: Lettering) -> &'static str {
    match lettering {
        Lettering::Tcvn3 | Lettering::Tcvn3Capitals => "lettering-tcvn3",
        Lettering::Vni => "lettering-vni",
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
