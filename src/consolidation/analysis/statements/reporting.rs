//! Who has reported, when, and with how many errors.

use crate::consolidation::CommuneStanding;
use crate::consolidation::analysis::statements::{Statement, Surveyed, names};
use crate::message::Message;

pub(super) fn not_reported(surveyed: Surveyed<'_>) -> Statement {
    let communes = surveyed.figures.communes;
    let missing = communes.total - communes.reported;
    let message = if missing == 0 {
        Message::new("statement-all-reported").with("total", communes.total)
    } else {
        let of = |is_meant: fn(&CommuneStanding) -> bool| {
            let who = surveyed.district.communes.iter().filter(move |commune| is_meant(commune));
            names(who.map(|commune| commune.name.as_str()))
        };
        let unread = surveyed.district.communes.iter().any(|commune| commune.sent_unread);
        let unread = if unread {
            Message::new("statement-unread").with("communes", of(|commune| commune.sent_unread))
        } else {
            Message::new("statement-alone")
        };
        Message::new("statement-not-reported")
            .with("missing", missing)
            .with("total", communes.total)
            .with("communes", of(|commune| !commune.has_reported()))
            .with("unread", unread)
    };
    Statement::new(5, missing, communes.total, message)
}

/// Nothing to say before the first file.
pub(super) fn errors(surveyed: Surveyed<'_>) -> Option<Statement> {
    let total = surveyed.figures.files.total;
    let files = surveyed.district.files.iter().filter(|file| file.errors > 0).count();
    let message = if files == 0 {
        Message::new("statement-no-errors").with("total", total)
    } else {
        Message::new("statement-errors")
            .with("errors", surveyed.figures.findings.errors)
            .with("files", files)
            .with("total", total)
    };
    (total > 0).then(|| Statement::new(3, files, total, message))
}

/// Said only where someone was late.
pub(super) fn late(surveyed: Surveyed<'_>) -> Option<Statement> {
    let communes = surveyed.figures.communes;
    let is_late = |commune: &&CommuneStanding| commune.on_time == Some(false);
    let who = surveyed.district.communes.iter().filter(is_late);
    let message = Message::new("statement-late")
        .with("late", communes.late)
        .with("reported", communes.reported)
        .with("deadline", surveyed.basis.profile.plan.deadline)
        .with("communes", names(who.map(|commune| commune.name.as_str())));
    (communes.late > 0).then(|| Statement::new(2, communes.late, communes.reported, message))
}
