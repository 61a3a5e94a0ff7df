//! The rows of a sheet that may be headings, each alone and each together with those right above it.
//!
//! ```text
//!      G                 H          I
//! 5    Đăng ký năm 2024  (merged)   Ghi chú
//! 6    Có / Không        Kế hoạch   (merged)     → H: “Kế hoạch”, “Đăng ký năm 2024 Kế hoạch”; I: “Ghi chú”
//! ```
//!
//! Of hundreds of rows a few have two headings of a table in its own words: only those are ever put together. A row that has all
//! headings of a table, word for word, is that table's and no other's.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::form::{ColumnId, Form, TableId};
use crate::place::CellRef;
use crate::wording::{Text, beginning};
use crate::workbook::{Sheet, Value};

/// No heading is longer.
const LONGEST: usize = 160;

/// Headings do not run over more rows.
const DEEPEST: usize = 3;

/// What makes a row worth a second look: so many headings of one table.
const FEWEST: usize = 2;

/// A text of a heading row.
#[derive(Clone)]
pub(super) struct LineText<'a> {
    pub at: CellRef,
    pub shown: &'a str,
    pub plain: Cow<'a, str>,
}

/// What may be a row of headings.
pub(super) struct TextLine<'a> {
    /// The first and the last row it was made of.
    pub rows: (u32, u32),
    pub texts: Vec<LineText<'a>>,
}

/// The headings and captions of a form, by their words.
#[derive(Default)]
pub(super) struct Vocabulary<'f> {
    words: FxHashMap<&'f str, Meaning<'f>>,
    /// How the words begin: most texts begin otherwise.
    beginnings: FxHashSet<u64>,
    /// How many headings each table has, but for the column of remarks, which every table has.
    counts: FxHashMap<TableId, usize>,
}

/// What a text may be.
#[derive(Default)]
struct Meaning<'f> {
    headings: Vec<(TableId, &'f ColumnId)>,
    /// The upper or the lower end of a heading of several words, which may run over several rows.
    is_head: bool,
    is_tail: bool,
    caption: Option<&'f Text>,
}

/// The rows of one sheet with their texts.
pub(super) struct Lines<'a> {
    rows: Vec<TextRow<'a>>,
    /// Where captions of the form's tables stand.
    pub captions: Vec<CellRef>,
}

struct TextRow<'a> {
    number: u32,
    texts: Vec<(CellRef, &'a Text)>,
    /// A table for each text that is one of its headings.
    headings: Vec<TableId>,
    /// The tables all of whose headings are there.
    whole: Vec<TableId>,
    has_head: bool,
    has_tail: bool,
}

impl<'f> Vocabulary<'f> {
    pub(super) fn of(form: &'f Form) -> Self {
        let mut vocabulary = Self::default();
        for (_, table) in form.tables() {
            if let Some(caption) = &table.caption {
                vocabulary.meaning(caption.plain()).caption = Some(caption);
            }
            for column in &table.columns {
                let plain = column.heading.plain();
                vocabulary.meaning(plain).headings.push((table.id, &column.id));
                *vocabulary.counts.entry(table.id).or_default() += usize::from(column.id != ColumnId::Check);
                for (head, tail) in plain.match_indices(' ').filter_map(|(at, _)| plain.split_at_checked(at)) {
                    vocabulary.meaning(head).is_head = true;
                    vocabulary.meaning(tail.trim_start()).is_tail = true;
                }
            }
        }
        vocabulary
    }

    fn meaning(&mut self, plain: &'f str) -> &mut Meaning<'f> {
        self.beginnings.insert(beginning(plain));
        self.words.entry(plain).or_default()
    }

    fn meaning_of(&self, text: &Text) -> Option<&Meaning<'f>> {
        let may_be = text.is_known() || self.beginnings.contains(&beginning(text));
        may_be.then(|| self.words.get(text.plain()))?
    }

    /// The tables all of whose headings are among some texts.
    fn whole(&self, texts: &[(CellRef, &Text)]) -> Vec<TableId> {
        let here = texts.iter().filter_map(|(_, text)| self.meaning_of(text)).flat_map(|meaning| &meaning.headings);
        let here: FxHashSet<&(TableId, &ColumnId)> = here.filter(|(_, id)| **id != ColumnId::Check).collect();
        let found = |table: TableId| here.iter().filter(|(of, _)| *of == table).count();
        let whole = self.counts.iter().filter(|(table, count)| found(**table) == **count);
        whole.map(|(table, _)| *table).collect()
    }
}

