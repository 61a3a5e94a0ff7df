//! Workbooks that Excel encrypts and opens without asking: one that is "recommended as read-only" or whose structure is locked has a
//! password that everybody knows ([MS-OFFCRYPTO] 2.4.2.3 and 3.3.2). They are read; of any other the password is not known.

mod agile;
mod rc4;
mod standard;
mod xls;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use crate::workbook::Unreadable;

pub(super) use xls::opened as opened_xls;

/// The password that Excel tries before it asks.
const KNOWN: &str = "VelvetSweatshop";

/// Most rounds of hashing that are made for one file: Excel makes a hundred thousand. A hundred times as many take seconds.
const MOST_ROUNDS: u32 = 1_000_000;

/// The package inside an encrypted one.
///
/// # Errors
/// It has another password, or is encrypted in a way that this does not know.
pub(super) fn opened_package(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let unknown = |_| Unreadable::Password;
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(unknown)?;
    let mut stream = |name: &str| -> std::io::Result<Vec<u8>> {
        let mut content = Vec::new();
        // A stream cannot be longer than the file around it.
        file.open_stream(name)?.take(bytes.len() as u64).read_to_end(&mut content)?;
        Ok(content)
    };
    let info = stream("/EncryptionInfo").map_err(unknown)?;
    let package = stream("/EncryptedPackage").map_err(unknown)?;
    decrypted(&info, &package).ok_or(Unreadable::Password)
}

/// `None` where it is encrypted in another way, or with another password.
fn decrypted(info: &[u8], package: &[u8]) -> Option<Vec<u8>> {
    let [major, _, minor, _] = *info.first_chunk()?;
    let (length, content) = package.split_first_chunk()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    let content = match (major, minor) {
        (4, 4) => agile::decrypted(info.get(8..)?, content),
        (2..=4, 2) => standard::decrypted(info.get(8..)?, content),
        _ => None,
    };
    let mut content = content?;
    content.truncate(length);
    Some(content)
}

/// The password as it is hashed.
fn known_bytes() -> Vec<u8> {
    KNOWN.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The number in four bytes at an offset.
fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests;
