//! Amounts of the funding table that were written in another unit than triệu đồng: what gives them away.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::district::Basis;
use crate::finding::Threshold;
use crate::form::ColumnId;
use crate::form::rules::{IN_ANOTHER_UNIT, PLAUSIBLE, SMALLEST, SUSPICIOUS};
use crate::money::{DONG_PER_MILLION, Money};
use crate::place::{CellRef, ranges};
use crate::submission::{Amount, Entry, StatedUnit, Submission};
use crate::wording::money::MoneyUnit;

/// Amounts in one wrong unit.
pub(super) struct Slip<'a> {
    pub amounts: Vec<(Amount<'a>, Money)>,
    /// What they were written in: one unit, or several where all of them explain the numbers.
    pub units: Vec<MoneyUnit>,
}

/// In the order in which they are tried, where amounts are too large.
const TOO_LARGE: [MoneyUnit; 2] = [MoneyUnit::Dong, MoneyUnit::Thousands];

/// From how many amounts on that are too large they are one mistake.
const MANY: usize = 3;

impl Slip<'_> {
    /// By how much the table's sum changes once they are in triệu đồng.
    pub(super) fn correction(&self, unit: MoneyUnit) -> Money {
        let meant = self.amounts.iter().map(|(_, value)| unit.meant(*value)).sum::<Money>();
        meant - self.amounts.iter().map(|(_, value)| *value).sum()
    }

    /// Their cells, column by column.
    pub(super) fn cells(&self) -> Vec<CellRef> {
        let mut cells: Vec<CellRef> = self.amounts.iter().filter_map(|(amount, _)| amount.entry.place.cell).collect();
        cells.sort_by_key(|cell| (cell.column, cell.row));
        cells
    }

    /// The same in words, those below one another as one range: `C6–C10, D6`.
    pub(super) fn listed(&self) -> String {
        ranges(self.cells()).join(", ")
    }
}

/// All units, for a part of the table that makes the declared total right.
const TRIED: [MoneyUnit; 3] = [MoneyUnit::Dong, MoneyUnit::Thousands, MoneyUnit::Billions];

/// All of them, by the first of these that holds: the workbook states another unit, which fits; the declared total fits when the whole table, a line, a single amount or two of
/// them, each with its own unit, are taken for another unit; an amount is larger than any commune spends; a large amount is more
/// than a hundred times every usual one; a line or a source has less than a million from each, where the others have hundreds.
pub(super) fn slips<'a>(submission: &'a Submission, basis: Basis<'_>) -> Vec<Slip<'a>> {
    let stated: Vec<Slip<'_>> =
        submission.stated_units.iter().filter_map(|stated| states(stated, submission, basis)).collect();
    let of_stated = stated.iter().flat_map(|slip| &slip.amounts);
    let covered: BTreeSet<Option<CellRef>> = of_stated.map(|(amount, _)| amount.entry.place.cell).collect();
    let amounts = amounts(submission, |amount| !covered.contains(&amount.entry.place.cell));
    let by_total = if stated.is_empty() { by_declared_total(submission, &amounts, basis) } else { Vec::new() };
    let found = if by_total.is_empty() { by_size(&amounts, basis) } else { by_total };
    let found = if found.is_empty() && stated.is_empty() { too_small(&amounts, basis) } else { found };
    stated.into_iter().chain(found).collect()
}

