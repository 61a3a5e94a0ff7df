//! What comes of a document.

/// A document, and what it leaves to be written.
#[derive(Debug)]
pub struct Made {
    pub bytes: Vec<u8>,
    /// The parts that stay dotted, as the document calls them.
    pub missing: Vec<String>,
}
