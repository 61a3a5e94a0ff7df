//! Texts that cells share (SST, [MS-XLS] 2.4.265), as far as pieces of them have fonts of their own: of the others the library says
//! all there is. A text that has no room in a record goes on in the next one, its letters behind a byte that says anew how wide they are.

use std::collections::BTreeMap;

use crate::workbook::words::{RichWords, Run, RunFont};

/// What the flags of a text say (2.5.293): its letters have two bytes, how it is spoken follows, it has runs.
const WIDE: u8 = 0x01;
const SPOKEN: u8 = 0x04;
const RUNS: u8 = 0x08;

/// Those with runs, by their numbers. `parts` are the data of the record and of those that continue it; what cannot be followed is
/// not there.
pub(super) fn rich(parts: &[&[u8]], font: impl Fn(u16) -> RunFont) -> BTreeMap<u32, RichWords> {
    let mut texts = BTreeMap::new();
    let mut parts = Parts { others: parts.iter(), rest: &[] };
    // How often texts are used, and how many there are.
    let count = parts.long().and_then(|_| parts.long()).unwrap_or_default();
    for nth in 0..count {
        let Some(read) = text(&mut parts, &font) else { break };
        texts.extend(read.map(|words| (nth, words)));
    }
    texts
}

/// The next text, `Some(None)` when it has no runs.
fn text(parts: &mut Parts<'_, '_>, font: impl Fn(u16) -> RunFont) -> Option<Option<RichWords>> {
    let length = parts.short()?;
    let flags = parts.byte()?;
    let runs = if flags & RUNS != 0 { parts.short()? } else { 0 };
    let spoken = if flags & SPOKEN != 0 { parts.long()? } else { 0 };
    let letters = parts.letters(length, flags & WIDE != 0)?;
    let mut fonts = Vec::new();
    for _ in 0..runs {
        fonts.push((parts.short()?, font(parts.short()?)));
    }
    parts.skip(spoken.try_into().ok()?)?;
    Some(Some(fonts).filter(|fonts| !fonts.is_empty()).map(|fonts| RichWords::new(Run::apart(&letters, &fonts))))
}

/// The data of several records, one behind the other.
struct Parts<'p, 's> {
    others: std::slice::Iter<'p, &'s [u8]>,
    rest: &'s [u8],
}

impl Parts<'_, '_> {
    fn byte(&mut self) -> Option<u8> {
        while self.rest.is_empty() {
            self.rest = self.others.next()?;
        }
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn long(&mut self) -> Option<u32> {
        Some(u32::from(self.short()?) | u32::from(self.short()?) << 16)
    }

    fn letters(&mut self, length: u16, mut wide: bool) -> Option<Vec<u16>> {
        let mut letters = Vec::new();
        for _ in 0..length {
            if self.rest.is_empty() {
                self.rest = self.others.next()?;
                wide = self.byte()? & WIDE != 0;
            }
            letters.push(if wide { self.short()? } else { self.byte()?.into() });
        }
        Some(letters)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.rest.len() {
            count -= self.rest.len();
            self.rest = self.others.next()?;
        }
        self.rest = self.rest.get(count..)?;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::rich;
    use crate::workbook::words::RunFont;
    use crate::workbook::{Cell, Struck, Value};

    /// Font 1 has a line through it.
    fn font(number: u16) -> RunFont {
        RunFont { struck: number == 1, lettering: None }
    }

    fn cells(parts: &[&[u8]]) -> Vec<(u32, Cell)> {
        rich(parts, font).iter().filter_map(|(nth, words)| Some((*nth, words.cell(false, None)?))).collect()
    }

    fn struck(nth: u32, left: &str, line: &str) -> (u32, Cell) {
        let cell = Cell::new(Value::Text(left.into()));
        (nth, Cell { struck: Struck::Part(line.into()), ..cell })
    }

    /// Three texts: a plain one, `85 95` whose first number has a line through it, and `ạ1` whose digit has.
    const HEAD: [u8; 8] = [3, 0, 0, 0, 3, 0, 0, 0];
    const PLAIN: [u8; 5] = [2, 0, 0, b'a', b'b'];
    const NARROW: [u8; 18] = [5, 0, 8, 2, 0, b'8', b'5', b' ', b'9', b'5', 0, 0, 1, 0, 2, 0, 2, 0];
    const WIDE: [u8; 19] = [2, 0, 0x0D, 1, 0, 2, 0, 0, 0, 0xA1, 0x1E, b'1', 0, 1, 0, 1, 0, 0x7F, 0x7F];

    #[test]
    fn runs_with_a_line_through_them_are_told_apart() {
        let whole = [&HEAD[..], &PLAIN, &NARROW, &WIDE].concat();
        let expected = vec![struck(1, "95", "85"), struck(2, "ạ", "1")];
        assert_eq!(cells(&[&whole]), expected);
    }

    #[test]
    fn a_text_goes_on_in_the_next_record_with_other_letters() {
        // Behind `85 `: the flag anew, two bytes a letter.
        let first = [&HEAD[..], &PLAIN, &NARROW[..8]].concat();
        let second = [&[1, b'9', 0, b'5', 0][..], &NARROW[10..14]].concat();
        let third = [&NARROW[14..], &WIDE[..]].concat();
        assert_eq!(cells(&[&first, &second, &[], &third]), vec![struck(1, "95", "85"), struck(2, "ạ", "1")]);
    }

    #[test]
    fn what_is_cut_short_ends_the_texts() {
        let whole = [&HEAD[..], &PLAIN, &NARROW, &WIDE].concat();
        for length in 0..whole.len() {
            let (part, _) = whole.split_at(length);
            assert!(cells(&[part]).len() < 2, "{length}");
        }
    }
}
