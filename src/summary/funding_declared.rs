//! The grand total that each commune declares, in đồng, against the sum of its table.

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, XlsxError};

use crate::consolidation::analysis::Amounts;
use crate::consolidation::{CommuneStanding, Letter};
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::money::{DONG_PER_MILLION, Money};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;

const DECLARED: u16 = 2;
const COMPUTED: u16 = 3;
const DIFFERENCE: u16 = 4;

/// `total` is the cell that holds a commune's sum in triệu đồng.
pub(super) fn write<'a>(
    page: &mut Page,
    material: Material<'a>,
    computed: &Amounts,
    total: impl Fn(usize) -> CellRef,
    backlinks: &mut Backlinks<'a>,
) -> Result<(), XlsxError> {
    let Material { district, messages, lineage, .. } = material;
    let mut caption = messages.get("summary-caption-declared");
    let uncounted = material.figures.funding.uncounted;
    if uncounted > 0 {
        let said = Message::new("summary-caption-uncounted").with("count", uncounted);
        caption = format!("{caption} ({})", messages.text(&said));
    }
    page.caption(&caption)?;
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
        page.leading(row);
        page.row(weight(commune), &cells(material, commune, at, computed.of_row(at), row, total(at)))?;
    }
    let rows = Rows { first, end: page.next };
    totals(page, material, computed, rows)?;
    let Some(last) = rows.last() else { return Ok(()) };
    let (fill, font) = Letter::NotMet.colours();
    let format = Format::new().set_background_color(fill).set_font_color(font);
    for rule in [ConditionalFormatCellRule::LessThan(0), ConditionalFormatCellRule::GreaterThan(0)] {
        let rule = ConditionalFormatCell::new().set_rule(rule).set_format(&format);
        page.canvas.sheet()?.add_conditional_format(first, DIFFERENCE, last, DIFFERENCE, &rule)?;
    }
    Ok(())
}

/// Like is compared with like: only communes that declare a total. What some declare too much does not make up for what others
/// declare too little.
fn totals(page: &mut Page, material: Material<'_>, computed: &Amounts, rows: Rows) -> Result<(), XlsxError> {
    let Material { district, messages, .. } = material;
    let communes = district.communes.iter().zip(0..);
    let both: Vec<(Money, Money)> =
        communes.filter_map(|(commune, at)| Some((declared(commune)?, computed.of_row(at)))).collect();
    let differences: Vec<Money> = both.iter().map(|(declared, computed)| *declared - *computed).collect();
    let reported = material.figures.communes.reported;
    let label = Message::new("summary-total-declared").with("count", both.len());
    let formula = match (rows.of_column(DECLARED), rows.of_column(COMPUTED)) {
        (Some(declared), Some(computed)) => format!("=SUMPRODUCT(--ISNUMBER({declared}),{computed})"),
        _ => "=0".to_owned(),
    };
    page.sum(&[
        TableCell::Empty,
        TableCell::text(messages.text(&label.with("left", reported.saturating_sub(both.len())))),
        TableCell::DongOf(rows.sum(DECLARED), both.iter().map(|(declared, _)| *declared).sum()),
        TableCell::DongOf(formula, both.iter().map(|(_, computed)| *computed).sum()),
        TableCell::DongOf(rows.sum(DIFFERENCE), differences.iter().copied().sum()),
    ])?;
    let sizes = differences.iter().map(|difference| Money::from_dong(difference.dong().abs())).sum();
    let differing = differences.iter().filter(|difference| difference.dong() != 0).count();
    let label = Message::new("summary-total-differences").with("count", differing);
    let formula = rows.of_column(DIFFERENCE);
    let formula = formula.map_or_else(|| "=0".to_owned(), |cells| format!("=SUMPRODUCT(ABS({cells}))"));
    page.sum(&[
        TableCell::Empty,
        TableCell::text(messages.text(&label)),
        TableCell::Empty,
        TableCell::Empty,
        TableCell::DongOf(formula, sizes),
    ])
}

fn weight(commune: &CommuneStanding) -> RowWeight {
    if commune.has_reported() { RowWeight::Normal } else { RowWeight::Muted }
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
) -> Vec<TableCell<'a>> {
    let mut cells = vec![TableCell::Count(at + 1), TableCell::text(&commune.name)];
    if !commune.has_reported() {
        cells.extend([
            TableCell::text(material.messages.get("summary-not-reported")),
            TableCell::Empty,
            TableCell::Empty,
        ]);
        return cells;
    }
    let computed_in_dong = TableCell::DongOf(format!("=ROUND({total}*{DONG_PER_MILLION},0)"), computed);
    match &commune.declared {
        Some(declared) => {
            let [one, other] = [DECLARED, COMPUTED].map(|column| CellRef::new(row, column.into()));
            cells.push(TableCell::Dong(declared.amount).linked(material.lineage.of_place(&declared.place)));
            cells.push(computed_in_dong);
            cells.push(TableCell::DongOf(format!("={one}-{other}"), declared.amount - computed));
        }
        None => {
            let (word, target) = if commune.declared_is_unread {
                ("summary-uncounted", Some(material.findings_sheet()))
            } else {
                ("summary-not-declared", None)
            };
            let word = TableCell::text(material.messages.get(word)).linked(target);
            cells.extend([word, computed_in_dong, TableCell::Empty]);
        }
    }
    cells
}
