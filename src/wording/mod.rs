//! What people's words say, whatever column they stand in: how texts are compared.

pub mod about_money;
pub mod classes;
pub mod codes;
pub mod codes_in_text;
pub mod column_marks;
pub mod fillers;
mod folding;
pub mod initials;
pub mod letter;
pub mod likeness;
pub mod marks;
pub mod money;
pub mod names;
mod nearest;
pub mod number;
pub mod phrases;
pub mod rounds;
pub mod signatures;
pub mod stated_unit;
pub mod sums;
mod text;
pub mod times;
pub mod whole_words;

pub use folding::{folded, half_width, is_word, normalise, same};
pub use nearest::{nearest, nearest_value};
pub use text::{Lexicon, Text};
