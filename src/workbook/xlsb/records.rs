//! The records of a part ([MS-XLSB] 2.1.4): its kind in one or two bytes, its length in one to four, then as many bytes.

use crate::workbook::record::Record;

impl Record<'_> {
    /// Signs at an offset (XLWideString): how many there are in four bytes, then two bytes for each.
    pub(super) fn wide_text(&self, at: usize) -> Option<String> {
        let length = usize::try_from(self.long(at)?).ok()?.checked_mul(2)?;
        let signs = self.data.get(at.checked_add(4)?..)?.get(..length)?.as_chunks::<2>().0;
        Some(char::decode_utf16(signs.iter().map(|sign| u16::from_le_bytes(*sign))).filter_map(Result::ok).collect())
    }
}

/// The records from the start of a part to its end, or to the first that is not whole.
pub(super) struct XlsbRecords<'s>(&'s [u8]);

impl<'s> XlsbRecords<'s> {
    pub(super) const fn new(part: &'s [u8]) -> Self {
        Self(part)
    }

    /// A number of so many bytes at most; seven bits of each count, the eighth says that there is one more.
    fn number(&mut self, most: u32) -> Option<u32> {
        let mut number = 0;
        for nth in 0..most {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7F) << (7 * nth);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'s> Iterator for XlsbRecords<'s> {
    type Item = Record<'s>;

    fn next(&mut self) -> Option<Record<'s>> {
        let kind = self.number(2)?.try_into().ok()?;
        let length = self.number(4)?.try_into().ok()?;
        let (data, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Record { kind, data })
    }
}

/// A record, behind others.
pub(super) fn write(record: &Record<'_>, part: &mut Vec<u8>) {
    number(record.kind.into(), part);
    number(record.data.len(), part);
    part.extend_from_slice(record.data);
}

/// Seven bits in each byte; the eighth says that there is one more.
fn number(mut number: usize, part: &mut Vec<u8>) {
    while number >= 0x80 {
        part.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    part.push(number as u8);
}
