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
/// To save a page they are printed with eight or more.
const LEAST_PERCENT: u16 = 75;
/// Of more pages than this one less is no gain.
const MOST_SAVED: usize = 6;

/// Of a column on the screen, by its width in digits of seven pixels.
pub(crate) fn pixels(width: f64) -> u32 {
    // No column is wider, whatever is asked for.
    (7.0 * width + 5.0).clamp(0.0, 1_790.0) as u32
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

/// What the pages of a sheet are divided by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PrintedSheet<'a> {
    pub(crate) paper: PaperSize,
    pub(crate) widths: &'a [f64],
    /// Pages beside each other.
    pub(crate) across: u16,
}

/// How a sheet is printed; the numbers are those of the rows that begin pages.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PageLayout {
    OnePage,
    /// As wide as the paper.
    Broken(Vec<u32>),
    /// In so many per cents of its size: a little smaller, and a page less.
    Scaled(u16, Vec<u32>),
}

impl PageLayout {
    /// Below each other.
    pub(crate) const fn pages(&self) -> usize {
        match self {
            Self::OnePage => 1,
            Self::Broken(breaks) | Self::Scaled(_, breaks) => breaks.len() + 1,
        }
    }
}

impl PrintedSheet<'_> {
    pub(crate) fn layout(self, lines: &[PrintedRow], repeated: Range<usize>) -> PageLayout {
        let widest = self.percent();
        if is_about_a_page(lines, self.room(widest)) {
            return PageLayout::OnePage;
        }
        let breaks_at = |percent| breaks(lines, self.room(percent), repeated.clone());
        let at_widest = breaks_at(widest);
        if self.across > 1 || at_widest.len() > MOST_SAVED {
            return PageLayout::Broken(at_widest);
        }
        let mut smaller = (LEAST_PERCENT..widest).rev().map(|percent| (percent, breaks_at(percent)));
        match smaller.find(|(_, breaks)| breaks.len() < at_widest.len()) {
            Some((percent, breaks)) => PageLayout::Scaled(percent, breaks),
            None => PageLayout::Broken(at_widest),
        }
    }

    /// At which the columns are as wide as the paper; the programs scale by whole per cents, and nothing is made larger.
    fn percent(self) -> u16 {
        let whole = share(self.paper, self.widths) * f64::from(self.across) * 100.0;
        (1..=100).rev().find(|percent| f64::from(*percent) <= whole).unwrap_or(1)
    }

    /// Points of rows that a page takes.
    fn room(self, percent: u16) -> f64 {
        let (_, height) = self.paper.printable();
        height * POINTS_PER_INCH * 100.0 / f64::from(percent) * FILLED
    }
}

/// Whether the rows fill a page or so little more that they are better shrunk than taken over.
fn is_about_a_page(lines: &[PrintedRow], room: f64) -> bool {
    lines.iter().map(|line| line.height).sum::<f64>() <= 1.25 * room
}

/// The rows that begin pages. The repeated rows take room on every page after their own.
fn breaks(lines: &[PrintedRow], room: f64, repeated: Range<usize>) -> Vec<u32> {
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
    use super::{PageLayout, PrintedRow, PrintedSheet, across, breaks, is_about_a_page};
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
        let room = |paper, columns| {
            let sheet = PrintedSheet { paper, widths: &vec![12.0; columns], across: 1 };
            sheet.room(sheet.percent())
        };
        let [narrow, wide] = [10, 40].map(|columns| room(PaperSize::A4, columns));
        assert!(wide > 2.0 * narrow);
        assert!(room(PaperSize::A3, 10) > narrow);
    }

    #[test]
    fn a_few_rows_over_a_second_page_are_no_third_one() {
        let sheet = PrintedSheet { paper: PaperSize::A3, widths: &[60.0], across: 1 };
        let layout = |count| sheet.layout(&lines(&[], count), 0..0);
        assert_eq!(layout(146), PageLayout::Broken(vec![73]));
        let PageLayout::Scaled(percent, breaks) = layout(150) else { panic!("{:?}", layout(150)) };
        assert_eq!((percent, breaks.len()), (97, 1));
        assert!(matches!(layout(200), PageLayout::Broken(breaks) if breaks.len() == 2));
    }

    #[test]
    fn too_many_columns_are_printed_on_several_pages_beside_each_other() {
        let [few, many, most] = [20, 65, 200].map(|columns| across(PaperSize::A3, &vec![6.0; columns]));
        assert_eq!((few, many, most), (1, 2, 4));
    }
}
