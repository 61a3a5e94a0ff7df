//! TCVN 5712:1993 in its variant VN3 ("ABC", the fonts `.VnTime`, …): one byte a letter, which a program that knows no
//! better shows as the letter of Latin-1 at that byte. Capitals with a tone are letters of fonts of capitals.

/// Letters by the first byte of each run.
const RUNS: [(u8, &str); 8] = [
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
];

/// The letter that a sign of Latin-1 stands for; `None` where the encoding has none.
pub(super) fn letter(sign: char) -> Option<char> {
    let byte = u8::try_from(sign).ok()?;
    let (first, letters) = RUNS.iter().rev().find(|(first, _)| *first <= byte)?;
    letters.chars().nth(usize::from(byte - first))
}

#[cfg(test)]
mod tests {
    use super::letter;

    /// What `iconv -f TCVN5712-1` of the GNU C library makes of each byte, but for the capitals with a tone, which VN3
    /// does not have.
    const GNU: &str = "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ \
                       C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ \
                       E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ \
                       FCỹ FDý FEỵ";

    #[test]
    fn every_byte_is_the_letter_that_another_program_makes_of_it() {
        let theirs: Vec<(u8, char)> = GNU
            .split_whitespace()
            .map(|pair| {
                (u8::from_str_radix(&pair[..2], 16).expect("a byte"), pair[2..].chars().next().expect("a letter"))
            })
            .collect();
        let ours: Vec<(u8, char)> = (0x80..=0xFF).filter_map(|byte| Some((byte, letter(char::from(byte))?))).collect();
        assert_eq!(ours, theirs);
    }
}
