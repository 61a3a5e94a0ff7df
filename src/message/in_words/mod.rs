//! Whole numbers in Vietnamese words, as official documents write an amount behind its figures.
//!
//! ```text
//! number   = [ number , " tỷ" ] , below-tỷ ;                    a thousand tỷ is "một nghìn tỷ"
//! below-tỷ = [ three , " triệu" ] , [ three , " nghìn" ] , [ three ] ;
//! three    = hundreds , [ "linh" , unit | tens , [ unit ] ] ;   behind a greater part also "không trăm"
//! ```
//!
//! One is "mốt" and four is "tư" behind "mươi"; five is "lăm" behind "mười" and "mươi". "Linh" and "nghìn" are the words of the
//! North; the South says "lẻ" and "ngàn".

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// One tỷ.
const BILLION: u64 = 1_000_000_000;

/// Below one tỷ: how many each word stands for.
const GROUPS: [(u64, &str); 3] = [(1_000_000, "triệu"), (1_000, "nghìn"), (1, "")];

/// `21` as `hai mươi mốt`.
pub fn in_words(number: u64) -> String {
    if number == 0 {
        return digit(0).to_owned();
    }
    let mut words = Vec::new();
    say(number, false, &mut words);
    words.join(" ")
}

fn say(number: u64, follows: bool, words: &mut Vec<&'static str>) {
    let (billions, mut rest) = (number / BILLION, number % BILLION);
    let mut follows = follows;
    if billions > 0 {
        say(billions, follows, words);
        words.push("tỷ");
        follows = true;
    }
    for (size, word) in GROUPS {
        let three = rest / size;
        rest %= size;
        if three > 0 {
            below_thousand(three, follows, words);
            words.extend((!word.is_empty()).then_some(word));
            follows = true;
        }
    }
}

/// Three digits; behind a greater part the hundreds are said even where there are none.
fn below_thousand(number: u64, follows: bool, words: &mut Vec<&'static str>) {
    let (hundreds, tens, unit) = (number / 100, number / 10 % 10, number % 10);
    if hundreds > 0 || follows {
        words.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if unit > 0 && (hundreds > 0 || follows) => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    words.extend(match (tens, unit) {
        (_, 0) => None,
        (2.., 1) => Some("mốt"),
        (2.., 4) => Some("tư"),
        (1.., 5) => Some("lăm"),
        (_, unit) => Some(digit(unit)),
    });
}

fn digit(digit: u64) -> &'static str {
    usize::try_from(digit).ok().and_then(|digit| DIGITS.get(digit)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
