use std::io::{Cursor, Write};

use aes::cipher::{BlockCipherEncrypt, KeyInit};
use aes::{Aes256, Block};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha512};

use super::{Unreadable, opened_package};
use crate::workbook::package::tests::package;

const SALT: &[u8; 16] = b"0123456789abcdef";
const KEY: &[u8; 32] = b"0123456789abcdef0123456789ABCDEF";

fn sha(parts: &[&[u8]]) -> Vec<u8> {
    Sha512::digest(parts.concat()).to_vec()
}

/// AES in chained blocks, the last one filled up.
fn chained(key: &[u8], start: &[u8], content: &[u8]) -> Vec<u8> {
    let cipher = Aes256::new_from_slice(key).expect("a key");
    let mut before: [u8; 16] = *start.first_chunk().expect("a start");
    let mut whole = Vec::new();
    for part in content.chunks(16) {
        let mut block = [0; 16];
        block[..part.len()].copy_from_slice(part);
        block.iter_mut().zip(before).for_each(|(byte, mixed)| *byte ^= mixed);
        let mut one = Block::from(block);
        cipher.encrypt_block(&mut one);
        before = one.into();
        whole.extend(before);
    }
    whole
}

/// A package as Excel encrypts it with a password, in so many rounds.
fn encrypted(content: &[u8], password: &str, rounds: u32) -> Vec<u8> {
    let password: Vec<u8> = password.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut hashed = sha(&[SALT, &password]);
    for round in 0..rounds {
        hashed = sha(&[&round.to_le_bytes(), &hashed]);
    }
    let part = |purpose: [u8; 8], content: &[u8]| {
        let key = sha(&[&hashed, &purpose]);
        BASE64_STANDARD.encode(chained(&key[..32], SALT, content))
    };
    let attributes = format!(
        "saltSize=\"16\" blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" \
         cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\" saltValue=\"{}\"",
        BASE64_STANDARD.encode(SALT)
    );
    let info = format!(
        "<encryption><keyData {attributes}/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount=\"{rounds}\" {attributes} \
         encryptedVerifierHashInput=\"{}\" encryptedVerifierHashValue=\"{}\" encryptedKeyValue=\"{}\"/>\
         </keyEncryptor></keyEncryptors></encryption>",
        part(super::agile::CHECKED, SALT),
        part(super::agile::CHECK, &sha(&[SALT])),
        part(super::agile::KEY, KEY),
    );
    let mut stream = (content.len() as u64).to_le_bytes().to_vec();
    for (nth, segment) in (0_u32..).zip(content.chunks(4_096)) {
        stream.extend(chained(KEY, &sha(&[SALT, &nth.to_le_bytes()]), segment));
    }
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a compound file");
    let info = [&[4, 0, 4, 0, 0x40, 0, 0, 0], info.as_bytes()].concat();
    for (name, content) in [("/EncryptionInfo", info), ("/EncryptedPackage", stream)] {
        file.create_stream(name).and_then(|mut stream| stream.write_all(&content)).expect("it is written");
    }
    file.flush().expect("it is written");
    file.into_inner().into_inner()
}

#[test]
fn a_package_with_the_known_password_is_opened_and_one_with_another_is_not() {
    let whole = package(&[("xl/workbook.xml", &[b' '; 9_000]), ("a", b"a")]);
    assert_eq!(opened_package(&encrypted(&whole, "VelvetSweatshop", 10)), Ok(whole.clone()));
    assert_eq!(opened_package(&encrypted(&whole, "velvetsweatshop", 10)), Err(Unreadable::Password));
}

#[test]
fn what_is_not_as_it_should_be_has_a_password() {
    let whole = encrypted(&package(&[("a", b"a")]), "VelvetSweatshop", 1);
    for length in (0..whole.len()).step_by(97) {
        let _ = opened_package(&whole[..length]);
    }
    for at in (0..whole.len()).step_by(41) {
        let mut wrong = whole.clone();
        wrong[at] ^= 0x55;
        let _ = opened_package(&wrong);
    }
    let many = String::from_utf8_lossy(&whole).contains("spinCount=\"1\"");
    assert!(many);
    let at = whole.windows(13).position(|window| window == b"spinCount=\"1\"").expect("the rounds");
    let mut wrong = whole.clone();
    wrong[at + 11] = b'x';
    assert_eq!(opened_package(&wrong), Err(Unreadable::Password));
}
