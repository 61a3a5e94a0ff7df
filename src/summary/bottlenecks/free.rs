//! Indicators that need no resources of their own (section 2 of the letter) and are not met everywhere.

use crate::consolidation::Letter;
use crate::consolidation::analysis::UnmetIndicator;
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::summary::Material;
use crate::summary::by_department::{counted, listed};
use crate::summary::lettered::Lettered;

pub(super) fn headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-code"),
        messages.get("summary-indicator"),
        messages.get("summary-communes-unmet-count"),
        messages.get("summary-communes-that-registered"),
        messages.get("summary-of-which-remaining"),
    ]
}

pub(super) fn rows<'a>(material: Material<'a>, matrix: &Lettered) -> Vec<Vec<TableCell<'a>>> {
    let messages = material.messages;
    let unmet = material.analysis.unmet.iter();
    let cells = |unmet: &'a UnmetIndicator<'a>| {
        vec![
            TableCell::centred(&unmet.indicator.code),
            TableCell::text(&unmet.indicator.name),
            TableCell::CountOf(counted(matrix, unmet, &Letter::UNMET, messages), unmet.all.len()),
            TableCell::text(listed(&unmet.registered, messages)),
            TableCell::text(listed(&unmet.remaining, messages)),
        ]
    };
    unmet.filter(|unmet| unmet.indicator.no_resources && !unmet.all.is_empty()).map(cells).collect()
}
