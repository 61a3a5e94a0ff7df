//! Standard encryption, which Excel 2007 used ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9): AES block by block, with a key made of the password.

use sha1::{Digest, Sha1};

use crate::workbook::password::agile::decrypt_blocks;
use crate::workbook::password::{known_bytes, long};

const ROUNDS: u32 = 50_000;

/// AES with keys of 128, 192 and 256 bits, as the header names them.
const AES: [u32; 4] = [0x660E, 0x660F, 0x6610, 0];

/// What a key is made of, and by what the password is checked.
pub(super) struct Verifier<'i> {
    pub(super) algorithm: u32,
    pub(super) key_bits: u32,
    pub(super) salt: &'i [u8],
    pub(super) checked: &'i [u8],
    pub(super) check: &'i [u8],
}

impl<'i> Verifier<'i> {
    /// Behind the version and the flags: the length of the header, the header, the verifier.
    pub(super) fn read(info: &'i [u8]) -> Option<Self> {
        let header = usize::try_from(long(info, 0)?).ok()?;
        let verifier = info.get(4_usize.checked_add(header)?..)?;
        Some(Self {
            algorithm: long(info, 4 + 8)?,
            key_bits: long(info, 4 + 16)?,
            salt: verifier.get(4..20)?,
            checked: verifier.get(20..36)?,
            check: verifier.get(40..)?,
        })
    }
}

/// `None` where it is not what this reads, or has another password.
pub(super) fn decrypted(info: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let verifier = Verifier::read(info)?;
    let key = AES.contains(&verifier.algorithm).then(|| key(&verifier)).flatten()?;
    let (mut checked, mut check) = (verifier.checked.to_vec(), verifier.check.get(..32)?.to_vec());
    decrypt_blocks(&key, &mut checked)?;
    decrypt_blocks(&key, &mut check)?;
    if !check.starts_with(&Sha1::digest(&checked)) {
        return None;
    }
    let mut whole = content.to_vec();
    decrypt_blocks(&key, &mut whole)?;
    Some(whole)
}

fn key(verifier: &Verifier<'_>) -> Option<Vec<u8>> {
    let hash = |parts: &[&[u8]]| Sha1::digest(parts.concat());
    let mut hashed = hash(&[verifier.salt, &known_bytes()]);
    for round in 0..ROUNDS {
        hashed = hash(&[&round.to_le_bytes(), &hashed]);
    }
    let hashed = hash(&[&hashed, &[0; 4]]);
    let half = |mixed: u8| {
        let mut block = [mixed; 64];
        block.iter_mut().zip(hashed).for_each(|(byte, hashed)| *byte ^= hashed);
        hash(&[&block])
    };
    let whole = [half(0x36), half(0x5C)].concat();
    whole.get(..usize::try_from(verifier.key_bits / 8).ok()?).map(<[u8]>::to_vec)
}
