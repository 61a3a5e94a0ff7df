//! Tables whose rows are known by their labels: `Thông tin chung`, the consent, the declared total, the text parts of the plan.

use crate::form::{ColumnId, Role};
use crate::submission::RowKey;
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;
use crate::submission::rows;
use crate::submission::tables::layout::{LaidRow, Layout};

/// The rows of the form that were found. A table without one of the columns that ask something has no answers; that something was
/// carried over is no answer.
pub(super) fn lay<'l, 'a>(located: &'l Located<'a>) -> (Option<Layout<'l, 'a>>, Noted) {
    let (labels, mut noted) = rows::by_label(located, &ColumnId::Name);
    let mut laid = Vec::new();
    for row in &located.table.rows {
        match labels.rows.get(row.key.as_str()) {
            Some(number) => {
                laid.push(LaidRow { key: RowKey::Known(row.key.clone()), number: *number, form: Some(row) });
            }
            None => noted.say(rows::missing(located, row)),
        }
    }
    let mut asked = located
        .table
        .columns
        .iter()
        .filter(|column| matches!(column.role, Role::Input(_)))
        .filter(|column| !matches!(column.id, ColumnId::Explanation | ColumnId::Confirmed));
    let whole = asked.all(|column| located.column(&column.id).is_some());
    (whole.then(|| Layout::new(located, laid)), noted)
}
