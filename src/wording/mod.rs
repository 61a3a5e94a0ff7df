//! What people's words say, whatever column they stand in: how texts are compared.

mod folding;
pub mod initials;
pub mod likeness;
pub mod money;
mod nearest;
pub mod number;
pub mod stated_unit;
mod text;
pub mod whole_words;

pub use folding::{folded, half_width, is_word, normalise, same};
pub use nearest::{nearest, nearest_value};
pub use text::{Lexicon, Text};
