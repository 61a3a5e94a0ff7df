//! Criteria with a registered indicator that needs resources, where the commune plans no money for the task group.

use crate::consolidation::Letter;
use crate::consolidation::analysis::Unfunded;
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::summary::Material;
use crate::summary::bottlenecks::{MatrixOfIndicators, codes, heading};

pub(super) fn headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-criterion"),
        messages.get("summary-indicators-count"),
        messages.get("summary-indicators-that-are-registered"),
        messages.get("summary-task-group"),
    ]
}

pub(super) fn rows<'a>(
    material: Material<'a>,
    unfunded: &'a [Unfunded<'a>],
    counted: &MatrixOfIndicators<'_>,
) -> Vec<Vec<TableCell<'a>>> {
    let edition = material.basis.edition;
    let free: Vec<bool> = edition.indicators().map(|indicator| indicator.no_resources).collect();
    let is_free = |number: usize| free.get(number).copied().unwrap_or_default();
    let cells = |unfunded: &'a Unfunded<'a>| {
        let (commune, indicators) = counted.place(unfunded.commune, unfunded.criterion);
        let MatrixOfIndicators { matrix, messages, .. } = *counted;
        let count = matrix.subjects_but(commune, indicators, is_free, &[Letter::Registered], messages);
        vec![
            TableCell::text(&unfunded.commune.name),
            TableCell::text(heading(unfunded.criterion)),
            TableCell::CountOf(format!("={count}"), unfunded.registered.len()),
            TableCell::text(codes(unfunded.registered.iter().copied())),
            TableCell::text(&unfunded.group.task),
        ]
    };
    unfunded.iter().map(cells).collect()
}
