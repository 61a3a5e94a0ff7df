//! The rows of a sheet that may be headings, each alone and each together with those right above it.
//!
//! ```text
//!      G                 H          I
//! 5    Đăng ký năm 2024  (merged)   Ghi chú
//! 6    Có / Không        Kế hoạch   (merged)     → H: “Kế hoạch”, “Đăng ký năm 2024 Kế hoạch”; I: “Ghi chú”
//! ```

use crate::place::CellRef;
use crate::workbook::{Sheet, Value};

/// No heading is longer.
const LONGEST: usize = 160;

/// Headings do not run over more rows.
const DEEPEST: usize = 3;

/// A text of a heading row.
#[derive(Clone)]
pub(super) struct Text<'a> {
    pub at: CellRef,
    pub shown: &'a str,
    pub plain: String,
}

/// What may be a row of headings.
#[derive(Clone)]
pub(super) struct Line<'a> {
    /// The first and the last row it was made of.
    pub rows: (u32, u32),
    pub texts: Vec<Text<'a>>,
}

/// Rows with at least two texts, from top to bottom; a row by itself comes before it with its neighbours.
pub(super) fn of(sheet: &Sheet) -> Vec<Line<'_>> {
    let single = rows(sheet);
    let mut lines = Vec::new();
    for (index, line) in single.iter().enumerate() {
        let mut whole = line.clone();
        lines.push(whole.clone());
        for upper in single.iter().take(index).rev().take(DEEPEST - 1) {
            if upper.rows.1 + 1 != whole.rows.0 {
                break;
            }
            whole = Line { rows: (upper.rows.0, whole.rows.1), texts: joined(upper, &whole) };
            lines.push(whole.clone());
        }
    }
    lines.retain(|line| line.texts.len() > 1);
    lines
}

fn rows(sheet: &Sheet) -> Vec<Line<'_>> {
    let mut rows: Vec<Line<'_>> = Vec::new();
    for (at, cell) in &sheet.cells {
        let Value::Text(text) = &cell.value else { continue };
        if text.len() > LONGEST {
            continue;
        }
        let text = Text { at: *at, shown: text, plain: text.plain().to_owned() };
        match rows.last_mut() {
            Some(line) if line.rows.1 == at.row => line.texts.push(text),
            _ => rows.push(Line { rows: (at.row, at.row), texts: vec![text] }),
        }
    }
    rows
}

/// The lower texts, alone and below what stands over them (a merged heading stands over the columns to its right as well),
/// and the upper ones that nothing stands under.
fn joined<'a>(upper: &Line<'a>, lower: &Line<'a>) -> Vec<Text<'a>> {
    let over = |column: u32| upper.texts.iter().rev().find(|text| text.at.column <= column);
    let mut texts = Vec::new();
    for text in &lower.texts {
        texts.push(text.clone());
        if let Some(over) = over(text.at.column) {
            texts.push(Text { plain: format!("{} {}", over.plain, text.plain), ..text.clone() });
        }
    }
    let open = upper.texts.iter().filter(|text| !lower.texts.iter().any(|below| below.at.column == text.at.column));
    texts.extend(open.cloned());
    texts
}