impl<'a> Lines<'a> {
    pub(super) fn of(sheet: &'a Sheet, vocabulary: &Vocabulary<'_>) -> Self {
        let mut rows: Vec<TextRow<'_>> = Vec::new();
        let mut captions = Vec::new();
        for (at, cell) in &sheet.cells {
            let Value::Text(text) = &cell.value else { continue };
            if text.len() > LONGEST {
                continue;
            }
            if rows.last().is_none_or(|row| row.number != at.row) {
                rows.push(TextRow::new(at.row));
            }
            let Some(row) = rows.last_mut() else { continue };
            row.texts.push((*at, text));
            if let Some(meaning) = vocabulary.meaning_of(text) {
                row.headings.extend(meaning.headings.iter().map(|(table, _)| *table));
                row.has_head |= meaning.is_head;
                row.has_tail |= meaning.is_tail;
                captions.extend(meaning.caption.filter(|caption| caption.folded() == text.folded()).map(|_| *at));
            }
        }
        for row in rows.iter_mut().filter(|row| row.headings.len() >= FEWEST) {
            row.whole = vocabulary.whole(&row.texts);
        }
        Self { rows, captions }
    }

    /// What may be the headings of a table, from top to bottom; a row by itself comes before it with its neighbours.
    pub(super) fn for_table(&self, table: TableId) -> impl Iterator<Item = TextLine<'a>> {
        let upwards = move |last: usize| (0..DEEPEST).map_while(move |above| last.checked_sub(above));
        let parts = (0..self.rows.len()).flat_map(move |last| upwards(last).map(move |first| (first, last)));
        let parts = parts.filter_map(|(first, last)| self.rows.get(first..=last));
        parts.filter(move |rows| follow(rows) && may_head(rows, table)).filter_map(joined)
    }
}

impl<'a> TextRow<'a> {
    const fn new(number: u32) -> Self {
        Self { number, texts: Vec::new(), headings: Vec::new(), whole: Vec::new(), has_head: false, has_tail: false }
    }

    fn texts(&self) -> impl Iterator<Item = LineText<'a>> {
        self.texts.iter().map(|(at, text)| LineText { at: *at, shown: text, plain: Cow::Borrowed(text.plain()) })
    }
}

/// Whether rows stand right below one another.
fn follow(rows: &[TextRow<'_>]) -> bool {
    rows.windows(2).all(|pair| matches!(pair, [upper, lower] if upper.number + 1 == lower.number))
}

/// Whether there may be enough of a table's headings in them, those that run over several rows included.
fn may_head(rows: &[TextRow<'_>], table: TableId) -> bool {
    if rows.iter().any(|row| !row.whole.is_empty() && !row.whole.contains(&table)) {
        return false;
    }
    let whole = rows.iter().flat_map(|row| &row.headings).filter(|of| **of == table).count();
    let has_head = rows.iter().rev().skip(1).any(|row| row.has_head);
    whole >= FEWEST || has_head && rows.iter().skip(1).any(|row| row.has_tail)
}

fn joined<'a>(rows: &[TextRow<'a>]) -> Option<TextLine<'a>> {
    let (last, above) = rows.split_last()?;
    let mut line = TextLine { rows: (last.number, last.number), texts: last.texts().collect() };
    for upper in above.iter().rev() {
        let texts: Vec<LineText<'_>> = upper.texts().collect();
        line = TextLine { rows: (upper.number, line.rows.1), texts: under(&texts, &line.texts) };
    }
    Some(line)
}

/// The lower texts, alone and below what stands over them (a merged heading stands over the columns to its right as well),
/// and the upper ones that nothing stands under.
fn under<'a>(upper: &[LineText<'a>], lower: &[LineText<'a>]) -> Vec<LineText<'a>> {
    let over = |column: u32| upper.iter().rev().find(|text| text.at.column <= column);
    let mut texts = Vec::new();
    for text in lower {
        texts.push(text.clone());
        if let Some(over) = over(text.at.column) {
            texts.push(LineText { plain: Cow::Owned([&over.plain, " ", &text.plain].concat()), ..text.clone() });
        }
    }
    let open = upper.iter().filter(|text| !lower.iter().any(|below| below.at.column == text.at.column));
    texts.extend(open.cloned());
    texts
}
