//! The sheet `Kiểm tra`: a verdict, how much is filled, and a list with a link to each row that is to be corrected.
//!
//! No array formulas: hidden columns hold a row for each line that may have to be listed, with the number of faulty ones so
//! far; the n-th row of the list looks its line up by that number.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError};

use crate::drawing::canvas::Canvas;
use crate::drawing::ranges::{col, fixed, runs};
use crate::drawing::row_height::{BOLD, Shown};
use crate::form::{Check, CheckLine, FormSheet, Kind, NOTE, READY, Row, Seen, TO_THE_CELL, WARNING};
use crate::place::CellRef;
use crate::template::formula::{Stand, filled_cells, texts_with_content};
use crate::template::sight::AsTyped;
use crate::template::{remark, sheet, style};
use crate::wording::fillers::says_nothing;

/// What the list shows.
const NUMBER: u32 = 0;
const SHEET: u32 = 1;
const WHAT: u32 = 2;
const REMARK: u32 = 3;
const LINK: u32 = 4;
/// What it is looked up in, hidden.
const SO_FAR: u32 = 6;
const LINE_REMARK: u32 = 7;
const LINE_SHEET: u32 = 8;
const LABEL: u32 = 9;
const TARGET: u32 = 10;
const IS_ERROR: u32 = 11;
const IS_WARNING: u32 = 12;
const POSITION: u32 = 13;
/// Beside the progress of a sheet, in the same hidden columns.
const FILLED: u32 = SO_FAR;
const REQUIRED: u32 = LINE_REMARK;

/// A list of long names needs two lines for each.
const LINES: f64 = 2.0;

pub(super) fn render(declared: &FormSheet, typed: &AsTyped<'_>) -> Result<Worksheet, XlsxError> {
    let check = &typed.check;
    let first = check.first_row();
    let last = (first..).zip(&check.lines).last().map_or(first, |(row, _)| row);
    let remarks = check.lines.iter().map(|line| typed.remark(line)).collect();
    let columns = Check::HIDDEN.map(|column| fixed(CellRef::new(first, column), CellRef::new(last, column))).collect();
    let mut page = CheckPage {
        canvas: sheet::begun(declared, &Check::WIDTHS)?,
        declared,
        typed,
        check,
        first,
        last,
        remarks,
        columns,
    };
    page.verdict()?;
    page.progress()?;
    page.list()?;
    page.looked_up()?;
    page.colours()?;
    let mut worksheet = page.canvas.finish()?;
    for column in Check::HIDDEN {
        worksheet.set_column_hidden(col(column))?;
    }
    sheet::print_setup(&mut worksheet, declared, CellRef::new(last.min(first + Check::PRINTED - 1), LINK))?;
    // The lines that are printed fit one page; rows without any would make an empty second one.
    worksheet.set_print_fit_to_pages(1, 1);
    sheet::protect(&mut worksheet);
    Ok(worksheet)
}

struct CheckPage<'a> {
    canvas: Canvas,
    declared: &'a FormSheet,
    typed: &'a AsTyped<'a>,
    check: &'a Check<'a>,
    /// First and last row of the lines.
    first: u32,
    last: u32,
    /// The lines' remarks now, one for each.
    remarks: Vec<String>,
    /// The hidden columns over all lines, from the first on.
    columns: Vec<String>,
}

