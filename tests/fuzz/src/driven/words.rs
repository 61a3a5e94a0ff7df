//! Two texts of cells, given to everything that reads a number, an amount, a day, a mark, a code, a name or a label.

use chrono::NaiveDate;
use ntm_xlsx::message::harmless;
use ntm_xlsx::wording::likeness::{self, Alike, Likeness};
use ntm_xlsx::wording::number::{self, NumberOf};
use ntm_xlsx::wording::{
    Text, about_money, classes, codes, column_marks, documents, fillers, folded, half_width, initials, letter,
    line_marks, marks, names, nearest, nearest_value, normalise, phrases, places, rounds, same, several, signatures,
    stated_unit, sums, times, verdicts, whole_words,
};

use super::Readers;
use super::pieces::WORDS;

const YEAR: i32 = 2_024;

/// The two texts that bytes stand for: 0xFF parts them, 0xF5 and a number is one of the pieces, the rest are letters.
fn two(data: &[u8]) -> [String; 2] {
    let (one, other) = match data.iter().position(|byte| *byte == 0xFF) {
        Some(at) => (&data[..at], &data[at + 1..]),
        None => (data, &[][..]),
    };
    [one, other].map(|bytes| {
        let mut pieces = bytes.split(|byte| *byte == 0xF5);
        let mut text = String::from_utf8_lossy(pieces.next().unwrap_or_default()).into_owned();
        for piece in pieces {
            let (number, rest) = piece.split_first().unwrap_or((&0, &[]));
            text.push_str(WORDS[usize::from(*number) % WORDS.len()]);
            text.push_str(&String::from_utf8_lossy(rest));
        }
        text
    })
}

pub fn texts(data: &[u8]) -> Readers {
    let [one, other] = two(data);
    read(&one);
    compared(&one, &other);
    Readers::Ours
}

/// Everything that reads one text.
fn read(text: &str) {
    let known = ["1.1", "17.1", "17.10", "5"];
    let plain = normalise(text);
    assert!(!harmless::on_one_line(text).chars().any(harmless::steers), "{text:?}");
    assert_eq!(normalise(&plain), plain, "{text:?}");
    for unit in [NumberOf::Things, NumberOf::Percent] {
        let _ = number::from_text(text, unit);
    }
    let _ = (number::bound(text), stated_unit::of(text), stated_unit::is_alone(&plain), folded(text), half_width(text));
    let _ = (times::day(text), times::period(text, YEAR), times::year(text), times::years(&plain).count());
    let _ = (marks::assessment(text), marks::tick(text), marks::ticked(text), marks::without_remark(text, YEAR));
    let _ = marks::only_value(text, &[(1, "Đạt".to_owned()), (2, "Chưa đạt".to_owned())]);
    let _ =
        (codes::of_text(text, &known), codes::of_day_text(text), codes::unknown_code(text, &known.map(str::to_owned)));
    let _ = (line_marks::split(text), line_marks::number(text), column_marks::ColumnMark::of(text));
    let _ =
        (names::name_key(text), names::padded_otherwise(text), names::without_units(text, ["Tam Đường", "Lai Châu"]));
    let _ = (signatures::is_signature(text), signatures::is_place_and_day(text), documents::has_number(text));
    let _ =
        (sums::is_total(text), sums::is_sum(text), sums::is_line(text), sums::is_in_words(text), rounds::round(text));
    let _ = (several::are_models(text), several::are_villages(text), about_money::is_money(text, YEAR));
    let _ = (fillers::says_nothing(text), Text::from(text).tells_nothing(), fillers::NonAnswer::of(&plain));
    let _ = (Text::from(text).non_answer(), letter::has_all_words_of(&plain), phrases::pattern(text));
    let _ = (places::named(text), places::speaks_of_neighbours(&plain), places::is_of_an_earlier_year(&plain, YEAR));
    let _ = (verdicts::of_words(&plain), verdicts::of_result(text, &plain), verdicts::of_an_earlier_year(&plain, YEAR));
    let _ = classes::meant(text, &["Khu vực I".to_owned(), "Khu vực III".to_owned()]);
    let number: f64 = text.trim().parse().unwrap_or(f64::NAN);
    let _ = (number::from_cell(number), codes::of_number(number, &known), times::from_decimal(number));
    if let Some(day) = times::from_serial(number) {
        let _ = (times::typed_year(day), times::count(day), codes::of_day(day, &known));
    }
    let _ = codes::of_day(NaiveDate::MAX, &known);
    if !text.trim().is_empty() {
        let text = Text::new(text);
        let _ = (text.plain().len(), text.folded().len());
    }
}

/// Everything that compares two.
fn compared(one: &str, other: &str) {
    let equal = names::same_name(one, other);
    assert_eq!(equal, names::same_name(other, one), "{one:?}, {other:?}");
    assert!(one != other || equal);
    assert_eq!(same(one, other), same(other, one), "{one:?}, {other:?}");
    assert_eq!(names::same_village(one, other), names::same_village(other, one), "{one:?}, {other:?}");
    let (one_plain, other_plain) = (normalise(one), normalise(other));
    let alike = Alike::of(&one_plain, &other_plain);
    let _ = (alike.is(Likeness::Slip), likeness::has_words_of(&one_plain, &other_plain));
    let _ = (likeness::is_most_of(&one_plain, &other_plain), initials::abbreviates(one, other));
    let _ = (
        nearest(one, [other].into_iter()),
        nearest_value(one, &[other]),
        phrases::stand_in(&phrases::NEEDS_NO_MONEY, one),
    );
    let _ = (times::is_of_another(one, other, YEAR), whole_words::within(&one_plain, &other_plain));
    let _ = (whole_words::around(&one_plain, &other_plain), whole_words::begin(&one_plain, &other_plain));
}
