//! What people's words say, whatever column they stand in: how texts are compared.

mod folding;
mod text;

pub use folding::{folded, half_width, is_word, normalise, same};
pub use text::{Lexicon, Text};
