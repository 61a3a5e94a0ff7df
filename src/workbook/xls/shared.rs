//! Formulas that several cells share (ShrFmla in [MS-XLS] 2.4): written once, with cells counted from each that shares them.
//! Only what adds up and reckons with cells is read, as the sums of a form do; of any other the text stays unknown.

use std::collections::BTreeMap;

use crate::place::CellRef;
use crate::workbook::record::Record;

/// Bytes of the longest formula that is read: a sum of a form has some ten.
const LONGEST: usize = 100;

/// Where the tokens of a cell's formula begin, and those of a shared one.
const OF_CELL: usize = 20;
const OF_SHARED: usize = 8;

/// PtgExp: the formula is shared, with the cell where it begins.
const SHARED: u8 = 0x01;

/// PtgAttrSum and PtgAttrSpace, two kinds of one token.
const ATTRIBUTE: u8 = 0x19;
const SUM: u8 = 0x10;
const SPACES: [u8; 2] = [0x40, 0x41];

/// Functions by their number (Ftab), with how many arguments they have where that is fixed.
const FUNCTIONS: [(u16, &str, Option<usize>); 3] = [(4, "SUM", None), (344, "SUBTOTAL", None), (27, "ROUND", Some(2))];

/// The shared formulas of a sheet, by the cell where each begins, and the cells that share them.
#[derive(Default)]
pub(super) struct SharedFormulas<'s> {
    formulas: BTreeMap<CellRef, &'s [u8]>,
    sharing: Vec<(CellRef, CellRef)>,
}

impl<'s> SharedFormulas<'s> {
    /// A record of the formula itself.
    pub(super) fn add(&mut self, record: &Record<'s>) {
        let first =
            record.short(0).zip(record.data.get(4)).map(|(row, column)| CellRef::new(row.into(), (*column).into()));
        if let Some((first, tokens)) = first.zip(tokens(record, OF_SHARED)) {
            self.formulas.insert(first, tokens);
        }
    }

    /// A record of a cell, which may share one.
    pub(super) fn share(&mut self, record: &Record<'_>, at: CellRef) {
        let first = |tokens: &[u8]| match tokens {
            [SHARED, row, more, column, high] => Some(CellRef::new(
                u16::from_le_bytes([*row, *more]).into(),
                u16::from_le_bytes([*column, *high]).into(),
            )),
            _ => None,
        };
        if let Some(first) = tokens(record, OF_CELL).and_then(first) {
            self.sharing.push((at, first));
        }
    }

    /// The cells whose formula can be told, with it.
    pub(super) fn texts(self) -> impl Iterator<Item = (CellRef, String)> {
        let Self { formulas, sharing } = self;
        sharing.into_iter().filter_map(move |(at, first)| Some((at, text(formulas.get(&first)?, at)?)))
    }
}

/// The tokens, which stand behind their length.
fn tokens<'s>(record: &Record<'s>, at: usize) -> Option<&'s [u8]> {
    record.data.get(at + 2..)?.get(..record.short(at)?.into()).filter(|tokens| tokens.len() <= LONGEST)
}

/// The formula as it reads in a cell; each token takes what it needs from those before it.
fn text(tokens: &[u8], at: CellRef) -> Option<String> {
    let mut tokens = Tokens { rest: tokens, at };
    let mut stack: Vec<String> = Vec::new();
    while let Some(token) = tokens.byte() {
        let text = match token {
            0x03..=0x06 => {
                let sign = ["+", "-", "*", "/"].get(usize::from(token - 0x03))?;
                let right = stack.pop()?;
                format!("{}{sign}{right}", stack.pop()?)
            }
            0x12 => format!("+{}", stack.pop()?),
            0x13 => format!("-{}", stack.pop()?),
            0x15 => format!("({})", stack.pop()?),
            ATTRIBUTE => match tokens.byte()? {
                SUM => {
                    tokens.short()?;
                    format!("SUM({})", stack.pop()?)
                }
                kind if SPACES.contains(&kind) => {
                    tokens.short()?;
                    continue;
                }
                _ => return None,
            },
            0x1E => tokens.short()?.to_string(),
            0x1F => f64::from_le_bytes(tokens.take()?).to_string(),
            // A cell and an area, as a reference, a value or an array; counted from the cell, or as they are.
            0x24 | 0x44 | 0x64 | 0x2C | 0x4C | 0x6C => tokens.cell(token & 0x08 != 0)?,
            0x25 | 0x45 | 0x65 | 0x2D | 0x4D | 0x6D => tokens.area(token & 0x08 != 0)?,
            0x21 | 0x41 | 0x61 => {
                let number = tokens.short()?;
                let (_, name, arguments) = FUNCTIONS.iter().find(|(known, ..)| *known == number)?;
                call(name, (*arguments)?, &mut stack)?
            }
            0x22 | 0x42 | 0x62 => {
                let arguments = tokens.byte()?.into();
                let number = tokens.short()?;
                let (_, name, _) = FUNCTIONS.iter().find(|(known, ..)| *known == number)?;
                call(name, arguments, &mut stack)?
            }
            _ => return None,
        };
        stack.push(text);
    }
    stack.pop().filter(|_| stack.is_empty())
}

