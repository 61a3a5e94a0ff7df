//! The tables of `content.xml` (`table:table` in ODF 1.3 part 3): where each style applies, and which cells are merged. Rows and cells may stand for a million of
//! their like, so only cells that are there are looked up.

use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use crate::workbook::limits::MOST_MERGED;
use crate::workbook::look::Look;
use crate::workbook::ods::styles::Looks;
use crate::workbook::xml_old::{Xml, attribute};
use crate::workbook::{Merged, Sheet};

/// The two names of a cell: by itself, and below one that is merged over it.
pub(super) const CELLS: [&str; 2] = ["table:table-cell", "table:covered-table-cell"];

/// Lays on the cells how they look. `sheets` are the tables in the order of the file.
pub(super) fn look<R: Read>(xml: &mut Xml<R>, looks: &Looks, sheets: &mut [Sheet]) -> Option<()> {
    let mut sheets = sheets.iter_mut();
    while let Some(event) = xml.next() {
        if let Event::Start(tag) = event
            && tag.name().as_ref() == "table:table"
            && attribute(&tag, "table:name").is_some()
        {
            table(xml, looks, sheets.next()?)?;
        }
    }
    Some(())
}

fn table<R: Read>(xml: &mut Xml<R>, looks: &Looks, sheet: &mut Sheet) -> Option<()> {
    let Sheet { cells, merged, .. } = sheet;
    let mut columns = Runs::default();
    let mut row = 0_u32;
    while let Some(event) = xml.next() {
        match event {
            Event::Start(tag) if tag.name().as_ref() == "table:table-column" => {
                let look = named(&tag, "table:default-cell-style-name", looks);
                columns.push(repeated(&tag, "table:number-columns-repeated"), Known { look, percentage: false });
            }
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                let end = row.saturating_add(repeated(&tag, "table:number-rows-repeated"));
                let of_row = named(&tag, "table:default-cell-style-name", looks);
                let (known, spans) = cells_of_row(xml, looks)?;
                let room = MOST_MERGED.saturating_sub(merged.len());
                merged.extend(spans.iter().filter_map(|span| span.below(row)).take(room));
                for (at, cell) in cells.rows_mut(row..end) {
                    let known = known.at(at.column);
                    let look = known.look.or(of_row).or(columns.at(at.column).look).unwrap_or(looks.usual());
                    look.lay_on(cell);
                    cell.percent |= known.percentage;
                }
                row = end;
            }
            Event::End(tag) if tag.name().as_ref() == "table:table" => return Some(()),
            _ => {}
        }
    }
    None
}

/// What holds for the cells of a row, and those that are merged with others.
fn cells_of_row<R: Read>(xml: &mut Xml<R>, looks: &Looks) -> Option<(Runs, Vec<Span>)> {
    let (mut runs, mut spans) = (Runs::default(), Vec::new());
    loop {
        let element = match xml.next()? {
            Event::Start(tag) => {
                let name = CELLS.into_iter().find(|name| tag.name().as_ref() == *name);
                if name.is_some() {
                    let look = named(&tag, "table:style-name", looks);
                    let percentage = attribute(&tag, "office:value-type").is_some_and(|kind| kind == "percentage");
                    let (columns, rows) =
                        (repeated(&tag, "table:number-columns-spanned"), repeated(&tag, "table:number-rows-spanned"));
                    if (columns, rows) != (1, 1) {
                        spans.push(Span { column: runs.end(), columns, rows });
                    }
                    runs.push(repeated(&tag, "table:number-columns-repeated"), Known { look, percentage });
                }
                name
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Some((runs, spans)),
            _ => None,
        };
        if let Some(element) = element {
            xml.skip(element)?;
        }
    }
}

/// A cell that is merged with those to its right and below it.
struct Span {
    column: u32,
    columns: u32,
    rows: u32,
}

impl Span {
    /// What is merged when the cell stands in this row.
    fn below(&self, row: u32) -> Option<Merged> {
        let last = |first: u32, count: u32| first.saturating_add(count.saturating_sub(1));
        Merged::new((row, last(row, self.rows)), (self.column, last(self.column, self.columns)))
    }
}

/// What a column or a cell says of its look.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    look: Option<Look>,
    /// The value itself is one (`office:value-type`).
    percentage: bool,
}

/// What holds for one column after the other, as far as each column before which the next begins.
#[derive(Default)]
struct Runs(Vec<(u32, Known)>);

impl Runs {
    fn push(&mut self, columns: u32, known: Known) {
        self.0.push((self.end().saturating_add(columns), known));
    }

    /// The column after those of which something is known.
    fn end(&self) -> u32 {
        self.0.last().map_or(0, |(end, _)| *end)
    }

    fn at(&self, column: u32) -> Known {
        let nth = self.0.partition_point(|(end, _)| *end <= column);
        self.0.get(nth).map(|(_, known)| *known).unwrap_or_default()
    }
}

pub(super) fn repeated(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|number| number.parse().ok()).unwrap_or(1)
}

fn named(tag: &BytesStart<'_>, name: &str, looks: &Looks) -> Option<Look> {
    attribute(tag, name).and_then(|style| looks.of(&style))
}
