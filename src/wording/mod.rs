//! What people's words say, whatever column they stand in. Every piece of knowledge of the language is here, once: who reads a cell
//! asks for it by name, and adds what only the form knows.
//!
//! | | |
//! |---|---|
//! | how texts are compared | [`Text`] (folded once), [`normalise`], [`folded`], [`same`], [`is_word`], [`half_width`], [`whole_words`] |
//! | how alike they are | [`likeness`], [`initials`], [`nearest`] |
//! | numbers and money | [`number`], [`money`] (units), [`stated_unit`] |
//! | times | [`times`], [`rounds`] |
//! | values of lists | [`marks`], [`classes`], [`fillers`] |
//! | names | [`names`] of communes and villages, [`codes`] of criteria, [`column_marks`] |
//! | lines of a table | [`line_marks`], [`sums`], [`about_money`], [`signatures`] |
//! | what a text says | [`phrases`], [`letter`], [`several`] things, [`verdicts`], [`places`], [`documents`] |
//!
//! What is read by a grammar begins with it. Lists of words are written as they are compared: normalised. Nothing here knows a
//! cell, a form or a finding; what a caller makes of an answer is its own.

pub mod about_money;
mod base_letters;
pub mod classes;
pub mod codes;
pub mod column_marks;
pub mod documents;
pub mod fillers;
mod folding;
pub mod initials;
pub mod letter;
pub mod likeness;
pub mod line_marks;
pub mod marks;
pub mod money;
pub mod names;
mod nearest;
pub mod number;
pub mod phrases;
pub mod places;
pub mod rounds;
pub mod several;
pub mod signatures;
pub mod stated_unit;
pub mod sums;
mod text;
pub mod times;
pub mod verdicts;
pub mod whole_words;

pub use folding::{beginning, folded, half_width, is_word, normalise, same};
pub use nearest::{nearest, nearest_value};
pub use text::{Lexicon, Text};
