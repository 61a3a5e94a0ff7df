//! Danh sách đăng ký điển hình: the commune's model, one change for each village, and who signs for the commune's three bodies.

use crate::form::TableId;
use crate::plan::commune::sender::Sender;
use crate::plan::docx::{
    DocumentCell, DocumentRow, DocumentTable, Paper, Paragraph, ParagraphStyle, Set, TextRun, text_width,
};
use crate::plan::notation::{DOTS, day_in_words};
use crate::plan::own_text::{in_cell, unstopped};
use crate::plan::writing::Writing;
use crate::submission::Registration;

const SIGNERS: [&str; 3] = ["ĐẠI DIỆN ĐẢNG ỦY XÃ", "ĐẠI DIỆN HĐND XÃ", "ĐẠI DIỆN UBND XÃ"];

/// Lines that a signature and a seal take.
const ROOM: usize = 5;

pub(super) fn write(writing: &mut Writing, sender: Sender<'_>) {
    if sender.is_draft() {
        writing.push(Paragraph::new(ParagraphStyle::Title, "DỰ THẢO"));
    }
    for line in ["DANH SÁCH", "ĐĂNG KÝ ĐIỂN HÌNH XÂY DỰNG NÔNG THÔN MỚI"] {
        writing.push(Paragraph::new(ParagraphStyle::Title, line));
    }
    let number = sender.number().map_or_else(|| format!("{DOTS}/{}", sender.documents().symbol), str::to_owned);
    let date = day_in_words(sender.date(), sender.year());
    let enclosed = format!("(Kèm theo Kế hoạch số {number} {date} của UBND xã {})", sender.name());
    writing.push(Paragraph::new(ParagraphStyle::Enclosed, enclosed));
    let width = text_width(Paper::Portrait, sender.documents().margins);
    let table = table(writing, sender, width);
    writing.push(table);
    writing.push(Paragraph::of(ParagraphStyle::Space, Vec::new()).with_next());
    writing.push(signatures(width));
}

fn table(writing: &mut Writing, sender: Sender<'_>, width: u32) -> DocumentTable {
    let bold =
        |set, text: &str| DocumentCell::of(vec![Paragraph::of(ParagraphStyle::Entry(set), vec![TextRun::bold(text)])]);
    let mut rows = vec![DocumentRow::from(vec![
        bold(Set::Centre, "STT"),
        bold(Set::Centre, "Nội dung đăng ký"),
        bold(Set::Centre, "Địa điểm"),
    ])];
    let parts = [
        ("I", "Mô hình cấp xã", TableId::PilotModel, "Mô hình cấp xã"),
        ("II", "Các bản", TableId::VillageChanges, "Sự thay đổi của các bản"),
    ];
    for (number, title, table, part) in parts {
        let mut heading = DocumentRow::from(vec![bold(Set::Centre, number), bold(Set::Left, title).over(2)]);
        heading.with_next = true;
        rows.push(heading);
        let registered: Vec<Registration<'_>> = sender.submission.answers.registrations(table).filter(says).collect();
        if registered.is_empty() {
            let dots = writing.dots(part);
            rows.push(DocumentRow::from(vec![
                entry(Set::Centre, "1"),
                entry(Set::Left, &dots),
                entry(Set::Left, &dots),
            ]));
        }
        rows.extend(registered.iter().zip(1..).map(|(registration, number)| row(writing, registration, number, part)));
    }
    // The signatures do not stand alone on a page.
    if let Some(last) = rows.last_mut() {
        last.with_next = true;
    }
    let number = width * 9 / 100;
    let place = width * 29 / 100;
    DocumentTable { widths: vec![number, width - number - place, place], headings: 1, rows, is_ruled: true }
}

/// Whether something is registered in a row, or a village has one for it.
fn says(registration: &Registration<'_>) -> bool {
    [registration.name, registration.content, registration.location].into_iter().any(|entry| entry.words().is_some())
}

fn row(writing: &mut Writing, registration: &Registration<'_>, number: usize, part: &str) -> DocumentRow {
    let name = registration.name.words().map(|name| unstopped(name).to_owned());
    let content = match registration.content.words() {
        Some(content) => content.to_owned(),
        None => writing.dots(format!("{part} {number}: nội dung")),
    };
    let location = match registration.location.words() {
        Some(location) => location.to_owned(),
        None => writing.dots(format!("{part} {number}: địa điểm")),
    };
    let mut text: Vec<Paragraph> = in_cell(&content, ParagraphStyle::Entry(Set::Left));
    // Of a content of several lines the name has one of its own.
    match (name, text.as_mut_slice()) {
        (Some(name), [only]) => only.runs.insert(0, TextRun::bold(format!("{name}: "))),
        (Some(name), _) => {
            text.insert(0, Paragraph::of(ParagraphStyle::Entry(Set::Left), vec![TextRun::bold(format!("{name}:"))]));
        }
        (None, _) => {}
    }
    let more = [
        registration.theme.theme().map(|theme| format!("lĩnh vực: {}", theme.text().to_lowercase())),
        registration.related.words().map(|related| format!("tiêu chí liên quan: {related}")),
        registration.completion.period().map(|period| format!("hoàn thành: {period}")),
    ];
    let more: Vec<String> = more.into_iter().flatten().collect();
    if !more.is_empty() {
        let more = TextRun::italic(format!("({})", more.join("; ")));
        text.push(Paragraph::of(ParagraphStyle::Entry(Set::Left), vec![more]));
    }
    DocumentRow::from(vec![
        entry(Set::Centre, &number.to_string()),
        DocumentCell::of(text),
        DocumentCell::of(in_cell(&location, ParagraphStyle::Entry(Set::Left))),
    ])
}

fn entry(set: Set, text: &str) -> DocumentCell {
    DocumentCell::of(vec![Paragraph::new(ParagraphStyle::Entry(set), text)])
}

fn signatures(width: u32) -> DocumentTable {
    let blocks = SIGNERS.map(|signer| {
        let room = (0..ROOM).map(|_| Paragraph::of(ParagraphStyle::Signature, Vec::new()));
        DocumentCell::of(std::iter::once(Paragraph::new(ParagraphStyle::Signature, signer)).chain(room).collect())
    });
    // The first of them has most to say.
    let (first, other) = (width * 38 / 100, width * 31 / 100);
    let rows = vec![DocumentRow::from(blocks.to_vec())];
    DocumentTable { widths: vec![first, other, other], headings: 0, rows, is_ruled: false }
}
