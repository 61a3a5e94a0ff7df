//! `Phiếu góp ý`: a covering sentence with the deadline, what was found with a link to each cell, what has been corrected since the
//! round before, what was read automatically, and what has no place in the form.

use chrono::NaiveDate;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::drawing::ranges::SheetCell;
use crate::finding::{Finding, Severity};
use crate::message::{Message, Messages};
use crate::place::Place;
use crate::returns::Reply;
use crate::returns::letter_page::{LetterCell, LetterPage};
use crate::returns::points::{Point, ReturnPoints};
use crate::template::Mark;

/// Letters of one cell: longer texts go on in the next row.
const LETTERS: usize = 8_000;

pub(super) fn sheet(reply: Reply<'_>, points: &ReturnPoints<'_>, marks: &[Mark]) -> Result<Worksheet, XlsxError> {
    let mut page = LetterPage::new(reply.messages)?;
    cover(&mut page, reply, points)?;
    let messages = reply.messages;
    let mut numbers = 1..;
    let (asked, told) = (messages.get("returns-asked"), messages.get("returns-told"));
    for (caption, list) in [(asked, &points.asked), (told, &points.told)] {
        if list.is_empty() {
            continue;
        }
        page.caption(&caption)?;
        page.headings(&headings(messages))?;
        for (point, number) in list.iter().zip(&mut numbers) {
            page.row(&row(point, number, reply))?;
        }
    }
    corrected(&mut page, reply)?;
    unplaced(&mut page, &points.unplaced, messages)?;
    page.finish(marks.iter().map(|mark| mark.note.as_str()))
}

fn cover(page: &mut LetterPage, reply: Reply<'_>, points: &ReturnPoints<'_>) -> Result<(), XlsxError> {
    let Reply { submission, basis, messages, .. } = reply;
    let profile = basis.profile;
    let name = commune(reply);
    page.title(&messages.get("returns-title"))?;
    let mut say = |message: Message| page.note(&messages.text(&message));
    let subject = Message::new("returns-subject").with("year", profile.plan.year.to_string()).with("commune", &name);
    say(subject.with("round", submission.round as usize))?;
    say(Message::new("returns-to").with("commune", &name))?;
    let cover = Message::new("returns-cover").with("office", &profile.office);
    say(cover.with("file", &*submission.place.workbook).with("when", when(reply.today, profile.plan.deadline)))?;
    say(Message::new("returns-how").with("next", submission.round as usize + 1))?;
    say(Message::new("returns-counts").with("errors", points.errors).with("warnings", points.warnings))?;
    if let Some(progress) = reply.progress {
        let said = Message::new("returns-progress").with("round", progress.round as usize);
        let said = said.with("corrected", progress.corrected.len()).with("open", progress.still_open);
        say(said.with("new", progress.new.len()))?;
    }
    Ok(())
}

/// Whose it is: as the office calls it, else as the commune does.
pub(super) fn commune(reply: Reply<'_>) -> String {
    let known = reply.submission.commune.as_deref().and_then(|code| reply.basis.profile.commune(code));
    let own = || reply.submission.answers.field("commune").map(|entry| entry.shown().to_owned());
    known.map(|commune| commune.name.clone()).or_else(own).unwrap_or_default()
}

/// Until when it is asked for.
pub(super) fn when(today: NaiveDate, deadline: NaiveDate) -> Message {
    match today < deadline {
        true => Message::new("returns-before"),
        false => Message::new("returns-soon"),
    }
    .with("deadline", deadline)
}

fn headings(messages: &Messages) -> Vec<String> {
    [
        messages.get("returns-column-number"),
        messages.get("returns-column-severity"),
        messages.get("returns-column-cell"),
        messages.get("returns-column-sent"),
        messages.get("returns-column-what"),
        messages.get("returns-column-expected"),
        messages.get("returns-column-how"),
        messages.get("returns-column-state"),
    ]
    .to_vec()
}

fn row(point: &Point<'_>, number: usize, reply: Reply<'_>) -> Vec<LetterCell> {
    let (finding, messages) = (point.group.first, reply.messages);
    let target = point.target.map(|(at, sheet)| SheetCell::new(sheet, at.cell));
    let shown = point.target.map(|(at, sheet)| format!("{sheet}!{}", at.cell)).unwrap_or_default();
    let mut what = messages.text(&finding.message);
    if !point.group.others.is_empty() {
        let others = Message::new("returns-others").with("count", point.group.others.len());
        let cells = others.with("cells", point.group.other_cells());
        what = format!("{what}\n{}", messages.text(&cells));
    }
    let asks = finding.severity != Severity::Information;
    let state = match (reply.progress, point.still_open) {
        (Some(_), true) if asks => messages.get("returns-open"),
        (Some(_), false) if asks => messages.get("returns-new"),
        _ => String::new(),
    };
    let severity = messages.text(&finding.severity.label());
    vec![
        LetterCell::text(number.to_string()),
        LetterCell { severity: Some(finding.severity), ..LetterCell::text(severity) },
        LetterCell { target, ..LetterCell::text(shown) },
        LetterCell::text(sent_at(finding, reply)),
        LetterCell::text(what),
        LetterCell::text(point.group.expected().map(|arg| messages.arg(arg)).unwrap_or_default()),
        LetterCell::text(how(finding, reply)),
        LetterCell::text(state),
    ]
}

/// The commune's own address in the file it sent; of a cell of another file that file.
fn sent_at(finding: &Finding, reply: Reply<'_>) -> String {
    match finding.place.workbook == reply.submission.place.workbook {
        true => finding.place.within_workbook(),
        false => finding.place.workbook.to_string(),
    }
}

/// How to put it right; of what has been explained, the explanation.
fn how(finding: &Finding, reply: Reply<'_>) -> String {
    match finding.explained() {
        Some(text) if finding.severity == Severity::Warning => {
            reply.messages.text(&Message::new("returns-explained").with("text", text))
        }
        _ => reply.messages.text(&finding.hint()),
    }
}

fn corrected(page: &mut LetterPage, reply: Reply<'_>) -> Result<(), XlsxError> {
    let Some(progress) = reply.progress.filter(|progress| !progress.corrected.is_empty()) else { return Ok(()) };
    let caption = Message::new("returns-corrected").with("round", progress.round as usize);
    page.caption(&reply.messages.text(&caption))?;
    for (finding, number) in progress.corrected.iter().zip(1..) {
        let texts = [
            number.to_string(),
            String::new(),
            String::new(),
            finding.place.within_workbook(),
            reply.messages.text(&finding.message),
        ];
        page.row(&texts.map(LetterCell::text))?;
    }
    Ok(())
}

fn unplaced(page: &mut LetterPage, texts: &[(Place, String)], messages: &Messages) -> Result<(), XlsxError> {
    if texts.is_empty() {
        return Ok(());
    }
    page.caption(&messages.get("returns-unplaced"))?;
    for ((place, text), number) in texts.iter().zip(1..) {
        let letters: Vec<char> = text.chars().collect();
        for piece in letters.chunks(LETTERS) {
            let piece: String = piece.iter().collect();
            let cells = [number.to_string(), String::new(), String::new(), place.within_workbook(), piece];
            page.row(&cells.map(LetterCell::text))?;
        }
    }
    Ok(())
}
