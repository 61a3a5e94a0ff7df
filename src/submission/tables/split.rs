//! Sources whose column the commune has split: the columns below one heading are one source, and are added up.
//!
//! ```text
//!      C                  D              E                           the heading is merged over C and D, or D has none
//! 5    Nguồn vốn chương trình NTM        Nguồn vốn lồng ghép
//! 6    Đầu tư             Sự nghiệp
//! 7    600                400            250
//! ```
//!
//! One of them that is called a sum is the source, and the others are its parts. Side by side, `Nguồn vốn chương trình NTM (đầu tư)`
//! and `Nguồn vốn chương trình NTM (sự nghiệp)` are one source as well.

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::form::ColumnId;
use crate::message::Message;
use crate::place::{CellRef, column_letters};
use crate::submission::faults;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::tables::own_sums::{OwnSum, SummedLine};
use crate::submission::tables::shown_totals;
use crate::wording::likeness::{Alike, Likeness};
use crate::wording::{Text, sums};
use crate::workbook::{Cell, Value};

/// Below one heading there are no more.
const MOST: u32 = 6;

/// The columns of the sources, and what is not counted beside them.
type Sources = (Vec<(ColumnId, u32)>, Vec<OwnSum>);

/// A source of the form with all its columns.
struct Split {
    /// Where its heading stands.
    heading: CellRef,
    /// From left to right, each with what stands over it below the heading.
    columns: Vec<(CellRef, Option<Text>)>,
}

/// The columns of the sources, with those that split one; `taken` are columns of something else. What is a part or a sum of others
/// is not counted.
pub(super) fn sources(table: &Located<'_>, of_form: Vec<(ColumnId, u32)>, taken: &[u32]) -> (Sources, Noted) {
    let mut noted = Noted::default();
    let (mut sources, mut parts) = (Vec::new(), Vec::new());
    for (id, column) in of_form {
        let Some(split) = Split::find(table, &id, column, taken) else {
            sources.push((id, column));
            continue;
        };
        for (at, _) in &split.columns {
            noted.claim(table, *at, Claim::Heading);
            noted.claim(table, CellRef::new(split.heading.row, at.column), Claim::Heading);
        }
        if !split.columns.iter().any(|(at, _)| at.column != column && is_filled(table, *at)) {
            sources.push((id, column));
            continue;
        }
        let sum = split.columns.iter().find(|(at, _)| split.is_sum(table, *at)).map(|(at, _)| at.column);
        if let Some(sum) = sum {
            noted.add(split.differing(table, sum));
            let others = split.columns.iter().filter(|(at, _)| at.column != sum);
            parts.extend(
                others.filter(|(at, _)| is_filled(table, *at)).map(|(at, name)| split.part(table, *at, name.as_ref())),
            );
            sources.push((id, sum));
        } else {
            noted.add(split.report(table));
            sources.extend(split.columns.iter().map(|(at, _)| (id.clone(), at.column)));
        }
    }
    ((sources, parts), noted)
}

impl Split {
    fn find(table: &Located<'_>, source: &ColumnId, column: u32, taken: &[u32]) -> Option<Self> {
        let (_, form) = table.table.column(source)?;
        let cell = |row: u32, column: u32| table.sheet.cells.get(&CellRef::new(row, column)).map(|cell| &cell.value);
        let text = |row: u32, column: u32| match cell(row, column) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let is_free = |column: &u32| !taken.contains(column) && !table.is_perhaps(*column);
        let is_heading = |row: u32| {
            let alike = |text: &Text| Alike::reaching(Likeness::Slip, form.heading.plain(), text.plain()).is_some();
            text(row, column).is_some_and(|text| table.first_row == table.heading_row || alike(&text))
        };
        let headings = (table.first_row..=table.heading_row).filter(|row| is_heading(*row));
        let mut found = headings.map(|row| {
            let heading = CellRef::new(row, column);
            let merged = table.sheet.merged.iter().find(|merged| merged.first == heading);
            // Words below the heading, in a row that is none of the table's.
            let below = row + 1;
            let has_names = below <= table.heading_row || table.cell(below, &ColumnId::Name).is_none();
            let name = |column: u32| text(below, column).filter(|_| has_names);
            let is_of_it = |other: &u32| {
                let under = merged.is_some_and(|merged| merged.last.column >= *other);
                let beside = cell(row, *other).is_none() && name(column).is_some() && name(*other).is_some();
                is_free(other) && (under || beside)
            };
            let others: Vec<u32> = (column + 1..=column + MOST).take_while(is_of_it).collect();
            let columns =
                std::iter::once(column).chain(others).map(|column| (CellRef::new(below, column), name(column)));
            Self { heading, columns: columns.collect() }
        });
        let split = found.find(|split| split.columns.len() > 1);
        let row = table.heading_row;
        let beside = || {
            let is_kind = |column: &u32| text(row, *column).is_some_and(|text| is_kind_of(&text, form.heading.plain()));
            let others = (column + 1..=column + MOST).take_while(|other| is_free(other) && is_kind(other));
            let columns = std::iter::once(column).filter(is_kind).chain(others);
            let columns = columns.map(|column| (CellRef::new(row, column), text(row, column))).collect();
            Self { heading: CellRef::new(row, column), columns }
        };
        split.or_else(|| Some(beside()).filter(|split| split.columns.len() > 1))
    }

