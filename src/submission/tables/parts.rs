//! Rows below a line of the funding table that break it down: they are counted with it alone.
//!
//! ```text
//! 7   2     Về hạ tầng kinh tế - xã hội   500
//! 8   2.1   Giao thông                    300       its parts: they add up to it
//! 9   2.2   Trường học                    200
//! 10  3     Về kinh tế …
//! ```
//!
//! Rows whose sum is the line's, source by source, are its parts, whether they are numbered or not. Numbered below it (or after
//! "Trong đó") they are its parts also where they do not add up, which is asked about; a line that has no amount of its own has
//! those of its numbered rows.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::form::ColumnId;
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::listing::shortened;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::tables::own_sums::{OwnSum, SummedLine};
use crate::submission::tables::{own_sums, shown_totals};
use crate::submission::{faults, rows};
use crate::wording::line_marks::{self, LineMark};
use crate::wording::{Text, whole_words};

/// What says in words that the rows below are parts.
const OF_WHICH: [&str; 3] = ["trong do", "bao gom", "gom"];

/// The rows that break one line down.
pub(super) struct LineParts {
    /// The row of the line.
    pub of: u32,
    pub rows: Vec<(CellRef, Text)>,
    /// Labels among them without an amount: "Trong đó:".
    titles: Vec<CellRef>,
    pub kind: PartsKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartsKind {
    /// They add up to the line, or are only some of it.
    Within,
    /// They are numbered as its parts and add up to something else, in triệu đồng.
    Differ { whole: Decimal, sum: Decimal },
    /// The line itself has no amount.
    InItsPlace,
}

impl LineParts {
    fn new(of: u32, own: &[Own<'_>], kind: PartsKind) -> Self {
        let (rows, titles): (Vec<&Own<'_>>, Vec<&Own<'_>>) = own.iter().partition(|own| own.is_filled);
        let rows = rows.into_iter().map(|own| (own.at, own.label.clone())).collect();
        Self { of, rows, titles: titles.into_iter().map(|own| own.at).collect(), kind }
    }

    pub(super) fn holds(&self, row: u32) -> bool {
        self.rows.iter().any(|(at, _)| at.row == row)
    }

    /// What the rows are called.
    fn labels(&self) -> String {
        self.rows.iter().map(|(_, label)| shortened(label)).collect::<Vec<_>>().join("; ")
    }

    /// As rows that are named and not counted; `None` of those that are.
    pub(super) fn uncounted(&self, table: &Located<'_>) -> Option<OwnSum> {
        let whole = table.sheet.cells.get(&rows::label_at(table, self.of)).map(|cell| cell.value.text());
        let what = Message::new("parts-of").with("line", whole.as_deref().unwrap_or_default());
        let counted = self.kind == PartsKind::InItsPlace;
        let rows = SummedLine::Rows(self.rows.iter().map(|(at, _)| at.row).collect());
        (!counted).then(|| OwnSum::named(rows, self.labels().into(), what))
    }

    /// What is said of them besides: that they differ from their line, or that they are read as it.
    pub(super) fn report(&self, table: &Located<'_>) -> Noted {
        let mut noted = Noted::default();
        let Some((first, _)) = self.rows.first() else { return noted };
        self.titles.iter().for_each(|at| noted.claim(table, *at, Claim::Given));
        let line = table.sheet.cells.get(&rows::label_at(table, self.of)).map(|cell| cell.value.text());
        let line = line.as_deref().unwrap_or_default();
        match self.kind {
            PartsKind::Within => {}
            PartsKind::Differ { whole, sum } => {
                let finding = Finding::new(&faults::PARTS_DIFFER, &table.place(*first)).found(self.labels());
                noted.say(finding.with("line", line).with("sum", sum).expected(whole));
            }
            PartsKind::InItsPlace => {
                for (at, _) in &self.rows {
                    let number =
                        table.at(at.row, &ColumnId::Number).filter(|number| table.sheet.cells.contains_key(number));
                    [Some(*at), number].into_iter().flatten().for_each(|at| noted.claim(table, at, Claim::Given));
                }
                let finding = Finding::new(&faults::READ_AS, &table.place(*first)).found(self.labels());
                noted.say(finding.expected(Message::new("parts-in-place").with("line", line)));
            }
        }
        noted
    }
}

/// A row of the commune's own between two of the form.
struct Own<'o> {
    at: CellRef,
    label: &'o Text,
    mark: Option<LineMark>,
    /// By source; `None` where one cannot be read.
    amounts: Option<Vec<Decimal>>,
    /// It has a cell in one of the sources.
    is_filled: bool,
}

/// Of every line of the form: `known` are their rows, `others` the rows between them.
pub(super) fn find(
    table: &Located<'_>,
    known: &BTreeMap<&str, u32>,
    others: &[(CellRef, Text)],
    (sources, total_row): (&[u32], Option<u32>),
) -> Vec<LineParts> {
    let mut rows: Vec<u32> = known.values().copied().collect();
    rows.sort_unstable();
    let ends = rows.iter().skip(1).copied().map(Some).chain([total_row]);
    let mut found = Vec::new();
    for (row, end) in rows.iter().zip(ends) {
        let within = |at: u32| *row < at && end.is_none_or(|end| at < end) && Some(at) != total_row;
        let is_sum = |at: u32, label: &Text| own_sums::is_row(table, at, label, sources.iter().copied());
        let between = others.iter().filter(|(at, label)| within(at.row) && !is_sum(at.row, label));
        let own: Vec<Own<'_>> = between.map(|(at, label)| Own::of(table, (*at, label), sources)).collect();
        below(table, *row, &own, sources, &mut found);
    }
    found
}

/// The parts of a line among the rows below it, and those of the rows that are none.
fn below(table: &Located<'_>, row: u32, own: &[Own<'_>], sources: &[u32], found: &mut Vec<LineParts>) {
    let whole = amounts(table, row, sources);
    let number = table.at(row, &ColumnId::Number).and_then(|at| table.sheet.cells.get(&at));
    let number = number.and_then(|cell| line_marks::number(&cell.value.shown()));
    let count = count(whole.as_deref(), number.as_deref(), own);
    let (parts, mut rest) = own.split_at_checked(count.as_ref().map_or(0, |(count, _)| *count)).unwrap_or((own, &[]));
    if let Some((_, kind)) = count {
        found.push(LineParts::new(row, parts, kind));
    }
    // A line of the commune's own may be broken down as well, by rows that say so.
    while let Some((line, behind)) = rest.split_first() {
        let marked = behind.iter().position(|own| !own.is_below(line)).unwrap_or(behind.len());
        let (parts, next) = behind.split_at_checked(marked).unwrap_or((behind, &[]));
        let whole = line.amounts.as_deref().filter(|whole| whole.iter().any(|amount| !amount.is_zero()));
        match whole.and_then(|whole| adding_up(whole, parts)) {
            Some(count) => {
                let parts = parts.get(..count).unwrap_or_default();
                found.push(LineParts::new(line.at.row, parts, PartsKind::Within));
                rest = next;
            }
            None => rest = behind,
        }
    }
}

