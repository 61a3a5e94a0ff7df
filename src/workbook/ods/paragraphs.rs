//! The paragraphs of a cell, a note or a shape (6.1): white space counts once, but for what is written as such.

use crate::workbook::Unreadable;
use crate::workbook::ods::styles::Looks;
use crate::workbook::words::Run;
use crate::workbook::xml::{Piece, Tag, Xml};

/// More spaces in one element than any text has.
const MOST_SPACES: usize = 1_000;

/// More elements in one another than a paragraph has; what stands deeper has no font of its own.
const DEEPEST: usize = 20;

/// What lies on the words without being of them.
pub(super) const SHAPES: [&str; 14] = [
    "annotation",
    "frame",
    "custom-shape",
    "rect",
    "ellipse",
    "circle",
    "line",
    "polyline",
    "polygon",
    "path",
    "g",
    "caption",
    "control",
    "text-box",
];

/// Adds the words of one paragraph to what was read before; gives back the shapes in it as they come to `beside`.
pub(super) fn read<'x>(
    xml: &mut Xml<'x>,
    of: &Tag<'x>,
    (looks, runs): (&Looks, &mut Vec<Run>),
    mut beside: impl FnMut(&mut Xml<'x>, &Tag<'x>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    if !runs.is_empty() {
        runs.push(Run { text: "\n".to_owned(), ..Run::default() });
    }
    let mut spans: Vec<Tag<'x>> = Vec::new();
    let mut after_space = true;
    while let Some(piece) = xml.piece(of)? {
        spans.retain(|span| xml.is_in(span));
        let text = match piece {
            Piece::Text(text) => single_spaced(&text, &mut after_space),
            Piece::Begin(tag) => match tag.name() {
                "s" => {
                    let count = tag.attribute("c").and_then(|count| count.trim().parse().ok()).unwrap_or(1_usize);
                    " ".repeat(count.min(MOST_SPACES))
                }
                "tab" => "\t".to_owned(),
                "line-break" => "\n".to_owned(),
                name if SHAPES.contains(&name) => {
                    beside(xml, &tag)?;
                    continue;
                }
                _ => {
                    spans.extend((spans.len() < DEEPEST).then_some(tag));
                    continue;
                }
            },
        };
        let style = spans.iter().rev().find_map(|span| looks.of_words(&span.attribute("style-name")?));
        let (struck, font) = style.unwrap_or_default();
        match runs.last_mut().filter(|run| run.struck == struck && run.font == font) {
            Some(run) => run.text.push_str(&text),
            None => runs.push(Run { text, struck, font }),
        }
    }
    Ok(())
}

/// White space as one space each, none at the beginning of a paragraph.
fn single_spaced(text: &str, after_space: &mut bool) -> String {
    let mut single = String::with_capacity(text.len());
    for sign in text.chars() {
        let is_space = matches!(sign, ' ' | '\t' | '\n' | '\r');
        if !is_space {
            single.push(sign);
        } else if !*after_space {
            single.push(' ');
        }
        *after_space = is_space;
    }
    single
}