fn amounts(submission: &Submission, wanted: impl Fn(&Amount<'_>) -> bool) -> Vec<(Amount<'_>, Money)> {
    let amounts = submission.answers.amounts().filter(wanted);
    let amounts = amounts.filter_map(|amount| Some((amount, amount.entry.money()?)));
    amounts.filter(|(_, value)| value.dong() > 0).collect()
}

/// The amounts of which a unit is stated, as far as it can be theirs: most of them are amounts in it, and the declared total is
/// nearer to what they add up to so than to their sum in triệu đồng. What is stated of a source goes before what is stated of all.
pub(super) fn states<'a>(stated: &StatedUnit, submission: &'a Submission, basis: Basis<'_>) -> Option<Slip<'a>> {
    let has_own = |source: &ColumnId| submission.stated_units.iter().any(|other| other.source.as_ref() == Some(source));
    let amounts = amounts(submission, |amount| match &stated.source {
        Some(source) => source == amount.source,
        None => !has_own(amount.source),
    });
    let plausible = limit(basis, &PLAUSIBLE);
    let all = amounts.len();
    let fits = |value: Money| stated.unit.is_amount(value) && stated.unit.meant(value) < plausible;
    let amounts: Vec<_> = amounts.into_iter().filter(|(_, value)| fits(*value)).collect();
    let slip = Slip { units: vec![stated.unit], amounts };
    let declared = submission.answers.declared_total().and_then(Entry::money);
    let as_it_stands = declared.zip(submission.answers.sum(|_| true)).is_some_and(|(declared, sum)| {
        let apart = |sum: Money| (declared - sum).dong().unsigned_abs();
        apart(sum) < apart(sum + slip.correction(stated.unit))
    });
    (slip.amounts.len() * 2 > all && !as_it_stands).then_some(slip)
}

fn limit(basis: Basis<'_>, threshold: &Threshold) -> Money {
    let millions = basis.profile.rules.threshold(&IN_ANOTHER_UNIT, threshold);
    Money::from_millions(millions).unwrap_or(Money::from_dong(i64::MAX))
}

fn by_declared_total<'a>(submission: &Submission, amounts: &[(Amount<'a>, Money)], basis: Basis<'_>) -> Vec<Slip<'a>> {
    let declared = submission.answers.declared_total().and_then(Entry::money);
    let (Some(declared), Some(sum)) = (declared, submission.answers.sum(|_| true)) else { return Vec::new() };
    if declared.dong() <= 0 || declared == sum {
        return Vec::new();
    }
    let plausible = limit(basis, &PLAUSIBLE);
    if let Some(slip) = whole_table(amounts, (sum, declared), plausible) {
        return vec![slip];
    }
    let of_group = lines(amounts, |amount| amount.group);
    let of_source = lines(amounts, |amount| amount.source);
    let single = amounts.iter().map(|one| vec![*one]);
    // What is all of a small table fits the total as well when it is the total that is wrong.
    for part in single.chain(of_group).chain(of_source).filter(|part| part.len() < amounts.len()) {
        let fits = |unit: &MoneyUnit| {
            let sensible = part.iter().all(|(_, value)| unit.is_amount(*value));
            let of_part = part.iter().map(|(_, value)| *value).sum::<Money>();
            let meant = unit.meant(of_part);
            let apart = (sum - of_part + meant - declared).dong().abs();
            // Tỷ đồng may be rounded.
            let rounded = *unit == MoneyUnit::Billions && apart <= meant.dong() / 100 && is_small(&part, plausible);
            sensible && !part.is_empty() && (apart == 0 || rounded)
        };
        if let Some(unit) = TRIED.into_iter().find(fits) {
            return vec![Slip { amounts: part, units: vec![unit] }];
        }
    }
    sum.dong().checked_sub(declared.dong()).and_then(|excess| pair(amounts, excess)).unwrap_or_default()
}

/// All amounts in one other unit. Numbers that are the same in the table and in the total may both be đồng, or both be thousands of
/// them; a table in tỷ đồng may be rounded.
fn whole_table<'a>(
    amounts: &[(Amount<'a>, Money)],
    (sum, declared): (Money, Money),
    plausible: Money,
) -> Option<Slip<'a>> {
    let slip = |units| Some(Slip { amounts: amounts.to_vec(), units });
    let in_billions = MoneyUnit::Billions.meant(sum);
    let near = (in_billions - declared).dong().abs() <= declared.dong() / 100;
    if near && sum.dong() > 0 && amounts.iter().all(|(_, value)| MoneyUnit::Billions.meant(*value) < plausible) {
        return slip(vec![MoneyUnit::Billions]);
    }
    let fits = |unit: &MoneyUnit| {
        sum >= plausible && unit.meant(sum) == declared && amounts.iter().all(|(_, value)| unit.is_amount(*value))
    };
    match TOO_LARGE.into_iter().find(fits)? {
        MoneyUnit::Dong => {
            let also = plausible_units(amounts, plausible).into_iter().filter(|unit| *unit != MoneyUnit::Dong);
            slip(std::iter::once(MoneyUnit::Dong).chain(also).collect())
        }
        unit => slip(vec![unit]),
    }
}

/// The units in which every amount is one that a commune may spend.
fn plausible_units(amounts: &[(Amount<'_>, Money)], plausible: Money) -> Vec<MoneyUnit> {
    let fits = |unit: &MoneyUnit, value: Money| unit.is_amount(value) && unit.meant(value) < plausible;
    TOO_LARGE.into_iter().filter(|unit| amounts.iter().all(|(_, value)| fits(unit, *value))).collect()
}

/// The only two amounts that, each in a unit of its own, are by `excess` less than they are; `None` where there are several
/// such pairs, which prove nothing.
fn pair<'a>(amounts: &[(Amount<'a>, Money)], excess: i64) -> Option<Vec<Slip<'a>>> {
    // By how much each amount would be less, with its place in the list and the unit.
    let mut less: BTreeMap<i64, Vec<(usize, MoneyUnit)>> = BTreeMap::new();
    for (index, (_, value)) in amounts.iter().enumerate() {
        for unit in TOO_LARGE.into_iter().filter(|unit| unit.is_amount(*value)) {
            less.entry((*value - unit.meant(*value)).dong()).or_default().push((index, unit));
        }
    }
    let mut pairs = less.iter().flat_map(|(one, first)| {
        let second = excess.checked_sub(*one).and_then(|other| less.get(&other));
        let second = second.map(Vec::as_slice).unwrap_or_default();
        first.iter().flat_map(move |first| second.iter().map(move |second| (*first, *second)))
    });
    let mut different = pairs.by_ref().filter(|((one, _), (other, _))| one < other);
    let (first, second) = different.next()?;
    if different.next().is_some() || amounts.len() < 3 {
        return None;
    }
    let slip = |(index, unit): (usize, MoneyUnit)| {
        amounts.get(index).map(|one| Slip { amounts: vec![*one], units: vec![unit] })
    };
    Some([first, second].into_iter().filter_map(slip).collect())
}