    /// Whether a column is called a sum and has something.
    fn is_sum(&self, table: &Located<'_>, at: CellRef) -> bool {
        let name = self.columns.iter().find(|(known, _)| *known == at).and_then(|(_, name)| name.as_ref());
        name.is_some_and(|name| sums::is_sum(name.plain())) && is_filled(table, at)
    }

    fn name(&self, table: &Located<'_>) -> Text {
        table.sheet.cells.get(&self.heading).map_or_else(|| Text::from(""), |cell| cell.value.text())
    }

    fn part(&self, table: &Located<'_>, at: CellRef, name: Option<&Text>) -> OwnSum {
        let what = Message::new("parts-of-column").with("line", &*self.name(table));
        let name = name.cloned().unwrap_or_else(|| Text::from(column_letters(at.column)));
        OwnSum::named(SummedLine::Column(at), name, what)
    }

    fn names(&self, but: Option<u32>) -> String {
        let names = self.columns.iter().filter(|(at, _)| Some(at.column) != but);
        let names = names.map(|(at, name)| name.as_deref().map_or_else(|| column_letters(at.column), str::to_owned));
        names.collect::<Vec<_>>().join("; ")
    }

    /// That several columns are one source.
    fn report(&self, table: &Located<'_>) -> Noted {
        let mut noted = Noted::default();
        if let Some((at, _)) = self.columns.first() {
            let letters = self.columns.iter().map(|(at, _)| column_letters(at.column)).collect::<Vec<_>>().join(", ");
            let read = Message::new("columns-of-source").with("columns", letters).with("line", &*self.name(table));
            noted.say(Finding::new(&faults::READ_AS, &table.place(*at)).found(self.names(None)).expected(read));
        }
        noted
    }

    /// That the columns beside their sum add up to something else, where they all can be read.
    fn differing(&self, table: &Located<'_>, sum: u32) -> Noted {
        let mut noted = Noted::default();
        let total = |wanted: &dyn Fn(u32) -> bool| {
            let names = self.columns.iter().map(|(at, _)| *at).filter(|at| wanted(at.column));
            let cells = names.flat_map(|name| cells(table, name));
            cells.map(shown_totals::shown).try_fold(Decimal::ZERO, |sum, one| sum.checked_add(one?))
        };
        let (Some(whole), Some(parts)) = (total(&|at| at == sum), total(&|at| at != sum)) else { return noted };
        if let Some((at, _)) =
            self.columns.iter().find(|(at, _)| at.column != sum).filter(|_| whole != parts && !parts.is_zero())
        {
            let finding = Finding::new(&faults::PARTS_DIFFER, &table.place(*at)).found(self.names(Some(sum)));
            noted.say(finding.with("line", &*self.name(table)).with("sum", parts).expected(whole));
        }
        noted
    }
}

/// What stands below a name, in the rows of the table but for its totals.
fn cells<'t>(table: &'t Located<'_>, name: CellRef) -> impl Iterator<Item = &'t Cell> {
    let is_total = |row: u32| {
        let label = table.cell(row, &ColumnId::Name).map(|cell| cell.value.plain());
        label.is_some_and(|label| sums::is_total(&label))
    };
    let rows = table.rows().filter(move |row| *row > name.row && !is_total(*row));
    rows.filter_map(move |row| table.sheet.cells.get(&CellRef::new(row, name.column)))
}

fn is_filled(table: &Located<'_>, name: CellRef) -> bool {
    cells(table, name).any(|cell| cell.value != Value::Number(0.0))
}

/// Words for kinds of one fund: whether it is invested or spent, and through whose budget it comes.
const KINDS: [&str; 26] = [
    "von", "nguon", "dau", "tu", "phat", "trien", "dtpt", "dt", "su", "nghiep", "sn", "chi", "thuong", "xuyen", "ngan",
    "sach", "ns", "trung", "uong", "tw", "dia", "phuong", "dp", "tinh", "huyen", "xa",
];

/// `Nguồn vốn chương trình NTM (sự nghiệp)`: the heading of a source with the kind behind it.
fn is_kind_of(text: &Text, heading: &str) -> bool {
    let kind = text.plain().strip_prefix(heading).and_then(|rest| rest.strip_prefix(' '));
    kind.is_some_and(|kind| kind.split(' ').all(|word| KINDS.contains(&word)))
}
