//! Which texts tell something of their own: long enough, and neither the letter's words nor the name of an indicator.

use rust_decimal::Decimal;

use crate::district::Basis;
use crate::wording::{letter, normalise};

/// The text in the form in which texts are compared; `None` when it is too short to say that it was copied.
pub(super) fn long(text: &str, shortest: Decimal) -> Option<String> {
    Some(normalise(text)).filter(|text| is_long(text, shortest))
}

/// Whether a text in that form is long enough.
pub(super) fn is_long(text: &str, shortest: Decimal) -> bool {
    Decimal::from(text.chars().count()) >= shortest
}

/// Whether a text in that form says nothing but what the letter or a criterion says.
pub(super) fn is_common(text: &str, basis: Basis<'_>) -> bool {
    let criteria = basis.edition.criteria.iter().map(|criterion| criterion.name.as_str());
    let names = criteria.chain(basis.edition.indicators().map(|indicator| indicator.name.as_str()));
    // What is longer than a name does not stand in it; folding makes no text longer.
    let mut names = names.filter(|name| name.len() >= text.len());
    letter::has_all_words_of(text) || names.any(|name| normalise(name).contains(text))
}