fn call(name: &str, arguments: usize, stack: &mut Vec<String>) -> Option<String> {
    let arguments = stack.split_off(stack.len().checked_sub(arguments)?);
    Some(format!("{name}({})", arguments.join(",")))
}

/// What is left of a formula, and the cell that it is read for.
struct Tokens<'t> {
    rest: &'t [u8],
    at: CellRef,
}

impl Tokens<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*bytes)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take().map(|[byte]| byte)
    }

    fn short(&mut self) -> Option<u16> {
        self.take().map(u16::from_le_bytes)
    }

    fn cell(&mut self, counted: bool) -> Option<String> {
        let (row, column) = (self.short()?, self.short()?);
        Some(self.shown(row, column, counted))
    }

    fn area(&mut self, counted: bool) -> Option<String> {
        let [first, last, left, right] = [self.short()?, self.short()?, self.short()?, self.short()?];
        Some(format!("{}:{}", self.shown(first, left, counted), self.shown(last, right, counted)))
    }

    /// `$C7`: of the column fourteen bits count, the two above say that column and row go with the cell.
    fn shown(&self, row: u16, column: u16, counted: bool) -> String {
        let (with_column, with_row) = (column & 0x4000 != 0, column & 0x8000 != 0);
        let [column, _] = column.to_le_bytes();
        // Counting goes round at the edges of the sheet.
        let row = if counted && with_row { row.wrapping_add(self.at.row as u16) } else { row };
        let column = if counted && with_column { column.wrapping_add(self.at.column as u8) } else { column };
        let cell = CellRef::new(row.into(), column.into()).to_string();
        let letters = cell.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let fixed = |goes: bool| if goes { "" } else { "$" };
        format!("{}{letters}{}{}", fixed(with_column), fixed(with_row), u32::from(row) + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::place::CellRef;

    const AT: CellRef = CellRef::new(6, 7);

    fn area(left: i8, right: i8) -> Vec<u8> {
        let column = |offset: i8| [offset as u8, 0xC0];
        [&[0x2D, 0, 0, 0, 0][..], &column(left), &column(right)].concat()
    }

    #[test]
    fn cells_are_counted_from_the_one_that_shares_the_formula() {
        let sum = [area(-5, -1), vec![0x19, 0x10, 0, 0]].concat();
        assert_eq!(text(&sum, AT), Some("SUM(C7:G7)".to_owned()));
        assert_eq!(text(&sum, CellRef::new(9, 7)), Some("SUM(C10:G10)".to_owned()));
        let more = [&sum[..], &[0x1E, 5, 0, 0x03]].concat();
        assert_eq!(text(&more, AT), Some("SUM(C7:G7)+5".to_owned()));
        let called = [&area(-5, -1)[..], &[0x22, 1, 4, 0, 0x1E, 0, 0, 0x21, 27, 0]].concat();
        assert_eq!(text(&called, AT), Some("ROUND(SUM(C7:G7),0)".to_owned()));
        let fixed = [0x4C, 0xFF, 0xFF, 2, 0x80];
        assert_eq!(text(&fixed, AT), Some("$C6".to_owned()));
    }

    #[test]
    fn what_is_no_simple_sum_stays_unknown() {
        let words = [0x17, 1, 0, b'a'];
        let short = [0x2D, 0, 0];
        let two = [&area(0, 0)[..], &area(0, 0)].concat();
        for tokens in [&words[..], &short, &two, &[0x03], &[0x22, 9, 4, 0], &[]] {
            assert_eq!(text(tokens, AT), None, "{tokens:?}");
        }
    }
}
