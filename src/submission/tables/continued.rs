//! Answers that a commune wrote into a copy of a sheet, in rows that the sheet itself has empty: both are read as one.

use crate::catalogue::Edition;
use crate::form::TableId;
use crate::submission::cells::{Scale, Scene};
use crate::submission::noted::Noted;
use crate::submission::recognise::{Found, Located, continued};
use crate::submission::tables::layout::{KnownRows, Layout};
use crate::submission::tables::{indicators, labelled, registrations};
use crate::submission::{RowAnswers, RowKey, TableAnswers};

/// The answers of a table with those of its copies.
pub(super) fn read(
    found: &Found<'_>,
    (table, mut answers): (&Located<'_>, TableAnswers),
    scene: Scene<'_, '_, '_>,
    known: KnownRows<'_>,
) -> (TableAnswers, Noted) {
    let mut noted = Noted::default();
    for copy in found.copies_of(answers.id) {
        let rows = continued(copy, table);
        if rows.is_empty() {
            continue;
        }
        let Some((mut layout, scale)) = laid(copy, known.edition) else { continue };
        layout.rows.retain(|laid| rows.iter().any(|row| row.number == laid.number));
        let known = KnownRows { scale: scale.as_ref().unwrap_or(known.scale), ..known };
        // Of the copy itself nothing else is said.
        let more = noted.keep(layout.read(scene, known));
        for row in more.rows {
            let stands_for = rows.iter().find(|of_copy| of_copy.number == row.number).and_then(|row| row.stands_for);
            match answers.rows.iter_mut().find(|known| Some(known.number) == stands_for) {
                Some(empty) => *empty = RowAnswers { key: empty.key.clone(), ..row },
                None => {
                    let key = RowKey::Nth(answers.rows.len() + 1);
                    answers.rows.push(RowAnswers { key, ..row });
                }
            }
        }
    }
    (answers, noted)
}

/// A copy laid out as the table itself is.
fn laid<'l, 'a>(copy: &'l Located<'a>, edition: &Edition) -> Option<(Layout<'l, 'a>, Option<Scale>)> {
    match copy.table.id {
        TableId::Indicators => {
            let ((layout, scale), _) = indicators::lay(copy, edition);
            Some((layout, Some(scale)))
        }
        TableId::General | TableId::Consent | TableId::PlanTexts => Some((labelled::lay(copy).0?, None)),
        TableId::PilotModel | TableId::VillageChanges => Some((registrations::lay(copy).0, None)),
        TableId::Guide | TableId::DeclaredTotal | TableId::Funding => None,
    }
}
