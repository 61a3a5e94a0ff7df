//! Full-width letters, digits and signs, as some keyboards type them: ９５％ is 95%.

/// How far a full-width sign is from its usual one.
const APART: u32 = 0xfee0;

/// The text with every full-width sign in its usual width. Nothing else is folded: 42² is not 422, and ① is no 1.
pub(super) fn usual(text: &str) -> String {
    let usual = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - APART).unwrap_or(c),
        c => c,
    };
    text.chars().map(usual).collect()
}

#[cfg(test)]
mod tests {
    use super::usual;

    #[test]
    fn only_full_width_signs_are_folded() {
        assert_eq!(usual("９５，５％ ＡＢ"), "95,5% AB");
        assert_eq!(usual("42² ① ½ m²"), "42² ① ½ m²");
    }
}
