//! Colours and notes on the cells that something is said of.

use crate::finding::{Finding, Severity};
use crate::message::{Message, Messages};
use crate::returns::form_cell::FormCell;
use crate::returns::points::ReturnPoints;
use crate::template::Mark;

/// One for each cell, as grave as the gravest of what is said of it.
pub(super) fn of(points: &ReturnPoints<'_>, messages: &Messages) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for point in points.asked.iter().chain(&points.told) {
        let first = point.group.first;
        let whole = point.target.map(|(target, _)| (target, first));
        let whole = whole.filter(|_| point.cells.is_empty() && first.severity != Severity::Information);
        for (at, finding) in point.cells.iter().copied().chain(whole) {
            let note = note(finding, messages);
            match marks.iter_mut().find(|mark| mark.sheet == at.sheet && mark.cell == at.cell) {
                Some(mark) => {
                    mark.severity = mark.severity.min(finding.severity);
                    if !mark.note.contains(&note) {
                        mark.note = format!("{}\n\n{note}", mark.note);
                    }
                }
                None => {
                    let FormCell { sheet, cell, kind } = at;
                    marks.push(Mark { sheet, cell, kind, severity: finding.severity, note });
                }
            }
        }
    }
    marks
}

/// Problem, remedy, example, code.
fn note(finding: &Finding, messages: &Messages) -> String {
    let said = messages.text(&finding.message);
    let code = Message::new("returns-note-code").with("code", finding.rule.code);
    let code = messages.text(&code.with("severity", finding.severity.label()).with("title", finding.rule.title()));
    if finding.severity == Severity::Information {
        return format!("{said}\n{code}");
    }
    let hint = messages.text(&Message::new("report-hint").with("hint", finding.hint()));
    let example = Message::new("returns-note-example").with("example", finding.rule.part("example"));
    format!("{said}\n{hint}\n{}\n{code}", messages.text(&example))
}
