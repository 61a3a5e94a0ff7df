//! The tables of `content.xml` (`table:table` in ODF 1.3 part 3): where each style applies. Rows and cells may stand for a million of
//! their like, so only cells that are there are looked up.

use std::collections::BTreeMap;
use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use crate::place::CellRef;
use crate::workbook::look::Look;
use crate::workbook::ods::styles::Looks;
use crate::workbook::xml::{Xml, attribute};
use crate::workbook::{Cell, Sheet};

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
            table(xml, looks, &mut sheets.next()?.cells)?;
        }
    }
    Some(())
}

fn table<R: Read>(xml: &mut Xml<R>, looks: &Looks, cells: &mut BTreeMap<CellRef, Cell>) -> Option<()> {
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
                let known = cells_of_row(xml, looks)?;
                for (at, cell) in cells.range_mut(CellRef::new(row, 0)..CellRef::new(end, 0)) {
                    let known = known.at(at.column);
                    let look = known.look.or(of_row).or(columns.at(at.column).look).unwrap_or(looks.usual());
                    Look { percent: look.percent || known.percentage, ..look }.lay_on(cell);
                }
                row = end;
            }
            Event::End(tag) if tag.name().as_ref() == "table:table" => return Some(()),
            _ => {}
        }
    }
    None
}

fn cells_of_row<R: Read>(xml: &mut Xml<R>, looks: &Looks) -> Option<Runs> {
    let mut runs = Runs::default();
    loop {
        let element = match xml.next()? {
            Event::Start(tag) => {
                let name = CELLS.into_iter().find(|name| tag.name().as_ref() == *name);
                if name.is_some() {
                    let look = named(&tag, "table:style-name", looks);
                    let percentage = attribute(&tag, "office:value-type").is_some_and(|kind| kind == "percentage");
                    runs.push(repeated(&tag, "table:number-columns-repeated"), Known { look, percentage });
                }
                name
            }
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Some(runs),
            _ => None,
        };
        if let Some(element) = element {
            xml.skip(element)?;
        }
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
        let start = self.0.last().map_or(0, |(end, _)| *end);
        self.0.push((start.saturating_add(columns), known));
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
