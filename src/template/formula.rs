//! A condition as the text of a formula. Every part is false, not an error, for a cell that holds one; only functions that
//! Excel 2010, LibreOffice and WPS have, under the names they have in a file. An IF without its last part is false there.

use unicode_normalization::UnicodeNormalization;

use crate::drawing::ranges::{fixed, runs};
use crate::form::{Comparison, Condition, ConditionCell, Constraint, Form, FormSheet, Operand, Role, Table, TableId};
use crate::money::{DONG_PER_MILLION, LARGEST};
use crate::place::CellRef;
use crate::wording::fillers::SIGNS;
use crate::wording::names::VILLAGE;
use crate::wording::normalise;
use crate::wording::phrases::pattern;

/// Excel's limits: functions inside one another (64, some of them within a condition), and letters of a formula.
const DEEPEST: usize = 45;
const LONGEST: usize = 8_190;

/// Longest text within a formula that Excel takes, less the signs around a word.
const LITERAL: usize = 253;

/// From where a formula looks.
#[derive(Clone, Copy)]
pub(super) struct Stand<'a> {
    pub form: &'a Form,
    /// The sheet the formula is on.
    pub sheet: &'a FormSheet,
    pub table: &'a Table,
    /// Number of the row in its sheet.
    pub row: u32,
}

