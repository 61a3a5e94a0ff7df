//! Texts that cells share (`xl/sharedStrings.bin`, [MS-XLSB] 2.1.7.45), as far as pieces of them have fonts of their own.

use std::collections::BTreeMap;

use crate::workbook::words::{RichWords, Run, RunFont};
use crate::workbook::xlsb::records::XlsbRecords;

/// BrtSSTItem, a text.
const TEXT: u16 = 0x13;

/// The flag of a text with runs.
const RUNS: u8 = 0x01;

/// Those with runs, by their numbers.
pub(super) fn rich(part: &[u8], font: impl Fn(u16) -> RunFont) -> BTreeMap<u32, RichWords> {
    let texts = XlsbRecords::new(part).filter(|record| record.kind == TEXT);
    let words = texts.zip(0..).filter_map(|(text, nth)| Some((nth, words(text.data, &font)?)));
    words.collect()
}

/// Behind the flags and the letters, of each run the letter where it begins and its font (2.5.129, StrRun).
fn words(text: &[u8], font: impl Fn(u16) -> RunFont) -> Option<RichWords> {
    let (flags, rest) = text.split_first()?;
    let (length, rest) = rest.split_first_chunk().filter(|_| flags & RUNS != 0)?;
    let (letters, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?.checked_mul(2)?)?;
    let letters: Vec<u16> = letters.as_chunks().0.iter().map(|letter| u16::from_le_bytes(*letter)).collect();
    let (_count, runs) = rest.split_first_chunk::<4>()?;
    let runs = runs.as_chunks().0.iter();
    let fonts: Vec<(u16, RunFont)> = runs
        .map(|[start, high, number, more]| {
            (u16::from_le_bytes([*start, *high]), font(u16::from_le_bytes([*number, *more])))
        })
        .collect();
    Some(RichWords::new(Run::apart(&letters, &fonts)))
}
