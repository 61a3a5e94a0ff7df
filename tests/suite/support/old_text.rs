//! Vietnamese as it was typed before Unicode: made by rules and tables of the tests' own.

use unicode_normalization::UnicodeNormalization;

/// What `iconv -f TCVN5712-1` of the GNU C library makes of the bytes that the fonts `.VnTime` draw.
const TCVN3: &str = "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ \
                     C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó \
                     E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ \
                     FDý FEỵ";

/// The text in TCVN3; `None` if it has a capital with a tone, which the encoding does not have, or needs no encoding.
pub(crate) fn tcvn3(text: &str) -> Option<String> {
    let signs = text.chars().map(|letter| {
        let pair = TCVN3.split_whitespace().find(|pair| pair.ends_with(letter));
        let byte = pair.and_then(|pair| u8::from_str_radix(&pair[..2], 16).ok());
        letter.is_ascii().then_some(letter).or(byte.map(char::from))
    });
    (!text.is_ascii()).then(|| signs.collect()).flatten()
}

/// The text in VNI-Windows: the letter, then a sign for its hat or breve together with its tone.
pub(crate) fn vni(text: &str) -> Option<String> {
    (!text.is_ascii()).then(|| text.chars().map(vni_letter).collect()).flatten()
}

fn vni_letter(letter: char) -> Option<String> {
    let parts: Vec<char> = letter.nfd().collect();
    let tones = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];
    let tone = parts.iter().find_map(|part| tones.iter().position(|tone| tone == part));
    let capital = letter.is_uppercase();
    let base = parts.first()?.to_lowercase().next()?;
    let has = |mark: char| parts.contains(&mark);
    let toned = |signs: &str| tone.map_or(String::new(), |tone| signs.chars().nth(tone).expect("a tone").to_string());
    let small = match base {
        _ if letter.is_ascii() => base.to_string(),
        'đ' => "ñ".to_owned(),
        'i' => "íìæóò".chars().nth(tone?)?.to_string(),
        'y' if tone == Some(4) => "î".to_owned(),
        'o' if has('\u{31b}') => format!("ô{}", toned("ùøûõï")),
        'u' if has('\u{31b}') => format!("ö{}", toned("ùøûõï")),
        _ if has('\u{302}') => format!("{base}{}", tone.map_or("â".to_owned(), |_| toned("áàåãä"))),
        'a' if has('\u{306}') => format!("a{}", tone.map_or("ê".to_owned(), |_| toned("éèúüë"))),
        'a' | 'e' | 'o' | 'u' | 'y' => format!("{base}{}", toned("ùøûõï")),
        _ => return None,
    };
    Some(if capital { small.to_uppercase() } else { small })
}

#[test]
fn the_samples_everybody_knows_come_out() {
    assert_eq!(tcvn3("Chưa đạt").as_deref(), Some("Ch\u{ad}a ®¹t"));
    assert_eq!(vni("Chưa đạt, Không, Xã Bình Lư").as_deref(), Some("Chöa ñaït, Khoâng, Xaõ Bình Lö"));
}
