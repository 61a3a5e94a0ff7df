//! Edits of something whole: between two of its cuts, or near them, something else is put in.

use arbitrary::{Result, Unstructured};

/// Longest text that is put in over and over.
const LONGEST: usize = 60_000;

/// The whole with a few edits, as the bytes decide; none where they are at their end.
pub(super) fn edited(whole: &[u8], cuts: &[usize], pieces: &[&[u8]], given: &mut Unstructured<'_>) -> Vec<u8> {
    let mut edits = Vec::new();
    for _ in 0..given.int_in_range(1..=4).unwrap_or(1) {
        if given.is_empty() {
            break;
        }
        edits.extend(edit(whole, cuts, pieces, given));
    }
    edits.sort_by_key(|(from, ..)| *from);
    let mut made = Vec::with_capacity(whole.len());
    let mut copied = 0;
    for (from, to, instead) in edits {
        if let Some(before) = whole.get(copied..from) {
            made.extend_from_slice(before);
            made.extend_from_slice(&instead);
            copied = to;
        }
    }
    made.extend_from_slice(whole.get(copied..).unwrap_or_default());
    made
}

type Edit = (usize, usize, Vec<u8>);

fn edit(whole: &[u8], cuts: &[usize], pieces: &[&[u8]], given: &mut Unstructured<'_>) -> Result<Edit> {
    let at = |cut: usize| cuts.get(cut).copied().unwrap_or(whole.len());
    let first = given.int_in_range(0..=cuts.len().saturating_sub(1))?;
    let off = if given.ratio(1, 2)? { given.int_in_range(0..=40)? } else { 0 };
    let from = (at(first) + off).min(whole.len());
    let instead = match given.int_in_range(0..=5)? {
        0 => Vec::new(),
        1 | 2 => given.choose(pieces)?.to_vec(),
        3 => some(24, given)?,
        4 => {
            let piece = given.choose(pieces)?;
            piece.repeat((1 << given.int_in_range(1..=14)?).min(LONGEST / piece.len().max(1)))
        }
        _ => {
            let other = given.int_in_range(0..=cuts.len().saturating_sub(1))?;
            let end = at(other + given.int_in_range(1..=12)?);
            whole.get(at(other)..end).unwrap_or_default().to_vec()
        }
    };
    let to = match given.int_in_range(0..=2)? {
        // Overwritten, so that what comes behind stays where it is.
        0 => from + instead.len(),
        1 => from,
        _ => at(first + given.int_in_range(1..=6)?),
    };
    Ok((from, to.clamp(from, whole.len()), instead))
}

/// So many of the bytes, or fewer.
pub(super) fn some(most: usize, given: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    let count = given.int_in_range(0..=most)?.min(given.len());
    Ok(given.bytes(count)?.to_vec())
}

/// Where the words and signs of a text begin.
pub(super) fn of_text(whole: &[u8]) -> Vec<usize> {
    let signs = b"<>\"'=[]{}(),;\n";
    let places = whole.iter().enumerate().filter(|(_, sign)| signs.contains(sign));
    std::iter::once(0).chain(places.flat_map(|(at, _)| [at, at + 1])).collect()
}

/// Where the records of a stream of xls begin, and what they hold.
pub(super) fn of_records(whole: &[u8]) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut at = 0;
    while let Some(&[_, _, low, high]) = whole.get(at..at + 4) {
        cuts.extend([at, at + 2, at + 4]);
        at += 4 + usize::from(u16::from_le_bytes([low, high]));
    }
    cuts
}

/// Where the records of a part of xlsb begin, and what they hold ([MS-XLSB] 2.1.4).
pub(super) fn of_binary(whole: &[u8]) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut at = 0;
    while at < whole.len() {
        cuts.push(at);
        at += if whole.get(at).is_some_and(|byte| byte & 0x80 != 0) { 2 } else { 1 };
        cuts.push(at);
        let (mut length, mut shift) = (0, 0);
        while let Some(byte) = whole.get(at).filter(|_| shift < 28) {
            length |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            at += 1;
            if byte & 0x80 == 0 {
                break;
            }
        }
        cuts.push(at);
        at += length;
    }
    cuts
}
