//! Heights of rows of wrapped text. Not every program finds them itself when it opens a file of the library, and none does
//! it for merged cells, so they are estimated: rather a little too high than a line cut off.

/// Excel's limit, in points.
const HIGHEST: f64 = 409.0;
/// The space above and below the text of a cell, in points.
const PADDING: f64 = 3.0;
/// Of a line, in the size of its letters.
const LINE: f64 = 4.0 / 3.0;
/// One digit of Excel's default font, in points: the unit of its column widths.
const DIGIT: f64 = 5.25;
/// Scale of bold text in the normal size: its letters are about this much wider.
pub(crate) const BOLD: f64 = 1.08;

/// Text in a cell of some width, which Excel counts in digits of its default font.
pub(crate) struct Shown<'a> {
    pub(crate) text: &'a str,
    pub(crate) width: f64,
    /// How much wider than the normal text of the workbook it is set.
    pub(crate) scale: f64,
}

/// The normal text of a workbook, in Times New Roman of some points.
#[derive(Clone, Copy)]
pub(crate) struct Body {
    points: f64,
}

impl Body {
    pub(crate) const fn of_points(points: f64) -> Self {
        Self { points }
    }

    pub(crate) const fn points(self) -> f64 {
        self.points
    }

    /// Scale of bold text of some points.
    pub(crate) const fn title(self, points: f64) -> f64 {
        BOLD * points / self.points
    }

    /// The height of a row that shows all of these, in points.
    pub(crate) fn height<'a>(self, cells: impl IntoIterator<Item = Shown<'a>>) -> f64 {
        self.height_with_room(1.0, cells)
    }

    /// The same, and not less than some lines: room to write in.
    pub(crate) fn height_with_room<'a>(self, room: f64, cells: impl IntoIterator<Item = Shown<'a>>) -> f64 {
        let lines = cells.into_iter().map(|cell| self.lines(&cell) * cell.scale).fold(room, f64::max);
        (lines * self.points * LINE + PADDING).min(HIGHEST)
    }

    /// The height of a row of texts that run upwards in at most so many lines.
    pub(crate) fn height_upright(self, texts: &[String], most: f64) -> f64 {
        let fits = |width: f64| texts.iter().all(|text| self.lines(&Shown { text, width, scale: 1.0 }) <= most);
        let width = (8..70).map(|half| f64::from(half) * 2.0).find(|width| fits(*width));
        width.map_or(HIGHEST, |width| (width * DIGIT + PADDING).min(HIGHEST))
    }

    /// Lines after wrapping at spaces, as the programs do it.
    fn lines(self, shown: &Shown<'_>) -> f64 {
        let room = (shown.width - 0.5).max(1.0);
        let scale = shown.scale * self.points / DIGIT;
        shown.text.lines().map(|line| wrapped(line, room, scale)).sum()
    }
}

fn wrapped(line: &str, room: f64, scale: f64) -> f64 {
    // No letter has fewer bytes than one.
    if line.len() as f64 * scale * WIDEST <= room {
        return 1.0;
    }
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

const WIDEST: f64 = 0.86;

/// Width of a letter of Times New Roman in its size, a little on the large side.
fn letter(letter: char) -> f64 {
    match letter {
        ' ' | '.' | ',' | ';' | ':' => 0.265,
        'i' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'j' | 'l' | 't' => 0.31,
        'f' | 'r' | '(' | ')' | '-' | '/' | 'I' => 0.36,
        's' => 0.43,
        'a' | 'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'c' | 'e' | 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' => 0.46,
        'm' | 'w' | '%' | 'M' | 'W' => WIDEST,
        _ if letter.is_uppercase() => 0.74,
        _ => 0.507,
    }
}

#[cfg(test)]
mod tests {
    use super::{Body, Shown};

    const TEXT: &str = "Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm";

    fn shown(width: f64) -> Shown<'static> {
        Shown { text: TEXT, width, scale: 1.0 }
    }

    #[test]
    fn narrower_cells_and_larger_letters_need_higher_rows() {
        let body = Body::of_points(11.0);
        assert!(body.height([shown(20.0)]) > body.height([shown(70.0)]));
        assert!(Body::of_points(14.0).height([shown(40.0)]) > body.height([shown(40.0)]));
        assert!(body.height([]) < body.height_with_room(3.0, []));
    }

    #[test]
    fn no_row_is_higher_than_excel_allows() {
        let long = TEXT.repeat(200);
        let height = Body::of_points(12.0).height([Shown { text: &long, width: 10.0, scale: 1.0 }]);
        assert!((height - 409.0).abs() < f64::EPSILON);
    }
}
