//! A whole sheet: title and notes above its tables, how it is printed, what is protected, how wide its columns are.

use rust_xlsxwriter::{Format, ProtectionOptions, Worksheet, XlsxError};

use crate::drawing::canvas::{Canvas, Keeps};
use crate::drawing::paper::{PaperSize, print_on};
use crate::drawing::ranges::col;
use crate::drawing::row_height::Shown;
use crate::form::{ColumnId, FormSheet, SheetId, Table, TableId};
use crate::place::CellRef;
use crate::template::extent::last_column;
use crate::template::filled::FilledTable;
use crate::template::formula::Stand;
use crate::template::sight::AsTyped;
use crate::template::{marks, remark, style, table, tally, total, validation};

/// Sheets wider than this, in characters, are shown smaller: a laptop shows the remarks at their end without scrolling.
const WIDE: f64 = 160.0;
const SMALLER: u16 = 80;

pub(super) fn render(sheet: &FormSheet, typed: &AsTyped<'_>) -> Result<Worksheet, XlsxError> {
    let widths = widths(sheet);
    let mut canvas = begun(sheet, &widths)?;
    for declared in &sheet.tables {
        let filled = FilledTable::new(declared, typed.answers);
        table::write(&mut canvas, &filled, &widths, typed)?;
        tally::write(&mut canvas, &filled)?;
        total::write(&mut canvas, &filled)?;
        validation::add(canvas.sheet()?, &filled)?;
        remark::write(&mut canvas, declared, typed)?;
        marks::add(canvas.sheet()?, Stand { form: typed.form, sheet, table: declared, row: 0 }, &filled)?;
    }
    let mut worksheet = canvas.finish()?;
    panes(&mut worksheet, sheet)?;
    // It is the last table of a sheet that goes on on further pages.
    if let Some(last) = sheet.tables.last().filter(|_| pages(sheet.id) == 0) {
        worksheet.set_repeat_rows(last.heading_row(), last.heading_row())?;
    }
    let end = sheet.tables.last().map_or(1, Table::end);
    print_setup(&mut worksheet, sheet, CellRef::new(end - 1, sheet.printed_width().saturating_sub(1)))?;
    protect(&mut worksheet);
    Ok(worksheet)
}

/// A sheet with its title and notes over columns of these widths.
pub(super) fn begun(sheet: &FormSheet, widths: &[f64]) -> Result<Canvas, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet.set_name(sheet.name)?.set_tab_color(tab_color(sheet.id));
    // Remarks have an empty text as their result, not the number 0.
    worksheet.set_formula_result_default("");
    for (width, column) in widths.iter().zip(0..) {
        worksheet.set_column_width(column, *width)?;
    }
    worksheet.set_zoom(if widths.iter().sum::<f64>() > WIDE { SMALLER } else { 100 });
    // Over what is printed.
    let printed = if sheet.tables.is_empty() { widths.len() } else { sheet.printed_width() as usize };
    let widths = widths.get(..printed).unwrap_or(widths);
    let full = widths.iter().sum();
    let title = Shown { text: &sheet.title, width: full, scale: style::TITLE };
    across(&mut worksheet, 0, widths, title, style::title())?;
    for (note, row) in sheet.notes.iter().zip(1..) {
        across(&mut worksheet, row, widths, Shown { text: note, width: full, scale: 1.0 }, style::note())?;
    }
    Ok(Canvas::new(worksheet, Keeps::Rows))
}

/// Tables share the columns of their sheet: each is as wide as the widest wants it.
fn widths(sheet: &FormSheet) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::new();
    for table in &sheet.tables {
        widths.resize(widths.len().max(table.width() as usize), 0.0);
        for (index, column) in table.places() {
            widths.iter_mut().skip(index as usize).take(1).for_each(|width| *width = width.max(column.width));
        }
    }
    widths
}

/// Text over the whole width of the sheet.
fn across(
    worksheet: &mut Worksheet,
    row: u32,
    widths: &[f64],
    shown: Shown<'_>,
    format: &Format,
) -> Result<(), XlsxError> {
    let last = u16::try_from(widths.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if last == 0 {
        worksheet.write_string_with_format(row, 0, shown.text, format)?;
    } else {
        worksheet.merge_range(row, 0, row, last, shown.text, format)?;
    }
    worksheet.set_row_height(row, style::BODY.height([shown]))?;
    Ok(())
}

/// Headings stay in view; so do the indicators' names, because their table is wider than a screen.
fn panes(worksheet: &mut Worksheet, sheet: &FormSheet) -> Result<(), XlsxError> {
    let Some(table) = sheet.tables.first() else { return Ok(()) };
    let names = match table.id {
        TableId::Indicators => table.column(&ColumnId::Name).map_or(0, |(index, _)| index + 1),
        _ => 0,
    };
    worksheet.set_freeze_panes(table.first_row(), col(names))?;
    if table.id == TableId::Indicators {
        worksheet.autofilter(table.heading_row(), 0, table.end() - 1, col(last_column(table)))?;
    }
    Ok(())
}

/// Prints the cells up to the last one, as wide as the paper.
pub(super) fn print_setup(worksheet: &mut Worksheet, sheet: &FormSheet, last: CellRef) -> Result<(), XlsxError> {
    print_on(PaperSize::A4, pages(sheet.id), "Trang &P/&N", worksheet);
    if sheet.landscape {
        worksheet.set_landscape();
    }
    worksheet.set_print_area(0, 0, last.row, col(last.column))?;
    Ok(())
}

/// Pages from top to bottom: the guide, which is also handed out, and the short general part on one, the others on as many as
/// they need.
const fn pages(id: SheetId) -> u16 {
    match id {
        SheetId::Guide | SheetId::General => 1,
        _ => 0,
    }
}

/// Without a password: it guards against slips, not against people. Whatever does not break the form stays allowed.
pub(super) fn protect(worksheet: &mut Worksheet) {
    worksheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        sort: true,
        use_autofilter: true,
        edit_objects: true,
        ..ProtectionOptions::new()
    });
}

/// Grey for reading, then a colour for each part of the plan.
const fn tab_color(id: SheetId) -> &'static str {
    match id {
        SheetId::Guide => "7F7F7F",
        SheetId::Check => "C00000",
        SheetId::General => "2F75B5",
        SheetId::Criteria => "548235",
        SheetId::Funding => "BF8F00",
        SheetId::Registration => "C65911",
        SheetId::Plan => "7030A0",
    }
}
