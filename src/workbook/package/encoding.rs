//! A part's bytes as text (XML 1.0, appendix F): UTF-8, UTF-16 with a mark or without, or one byte for each letter where it says so.

use std::borrow::Cow;

use simdutf8::basic::from_utf8;

/// Bytes in which a part says how it is written.
const DECLARED_IN: usize = 200;

/// `None` if the bytes are no text.
pub(super) fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => from_utf8(rest).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(bytes, u16::from_be_bytes),
        _ => match from_utf8(bytes) {
            Ok(text) => Some(Cow::Borrowed(text)),
            Err(_) => says_latin(bytes).then(|| Cow::Owned(latin(bytes))),
        },
    }
}

fn wide(bytes: &[u8], from: fn([u8; 2]) -> u16) -> Option<Cow<'static, str>> {
    let (units, rest) = bytes.as_chunks::<2>();
    let units = units.iter().map(|pair| from(*pair));
    rest.is_empty().then(|| char::decode_utf16(units).collect::<Result<_, _>>().ok().map(Cow::Owned)).flatten()
}

fn says_latin(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..DECLARED_IN).unwrap_or(bytes)).to_lowercase();
    let declared = start.split_once("encoding=").map(|(_, name)| name.trim_start_matches(['"', '\'']).to_owned());
    declared.is_some_and(|name| ["iso-8859-1", "windows-1252", "latin1"].iter().any(|known| name.starts_with(known)))
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_part_is_read_however_it_is_written() {
        let words = "<?xml version=\"1.0\"?><t>Tiêu chí</t>";
        let units = || words.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        let ways = [
            words.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", words.as_bytes()].concat(),
            [b"\xFF\xFE", little.as_slice()].concat(),
            [b"\xFE\xFF", big.as_slice()].concat(),
            little,
            big,
        ];
        for way in ways {
            assert_eq!(text(&way).as_deref(), Some(words), "{way:?}");
        }
        let latin = b"<?xml version=\"1.0\" encoding='ISO-8859-1'?><t>X\xE3</t>";
        assert_eq!(text(latin).map(|text| text.ends_with("<t>Xã</t>")), Some(true));
        assert_eq!(text(b"<t>\xE3</t>"), None);
        assert_eq!(text(b"\xFF\xFE<"), None);
    }
}
