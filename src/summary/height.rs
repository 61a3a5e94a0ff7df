//! Heights of rows of wrapped text. Not every program finds them itself when it opens a file of the library, and none does
//! it for merged cells, so they are estimated: rather a little too high than a line cut off.

/// One line of 11 points, and the space above and below the text of a cell.
const LINE: f64 = 14.5;
const PADDING: f64 = 4.0;
/// Excel's limit.
const HIGHEST: f64 = 409.0;

/// Text in a cell of some width, which Excel counts in digits of its default font.
pub(super) struct Shown<'a> {
    pub(super) text: &'a str,
    pub(super) width: f64,
    /// How much wider than the normal text of 11 points it is set.
    pub(super) scale: f64,
}

/// A bold letter is about this much wider.
pub(super) const BOLD: f64 = 1.08;
/// Bold at 14 points.
pub(super) const TITLE: f64 = 1.36;

/// The height of a row that shows all of these, in points.
pub(super) fn of_row<'a>(cells: impl IntoIterator<Item = Shown<'a>>) -> f64 {
    let lines = cells.into_iter().map(|cell| lines(&cell) * cell.scale).fold(1.0, f64::max);
    (lines * LINE + PADDING).min(HIGHEST)
}

/// The height of a row of texts that run upwards in at most so many lines.
pub(super) fn of_upright(texts: &[String], most: f64) -> f64 {
    /// One digit of the default font, in points.
    const DIGIT: f64 = 5.25;
    let fits = |width: f64| texts.iter().all(|text| lines(&Shown { text, width, scale: 1.0 }) <= most);
    let width = (8..70).map(|half| f64::from(half) * 2.0).find(|width| fits(*width));
    width.map_or(HIGHEST, |width| (width * DIGIT + PADDING).min(HIGHEST))
}

/// Lines after wrapping at spaces, as the programs do it.
fn lines(shown: &Shown<'_>) -> f64 {
    let room = (shown.width - 0.5).max(1.0);
    shown.text.lines().map(|line| wrapped(line, room, shown.scale)).sum()
}

fn wrapped(line: &str, room: f64, scale: f64) -> f64 {
    let mut lines = 1.0;
    let mut used = 0.0;
    for word in line.split_whitespace() {
        let width = scale * word.chars().map(letter).sum::<f64>();
        let space = if used > 0.0 { scale * letter(' ') } else { 0.0 };
        if used > 0.0 && used + space + width > room {
            lines += 1.0;
            used = width;
        } else {
            used += space + width;
        }
        // A word wider than the cell is broken inside.
        while used > room {
            lines += 1.0;
            used -= room;
        }
    }
    lines
}

/// Width of a letter of Times New Roman 11 in digits of the default font, a little on the large side.
fn letter(letter: char) -> f64 {
    match letter {
        ' ' | '.' | ',' | ';' | ':' => 0.55,
        'i' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'j' | 'l' | 't' => 0.65,
        'f' | 'r' | '(' | ')' | '-' | '/' | 'I' => 0.75,
        's' => 0.9,
        'a' | 'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'c' | 'e' | 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' => 0.96,
        'm' | 'w' | '%' | 'M' | 'W' => 1.8,
        _ if letter.is_uppercase() => 1.55,
        _ => 1.06,
    }
}
