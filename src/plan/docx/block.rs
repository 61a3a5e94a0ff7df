//! What a document is made of: paragraphs, tables, and where the paper is turned.

use crate::plan::docx::style::{ParagraphStyle, Set};

/// What stands below what, from the first page to the last.
#[derive(Debug, Clone)]
pub(in crate::plan) enum Block {
    Paragraph(Paragraph),
    Table(DocumentTable),
    /// What stands since the last turn lies on paper of this kind; the rest begins on a new page.
    Turn(Paper),
    /// The same, and the rest has pages of its own numbering, as an annex has.
    Part(Paper),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::plan) enum Paper {
    Portrait,
    Landscape,
}

/// A line below a text, so long, in a space so wide; both in twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub(in crate::plan) struct DocumentRule {
    pub(in crate::plan) length: u32,
    pub(in crate::plan) width: u32,
}

#[derive(Debug, Clone)]
pub(in crate::plan) struct Paragraph {
    pub(in crate::plan) style: ParagraphStyle,
    pub(in crate::plan) runs: Vec<TextRun>,
    pub(in crate::plan) rule: Option<DocumentRule>,
    /// Begins on a new page.
    pub(in crate::plan) on_new_page: bool,
    /// On one page with what follows.
    pub(in crate::plan) with_next: bool,
}

/// A stretch of text in one lettering.
#[derive(Debug, Clone)]
pub(in crate::plan) struct TextRun {
    pub(in crate::plan) text: String,
    pub(in crate::plan) bold: bool,
    pub(in crate::plan) italic: bool,
}

#[derive(Debug, Clone)]
pub(in crate::plan) struct DocumentTable {
    /// In twentieths of a point.
    pub(in crate::plan) widths: Vec<u32>,
    /// Rows of headings, repeated on every page.
    pub(in crate::plan) headings: usize,
    pub(in crate::plan) rows: Vec<DocumentRow>,
    /// Whether its lines are drawn; those that only set texts side by side have none.
    pub(in crate::plan) is_ruled: bool,
}

#[derive(Debug, Clone, Default)]
pub(in crate::plan) struct DocumentRow {
    pub(in crate::plan) cells: Vec<DocumentCell>,
    /// On one page with the next row.
    pub(in crate::plan) with_next: bool,
}

#[derive(Debug, Clone)]
pub(in crate::plan) struct DocumentCell {
    pub(in crate::plan) paragraphs: Vec<Paragraph>,
    /// Columns that it takes.
    pub(in crate::plan) span: usize,
}

impl Paragraph {
    pub(in crate::plan) fn new(style: ParagraphStyle, text: impl Into<String>) -> Self {
        Self::of(style, vec![TextRun::plain(text)])
    }

    pub(in crate::plan) const fn of(style: ParagraphStyle, runs: Vec<TextRun>) -> Self {
        Self { style, runs, rule: None, on_new_page: false, with_next: false }
    }

    /// An empty one with a line.
    pub(in crate::plan) fn ruled(rule: DocumentRule) -> Self {
        Self { rule: Some(rule), ..Self::of(ParagraphStyle::Space, Vec::new()) }
    }

    #[must_use]
    pub(in crate::plan) const fn on_new_page(mut self) -> Self {
        self.on_new_page = true;
        self
    }

    #[must_use]
    pub(in crate::plan) const fn with_next(mut self) -> Self {
        self.with_next = true;
        self
    }

    pub(in crate::plan) fn length(&self) -> usize {
        self.runs.iter().map(|run| run.text.chars().count()).sum()
    }
}

impl TextRun {
    pub(in crate::plan) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, italic: false }
    }

    pub(in crate::plan) fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    pub(in crate::plan) fn italic(text: impl Into<String>) -> Self {
        Self { italic: true, ..Self::plain(text) }
    }
}

impl DocumentCell {
    pub(in crate::plan) fn new(set: Set, text: impl Into<String>) -> Self {
        Self::of(vec![Paragraph::new(ParagraphStyle::Cell(set), text)])
    }

    pub(in crate::plan) fn bold(set: Set, text: impl Into<String>) -> Self {
        Self::of(vec![Paragraph::of(ParagraphStyle::Cell(set), vec![TextRun::bold(text)])])
    }

    pub(in crate::plan) const fn of(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, span: 1 }
    }

    #[must_use]
    pub(in crate::plan) const fn over(mut self, columns: usize) -> Self {
        self.span = columns;
        self
    }
}

impl From<Vec<DocumentCell>> for DocumentRow {
    fn from(cells: Vec<DocumentCell>) -> Self {
        Self { cells, with_next: false }
    }
}

impl From<Paragraph> for Block {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(paragraph)
    }
}

impl From<DocumentTable> for Block {
    fn from(table: DocumentTable) -> Self {
        Self::Table(table)
    }
}
