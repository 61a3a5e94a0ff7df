//! The summary as it leaves a printer: the print set first and on few pages of one size, well filled and legible; every sheet on one
//! size of paper.

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::tempdir;

use crate::support::program::run;
use crate::support::{libreoffice, tools};

/// The sheets that are printed as one, in their order.
const SET: [&str; 9] = [
    "Tổng quan",
    "Ma trận 19",
    "Ma trận 57",
    "Theo tiêu chí",
    "Theo cơ quan",
    "Điểm nghẽn",
    "Lộ trình 2025",
    "Kinh phí",
    "Mô hình điểm",
];
const MOST_PAGES: usize = 15;
/// Points of the smallest letters.
const SMALLEST: f64 = 7.0;
/// Of the height of a page between its margins.
const LEAST_FILLED: f64 = 0.6;

/// A printed page: the sheet that its foot names, its paper, and how far down there is text.
struct PrintedPage {
    sheet: String,
    paper: String,
    filled: f64,
}

fn pages(pdf: &Path) -> Vec<PrintedPage> {
    let info = tools::poppler("pdfinfo", &["-l", "9999"], pdf);
    let papers = info.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:"));
    let papers = papers.map(|line| line.rsplit_once('(').map_or(line, |(_, paper)| paper).to_owned());
    let words = tools::poppler("pdftotext", &["-bbox"], pdf);
    papers.zip(words.split("<page ").skip(1)).map(|(paper, words)| page(paper, words)).collect()
}

fn page(paper: String, words: &str) -> PrintedPage {
    const INCH: f64 = 72.0;
    let number = |text: &str, name: &str| -> f64 {
        let rest = text.split_once(&format!("{name}=\"")).map(|(_, rest)| rest).unwrap_or_default();
        rest.split_once('"').and_then(|(number, _)| number.parse().ok()).unwrap_or_default()
    };
    let height = number(words, "height");
    let (top, bottom) = (0.5 * INCH, height - 0.6 * INCH);
    let (mut foot, mut last) = (Vec::new(), top);
    for word in words.split("<word ").skip(1) {
        let (low, text) = (number(word, "yMax"), word.split_once('>').map(|(_, rest)| rest).unwrap_or_default());
        let text = text.split_once('<').map_or(text, |(text, _)| text);
        if low > bottom + 1.0 { foot.push(text.to_owned()) } else { last = last.max(low) }
    }
    // Behind the name stands the number of the page.
    let name = foot.iter().take_while(|word| *word != "Trang").cloned().collect::<Vec<_>>().join(" ");
    PrintedPage { sheet: name, paper, filled: (last - top) / (bottom - top) }
}

#[test]
fn the_print_set_comes_first_on_few_well_filled_pages_of_one_size() {
    if !tools::has_libreoffice() || !tools::has_poppler() {
        return;
    }
    let folder = tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    let samples = samples.to_str().expect("UTF-8");
    run(folder.path(), &["consolidate", samples, "--today", "12/02/2024", "-o", "tong-hop.xlsx"]);
    let pdf = libreoffice::pdf(&folder.path().join("tong-hop.xlsx"));
    let pages = pages(&pdf);

    let set = pages.iter().take_while(|page| SET.contains(&page.sheet.as_str())).count();
    let mut sheets: Vec<&str> = pages.iter().map(|page| page.sheet.as_str()).collect();
    sheets.dedup();
    assert_eq!(sheets.get(..SET.len()), Some(&SET[..]));
    assert!(set <= MOST_PAGES && pages.iter().skip(set).all(|page| !SET.contains(&page.sheet.as_str())), "{set}");
    // What the overview tells the reader to print.
    let overview = tools::poppler("pdftotext", &["-l", "1"], &pdf).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(overview.contains(&format!("trang 1 đến {set}:")), "{set}: {overview}");

    let mut papers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for page in &pages {
        papers.entry(&page.sheet).or_default().push(&page.paper);
    }
    for (sheet, mut papers) in papers {
        papers.dedup();
        assert_eq!(papers.len(), 1, "{sheet}: {papers:?}");
        assert!(!SET.contains(&sheet) || papers == ["A3)"], "{sheet}: {papers:?}");
    }
    for (page, number) in pages.iter().take(set).zip(1..) {
        assert!(page.filled > LEAST_FILLED, "page {number}, {}: {:.2}", page.sheet, page.filled);
    }

    // In thirds of a point.
    let last = set.to_string();
    let fonts = tools::poppler("pdftohtml", &["-xml", "-i", "-stdout", "-zoom", "3", "-l", &last], &pdf);
    let sizes = fonts.split("<fontspec ").skip(1).filter_map(|font| font.split_once("size=\"")?.1.split_once('"'));
    let sizes: Vec<f64> = sizes.filter_map(|(size, _)| size.parse().ok()).collect();
    assert!(sizes.len() > 10 && sizes.iter().all(|size| size / 3.0 >= SMALLEST), "{sizes:?}");
}
