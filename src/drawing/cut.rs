//! Texts that are longer than Excel takes.

use std::borrow::Cow;

/// The text in at most so many UTF-16 units, which Excel counts in; what is cut is marked as cut.
pub(crate) fn cut(text: &str, most: usize) -> Cow<'_, str> {
    // No letter has more units than bytes.
    if text.len() <= most || text.encode_utf16().count() <= most {
        return Cow::Borrowed(text);
    }
    let mut left = most.saturating_sub(1);
    let fits = text.chars().take_while(|letter| {
        let size = letter.len_utf16();
        let fits = size <= left;
        left = left.saturating_sub(size);
        fits
    });
    Cow::Owned(format!("{}…", fits.collect::<String>().trim_end()))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_text_that_fits_stays_and_a_longer_one_ends_with_a_sign() {
        assert_eq!(cut("đường trục bản", 14), "đường trục bản");
        assert_eq!(cut("đường trục bản", 13), "đường trục b…");
        assert_eq!(cut("đường trục bản", 12), "đường trục…");
        assert_eq!(cut("𝒜𝒜𝒜", 5), "𝒜𝒜…");
    }
}
