//! A unit of money that a workbook states at the funding table and that is not the form's: `Đơn vị: nghìn đồng` above it, or a
//! heading that ends with `(đồng)`.

use std::collections::BTreeSet;

use crate::district::normalise;
use crate::money::{DONG_PER_MILLION, Money};
use crate::place::{CellRef, Place};
use crate::submission::Line;
use crate::submission::cells::Reader;
use crate::submission::listing::shortened;
use crate::submission::locate::Located;
use crate::workbook::Value;

/// A unit that was taken for triệu đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenIn {
    Dong,
    Thousands,
    Billions,
}

impl WrittenIn {
    /// What an amount that was read as triệu đồng is meant to be.
    pub const fn meant(self, read: Money) -> Money {
        Money::from_dong(match self {
            Self::Dong => read.dong() / DONG_PER_MILLION,
            Self::Thousands => read.dong() / 1_000,
            Self::Billions => read.dong().saturating_mul(1_000),
        })
    }

    /// Divided without a rest, an amount still has to be one: at least a hundred thousand đồng.
    pub const fn is_amount(self, read: Money) -> bool {
        let rest = match self {
            Self::Dong => read.dong() % DONG_PER_MILLION,
            Self::Thousands => read.dong() % 1_000,
            Self::Billions => 0,
        };
        rest == 0 && self.meant(read).dong() >= 100_000
    }
}

/// What a cell above the amounts says of their unit.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedUnit {
    pub place: Place,
    /// What the cell shows.
    pub text: String,
    pub unit: WrittenIn,
    /// Of one source's column alone.
    pub source: Option<Line>,
}

/// The units stated in the headings of the funding table and in the rows above it.
pub(super) fn read<'a>(
    table: &Located<'a>,
    located: &[Located<'a>],
    sources: &[(Line, u32)],
    reader: &mut Reader<'a>,
) -> Vec<StatedUnit> {
    // The declared total has another unit, and may stand above.
    let headings = located.iter().flat_map(|found| found.table.columns.iter().map(|column| column.heading.as_str()));
    let captions = located.iter().filter_map(|found| found.table.caption.as_deref());
    let of_form: BTreeSet<String> = headings.chain(captions).map(normalise).collect();
    let above = table.sheet.cells.range(..CellRef::new(table.heading_row + 1, 0));
    let texts = above.filter_map(|(at, cell)| match &cell.value {
        Value::Text(text) if !of_form.contains(&normalise(text)) => Some((*at, text, of(text)??)),
        _ => None,
    });
    let texts: Vec<(CellRef, &String, WrittenIn)> = texts.collect();
    let stated = texts.into_iter().map(|(at, text, unit)| {
        reader.take(table.sheet, at);
        let source = sources.iter().find(|(_, column)| *column == at.column && at.row >= table.first_row);
        StatedUnit {
            place: reader.place(table.sheet, at),
            text: shortened(text),
            unit,
            source: source.map(|(line, _)| line.clone()),
        }
    });
    stated.collect()
}

/// The unit that a text states in brackets or behind the word for it: `Some(None)` is triệu đồng.
pub(super) fn of(text: &str) -> Option<Option<WrittenIn>> {
    let in_brackets = text.split('(').skip(1).filter_map(|rest| rest.split_once(')')).map(|(words, _)| words);
    in_brackets.into_iter().chain([text]).find_map(|words| {
        let plain = normalise(words);
        let said = ["don vi tinh", "don vi", "dvt"].iter().find_map(|word| plain.strip_prefix(word));
        match said {
            Some(unit) => named(unit.trim_start()),
            // Words are only a unit where they stand in brackets.
            None if words.len() < text.len() => named(&plain),
            None => None,
        }
    })
}

fn named(unit: &str) -> Option<Option<WrittenIn>> {
    Some(match unit {
        "dong" | "d" | "vnd" | "dong viet nam" => Some(WrittenIn::Dong),
        "nghin dong" | "ngan dong" | "nghin" | "ngan" | "1000 dong" | "1 000 dong" | "1000d" => {
            Some(WrittenIn::Thousands)
        }
        "ty dong" | "ti dong" | "ty" | "ti" => Some(WrittenIn::Billions),
        "trieu dong" | "trieu" | "tr dong" | "tr d" | "trd" | "tr" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{WrittenIn, of};

    #[test]
    fn a_unit_is_known_where_it_is_said_to_be_one() {
        for (text, unit) in [
            ("Đơn vị tính: đồng", WrittenIn::Dong),
            ("ĐVT: 1.000 đồng", WrittenIn::Thousands),
            ("(Đơn vị: nghìn đồng)", WrittenIn::Thousands),
            ("Vốn lồng ghép (đồng)", WrittenIn::Dong),
            ("1. Kinh phí theo nguồn vốn (tỷ đồng)", WrittenIn::Billions),
        ] {
            assert_eq!(of(text), Some(Some(unit)), "{text}");
        }
        assert_eq!(of("Nguồn vốn huy động (triệu đồng)"), Some(None));
        for text in ["ô Tổng kinh phí ở bảng 2 điền bằng đồng", "Vốn (ngân sách xã)", "Đơn vị: UBND xã Bình Lư", "đồng"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
