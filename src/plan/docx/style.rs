//! What the parts of a document are for: how they are set follows from that.

/// The paragraph styles of the decree's parts of a document, by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::plan) enum ParagraphStyle {
    /// A paragraph of the text.
    Body,
    /// `I.`, `1.`, `1.1.`, `a)`: with their place in the outline of the document.
    Heading(u8),
    /// Quốc hiệu, and the name of the organ that issues the document.
    Organ,
    /// Tiêu ngữ.
    Motto,
    /// Number, symbol.
    Number,
    /// Place and date.
    Date,
    /// Kind of document and what it is about.
    Title,
    /// One of the documents it is based on.
    Basis,
    /// A dash, and a plus below it.
    Bullet(u8),
    /// Nơi nhận: the word.
    Recipients,
    /// Nơi nhận: the list.
    Recipient,
    /// Who signs.
    Signature,
    /// A table's name, and its unit at the right.
    Caption,
    Unit,
    /// A cell of a table, by how it is set.
    Cell(Set),
    /// The same in a table that is the document itself.
    Entry(Set),
    /// What a document is enclosed with.
    Enclosed,
    /// Nothing but a line or an empty space.
    Space,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::plan) enum Set {
    Left,
    Centre,
    Right,
}
