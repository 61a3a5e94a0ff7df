//! xls files with the password that everybody knows ([MS-XLS] 2.2.10): their records are encrypted in place, but for their heads.

use md5::{Digest, Md5};
use sha1::Sha1;

use crate::workbook::Unreadable;
use crate::workbook::password::known_bytes;
use crate::workbook::password::rc4::Rc4;
use crate::workbook::password::standard::Verifier;
use crate::workbook::record::Record;
use crate::workbook::xls::{XlsRecords, put_back, stream};

/// FilePass (2.4.117), which says how the records behind it are encrypted.
const PASSWORD: u16 = 0x002F;

/// What stands in its place once they are not: a record that nobody reads.
const NOTHING: u16 = 0x0000;

/// Records that are never encrypted: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead.
const PLAIN: [u16; 7] = [0x0809, PASSWORD, 0x0194, 0x0195, 0x00E1, 0x0196, 0x0138];

/// BoundSheet8: its first four bytes are not encrypted.
const SHEET: u16 = 0x0085;

/// Bytes for which there is a key of their own.
const BLOCK: usize = 1_024;

/// RC4's cipher as a header names it, and the kinds of encryption that a FilePass names.
const RC4: u32 = 0x6801;
const BY_RC4: u16 = 1;

/// The file without its encryption; `None` if it has none.
///
/// # Errors
/// It has another password, or one of another kind.
pub(in crate::workbook) fn opened(bytes: &[u8]) -> Result<Option<Vec<u8>>, Unreadable> {
    let Some(mut records) = stream(bytes) else { return Ok(None) };
    let Some((at, key)) = key(&records) else { return Ok(None) };
    let key = key.ok_or(Unreadable::Password)?;
    key.decrypt(&mut records);
    if let Some(kind) = records.get_mut(at..at + 2) {
        kind.copy_from_slice(&NOTHING.to_le_bytes());
    }
    Ok(put_back(bytes, &records))
}

/// Where the records say that they are encrypted, and the key if it is known.
fn key(records: &[u8]) -> Option<(usize, Option<Key>)> {
    let mut at = 0;
    for record in XlsRecords::new(records).take(PLAIN.len() + 1) {
        if record.kind == PASSWORD {
            return Some((at, Key::of(&record)));
        }
        at += record.length();
    }
    None
}

/// What the keys of the blocks are made of.
enum Key {
    /// With MD5, of five bytes.
    Basic(Vec<u8>),
    /// With SHA-1, of so many bytes.
    Strong(Vec<u8>, usize),
}

impl Key {
    /// `None` where the password is another one, or mixed in by another way.
    fn of(record: &Record<'_>) -> Option<Self> {
        let key = match (record.short(0)?, record.short(2)?) {
            (BY_RC4, 1) => {
                let salt = record.data.get(6..22)?;
                let start = Md5::digest(known_bytes());
                let mixed = [start.get(..5)?, salt].concat().repeat(16);
                Self::Basic(Md5::digest(mixed).get(..5)?.to_vec())
            }
            (BY_RC4, 2..=4) => {
                let verifier = Verifier::read(record.data.get(10..)?)?;
                let bytes = usize::try_from(verifier.key_bits / 8).ok().filter(|bytes| (1..=16).contains(bytes));
                let hashed = Sha1::digest([verifier.salt, &known_bytes()].concat());
                Self::Strong(hashed.to_vec(), bytes.filter(|_| verifier.algorithm == RC4).unwrap_or(5))
            }
            _ => return None,
        };
        key.opens(record)?.then_some(key)
    }

    /// Whether what is in the record to check the password by agrees with it.
    fn opens(&self, record: &Record<'_>) -> Option<bool> {
        let (checked, check) = match self {
            Self::Basic(_) => (record.data.get(22..38)?, record.data.get(38..54)?),
            Self::Strong(..) => {
                let verifier = Verifier::read(record.data.get(10..)?)?;
                (verifier.checked, verifier.check.get(..20)?)
            }
        };
        let mut row = self.row(0);
        let (mut checked, mut check) = (checked.to_vec(), check.to_vec());
        row.mix(&mut checked);
        row.mix(&mut check);
        Some(match self {
            Self::Basic(_) => check == *Md5::digest(&checked),
            Self::Strong(..) => check == *Sha1::digest(&checked),
        })
    }

    /// The row of bytes for one block.
    fn row(&self, block: u32) -> Rc4 {
        match self {
            Self::Basic(start) => Rc4::new(&Md5::digest([start, &block.to_le_bytes()[..]].concat())),
            Self::Strong(start, bytes) => {
                let hashed = Sha1::digest([start, &block.to_le_bytes()[..]].concat());
                let mut key = hashed.get(..*bytes).unwrap_or(&hashed).to_vec();
                // A key of forty bits is filled up.
                key.resize(if *bytes == 5 { 16 } else { *bytes }, 0);
                Rc4::new(&key)
            }
        }
    }

    /// Mixes the records anew; the row goes on through their heads, and through what is not encrypted.
    fn decrypt(&self, records: &mut [u8]) {
        let mut encrypted = vec![false; records.len()];
        let mut at = 0;
        for record in XlsRecords::new(records) {
            let end = at + record.length();
            let plain = if record.kind == SHEET { 4 } else { 0 };
            let body = encrypted.get_mut(at + Record::HEAD + plain..end).unwrap_or_default();
            body.fill(!PLAIN.contains(&record.kind));
            at = end;
        }
        for ((nth, block), encrypted) in (0_u32..).zip(records.chunks_mut(BLOCK)).zip(encrypted.chunks(BLOCK)) {
            let mut row = self.row(nth);
            for (byte, encrypted) in block.iter_mut().zip(encrypted) {
                let mixed = row.next();
                *byte ^= if *encrypted { mixed } else { 0 };
            }
        }
    }
}
