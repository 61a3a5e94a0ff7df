//! Text in the encodings that Vietnamese had before Unicode, and UTF-8 read as another one → Unicode, as a proposal: the workbook as it reads then, and
//! what was converted. Pure; what the cells mean is nobody's business here.
//!
//! By the font where the file names it, else by the letters. Short texts may be words in both: they follow what the sheet's
//! other texts are, and the form's own words.

mod spelling;
mod syllable;
mod tcvn3;
mod utf8;
mod vni;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use crate::legacy::spelling::{Spelling, converted, has_own_letters, is_neutral, is_unicode, of_letters};
use crate::place::CellRef;
use crate::workbook::{Cell, Lettering, Sheet, Value, Workbook};

/// Texts of one sheet that were converted from one encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// Where in the workbook the sheet stands.
    pub sheet: usize,
    pub lettering: Lettering,
    /// In the order of the cells; never empty.
    pub texts: Vec<Proposal>,
}

/// One text, as it stands there and as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub at: CellRef,
    pub found: String,
    pub proposed: String,
}

/// Texts of one sheet that stand in an old font and have a sign that no letter of its encoding is: they stay as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unconverted {
    /// Where in the workbook the sheet stands.
    pub sheet: usize,
    pub lettering: Lettering,
    /// In the order of the cells; never empty.
    pub texts: Vec<(CellRef, String)>,
}

/// What [`to_unicode`] leaves though its font is an old one.
pub fn unconverted(workbook: &Workbook) -> Vec<Unconverted> {
    let mut all = Vec::new();
    for (sheet, cells) in workbook.sheets.iter().enumerate() {
        let mut found: BTreeMap<Lettering, Vec<(CellRef, String)>> = BTreeMap::new();
        for (at, cell) in &cells.cells {
            let (Value::Text(text), Some(lettering)) = (&cell.value, cell.lettering) else { continue };
            let is_letter = |sign: char| !is_neutral(sign) && (sign.is_alphabetic() || tcvn3::letter(sign).is_some());
            let is_old = text.chars().any(is_letter) && !is_unicode(text) && of_letters(text) == Spelling::Plain;
            if is_old && converted(text, lettering).is_none() {
                found.entry(lettering.encoding()).or_default().push((*at, text.to_string()));
            }
        }
        all.extend(found.into_iter().map(|(lettering, texts)| Unconverted { sheet, lettering, texts }));
    }
    all
}

/// The workbook in Unicode. `is_known` says whether a text is one of the form's own words, such as a value of a list.
pub fn to_unicode<'w>(workbook: &'w Workbook, is_known: impl Fn(&str) -> bool) -> (Cow<'w, Workbook>, Vec<Converted>) {
    let mut all = Vec::new();
    for (sheet, cells) in workbook.sheets.iter().enumerate().filter(|(_, sheet)| may_be_old(sheet)) {
        let mut found: BTreeMap<Lettering, Vec<Proposal>> = BTreeMap::new();
        for (lettering, proposal) in proposals(cells, &is_known) {
            found.entry(lettering.encoding()).or_default().push(proposal);
        }
        all.extend(found.into_iter().map(|(lettering, texts)| Converted { sheet, lettering, texts }));
    }
    if all.is_empty() {
        return (Cow::Borrowed(workbook), all);
    }
    let mut read = workbook.clone();
    for converted in &all {
        for proposal in &converted.texts {
            let sheet = read.sheets.get_mut(converted.sheet);
            if let Some(cell) = sheet.and_then(|sheet| sheet.cells.get_mut(&proposal.at)) {
                cell.value = Value::Text(proposal.proposed.as_str().into());
            }
        }
    }
    (Cow::Owned(read), all)
}

/// Whether a sheet has a text that is certainly old, or a font that is: in most there is none. The form's own texts are not, and any
/// other is looked at once.
fn may_be_old(sheet: &Sheet) -> bool {
    let mut known: HashSet<&str> = HashSet::new();
    sheet.cells.values().any(|cell| match &cell.value {
        Value::Text(_) if cell.lettering.is_some() => true,
        Value::Text(text) if text.is_known() || text.is_ascii() => false,
        Value::Text(text) if utf8::read(text).is_some() => true,
        Value::Text(text) if has_own_letters(text) => false,
        Value::Text(text) => known.insert(text) && !is_unicode(text) && matches!(of_letters(text), Spelling::Old(..)),
        _ => false,
    })
}

/// How many texts of a column or sheet are certainly old, and how many certainly Unicode.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    old: usize,
    unicode: usize,
}

