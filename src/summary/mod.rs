//! District tables → the summary workbook.

/// The workbook cannot be written, which is a fault of this program.
#[derive(Debug, thiserror::Error)]
#[error("summary")]
pub struct SummaryError;

/// Placeholder while the sheets are being written.
pub fn render(
    _: &crate::consolidation::District,
    _: &crate::finding::Findings,
    _: crate::district::Basis<'_>,
    _: &crate::message::Messages,
) -> Result<Vec<u8>, SummaryError> {
    Err(SummaryError)
}
