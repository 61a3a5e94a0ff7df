//! The grand total that each commune declares, in đồng, against the sum of its table.

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, XlsxError};

use crate::consolidation::{CommuneStanding, Letter};
use crate::money::{DONG_PER_MILLION, Money};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;
use crate::summary::funding_sums::Table;
use crate::summary::page::Page;
use crate::summary::ranges::Rows;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

const DECLARED: u16 = 2;
const COMPUTED: u16 = 3;
const DIFFERENCE: u16 = 4;

/// Rows of the sheet that it takes: caption, headings, communes, total.
pub(super) fn height(material: Material<'_>) -> u32 {
    u32::try_from(material.district.communes.len()).unwrap_or(u32::MAX).saturating_add(3)
}

/// `total` is the cell that holds a commune's sum in triệu đồng.
pub(super) fn write<'a>(
    page: &mut Page,
    material: Material<'a>,
    computed: &Table,
    total: impl Fn(usize) -> CellRef,
    backlinks: &mut Backlinks<'a>,
) -> Result<(), XlsxError> {
    let Material { district, messages, lineage, .. } = material;
    page.caption(&messages.get("summary-caption-declared"))?;
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-declared-dong"),
        messages.get("summary-computed-dong"),
        messages.get("summary-difference-dong"),
    ])?;
    let first = page.next;
    for (commune, at) in district.communes.iter().zip(0..) {
        let row = page.next;
        if let Some(declared) = commune.declared.as_ref().filter(|_| lineage.links_every_figure()) {
            backlinks.add(&declared.place, page.target(row, DECLARED));
        }
        page.row(weight(commune), &cells(material, commune, at, computed.of_row(at), row, total(at)))?;
    }
    let rows = Rows { first, end: page.next };
    let of = |amount: &dyn Fn(&CommuneStanding, Money) -> Option<Money>| -> Money {
        let communes = district.communes.iter().zip(0..).filter(|(commune, _)| commune.has_reported());
        communes.filter_map(|(commune, at)| amount(commune, computed.of_row(at))).sum()
    };
    page.sum(&[
        Cell::Empty,
        Cell::text(messages.get("summary-total")),
        Cell::DongOf(rows.sum(DECLARED), of(&|commune, _| declared(commune))),
        Cell::DongOf(rows.sum(COMPUTED), of(&|_, computed| Some(computed))),
        Cell::DongOf(rows.sum(DIFFERENCE), of(&|commune, computed| Some(declared(commune)? - computed))),
    ])?;
    let Some(last) = rows.last() else { return Ok(()) };
    let (fill, font) = Letter::NotMet.colours();
    let format = Format::new().set_background_color(fill).set_font_color(font);
    for rule in [ConditionalFormatCellRule::LessThan(0), ConditionalFormatCellRule::GreaterThan(0)] {
        let rule = ConditionalFormatCell::new().set_rule(rule).set_format(&format);
        page.worksheet.add_conditional_format(first, DIFFERENCE, last, DIFFERENCE, &rule)?;
    }
    Ok(())
}

fn weight(commune: &CommuneStanding) -> Weight {
    if commune.has_reported() { Weight::Normal } else { Weight::Muted }
}

fn declared(commune: &CommuneStanding) -> Option<Money> {
    commune.declared.as_ref().map(|declared| declared.amount)
}

fn cells<'a>(
    material: Material<'a>,
    commune: &'a CommuneStanding,
    at: usize,
    computed: Money,
    row: u32,
    total: CellRef,
) -> Vec<Cell<'a>> {
    let mut cells = vec![Cell::Count(at + 1), Cell::text(&commune.name)];
    if !commune.has_reported() {
        cells.extend([Cell::text(material.messages.get("summary-not-reported")), Cell::Empty, Cell::Empty]);
        return cells;
    }
    let computed_in_dong = Cell::DongOf(format!("=ROUND({total}*{DONG_PER_MILLION},0)"), computed);
    match &commune.declared {
        Some(declared) => {
            let [one, other] = [DECLARED, COMPUTED].map(|column| CellRef::new(row, column.into()));
            cells.push(Cell::Dong(declared.amount).linked(material.lineage.of_place(&declared.place)));
            cells.push(computed_in_dong);
            cells.push(Cell::DongOf(format!("={one}-{other}"), declared.amount - computed));
        }
        None => {
            cells.extend([Cell::text(material.messages.get("summary-not-declared")), computed_in_dong, Cell::Empty])
        }
    }
    cells
}
