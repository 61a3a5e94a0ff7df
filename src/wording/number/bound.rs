//! Signs before a number that make a bound of it.

/// Which side of its number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    AtMost,
    AtLeast,
}

/// `≤ 95`, `> 12`: the bound that a text states.
pub fn bound(text: &str) -> Option<Bound> {
    let text = text.trim_start();
    let begins = |signs: [&str; 4]| signs.iter().any(|sign| text.starts_with(sign));
    if begins(["≤", "<", "=<", "＜"]) {
        return Some(Bound::AtMost);
    }
    begins(["≥", ">", "=>", "＞"]).then_some(Bound::AtLeast)
}

#[cfg(test)]
mod tests {
    use super::{Bound, bound};

    #[test]
    fn a_sign_before_a_number_is_a_bound() {
        assert_eq!(
            (bound("≤ 95"), bound(" ＜95"), bound("=<95")),
            (Some(Bound::AtMost), Some(Bound::AtMost), Some(Bound::AtMost))
        );
        assert_eq!((bound(">95"), bound("95 <"), bound("= 95")), (Some(Bound::AtLeast), None, None));
    }
}
