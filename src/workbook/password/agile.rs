//! Agile encryption, which Excel 2010 and later use ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15): AES in chained blocks, whose key is itself
//! encrypted with the password.

use aes::cipher::{BlockCipherDecrypt, KeyInit};
use aes::{Aes128, Aes192, Aes256, Block};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha1::{Digest, Sha1};
use sha2::{Sha256, Sha384, Sha512};

use crate::workbook::password::{MOST_ROUNDS, known_bytes};
use crate::workbook::xml::{Tag, Xml};

/// What a part of the key is for: the check of the password, and the key itself.
pub(super) const CHECKED: [u8; 8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
pub(super) const CHECK: [u8; 8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
pub(super) const KEY: [u8; 8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

/// Bytes that are chained together.
const SEGMENT: usize = 4_096;

/// AES has blocks of so many bytes.
const BLOCK: usize = 16;

/// How something was encrypted.
struct Cipher {
    hash: Hash,
    key_bytes: usize,
    salt: Vec<u8>,
}

#[derive(Clone, Copy)]
enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// `None` where it is not what this reads, or has another password.
pub(super) fn decrypted(info: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(info).ok()?;
    let mut xml = Xml::new("EncryptionInfo", text);
    let root = xml.root().ok()?;
    let (mut data, mut key) = (None, None);
    while let Some(tag) = xml.descendant(&root).ok()? {
        match tag.name() {
            "keyData" => data = Some(Cipher::read(&tag)?),
            "encryptedKey" => key = Some(self::key(&tag)?),
            _ => {}
        }
    }
    let (data, key) = (data?, key?);
    let mut whole = Vec::with_capacity(content.len());
    for (nth, segment) in (0_u32..).zip(content.chunks(SEGMENT)) {
        let start = data.hash.of(&[&data.salt, &nth.to_le_bytes()]);
        whole.extend(unchained(&key, &start, segment)?);
    }
    Some(whole)
}

/// The key of the content, if the password is the known one.
fn key(tag: &Tag<'_>) -> Option<Vec<u8>> {
    let cipher = Cipher::read(tag)?;
    let rounds = tag.attribute("spinCount")?.parse().ok().filter(|rounds| *rounds <= MOST_ROUNDS)?;
    let mut hashed = cipher.hash.of(&[&cipher.salt, &known_bytes()]);
    for round in 0..rounds {
        hashed = cipher.hash.of(&[&round.to_le_bytes(), &hashed]);
    }
    let part = |name: &str, purpose: [u8; 8]| {
        let mut key = cipher.hash.of(&[&hashed, &purpose]);
        key.resize(cipher.key_bytes, 0x36);
        unchained(&key, &cipher.salt, &BASE64_STANDARD.decode(tag.attribute(name)?.as_bytes()).ok()?)
    };
    let checked = part("encryptedVerifierHashInput", CHECKED)?;
    let check = part("encryptedVerifierHashValue", CHECK)?;
    let right = cipher.hash.of(&[checked.get(..cipher.salt.len()).unwrap_or(&checked)]);
    let mut key = part("encryptedKeyValue", KEY)?;
    key.truncate(cipher.key_bytes);
    check.starts_with(&right).then_some(key)
}

impl Cipher {
    fn read(tag: &Tag<'_>) -> Option<Self> {
        let is = |name: &str, value: &str| tag.attribute(name).is_some_and(|known| known == value);
        let hash = match &*tag.attribute("hashAlgorithm")? {
            "SHA1" | "SHA-1" => Hash::Sha1,
            "SHA256" | "SHA-256" => Hash::Sha256,
            "SHA384" | "SHA-384" => Hash::Sha384,
            "SHA512" | "SHA-512" => Hash::Sha512,
            _ => return None,
        };
        let bits: usize = tag.attribute("keyBits")?.parse().ok()?;
        let salt = BASE64_STANDARD.decode(tag.attribute("saltValue")?.as_bytes()).ok()?;
        let known = is("cipherAlgorithm", "AES") && is("cipherChaining", "ChainingModeCBC");
        (known && [128, 192, 256].contains(&bits)).then_some(Self { hash, key_bytes: bits / 8, salt })
    }
}

impl Hash {
    fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        fn made<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut digest = D::new();
            parts.iter().for_each(|part| digest.update(part));
            digest.finalize().to_vec()
        }
        match self {
            Self::Sha1 => made::<Sha1>(parts),
            Self::Sha256 => made::<Sha256>(parts),
            Self::Sha384 => made::<Sha384>(parts),
            Self::Sha512 => made::<Sha512>(parts),
        }
    }
}

/// AES in chained blocks (CBC), of which each was mixed with the one before it, the first with the start.
fn unchained(key: &[u8], start: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let mut before = start.to_vec();
    before.resize(BLOCK, 0x36);
    let mut whole = content.to_vec();
    decrypt_blocks(key, &mut whole)?;
    for (block, encrypted) in whole.chunks_mut(BLOCK).zip(content.chunks(BLOCK)) {
        block.iter_mut().zip(&before).for_each(|(byte, mixed)| *byte ^= mixed);
        before.clear();
        before.extend_from_slice(encrypted);
    }
    Some(whole)
}

/// AES block by block (ECB); what is no whole block stays as it is.
pub(super) fn decrypt_blocks(key: &[u8], content: &mut [u8]) -> Option<()> {
    fn each(cipher: &impl BlockCipherDecrypt<BlockSize = aes::cipher::consts::U16>, content: &mut [u8]) {
        for block in content.as_chunks_mut::<BLOCK>().0 {
            let mut one = Block::from(*block);
            cipher.decrypt_block(&mut one);
            *block = one.into();
        }
    }
    match key.len() {
        16 => each(&Aes128::new_from_slice(key).ok()?, content),
        24 => each(&Aes192::new_from_slice(key).ok()?, content),
        32 => each(&Aes256::new_from_slice(key).ok()?, content),
        _ => return None,
    }
    Some(())
}
