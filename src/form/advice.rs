//! `Phiếu góp ý`, the sheet in front of a form that the office sends back. Each of its rows carries a seal over its texts, so that the
//! sheet is known again when the form returns, and what a commune wrote between the lines is seen.

use sha2::{Digest, Sha256};

pub const ADVICE_SHEET: &str = "Phiếu góp ý";

/// The hidden column of the seals; the texts of the sheet stand to the left of it.
pub const SEAL_COLUMN: u32 = 12;

/// The hidden column of the seals of the notes on cells, one below the other.
pub const NOTES_COLUMN: u32 = SEAL_COLUMN + 1;

/// Whether a text may be a seal at all, whatever it seals.
pub fn may_be_seal(text: &str) -> bool {
    let digits = text.strip_prefix('n').unwrap_or_default();
    digits.len() == 2 * BYTES && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The bytes of the digest that a seal shows.
const BYTES: usize = 6;

/// The same for the same words, however a program keeps the space between them.
pub fn seal<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        for word in text.split_whitespace() {
            digest.update(word);
            digest.update([1]);
        }
        digest.update([0]);
    }
    digest.finalize().iter().take(BYTES).fold("n".to_owned(), |seal, byte| format!("{seal}{byte:02x}"))
}
