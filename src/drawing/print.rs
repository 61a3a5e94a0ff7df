//! Where the printed pages of a sheet end. What says what follows, captions and headings, is not left at the foot of a page,
//! nor a sum taken over to the next one alone.

use std::ops::Range;

use crate::drawing::paper::PaperSize;

/// Excel takes so many breaks; further pages end where the program ends them.
const MOST_BREAKS: usize = 1_000;
/// The part of a page that is filled: programs and printers round heights and scales.
const FILLED: f64 = 0.96;
const POINTS_PER_INCH: f64 = 72.0;
/// Letters of eleven points are printed with six or more.
const LEAST_SCALE: f64 = 0.55;

/// Of a column on the screen, by its width in digits of seven pixels.
pub(crate) fn pixels(width: f64) -> u32 {
    let pixels = 7.0 * width + 5.0;
    // No column is wider, whatever is asked for.
    (0..=1_790).rev().find(|whole| f64::from(*whole) <= pixels).unwrap_or_default()
}

/// The same on paper.
fn points(width: f64) -> f64 {
    0.75 * f64::from(pixels(width))
}

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PrintedRow {
    /// In points.
    pub(crate) height: f64,
    /// Stands on one page with the line below it.
    pub(crate) leads: bool,
}

/// What part of these columns a page takes at full size.
fn share(paper: PaperSize, widths: &[f64]) -> f64 {
    let (width, _) = paper.printable();
    width * POINTS_PER_INCH / widths.iter().map(|width| points(*width)).sum::<f64>()
}

/// Pages beside each other that keep columns of these widths legible.
pub(crate) fn across(paper: PaperSize, widths: &[f64]) -> u16 {
    let pages = (LEAST_SCALE / share(paper, widths)).ceil();
    // A sheet has no more columns than that.
    (1..=u16::MAX).find(|count| f64::from(*count) >= pages).unwrap_or(1)
}

/// Points of rows that a page takes when columns of these widths are fitted to so many pages.
pub(crate) fn room(paper: PaperSize, widths: &[f64], across: u16) -> f64 {
    let (_, height) = paper.printable();
    let scale = (share(paper, widths) * f64::from(across)).min(1.0);
    // The programs scale by whole per cents.
    height * POINTS_PER_INCH / ((scale * 100.0).floor() / 100.0) * FILLED
}

/// Whether the rows fill a page or so little more that they are better shrunk than taken over.
pub(crate) fn is_about_a_page(lines: &[PrintedRow], room: f64) -> bool {
    lines.iter().map(|line| line.height).sum::<f64>() <= 1.25 * room
}

/// The rows that begin pages. The repeated rows take room on every page after their own.
pub(crate) fn breaks(lines: &[PrintedRow], room: f64, repeated: Range<usize>) -> Vec<u32> {
    let heading: f64 = lines.get(repeated.clone()).unwrap_or_default().iter().map(|line| line.height).sum();
    let mut breaks = Vec::new();
    let (mut first, mut used) = (0, 0.0);
    for (line, row) in lines.iter().zip(0_usize..) {
        if used + line.height > room && row > first {
            // As many lines as belong to this one go with it, unless they fill the whole page.
            let leading = lines.get(first..row).unwrap_or_default().iter().rev().take_while(|line| line.leads).count();
            let next = if row - leading > first { row - leading } else { row };
            used = lines.get(next..row).unwrap_or_default().iter().map(|line| line.height).sum();
            used += if next >= repeated.end { heading } else { 0.0 };
            first = next;
            breaks.extend(u32::try_from(next));
        }
        used += line.height;
    }
    breaks.truncate(MOST_BREAKS);
    breaks
}

#[cfg(test)]
mod tests {
    use super::{PrintedRow, across, breaks, is_about_a_page, room};
    use crate::drawing::paper::PaperSize;

    fn lines(leading: &[usize], count: usize) -> Vec<PrintedRow> {
        (0..count).map(|row| PrintedRow { height: 10.0, leads: leading.contains(&row) }).collect()
    }

    #[test]
    fn a_caption_and_its_headings_go_to_the_page_of_the_first_row() {
        assert_eq!(breaks(&lines(&[], 25), 100.0, 0..0), [10, 20]);
        assert_eq!(breaks(&lines(&[8, 9], 25), 100.0, 0..0), [8, 18]);
        // Lines that lead one another over a whole page are broken all the same.
        assert_eq!(breaks(&lines(&(0..25).collect::<Vec<_>>(), 25), 100.0, 0..0), [10, 20]);
    }

    #[test]
    fn a_few_rows_over_a_page_are_no_page_of_their_own() {
        assert!([10, 12].iter().all(|count| is_about_a_page(&lines(&[], *count), 100.0)));
        assert!(!is_about_a_page(&lines(&[], 13), 100.0));
    }

    #[test]
    fn repeated_headings_take_room_on_the_pages_after_them() {
        assert_eq!(breaks(&lines(&[], 30), 100.0, 2..3), [10, 19, 28]);
        assert_eq!(breaks(&lines(&[], 30), 100.0, 15..16), [10, 20, 29]);
    }

    #[test]
    fn wider_sheets_are_shrunk_and_take_more_rows() {
        let [narrow, wide] = [10, 40].map(|columns| room(PaperSize::A4, &vec![12.0; columns], 1));
        assert!(wide > 2.0 * narrow);
        assert!(room(PaperSize::A3, &[12.0; 10], 1) > narrow);
    }

    #[test]
    fn too_many_columns_are_printed_on_several_pages_beside_each_other() {
        let [few, many, most] = [20, 65, 200].map(|columns| across(PaperSize::A3, &vec![6.0; columns]));
        assert_eq!((few, many, most), (1, 2, 4));
    }
}