/// The amounts line by line, or source by source.
fn lines<'a, K: Ord>(amounts: &[(Amount<'a>, Money)], line: fn(&Amount<'a>) -> &'a K) -> Vec<Vec<(Amount<'a>, Money)>> {
    let mut lines: BTreeMap<&K, Vec<(Amount<'a>, Money)>> = BTreeMap::new();
    for (amount, value) in amounts {
        lines.entry(line(amount)).or_default().push((*amount, *value));
    }
    lines.into_values().collect()
}

/// Many amounts are one mistake; of a few each is by itself.
fn by_size<'a>(amounts: &[(Amount<'a>, Money)], basis: Basis<'_>) -> Vec<Slip<'a>> {
    let (plausible, suspicious) = (limit(basis, &PLAUSIBLE), limit(basis, &SUSPICIOUS));
    let (large, usual): (Vec<_>, Vec<_>) = amounts.iter().copied().partition(|(_, value)| *value >= plausible);
    let largest_usual = usual.iter().map(|(_, value)| value.dong()).max();
    let stands_out = |value: Money| {
        largest_usual.is_some_and(|usual| usual.checked_mul(100).is_some_and(|limit| value.dong() > limit))
    };
    let mut usual: Vec<i64> = usual.iter().map(|(_, value)| value.dong()).collect();
    usual.sort_unstable();
    let typical = usual.get(usual.len() / 2).copied();
    let large: Vec<_> = large.into_iter().filter(|(_, value)| *value >= suspicious || stands_out(*value)).collect();
    let units = plausible_units(&large, plausible);
    if large.len() >= MANY && !units.is_empty() {
        return vec![Slip { amounts: large, units }];
    }
    let alone = |one: (Amount<'a>, Money)| Slip { amounts: vec![one], units: units_beside(one, typical, plausible) };
    large.into_iter().map(alone).collect()
}

/// So many triệu đồng and more are usual where amounts in tỷ đồng stand out, and no amount in tỷ is so large a number.
const HUNDREDS: i64 = 100 * DONG_PER_MILLION;
const TENS: i64 = 10 * DONG_PER_MILLION;

/// Whether amounts may have been written in tỷ đồng.
fn is_small(part: &[(Amount<'_>, Money)], plausible: Money) -> bool {
    part.iter().all(|(_, value)| value.dong() < HUNDREDS && MoneyUnit::Billions.meant(*value) < plausible)
}

/// A whole line or source of numbers like 0.06 among hundreds: it was written in tỷ đồng. A small amount alone may be one.
fn too_small<'a>(amounts: &[(Amount<'a>, Money)], basis: Basis<'_>) -> Vec<Slip<'a>> {
    let (smallest, plausible) = (limit(basis, &SMALLEST), limit(basis, &PLAUSIBLE));
    let stands_out = |part: &Vec<(Amount<'a>, Money)>| {
        let others =
            amounts.iter().filter(|(other, _)| !part.iter().any(|(one, _)| one.entry.place == other.entry.place));
        let mut others: Vec<i64> = others.map(|(_, value)| value.dong()).collect();
        others.sort_unstable();
        let typical = others.get(others.len() / 2).is_some_and(|typical| *typical >= HUNDREDS);
        let few = part.iter().all(|(_, value)| value.dong() < TENS) && part.iter().any(|(_, value)| *value < smallest);
        typical && others.len() >= MANY && few && is_small(part, plausible)
    };
    let slip = |amounts| Slip { amounts, units: vec![MoneyUnit::Billions] };
    let of_group = lines(amounts, |amount| amount.group).into_iter().filter(|part| stands_out(part));
    let groups: Vec<Slip<'a>> = of_group.map(slip).collect();
    if !groups.is_empty() {
        return groups;
    }
    let of_source =
        lines(amounts, |amount| amount.source).into_iter().filter(|part| part.len() > 1 && stands_out(part));
    of_source.map(slip).collect()
}

/// The unit that brings the amount nearest to the others; where there are none, all that are plausible.
fn units_beside(one: (Amount<'_>, Money), typical: Option<i64>, plausible: Money) -> Vec<MoneyUnit> {
    let Some(typical) = typical.map(Decimal::from) else {
        let units = plausible_units(&[one], plausible);
        return if units.is_empty() { vec![MoneyUnit::Dong] } else { units };
    };
    let distance = |unit: &MoneyUnit| {
        let meant = Decimal::from(unit.meant(one.1).dong()).max(Decimal::ONE);
        (meant / typical).max(typical / meant)
    };
    TOO_LARGE.into_iter().min_by_key(distance).into_iter().collect()
}

#[cfg(test)]
mod tests;