impl Stand<'_> {
    /// The remark of the first constraint that is violated, or an empty text. `None` beyond what Excel takes in one formula
    /// (a table of several dozens of amounts in a row): the row is then checked only when it has come back.
    pub(super) fn remark(self, constraints: &[Constraint]) -> Option<String> {
        let formula = constraints.iter().rev().try_fold("\"\"".to_owned(), |rest, constraint| {
            let remark = constraint.remark.replace('"', "\"\"");
            Some(format!("IF({},\"{remark}\",{rest})", self.condition(&constraint.violated)?))
        });
        formula.filter(|formula| constraints.len() < DEEPEST && formula.encode_utf16().count() < LONGEST)
    }

    /// `None` when the condition names a cell that the form does not have.
    pub(super) fn condition(self, condition: &Condition) -> Option<String> {
        Some(match condition {
            Condition::IsError(cell) => format!("ISERROR({})", self.cell(cell)?),
            Condition::IsEmpty(cell) => {
                format!("IFERROR(LEN({})=0,FALSE)", cleaned(&self.cell(cell)?))
            }
            Condition::SaysNothing(cell) => {
                format!("IFERROR(LEN({})=0,FALSE)", cleaned(&without_fillers(&self.cell(cell)?)))
            }
            Condition::TellsNothing(cell) => {
                format!("IFERROR(LEN({})<2,FALSE)", cleaned(&without_fillers(&self.cell(cell)?)))
            }
            Condition::IsFilled(cell) => {
                format!("ISNUMBER(1/LEN({}))", cleaned(&self.cell(cell)?))
            }
            Condition::IsNumber(cell) => format!("ISNUMBER({})", self.cell(cell)?),
            Condition::IsText(cell) => {
                let cell = self.cell(cell)?;
                format!("IF(ISTEXT({cell}),TRIM({cell})<>\"\")")
            }
            // The root of a text is that of its number; of one below nought there is none.
            Condition::ReadsAsNumber { cell, around: (around, instead), most } => {
                let root = most.isqrt();
                format!(
                    "ISNUMBER(1/(SQRT(SUBSTITUTE(LOWER({}),\"{around}\",\"{instead}\"))<={root}))",
                    self.cell(cell)?
                )
            }
            Condition::NamesNoDay(cell) => {
                let cell = self.cell(cell)?;
                let text = cleaned(&cell);
                let part = format!("FIND(LEFT(LOWER({text}),3),\"thá|quý|năm\")");
                format!("IF(ISTEXT({cell}),OR(LEN({text})<8,ISNUMBER({part})))")
            }
            Condition::Is(cell, words) => is(&self.cell(cell)?, words),
            Condition::IsNoVillage(cell, villages) => {
                let cell = self.cell(cell)?;
                let named = format!("ISNUMBER(1/LEN({}))", cleaned(&without_fillers(&cell)));
                format!("AND({named},NOT({}))", is(&bare_name(&cell), &names(villages)))
            }
            Condition::Repeats(column) => {
                let (column, _) = self.table.column(column)?;
                let above = self.table.first_row()..self.row;
                if above.is_empty() {
                    return Some("FALSE".to_owned());
                }
                let own = CellRef::new(self.row, column);
                let above =
                    format!("{}:{}", CellRef::new(above.start, column).absolute(), CellRef::new(above.end - 1, column));
                let [same, own_name] = [above, own.to_string()].map(|cells| format!("LOWER({})", cleaned(&cells)));
                let named = cleaned(&without_fillers(&own.to_string()));
                format!("AND(ISNUMBER(1/LEN({named})),SUMPRODUCT(--ISNUMBER(1/({same}={own_name})))>0)")
            }
            Condition::HasNoDocumentNumber(cell) => {
                let cell = self.cell(cell)?;
                let number = format!("LEFT({cell},FIND(\"/\",{cell}&\"/\")-1)");
                let named = format!("ISNUMBER(1/LEN({}))", cleaned(&without_fillers(&cell)));
                let digits: Vec<String> = ('0'..='9').map(|digit| format!("\"{digit}\"")).collect();
                let found = format!("SUMPRODUCT(--ISNUMBER(FIND({{{}}},{number})))", digits.join(","));
                format!("IF(ISTEXT({cell}),AND({named},{found}=0))")
            }
            Condition::NamesUnknownCode(cell, known) => unknown_code(&self.cell(cell)?, known),
            Condition::Mentions(cells, phrases) => {
                let cells: Option<Vec<String>> = cells.iter().map(|cell| self.cell(cell)).collect();
                let said = cleaned(&cells?.join("&\" | \"&"));
                let patterns: Vec<String> = phrases.iter().map(|phrase| format!("\"{}\"", pattern(phrase))).collect();
                format!("SUMPRODUCT(--ISNUMBER(SEARCH({{{}}},{said})))>0", patterns.join(","))
            }
            Condition::WithinList(cell, choice) => is(&self.cell(cell)?, &choice.values()),
            Condition::Compare(cell, comparison, operand) => {
                let (cell, sign) = (self.cell(cell)?, sign(*comparison));
                match operand {
                    Operand::Number(number) => format!("IF(ISNUMBER({cell}),{cell}{sign}{number})"),
                    Operand::Cell(other) => {
                        let other = self.cell(other)?;
                        format!("IF(AND(ISNUMBER({cell}),ISNUMBER({other})),{cell}{sign}{other})")
                    }
                    Operand::Times(other, factor) => {
                        let other = self.cell(other)?;
                        format!("IF(AND(ISNUMBER({cell}),ISNUMBER({other})),{cell}{sign}{factor}*{other})")
                    }
                    Operand::Rows(table) => {
                        format!("IF(ISNUMBER({cell}),{cell}{sign}{})", self.filled_rows(*table)?)
                    }
                }
            }
            Condition::FinerThan(cell, decimals) => {
                let cell = self.cell(cell)?;
                format!("IF(ISNUMBER({cell}),ROUND({cell},{decimals})<>{cell})")
            }
            Condition::NamesNone(cell, digits) => {
                let cell = self.cell(cell)?;
                let without = digits.iter().map(|digits| format!("ISERROR(FIND(\"{digits}\",{cell}))"));
                let without: Vec<String> = without.collect();
                format!("IF(ISTEXT({cell}),AND({}<>\"\",{}))", cleaned(&cell), without.join(","))
            }
            Condition::Begun(table) => format!("{}>0", filled_cells(&self.beginning(*table)?)),
            Condition::StandsOut(cell, least) => {
                let (cell, amounts) = (self.cell(cell)?, self.amounts(None)?);
                // The largest of the smaller ones; text among them does not matter.
                let usual = format!("IFERROR(LARGE({amounts},COUNTIF({amounts},\">=\"&{least})+1),0)");
                format!("IF(ISNUMBER({cell}),AND({cell}>={least},{usual}>=0.000001,{cell}>100*{usual}))")
            }
            Condition::Unfunded(group) => {
                self.of_readable(&self.amounts(Some(group))?, |amounts| format!("SUM({amounts})=0"))
            }
            Condition::NotTheSum(cell) => {
                let cell = self.cell(cell)?;
                let differs = |amounts: &str| format!("ABS({cell}-SUM({amounts})*{DONG_PER_MILLION})>=1");
                format!("IF(ISNUMBER({cell}),{})", self.of_readable(&self.amounts(None)?, differs))
            }
            Condition::All(conditions) => self.joined("AND", "TRUE", conditions)?,
            Condition::Any(conditions) => self.joined("OR", "FALSE", conditions)?,
            Condition::Not(condition) => match self.condition(condition)?.as_str() {
                "FALSE" => "TRUE".to_owned(),
                condition => format!("NOT({condition})"),
            },
        })
    }

    /// Without the conditions that say nothing.
    fn joined(self, function: &str, nothing: &str, conditions: &[Condition]) -> Option<String> {
        let texts: Option<Vec<String>> = conditions.iter().map(|condition| self.condition(condition)).collect();
        let texts: Vec<String> = texts?.into_iter().filter(|text| text != nothing).collect();
        Some(match texts.as_slice() {
            [] => nothing.to_owned(),
            [only] => only.clone(),
            several => format!("{function}({})", several.join(",")),
        })
    }

    fn cell(self, cell: &ConditionCell) -> Option<String> {
        match cell {
            ConditionCell::Here(column) => {
                let (column, _) = self.table.column(column)?;
                Some(CellRef::new(self.row, column).to_string())
            }
            ConditionCell::In(table, key, column) => {
                let (sheet, table) = self.table(*table)?;
                let index = (0..).zip(&table.rows).find(|(_, row)| row.key == *key).map(|(index, _)| index)?;
                Some(self.seen_here(sheet, table.cell(index, column)?.to_string()))
            }
        }
    }

    /// The cells in which an answer begins a table.
    fn beginning(self, table: TableId) -> Option<Vec<String>> {
        let (sheet, table) = self.table(table)?;
        let known = table.rows.iter().map(|row| row.office_may_know).chain(std::iter::repeat(false));
        let rows = (table.first_row()..table.first_row() + table.row_count()).zip(known);
        let rows = runs(rows.filter(|(_, known)| !known).map(|(number, _)| number));
        let columns = table.begins.iter().filter_map(|column| table.column(column));
        let inputs = columns.filter(|(_, column)| matches!(column.role, Role::Input(_)));
        let columns = runs(inputs.map(|(index, _)| index));
        let areas = columns.iter().flat_map(|(left, right)| {
            rows.iter().map(|(top, bottom)| (CellRef::new(*top, *left), CellRef::new(*bottom, *right)))
        });
        Some(areas.map(|(first, last)| self.seen_here(sheet, fixed(first, last))).collect())
    }

    /// How many rows of a table are filled.
    fn filled_rows(self, table: TableId) -> Option<String> {
        let (sheet, table) = self.table(table)?;
        let last = table.row_count().checked_sub(1)?;
        let column = |column| Some(self.seen_here(sheet, fixed(table.cell(0, column)?, table.cell(last, column)?)));
        let columns: Option<Vec<String>> = table.begins.iter().map(column).collect();
        let filled: Vec<String> = columns?.iter().map(|column| filled(column)).collect();
        Some(format!("SUMPRODUCT(--({}>0))", filled.join("+")))
    }

    /// The amounts of a task group, or all.
    fn amounts(self, group: Option<&str>) -> Option<String> {
        let (sheet, table) = self.table(TableId::Funding)?;
        let row = |number: usize| u32::try_from(number).ok();
        let (top, bottom) = match group {
            Some(group) => {
                let index = row(table.rows.iter().position(|row| row.key == group)?)?;
                (index, index)
            }
            None => (0, row(table.rows.len())?.checked_sub(1)?),
        };
        let (first, last) = (table.cell(top, table.begins.first()?)?, table.cell(bottom, table.begins.last()?)?);
        Some(self.seen_here(sheet, fixed(first, last)))
    }

    /// Something said of amounts, false while one of them is no amount of money.
    fn of_readable(self, amounts: &str, said: impl Fn(&str) -> String) -> String {
        let most = LARGEST / DONG_PER_MILLION;
        let possible = format!("COUNTIF({amounts},\"<0\")+COUNTIF({amounts},\">{most}\")=0");
        let whole = format!("SUMPRODUCT(--(ROUND({amounts},6)<>{amounts}))=0");
        format!("IF(COUNTA({amounts})=COUNT({amounts}),AND({possible},{whole},{}))", said(amounts))
    }

    fn table(&self, id: TableId) -> Option<(&FormSheet, &Table)> {
        self.form.tables().find(|(_, table)| table.id == id)
    }

    fn seen_here(&self, sheet: &FormSheet, cells: String) -> String {
        if sheet.id == self.sheet.id { cells } else { format!("'{}'!{cells}", sheet.name) }
    }
}

