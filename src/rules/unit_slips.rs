//! Amounts of the funding table that were written in đồng or in thousands of đồng instead of millions: what gives them away.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::district::Basis;
use crate::finding::Threshold;
use crate::money::{DONG_PER_MILLION, Money};
use crate::rules::dong_in_millions::{self, PLAUSIBLE, SUSPICIOUS};
use crate::rules::{settings, totals};
use crate::submission::{Amount, Funding, Line};

/// An amount with a wrong unit.
pub(super) struct Slip<'a> {
    pub amount: &'a Amount,
    /// How many times too large it is.
    pub factor: i64,
    pub meant: Money,
}

/// In the order in which they are tried.
const FACTORS: [i64; 2] = [DONG_PER_MILLION, 1_000];

/// All of them, by the first of these that holds: the declared total fits when the whole table, a line, a single amount or two of
/// them, each by its own factor, is divided; an amount is larger than any commune spends; a large amount is more than a hundred times every usual one.
pub(super) fn slips<'a>(funding: &'a Funding, basis: Basis<'_>) -> Vec<Slip<'a>> {
    let amounts: Vec<(&Amount, Money)> = funding
        .amounts
        .iter()
        .filter_map(|amount| Some((amount, amount.amount.value?)))
        .filter(|(_, value)| value.dong() > 0)
        .collect();
    let by_total = by_declared_total(funding, &amounts, basis);
    if by_total.is_empty() { by_size(&amounts, basis) } else { by_total }
}

fn limit(basis: Basis<'_>, threshold: &Threshold) -> Money {
    let millions = settings::threshold(basis, &dong_in_millions::RULE, threshold);
    Money::from_millions(millions).unwrap_or(Money::from_dong(i64::MAX))
}

fn slip<'a>(amount: &'a Amount, value: Money, factor: i64) -> Slip<'a> {
    Slip { amount, factor, meant: Money::from_dong(value.dong() / factor) }
}

fn by_declared_total<'a>(funding: &Funding, amounts: &[(&'a Amount, Money)], basis: Basis<'_>) -> Vec<Slip<'a>> {
    let declared = funding.declared.as_ref().and_then(|declared| declared.value).map(Money::dong);
    let sum = totals::sum(&funding.amounts, |_| true).map(Money::dong);
    let (Some(declared), Some(sum)) = (declared, sum) else { return Vec::new() };
    if declared <= 0 || declared == sum {
        return Vec::new();
    }
    let of_group = lines(amounts, |amount| &amount.group);
    let of_source = lines(amounts, |amount| &amount.source);
    let single = amounts.iter().map(|one| vec![*one]);
    let whole = (sum >= limit(basis, &PLAUSIBLE).dong()).then(|| amounts.to_vec());
    let fits = |part: &[(&Amount, Money)], factor: i64| {
        let sensible = part.iter().all(|(_, value)| is_amount(*value, factor));
        let of_part = part.iter().map(|(_, value)| *value).sum::<Money>().dong();
        sensible && !part.is_empty() && sum - of_part + of_part / factor == declared
    };
    // What is all of a small table fits the total as well when it is the total that is wrong.
    let parts = single.chain(of_group).chain(of_source).filter(|part| part.len() < amounts.len());
    for part in whole.into_iter().chain(parts) {
        if let Some(factor) = FACTORS.into_iter().find(|factor| fits(&part, *factor)) {
            return part.into_iter().map(|(amount, value)| slip(amount, value, factor)).collect();
        }
    }
    sum.checked_sub(declared).and_then(|excess| pair(amounts, excess)).unwrap_or_default()
}

/// Divided, an amount still has to be one: at least a hundred thousand đồng.
const fn is_amount(value: Money, factor: i64) -> bool {
    value.dong() % factor == 0 && value.dong() / factor >= 100_000
}

/// The only two amounts that, each divided by a factor of its own, are by `excess` less than they are; `None` where there are several
/// such pairs, which prove nothing.
fn pair<'a>(amounts: &[(&'a Amount, Money)], excess: i64) -> Option<Vec<Slip<'a>>> {
    // By how much each amount would be less, with its place in the list and the factor.
    let mut less: BTreeMap<i64, Vec<(usize, i64)>> = BTreeMap::new();
    for (index, (_, value)) in amounts.iter().enumerate() {
        for factor in FACTORS.into_iter().filter(|factor| is_amount(*value, *factor)) {
            less.entry(value.dong() - value.dong() / factor).or_default().push((index, factor));
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
    let slip = |(index, factor): (usize, i64)| amounts.get(index).map(|(amount, value)| slip(amount, *value, factor));
    Some([first, second].into_iter().filter_map(slip).collect())
}

/// The amounts line by line.
fn lines<'a>(amounts: &[(&'a Amount, Money)], line: fn(&Amount) -> &Line) -> Vec<Vec<(&'a Amount, Money)>> {
    let mut lines: BTreeMap<&Line, Vec<(&Amount, Money)>> = BTreeMap::new();
    for (amount, value) in amounts {
        lines.entry(line(amount)).or_default().push((amount, *value));
    }
    lines.into_values().collect()
}

fn by_size<'a>(amounts: &[(&'a Amount, Money)], basis: Basis<'_>) -> Vec<Slip<'a>> {
    let (plausible, suspicious) = (limit(basis, &PLAUSIBLE), limit(basis, &SUSPICIOUS));
    let (large, usual): (Vec<_>, Vec<_>) = amounts.iter().copied().partition(|(_, value)| *value >= plausible);
    let largest_usual = usual.iter().map(|(_, value)| value.dong()).max();
    let stands_out = |value: Money| {
        largest_usual.is_some_and(|usual| usual.checked_mul(100).is_some_and(|limit| value.dong() > limit))
    };
    let mut usual: Vec<i64> = usual.iter().map(|(_, value)| value.dong()).collect();
    usual.sort_unstable();
    let typical = usual.get(usual.len() / 2).copied();
    large
        .into_iter()
        .filter(|(_, value)| *value >= suspicious || stands_out(*value))
        .map(|(amount, value)| slip(amount, value, factor(value, typical)))
        .collect()
}

/// The factor that brings the amount nearest to the others; đồng where there are none.
fn factor(value: Money, typical: Option<i64>) -> i64 {
    let Some(typical) = typical.map(Decimal::from) else { return DONG_PER_MILLION };
    let distance = |factor: i64| {
        let meant = Decimal::from(value.dong() / factor).max(Decimal::ONE);
        (meant / typical).max(typical / meant)
    };
    FACTORS.into_iter().min_by_key(|factor| distance(*factor)).unwrap_or(DONG_PER_MILLION)
}
