//! Ready texts for Zalo and e-mail: short, courteous, no codes.

use chrono::NaiveDate;

use crate::consolidation::CommuneStanding;
use crate::district::{Basis, Profile};
use crate::finding::Finding;
use crate::message::{Arg, Message, Messages};
use crate::returns::Reply;
use crate::returns::laid::LaidBack;
use crate::returns::letter::{commune, when};
use crate::returns::points::{Point, ReturnPoints};
use crate::submission;

/// The worst points, which the text names.
const NAMED: usize = 3;

/// What goes with a return.
pub fn text(reply: Reply<'_>) -> String {
    let laid = LaidBack::of(reply.submission, reply.workbook);
    let points = ReturnPoints::of(reply, &laid);
    let (messages, profile) = (reply.messages, reply.basis.profile);
    let thanks = Message::new("returns-text-thanks").with("office", &profile.office);
    let thanks = thanks.with("year", profile.plan.year.to_string()).with("round", reply.submission.round as usize);
    let counts = Message::new("returns-text-counts").with("errors", points.errors).with("warnings", points.warnings);
    let named = points.asked.iter().take(NAMED).map(|point| format!("- {}", named(point, messages)));
    let left = points.asked.len().saturating_sub(NAMED);
    let others = (left > 0).then(|| messages.text(&Message::new("returns-text-others").with("count", left)));
    let first = format!("{} {}", messages.text(&thanks), messages.text(&counts));
    let list: Vec<String> = std::iter::once(first).chain(named).chain(others).collect();
    let ask = Message::new("returns-text-ask").with("when", when(reply.today, profile.plan.deadline));
    letter(&commune(reply), &[list.join("\n"), messages.text(&ask)], messages)
}

/// `Trang Tiêu chí, ô G40: …`
fn named(point: &Point<'_>, messages: &Messages) -> String {
    let said = messages.text(&point.group.first.message);
    match point.target {
        Some((at, sheet)) => {
            let at = Message::new("returns-text-point").with("sheet", sheet).with("cell", at.cell);
            messages.text(&at.with("what", said))
        }
        None => said,
    }
}

/// Why a file could not be read, for whoever sent it.
pub fn refusal(file: &str, findings: &[&Finding], basis: Basis<'_>, today: NaiveDate, messages: &Messages) -> String {
    let thanks = Message::new("returns-text-refused").with("office", &basis.profile.office).with("file", file);
    let said = findings.iter().map(|finding| messages.text(&finding.message));
    let hints = findings.iter().map(|finding| messages.text(&finding.hint()));
    let first: Vec<String> = std::iter::once(messages.text(&thanks)).chain(said).collect();
    let ask = Message::new("returns-text-again").with("when", when(today, basis.profile.plan.deadline));
    let second: Vec<String> = hints.chain([messages.text(&ask)]).collect();
    let whose = submission::named_by_file(file, basis.profile).map_or("", |commune| &commune.name);
    letter(whose, &[first.join(" "), second.join(" ")], messages)
}

/// That there is nothing to correct, with the figures that the district has counted.
pub fn confirmation(reply: Reply<'_>, standing: &CommuneStanding) -> String {
    let (messages, profile) = (reply.messages, reply.basis.profile);
    let received = Message::new("returns-text-received").with("office", &profile.office);
    let received = received.with("year", profile.plan.year.to_string()).with("round", reply.submission.round as usize);
    let figures = Message::new("returns-text-figures")
        .with("met", standing.criteria_met)
        .with("planned", standing.criteria_with_registrations)
        .with("indicators", standing.met)
        .with("registered", standing.registered)
        .with("funding", Arg::Millions(reply.submission.answers.sum(|_| true).unwrap_or_default()));
    let first = format!("{} {}", messages.text(&received), messages.text(&figures));
    letter(&standing.name, &[first, messages.get("returns-text-check")], messages)
}

/// To the communes that sent nothing, to those of whom nothing can be read, and to those that were late; `None` where there is nobody to remind.
pub fn reminder(
    communes: &[CommuneStanding],
    profile: &Profile,
    today: NaiveDate,
    messages: &Messages,
) -> Option<String> {
    let names = |wanted: &dyn Fn(&&CommuneStanding) -> bool| {
        let names: Vec<&str> = communes.iter().filter(wanted).map(|commune| commune.name.as_str()).collect();
        names.join(", ")
    };
    let missing = names(&|commune| commune.sent_nothing());
    let unread = names(&|commune| commune.sent_unread);
    let late = names(&|commune| commune.has_reported() && commune.on_time == Some(false));
    let said = |id: Message| {
        let said = id.with("office", &profile.office).with("year", profile.plan.year.to_string());
        messages.text(&said.with("deadline", profile.plan.deadline).with("when", when(today, profile.plan.deadline)))
    };
    let letters = [(missing, "returns-text-missing"), (unread, "returns-text-unread"), (late, "returns-text-late")];
    let letters = letters.iter().filter(|(to, _)| !to.is_empty());
    let texts: Vec<String> = letters.map(|(to, id)| letter(to, &[said(Message::new(id))], messages)).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Whom it is to, what it says, and a greeting.
fn letter(commune: &str, paragraphs: &[String], messages: &Messages) -> String {
    let to = match commune {
        "" => messages.get("returns-text-to-anybody"),
        commune => messages.text(&Message::new("returns-text-to").with("commune", commune)),
    };
    format!("{to}\n\n{}\n{}\n", paragraphs.join("\n\n"), messages.get("returns-text-regards"))
}