/// How many of the first rows are the parts of a line with these amounts and this number, and in which way.
fn count(whole: Option<&[Decimal]>, number: Option<&[u32]>, own: &[Own<'_>]) -> Option<(usize, PartsKind)> {
    let has_amount = whole.is_none_or(|whole| whole.iter().any(|amount| !amount.is_zero()));
    if has_amount && let Some(count) = whole.and_then(|whole| adding_up(whole, own)) {
        return Some((count, PartsKind::Within));
    }
    let (count, of_which) = marked(number, own)?;
    if !has_amount {
        return Some((count, PartsKind::InItsPlace));
    }
    let mut sum = Decimal::ZERO;
    for line in own.get(..count).unwrap_or_default().iter().filter(|line| line.is_outer(own)) {
        let amounts =
            line.amounts.as_deref().map(|amounts| amounts.iter().try_fold(sum, |sum, one| sum.checked_add(*one)));
        let Some(Some(more)) = amounts else { return Some((count, PartsKind::Within)) };
        sum = more;
    }
    let whole = whole.and_then(|whole| whole.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one)));
    let kind = match whole {
        Some(whole) if !of_which || sum > whole => PartsKind::Differ { whole, sum },
        _ => PartsKind::Within,
    };
    Some((count, kind))
}

/// How many of the first rows add up to a line, with those that break these down.
fn adding_up(whole: &[Decimal], own: &[Own<'_>]) -> Option<usize> {
    let several_sources = whole.iter().filter(|amount| !amount.is_zero()).count() > 1;
    let mut sum = vec![Decimal::ZERO; whole.len()];
    let (mut lines, mut found) = (0, None);
    for (index, line) in own.iter().enumerate() {
        if !line.is_outer(own) {
            found = found.map(|count| if count == index { index + 1 } else { count });
            continue;
        }
        let Some(amounts) = line.amounts.as_deref() else { break };
        lines += usize::from(amounts.iter().any(|amount| !amount.is_zero()));
        for (sum, amount) in sum.iter_mut().zip(amounts) {
            *sum = sum.checked_add(*amount)?;
        }
        if sum == whole && (lines > 1 || several_sources || line.mark.is_some()) {
            found = Some(index + 1);
        }
    }
    found
}

/// How many of the first rows say by their numbers that they are parts of the line of this number, or stand behind "trong đó"; and
/// whether these words are there.
fn marked(number: Option<&[u32]>, own: &[Own<'_>]) -> Option<(usize, bool)> {
    let (mut of_which, mut count) = (false, 0);
    for (index, line) in own.iter().enumerate() {
        of_which |= line.says_of_which();
        let numbered = match (&line.mark, number) {
            (Some(LineMark::Number(parts)), Some(number)) => parts.len() > number.len() && parts.starts_with(number),
            _ => false,
        };
        match numbered || line.mark.is_some() && (of_which || count > 0) {
            true => count = index + 1,
            false if !line.is_filled => {}
            false => break,
        }
    }
    (count > 0).then_some((count, of_which))
}

/// How far inside a mark is; a number of one part is none of a part.
fn depth(mark: &LineMark) -> usize {
    match mark {
        LineMark::Number(parts) => parts.len().saturating_sub(1),
        LineMark::Letter => 8,
        LineMark::Bullet => 9,
    }
}

impl<'o> Own<'o> {
    fn of(table: &Located<'_>, (at, label): (CellRef, &'o Text), sources: &[u32]) -> Self {
        let number = table.at(at.row, &ColumnId::Number).filter(|number| *number != at);
        let number = number.and_then(|at| line_marks::number(&table.sheet.cells.get(&at)?.value.shown()));
        let inner = |mark: &LineMark| depth(mark) > 0;
        let mark = number.map(LineMark::Number).filter(inner);
        let mark = mark.or_else(|| line_marks::split(label).map(|(mark, _)| mark).filter(inner));
        let is_filled = sources.iter().any(|column| table.sheet.cells.contains_key(&CellRef::new(at.row, *column)));
        let mut own = Self { at, label, mark, amounts: amounts(table, at.row, sources), is_filled };
        if own.mark.is_none() && own.says_of_which() {
            own.mark = Some(LineMark::Bullet);
        }
        own
    }

    fn says_of_which(&self) -> bool {
        OF_WHICH.iter().any(|words| whole_words::begin(self.label.plain(), words))
    }

    /// Rows of an inner mark break the row above them down.
    fn is_outer(&self, among: &[Self]) -> bool {
        let outer = among.iter().filter(|own| own.is_filled).map(Self::depth).min();
        self.is_filled && Some(self.depth()) == outer
    }

    fn is_below(&self, line: &Self) -> bool {
        self.depth() > line.depth()
    }

    fn depth(&self) -> Option<usize> {
        self.mark.as_ref().map(depth)
    }
}

/// The amounts of a row, source by source.
fn amounts(table: &Located<'_>, row: u32, sources: &[u32]) -> Option<Vec<Decimal>> {
    let amount = |column: &u32| match table.sheet.cells.get(&CellRef::new(row, *column)) {
        Some(cell) => shown_totals::shown(cell).map(|millions| millions.round_dp(6).normalize()),
        None => Some(Decimal::ZERO),
    };
    sources.iter().map(amount).collect()
}
