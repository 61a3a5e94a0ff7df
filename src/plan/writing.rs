//! A document while it is written: its blocks, and the parts that nobody has written.

use crate::plan::docx::{Block, Paper, Paragraph, ParagraphStyle, TextRun};
use crate::plan::notation::DOTS;
use crate::plan::own_text;

#[derive(Debug, Default)]
pub(super) struct Writing {
    pub(super) blocks: Vec<Block>,
    pub(super) missing: Vec<String>,
}

impl Writing {
    pub(super) fn push(&mut self, block: impl Into<Block>) {
        self.blocks.push(block.into());
    }

    pub(super) fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.push(Paragraph::new(ParagraphStyle::Heading(level), text));
    }

    pub(super) fn body(&mut self, text: impl Into<String>) {
        self.push(Paragraph::new(ParagraphStyle::Body, text));
    }

    pub(super) fn bullet(&mut self, text: impl Into<String>) {
        self.push(Paragraph::new(ParagraphStyle::Bullet(1), text));
    }

    /// A point whose first words are bold, on one page with the first below it.
    pub(super) fn named_bullet(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.push(
            Paragraph::of(ParagraphStyle::Bullet(1), vec![TextRun::bold(name), TextRun::plain(text)]).with_next(),
        );
    }

    pub(super) fn bullet_below(&mut self, text: impl Into<String>) {
        self.push(Paragraph::new(ParagraphStyle::Bullet(2), text));
    }

    /// A table's name, and the unit of its numbers where it has one.
    pub(super) fn caption(&mut self, text: impl Into<String>, unit: Option<&str>) {
        self.push(Paragraph::new(ParagraphStyle::Caption, text));
        if let Some(unit) = unit {
            self.push(Paragraph::new(ParagraphStyle::Unit, format!("Đơn vị tính: {unit}")));
        }
    }

    /// What was written for a part; a dotted line where nothing was.
    pub(super) fn own(&mut self, part: &str, text: Option<&str>) {
        match text {
            Some(text) => self.blocks.extend(own_text::paragraphs(text).into_iter().map(Block::from)),
            None => {
                self.missing.push(part.to_owned());
                self.body(DOTS.repeat(3));
            }
        }
    }

    /// What is missing inside a sentence.
    pub(super) fn dots(&mut self, part: impl Into<String>) -> String {
        self.missing.push(part.into());
        DOTS.to_owned()
    }

    /// What follows is an annex, with pages of its own numbering.
    pub(super) fn annex(&mut self) {
        self.blocks.push(Block::Part(Paper::Portrait));
    }

    /// The blocks up to here lie on this paper.
    pub(super) fn turn(&mut self, paper: Paper) {
        self.blocks.push(Block::Turn(paper));
    }
}
