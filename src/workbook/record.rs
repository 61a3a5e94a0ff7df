//! A record of a binary workbook: what kind it is, and its bytes.

/// One record, which its reader takes apart from the front.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    pub(super) data: &'s [u8],
}

impl Record<'_> {
    /// The number in two bytes at an offset.
    pub(super) fn short(&self, at: usize) -> Option<u16> {
        self.data.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
    }

    /// The number in four bytes at an offset.
    pub(super) fn long(&self, at: usize) -> Option<u32> {
        self.data.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
    }
}
