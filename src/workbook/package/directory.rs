//! How many parts the directory at the end of a zip file claims to list (APPNOTE.TXT 4.3.14 and 4.3.16): asked before it is walked.

use memchr::memmem::find_iter;

/// The end of the directory, and that of one with more parts than two bytes can count.
const END: &[u8] = b"PK\x05\x06";
const LARGE_END: &[u8] = b"PK\x06\x06";

/// The end of the directory stands before a comment, which two bytes measure.
const TAIL: usize = 22 + 65_535 + 4;

/// What two bytes say where more of them are needed.
const MORE: u16 = u16::MAX;

/// Whether any end of a directory, of which a file may hold several, claims more parts.
pub(super) fn claims_more_than(bytes: &[u8], most: u64) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or(bytes);
    let counts = find_iter(tail, END).filter_map(|at| Some(u16::from_le_bytes(*tail.get(at + 8..)?.first_chunk()?)));
    let mut has_more = false;
    for count in counts {
        match count {
            MORE => has_more = true,
            count if u64::from(count) > most => return true,
            _ => {}
        }
    }
    let large = |at: usize| Some(u64::from_le_bytes(*bytes.get(at + 24..)?.first_chunk()?));
    has_more && find_iter(bytes, LARGE_END).filter_map(large).any(|count| count > most)
}