impl CheckPage<'_> {
    fn verdict(&mut self) -> Result<(), XlsxError> {
        let row = self.check.verdict_row;
        let [errors, warnings] = [IS_ERROR, IS_WARNING].map(|column| format!("SUM({})", self.lines(column)));
        let of_warnings = format!("{warnings}&\"{}\"", Check::WARNINGS);
        let ready = format!("\"{READY}\"&IF({warnings}=0,\"\",\"{}\"&{of_warnings})", Check::BUT);
        let wrong = format!("\"CÒN \"&{errors}&\" LỖI\"&IF({warnings}=0,\"\",\", \"&{of_warnings})");
        let formula = format!("=IF({errors}=0,{ready},{wrong})");
        let format = style::verdict();
        self.canvas.sheet()?.merge_range(row, col(NUMBER), row, col(LINK), "", format)?;
        let count = |is: fn(&str) -> bool| self.remarks.iter().filter(|remark| is(remark)).count();
        let result = Check::verdict(count(is_error), count(is_warning));
        self.formula(CellRef::new(row, NUMBER), formula, result, format)?;
        self.canvas.height(row, style::BODY.height_with_room(LINES, []))?;
        Ok(())
    }

    fn progress(&mut self) -> Result<(), XlsxError> {
        self.headings(self.check.progress_heading_row, Check::PROGRESS_HEADINGS)?;
        for (row, sheet) in self.check.sheets.clone() {
            let at = |column| CellRef::new(row, column);
            self.canvas.height(row, style::BODY.height([]))?;
            self.canvas.blank((row, col(NUMBER)), style::sum())?;
            let link = format!("=HYPERLINK(\"#'{0}'!A1\",\"{0}\")", sheet.name);
            self.formula(at(SHEET), link, sheet.name, style::sum())?;
            let (counted, filled, required) = self.required(sheet);
            self.formula(at(FILLED), format!("={counted}"), filled.to_string(), style::plain())?;
            self.canvas.number((row, col(REQUIRED)), u32::try_from(required).unwrap_or(u32::MAX), style::plain())?;
            let (f, r) = (at(FILLED), at(REQUIRED));
            let text = format!("=\"{} \"&{f}&\"/\"&{r}&\" ô (\"&ROUND({f}*100/{r},0)&\" %)\"", Check::FILLED);
            self.formula(at(WHAT), text, Check::progress(filled, required), style::sum())?;
            let of_sheet = self.check.lines.iter().zip(&self.remarks).filter(|(line, _)| line.sheet.id == sheet.id);
            let of_sheet: Vec<&str> = of_sheet.map(|(_, remark)| remark.as_str()).collect();
            let errors = of_sheet.iter().filter(|remark| is_error(remark)).count();
            let warnings = of_sheet.iter().filter(|remark| is_warning(remark)).count();
            for (column, counted, number) in [(REMARK, IS_ERROR, errors), (LINK, IS_WARNING, warnings)] {
                let sum = format!("=SUMIF({},{},{})", self.lines(LINE_SHEET), at(SHEET), self.lines(counted));
                self.formula(at(column), sum, number.to_string(), style::counted())?;
            }
        }
        Ok(())
    }

    /// The n-th faulty line in the n-th row.
    fn list(&mut self) -> Result<(), XlsxError> {
        self.headings(self.check.list_heading_row, Check::LIST_HEADINGS)?;
        let faulty: Vec<usize> =
            (0..).zip(&self.remarks).filter(|(_, remark)| !remark.is_empty()).map(|(i, _)| i).collect();
        let so_far = CellRef::new(self.last, SO_FAR).absolute();
        for (row, index) in (self.first..=self.last).zip(0_usize..) {
            let found = faulty.get(index).copied();
            let line = found.and_then(|found| self.check.lines.get(found).zip(self.remarks.get(found)));
            let (sheet, label, remark) =
                line.map_or(("", String::new(), ""), |(line, remark)| (line.sheet.name, line.label(), remark.as_str()));
            let remark = remark.to_owned();
            let (nth, at) = (index + 1, |column| CellRef::new(row, column));
            let result = |text: String| if found.is_some() { text } else { String::new() };
            self.formula(
                at(NUMBER),
                format!("=IF({nth}>{so_far},\"\",{nth})"),
                result(nth.to_string()),
                style::listed_number(),
            )?;
            let position = format!("=IF({0}=\"\",\"\",MATCH({0},{1},0))", at(NUMBER), self.lines(SO_FAR));
            let number = found.map_or(String::new(), |found| (found + 1).to_string());
            self.formula(at(POSITION), position, number, style::plain())?;
            let from = |column| format!("INDEX({},{})", self.lines(column), at(POSITION));
            let looked_up = |what: String| format!("=IF({}=\"\",\"\",{what})", at(POSITION));
            let link = format!("HYPERLINK({},\"{TO_THE_CELL}\")", from(TARGET));
            let [sheet_formula, label_formula, remark_formula, link] =
                [from(LINE_SHEET), from(LABEL), from(LINE_REMARK), link].map(looked_up);
            self.formula(at(SHEET), sheet_formula, sheet, style::listed())?;
            self.formula(at(WHAT), label_formula, label, style::listed())?;
            self.formula(at(REMARK), remark_formula, remark, style::listed())?;
            self.formula(at(LINK), link, result(TO_THE_CELL.to_owned()), style::link())?;
            self.canvas.height(row, style::BODY.height_with_room(LINES, []))?;
        }
        Ok(())
    }

    /// The hidden rows of all lines.
    fn looked_up(&mut self) -> Result<(), XlsxError> {
        let lines: Vec<(u32, LineFormulas)> =
            (self.first..).zip(self.check.lines.iter().map(|line| self.formulas(line))).collect();
        let mut so_far = 0_usize;
        let plain = style::plain();
        for ((row, line), remark) in lines.into_iter().zip(self.remarks.clone()) {
            let at = |column| CellRef::new(row, column);
            let (shown, before) = (at(LINE_REMARK), CellRef::new(row.saturating_sub(1), SO_FAR));
            so_far += usize::from(!remark.is_empty());
            let first = row == self.first;
            let one_more = format!("IF({shown}=\"\",0,1)");
            let counted = if first { format!("={one_more}") } else { format!("={before}+{one_more}") };
            self.formula(at(SO_FAR), counted, so_far.to_string(), plain)?;
            self.formula(shown, line.remark, remark.as_str(), plain)?;
            self.canvas.text((row, col(LINE_SHEET)), line.sheet, plain)?;
            self.canvas.text((row, col(LABEL)), &line.label, plain)?;
            self.formula(at(TARGET), line.target, line.target_now, plain)?;
            let [warns, notes] =
                [WARNING, NOTE].map(|word| format!("LEFT({shown},{})=\"{word}\"", word.chars().count()));
            let error = format!("=IF(OR({shown}=\"\",{warns},{notes}),0,1)");
            self.formula(at(IS_ERROR), error, u8::from(is_error(&remark)).to_string(), plain)?;
            let warning = format!("=IF({warns},1,0)");
            self.formula(at(IS_WARNING), warning, u8::from(is_warning(&remark)).to_string(), plain)?;
        }
        Ok(())
    }

    fn formulas(&self, line: &CheckLine<'_>) -> LineFormulas {
        let table = line.table;
        let stand = Stand { form: self.typed.form, sheet: self.declared, table, row: line.number };
        // What cannot be said any more, because rows or sheets were deleted, is not said.
        let remark = match (&line.row, remark::column(table)) {
            (Some(_), Some(column)) => {
                format!("=IFERROR('{}'!{}&\"\",\"\")", line.sheet.name, CellRef::new(line.number, column))
            }
            _ => format!("=IFERROR({},\"\")", stand.remark(&line.constraints).unwrap_or_else(|| "\"\"".to_owned())),
        };
        let input = |column: &&crate::form::Column| match &line.row {
            Some(row) => row.input(column).is_some(),
            None => table.begins.first() == Some(&column.id),
        };
        let column = table.places().find(|(_, column)| input(column)).map_or(0, |(index, _)| index);
        let at = CellRef::new(line.number, column);
        let letters = crate::place::column_letters(column);
        LineFormulas {
            remark,
            sheet: line.sheet.name,
            label: line.label(),
            target: format!("=\"#'{0}'!{letters}\"&ROW('{0}'!{at})", line.sheet.name),
            target_now: format!("#'{}'!{at}", line.sheet.name),
        }
    }

    /// How many of the cells that a complete sheet has filled are filled: as a formula, now, and how many there are.
    fn required(&self, sheet: &FormSheet) -> (String, usize, usize) {
        let (mut texts, mut others) = (Vec::new(), Vec::new());
        let (mut filled, mut required) = (0, 0);
        for table in &sheet.tables {
            let rows = table.all_rows();
            for (index, column) in table.places() {
                for is_text in [false, true] {
                    let needed = |row: &Row| {
                        let kind = row.input(column);
                        row.required.contains(&column.id) && kind.is_some_and(Kind::is_text) == is_text
                    };
                    let needed: Vec<_> = (table.first_row()..).zip(&rows).filter(|(_, row)| needed(row)).collect();
                    required += needed.len();
                    let says = |row| match self.typed.seen(table, row, &column.id) {
                        Seen::Nothing => false,
                        Seen::Text(text) => !(is_text && says_nothing(&text)),
                        Seen::Number(_) | Seen::Word(_) | Seen::Error => true,
                    };
                    filled += needed.iter().filter(|(_, row)| says(row)).count();
                    let runs = runs(needed.iter().map(|(number, _)| *number));
                    let areas = if is_text { &mut texts } else { &mut others };
                    areas.extend(runs.into_iter().map(|(top, bottom)| {
                        let (top, bottom) = (CellRef::new(top, index), CellRef::new(bottom, index));
                        format!("'{}'!{}:{}", sheet.name, top.absolute(), bottom.absolute())
                    }));
                }
            }
        }
        let counted = [filled_cells(&others), texts_with_content(&texts)].into_iter().filter(|text| !text.is_empty());
        (counted.collect::<Vec<_>>().join("+"), filled, required)
    }

    fn colours(&mut self) -> Result<(), XlsxError> {
        let verdict = CellRef::new(self.check.verdict_row, NUMBER);
        let ready = format!("LEFT({},{})=\"{READY}\"", verdict.absolute(), READY.chars().count());
        let ends = (verdict, CellRef::new(verdict.row, LINK));
        self.colour(ends, &ready, style::right())?;
        self.colour(ends, &format!("NOT({ready})"), style::wrong())?;
        let listed = (CellRef::new(self.first, NUMBER), CellRef::new(self.last, LINK));
        let filled = format!("$A{}<>\"\"", self.first + 1);
        // The first of several formats is the one that LibreOffice shows.
        let rows: Vec<u32> = (self.first..=self.last).collect();
        remark::mark(self.canvas.sheet()?, REMARK, &rows)?;
        self.colour(listed, &filled, style::lines())
    }

    fn colour(&mut self, (first, last): (CellRef, CellRef), when: &str, format: Format) -> Result<(), XlsxError> {
        let rule = ConditionalFormatFormula::new().set_rule(when).set_format(format);
        self.canvas.sheet()?.add_conditional_format(first.row, col(first.column), last.row, col(last.column), &rule)?;
        Ok(())
    }

    fn headings(&mut self, row: u32, headings: [&str; 5]) -> Result<(), XlsxError> {
        for (heading, column) in headings.into_iter().zip(0..) {
            self.canvas.text((row, column), heading, style::heading())?;
        }
        let shown = headings.into_iter().zip(Check::WIDTHS).map(|(text, width)| Shown { text, width, scale: BOLD });
        self.canvas.height(row, style::BODY.height(shown))?;
        Ok(())
    }

    fn formula(
        &mut self,
        at: CellRef,
        formula: String,
        result: impl Into<String>,
        look: &'static Format,
    ) -> Result<(), XlsxError> {
        let formula = Formula::new(formula).set_result(result);
        self.canvas.formula((at.row, col(at.column)), formula, look)
    }

    /// A hidden column over all lines.
    fn lines(&self, column: u32) -> &str {
        column.checked_sub(SO_FAR).and_then(|index| self.columns.get(index as usize)).map_or("", String::as_str)
    }
}

/// What the hidden row of a line holds.
struct LineFormulas {
    remark: String,
    sheet: &'static str,
    label: String,
    target: String,
    target_now: String,
}

fn is_error(remark: &str) -> bool {
    !remark.is_empty() && !remark.starts_with(NOTE) && !is_warning(remark)
}

fn is_warning(remark: &str) -> bool {
    remark.starts_with(WARNING)
}