/// One of some words, with their accents, in whichever form of Unicode, or without. No function that takes * and ? for more than
/// signs.
fn is(cell: &str, words: &[impl AsRef<str>]) -> String {
    let mut spellings: Vec<String> = Vec::new();
    for word in words.iter().map(|word| word.as_ref().to_lowercase()) {
        let decomposed = word.nfd().collect();
        let bare = normalise(&word);
        spellings.extend([word, decomposed, bare]);
    }
    spellings.dedup();
    let typed = format!("\"|\"&LOWER({})&\"|\"", cleaned(cell));
    let found = lists(&spellings).into_iter().map(|list| format!("ISNUMBER(FIND({typed},\"{list}\"))"));
    match found.collect::<Vec<_>>().as_slice() {
        [only] => only.clone(),
        several => format!("OR({})", several.join(",")),
    }
}

/// Words between signs, in as many texts as Excel's longest literal asks for.
fn lists(words: &[impl AsRef<str>]) -> Vec<String> {
    let mut lists = vec!["|".to_owned()];
    for word in words.iter().map(AsRef::as_ref) {
        if let Some(list) =
            lists.last_mut().filter(|list| list.encode_utf16().count() + word.encode_utf16().count() < LITERAL)
        {
            list.push_str(word);
            list.push('|');
        } else {
            lists.push(format!("|{word}|"));
        }
    }
    lists
}

