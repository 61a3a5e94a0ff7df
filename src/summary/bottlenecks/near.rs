//! Criteria that are short of one or two indicators.

use crate::consolidation::Letter;
use crate::consolidation::analysis::Gap;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::summary::bottlenecks::{MatrixOfIndicators, codes, heading, lines};

/// A criterion short of no more indicators than this is near.
const NEAR: usize = 2;
/// Columns of how many indicators are missing, and of which.
const COUNT: u16 = 3;
const MISSING: u16 = 4;

pub(super) fn headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-criterion"),
        messages.get("summary-indicators-missing-count"),
        messages.get("summary-indicators-missing"),
        messages.get("summary-indicators-missing-registered"),
    ]
}

pub(super) fn rows<'a>(gaps: &'a [Gap<'a>], counted: &MatrixOfIndicators<'_>) -> Vec<Vec<TableCell<'a>>> {
    let cells = |gap: &'a Gap<'a>| {
        let (commune, indicators) = counted.place(gap.commune, gap.criterion);
        let count = counted.matrix.subjects(commune, indicators, &Letter::UNMET, counted.messages);
        vec![
            TableCell::text(&gap.commune.name),
            TableCell::text(heading(gap.criterion)),
            TableCell::CountOf(format!("={count}"), gap.missing.len()),
            TableCell::text(lines(gap.missing.iter().map(|(indicator, _)| *indicator))),
            TableCell::text(codes(gap.registered())),
        ]
    };
    gaps.iter().filter(|gap| gap.missing.len() <= NEAR).map(cells).collect()
}

/// Counts the rows in which this indicator is the only one missing.
pub(super) fn count_alone(rows: Rows, indicator: &str) -> String {
    match (rows.absolute(COUNT, COUNT), rows.absolute(MISSING, MISSING)) {
        (Some(counts), Some(missing)) => format!("=COUNTIFS({counts},1,{missing},\"{indicator}. *\")"),
        _ => "=0".to_owned(),
    }
}