fn proposals(sheet: &Sheet, is_known: &impl Fn(&str) -> bool) -> Vec<(Lettering, Proposal)> {
    let read: Vec<(CellRef, &Cell, &str, Spelling)> = sheet
        .cells
        .iter()
        .filter_map(|(at, cell)| match &cell.value {
            Value::Text(text) => Some((*at, cell, text.as_str(), spelling(cell, text))),
            _ => None,
        })
        .collect();
    let mut columns: BTreeMap<u32, Evidence> = BTreeMap::new();
    let mut whole = Evidence::default();
    let mut letterings: BTreeMap<Lettering, usize> = BTreeMap::new();
    for (at, _, _, spelling) in &read {
        let column = columns.entry(at.column).or_default();
        match spelling {
            Spelling::Old(lettering, _) => {
                column.old += 1;
                whole.old += 1;
                *letterings.entry(lettering.encoding()).or_default() += 1;
            }
            Spelling::Unicode => {
                column.unicode += 1;
                whole.unicode += 1;
            }
            Spelling::Either(_) | Spelling::Plain => {}
        }
    }
    let Some(usual) = letterings.iter().max_by_key(|(_, times)| **times).map(|(lettering, _)| *lettering) else {
        return Vec::new();
    };
    let is_known = |text: &str| is_known(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut proposals = Vec::new();
    for (at, cell, text, spelling) in read {
        let column = columns.get(&at.column).copied().unwrap_or_default();
        let old = column.old > 0 && column.old >= column.unicode || whole.old > whole.unicode;
        let read = match spelling {
            Spelling::Old(lettering, read) => Some((lettering, read)),
            Spelling::Either(readings) if !is_known(text) => {
                let encoding = cell.lettering.unwrap_or(usual).encoding();
                let reading = readings.into_iter().find(|(lettering, _)| lettering.encoding() == encoding);
                reading.filter(|(_, read)| old || is_known(read))
            }
            _ => None,
        };
        let proposal = |proposed| Proposal { at, found: text.to_owned(), proposed };
        proposals.extend(read.map(|(lettering, read)| (lettering, proposal(read))));
    }
    proposals
}

/// What the font says, if every sign maps; else what the letters say.
fn spelling(cell: &Cell, text: &str) -> Spelling {
    let by_letters = of_letters(text);
    let by_font = cell.lettering.and_then(|lettering| Some((lettering, converted(text, lettering)?)));
    match (by_letters, by_font) {
        (Spelling::Old(_, _) | Spelling::Plain, Some((lettering, read))) => Spelling::Old(lettering, read),
        (Spelling::Either(_), Some(reading)) => Spelling::Either(vec![reading]),
        (by_letters, _) => by_letters,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{to_unicode, unconverted};
    use crate::place::CellRef;
    use crate::workbook::{Cell, Lettering, Sheet, Value, Workbook};

    fn workbook(texts: &[&str], lettering: Option<Lettering>) -> Workbook {
        let cell = |text: &&str| Cell { lettering, ..Cell::new(Value::Text((*text).into())) };
        let cells = texts.iter().zip(0..).map(|(text, row)| (CellRef::new(row, 0), cell(text))).collect();
        let (merged, beside, not_read) = (Vec::new(), Vec::new(), Vec::new());
        let sheet = Sheet { name: "Trang".into(), visible: true, cells, merged, beside };
        let properties = BTreeMap::new();
        let names = Vec::new();
        Workbook {
            name: "a.xlsx".into(),
            sheets: vec![sheet],
            not_read,
            properties,
            names,
            tells_formulas: true,
            from_1904: false,
            saved_on: None,
        }
    }

    fn read(texts: &[&str], lettering: Option<Lettering>) -> Vec<String> {
        let workbook = workbook(texts, lettering);
        let (read, _) = to_unicode(&workbook, |text| ["Có", "Không"].contains(&text));
        read.sheets.iter().flat_map(|sheet| sheet.cells.values()).map(|cell| cell.value.shown().into_owned()).collect()
    }

    #[test]
    fn a_short_text_follows_the_others() {
        assert_eq!(read(&["Cã", "Kh«ng", "Nïng Nµng"], None), ["Có", "Không", "Nùng Nàng"]);
        assert_eq!(read(&["Cã", "Đạt", "Chưa đạt"], None), ["Cã", "Đạt", "Chưa đạt"]);
        assert_eq!(read(&["Coù", "Khoâng", "Naøng"], None), ["Có", "Không", "Nàng"]);
    }

    #[test]
    fn the_forms_own_words_stay_beside_old_text() {
        assert_eq!(read(&["Có", "Không", "Ch\u{ad}a ®¹t"], None), ["Có", "Không", "Chưa đạt"]);
        assert_eq!(read(&["Không\u{a0}", "®¹t", "®\u{ad}îc"], None), ["Không\u{a0}", "đạt", "được"]);
    }

    #[test]
    fn the_font_decides_where_the_file_names_it() {
        assert_eq!(read(&["tiªu chÝ", "X·"], Some(Lettering::Tcvn3Capitals)), ["TIÊU CHÍ", "XÃ"]);
        assert_eq!(read(&["Đạt", "Có"], Some(Lettering::Tcvn3)), ["Đạt", "Có"]);
    }

    #[test]
    fn a_text_with_a_sign_of_no_letter_is_kept_and_told() {
        let texts = ["Kh«ng ÿ", "§¹t ±5%", "Kh«ng", "Không", "Hoàn thành"];
        let workbook = workbook(&texts, Some(Lettering::Tcvn3));
        let told = unconverted(&workbook);
        let texts: Vec<&str> =
            told.iter().flat_map(|of_sheet| &of_sheet.texts).map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["Kh«ng ÿ", "§¹t ±5%"]);
        let (read, _) = to_unicode(&workbook, |_| false);
        let first = read.sheets.first().and_then(|sheet| sheet.cells.values().next()).map(|cell| cell.value.shown());
        assert_eq!(first.as_deref(), Some("Kh«ng ÿ"));
    }

    #[test]
    fn what_was_converted_is_told_cell_by_cell() {
        let workbook = workbook(&["Kh«ng", "100"], None);
        let (_, converted) = to_unicode(&workbook, |_| false);
        let texts = converted.first().map(|converted| converted.texts.clone()).unwrap_or_default();
        assert_eq!(texts.len(), 1);
        assert_eq!((texts[0].found.as_str(), texts[0].proposed.as_str()), ("Kh«ng", "Không"));
    }
}