/// A text without what nobody sees: spaces around it, more than one between its words, other kinds of them, ends of lines.
fn cleaned(text: &str) -> String {
    format!("TRIM(SUBSTITUTE(SUBSTITUTE({text},\"\u{a0}\",\" \"),CHAR(10),\" \"))")
}

/// A name without its number before it and what stands in brackets behind it: `1. Sin Chải (bản đặc biệt khó khăn)`.
fn bare_name(cell: &str) -> String {
    let name = format!("LEFT({cell},FIND(\"(\",{cell}&\"(\")-1)");
    format!("IFERROR(MID({name},FIND(\". \",{name})+2,99),{name})")
}

/// Villages with the word before their names and without.
fn names(villages: &[String]) -> Vec<&str> {
    let bare = villages.iter().filter_map(|village| village.split_once(' '));
    let is_village = |word: &str| VILLAGE.iter().any(|(known, _)| *known == word.to_lowercase());
    let bare = bare.filter(|(word, _)| is_village(word)).map(|(_, name)| name);
    villages.iter().map(String::as_str).chain(bare).collect()
}

/// A cell with nothing in it but one code, perhaps with the word for a criterion before it, which is none of these.
fn unknown_code(cell: &str, known: &[String]) -> String {
    let text = format!("LOWER({})", cleaned(cell));
    let text = ["tiêu chí ", "chỉ tiêu "].iter().fold(text, |text, word| format!("SUBSTITUTE({text},\"{word}\",\"\")"));
    // A number has a comma where the computer writes one; in a text it may stand between two codes.
    let clear = format!("OR(ISNUMBER({cell}),ISERROR(FIND(\",\",{cell})))");
    let code = format!("SUBSTITUTE({text},\",\",\".\")");
    let digits = format!("ISNUMBER(1/(--SUBSTITUTE({code},\".\",\"\")>0))");
    let dot = format!("FIND(\".\",{code}&\".\")");
    let short = format!("{dot}>1,{dot}<4,ISNUMBER(FIND(LEN({code})-{dot}+2,\"134\"))");
    let unknown = lists(known).into_iter().map(|list| format!("ISERROR(FIND(\"|\"&{code}&\"|\",\"{list}\"))"));
    format!("IFERROR(AND({clear},{digits},{short},{}),FALSE)", unknown.collect::<Vec<_>>().join(","))
}

/// A text without the signs that say nothing.
fn without_fillers(text: &str) -> String {
    SIGNS.iter().fold(text.to_owned(), |text, sign| format!("SUBSTITUTE({text},\"{sign}\",\"\")"))
}

/// For each cell of an area whether something stands in it; an error is something.
fn filled(area: &str) -> String {
    format!("ISERROR({area})+ISNUMBER(1/LEN({}))", cleaned(area))
}

/// How many cells of some areas are filled.
pub(super) fn filled_cells(areas: &[String]) -> String {
    let counted = areas.iter().map(|area| format!("SUMPRODUCT({})", filled(area)));
    counted.collect::<Vec<_>>().join("+")
}

/// How many cells of some areas hold a text that says something; an error is something.
pub(super) fn texts_with_content(areas: &[String]) -> String {
    let counted = areas.iter().map(|area| {
        let said = cleaned(&without_fillers(area));
        format!("SUMPRODUCT(ISERROR({area})+ISNUMBER(1/LEN({said})))")
    });
    counted.collect::<Vec<_>>().join("+")
}

const fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::AtMost => "<=",
        Comparison::Equal => "=",
        Comparison::AtLeast => ">=",
        Comparison::More => ">",
    }
}
