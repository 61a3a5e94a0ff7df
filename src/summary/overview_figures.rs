//! The key figures of the overview: each a label, a value, and what the value is counted in or compared with.

use crate::consolidation::{CommuneStanding, FileStatus};
use crate::finding::Severity;
use crate::message::Message;
use crate::money::Money;
use crate::summary::Material;
use crate::summary::funding_sums;
use crate::summary::registers::counted;
use crate::summary::table::{Cell, number};

pub(super) struct Figure {
    pub(super) label: String,
    pub(super) value: Cell<'static>,
    pub(super) unit: String,
}

pub(super) fn all(material: Material<'_>) -> Vec<Figure> {
    submissions(material).into_iter().chain(criteria(material)).chain(plan(material)).collect()
}

fn submissions(material: Material<'_>) -> [Figure; 4] {
    let Material { district, findings, messages, .. } = material;
    let with = |status: &[FileStatus]| district.files.iter().filter(|file| status.contains(&file.status)).count();
    let of_communes = Message::new("summary-of-communes").with("total", district.communes.len());
    let of_files = Message::new("summary-of-files").with("total", district.files.len());
    [
        figure(
            messages.get("summary-key-reported"),
            Cell::Count(material.reported().count()),
            messages.text(&of_communes),
        ),
        figure(
            messages.get("summary-key-accepted"),
            Cell::Count(with(&[FileStatus::Accepted])),
            messages.text(&of_files),
        ),
        figure(
            messages.get("summary-key-correction"),
            Cell::Count(with(&[FileStatus::NeedsCorrection])),
            messages.text(&of_files),
        ),
        figure(
            messages.get("summary-key-errors"),
            Cell::Count(findings.count(Severity::Error)),
            messages.get("summary-unit-errors"),
        ),
    ]
}

fn criteria(material: Material<'_>) -> [Figure; 4] {
    let Material { basis, messages, .. } = material;
    let (criteria, indicators) = (basis.edition.criteria.len(), basis.edition.indicators().count());
    let communes = |meets: fn(&CommuneStanding) -> usize| {
        Cell::Count(material.reported().filter(|c| meets(c) == criteria).count())
    };
    let mean = |figure: fn(&CommuneStanding) -> usize| mean(material, figure);
    let key = |message: Message| messages.text(&message.with("total", criteria));
    let of_reported = Message::new("summary-of-reported").with("total", material.reported().count());
    let per_commune = Message::new("summary-of-criteria").with("total", criteria);
    let indicators = Message::new("summary-of-indicators").with("total", indicators);
    [
        figure(key(Message::new("summary-key-all-now")), communes(|c| c.criteria_met), messages.text(&of_reported)),
        figure(
            key(Message::new("summary-key-all-planned")),
            communes(|c| c.criteria_with_registrations),
            messages.text(&of_reported),
        ),
        figure(messages.get("summary-key-mean-criteria"), mean(|c| c.criteria_met), messages.text(&per_commune)),
        figure(messages.get("summary-key-mean-indicators"), mean(|c| c.met), messages.text(&indicators)),
    ]
}

fn plan(material: Material<'_>) -> [Figure; 3] {
    let Material { district, messages, .. } = material;
    let total: Money = funding_sums::counted(material).map(|record| record.amount).sum();
    let funding = Message::new("summary-key-funding").with("year", material.year());
    [
        figure(messages.text(&funding), Cell::Amount(total), messages.get("summary-unit-millions")),
        figure(
            messages.get("summary-key-models"),
            Cell::Count(counted(&district.pilot_models).count()),
            messages.get("summary-unit-models"),
        ),
        figure(
            messages.get("summary-key-changes"),
            Cell::Count(counted(&district.village_changes).count()),
            messages.get("summary-unit-changes"),
        ),
    ]
}

fn figure(label: String, value: Cell<'static>, unit: String) -> Figure {
    Figure { label, value, unit }
}

/// The mean over the communes that have reported; without any there is none.
fn mean(material: Material<'_>, figure: fn(&CommuneStanding) -> usize) -> Cell<'static> {
    let count = material.reported().count();
    let sum: usize = material.reported().map(figure).sum();
    if count == 0 { Cell::centred("–") } else { Cell::Mean(number(sum) / number(count)) }
}
