//! What people's words say, whatever column they stand in: how texts are compared.

mod folding;
pub mod money;
pub mod number;
pub mod stated_unit;
mod text;
pub mod whole_words;

pub use folding::{folded, half_width, is_word, normalise, same};
pub use text::{Lexicon, Text};
