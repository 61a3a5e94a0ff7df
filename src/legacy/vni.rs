//! VNI-Windows (the fonts `VNI-Times`, …): a letter, and after it a sign of Latin-1 that draws its accents.

/// Letters with what may follow them, and what they make together.
const PAIRS: [(char, &str, &str); 7] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('y', "ùøûõ", "ýỳỷỹ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('ö', "ùøûõï", "ứừửữự"),
];

/// Signs that stand for a letter by themselves.
const SINGLE: (&str, &str) = ("íìæóòîñôö", "íìỉĩịỵđơư");

/// The letter that two signs make together. Capitals have capital accents, but often small ones.
pub(super) fn pair(sign: char, accent: char) -> Option<char> {
    let (_, accents, letters) = PAIRS.iter().find(|(letter, ..)| *letter == small(sign))?;
    let at = accents.chars().position(|known| known == small(accent))?;
    letters.chars().nth(at).map(|letter| sized(letter, sign))
}

/// The letter that one sign stands for.
pub(super) fn single(sign: char) -> Option<char> {
    let at = SINGLE.0.chars().position(|known| known == small(sign))?;
    SINGLE.1.chars().nth(at).map(|letter| sized(letter, sign))
}

fn small(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}

fn sized(letter: char, like: char) -> char {
    let capital = if like.is_uppercase() { letter.to_uppercase().next() } else { None };
    capital.unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{PAIRS, SINGLE, pair, single};

    #[test]
    fn every_letter_of_vietnamese_is_made_in_one_way() {
        let made: Vec<char> = PAIRS.iter().flat_map(|(.., letters)| letters.chars()).chain(SINGLE.1.chars()).collect();
        let all: BTreeSet<char> = made.iter().copied().collect();
        assert_eq!(made.len(), all.len());
        // Twelve vowels, five tones, the six vowels with a hat, a breve or a horn, and đ.
        assert_eq!(all.len(), 12 * 5 + 6 + 1);
        for (_, accents, letters) in PAIRS {
            assert_eq!(accents.chars().count(), letters.chars().count());
        }
    }

    #[test]
    fn capitals_have_either_accent() {
        assert_eq!((pair('a', 'ù'), pair('A', 'Ù'), pair('A', 'ù')), (Some('á'), Some('Á'), Some('Á')));
        assert_eq!((pair('Ö', 'Õ'), single('Ñ'), single('ñ')), (Some('Ữ'), Some('Đ'), Some('đ')));
        assert_eq!((pair('b', 'ù'), single('ù')), (None, None));
    }
}
