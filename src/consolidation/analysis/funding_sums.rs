//! Sums of the counted amounts over two axes. Lines that a commune added are one more place on their axis, so that nothing
//! is lost and every table has the same total.

use std::collections::{BTreeMap, BTreeSet};

use crate::consolidation::{District, FundingRecord, Source, UncountedAmount};
use crate::district::Basis;
use crate::form;
use crate::money::Money;
use crate::place::Place;
use crate::submission::FundingName;

/// The office's task groups or funding sources, then the place of the communes' own lines if there are any.
#[derive(Debug)]
pub struct FundingAxis<'a> {
    ids: Vec<&'a str>,
    names: Vec<&'a str>,
    has_own: bool,
}

impl<'a> FundingAxis<'a> {
    fn task_groups(district: &District, basis: Basis<'a>) -> Self {
        let groups = form::task_groups(basis.edition, basis.profile);
        let groups = groups.into_iter().map(|group| (group.id.as_str(), group.task.as_str()));
        Self::new(groups, counted(district).map(|record| &record.group))
    }

    fn sources(district: &District, basis: Basis<'a>) -> Self {
        let sources = form::funding_sources(basis.edition, basis.profile);
        let sources = sources.into_iter().map(|source| (source.id.as_str(), source.name.as_str()));
        Self::new(sources, counted(district).map(|record| &record.funding_source))
    }

    fn new<'b>(
        known: impl Iterator<Item = (&'a str, &'a str)>,
        mut lines: impl Iterator<Item = &'b FundingName>,
    ) -> Self {
        let (ids, names): (Vec<_>, Vec<_>) = known.unzip();
        let mut axis = Self { ids, names, has_own: false };
        axis.has_own = lines.any(|line| axis.position(line) == axis.ids.len());
        axis
    }

    /// Its places.
    pub fn len(&self) -> usize {
        self.ids.len() + usize::from(self.has_own)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The office's names, and this one for the place of the communes' own lines.
    pub fn names(&self, own: String) -> Vec<String> {
        let own = self.has_own.then_some(own);
        self.names.iter().map(|name| (*name).to_owned()).chain(own).collect()
    }

    /// Where a line stands; the communes' own ones after the last known one.
    pub fn position(&self, line: &FundingName) -> usize {
        let known = match line {
            FundingName::Known(id) => self.ids.iter().position(|known| known == id),
            FundingName::Own(_) => None,
        };
        known.unwrap_or(self.ids.len())
    }

    /// The office's name of a line, or the commune's own words.
    pub fn name<'b>(&self, line: &'b FundingName) -> &'b str
    where
        'a: 'b,
    {
        self.names.get(self.position(line)).copied().unwrap_or_else(|| line.text())
    }
}

/// The amounts that are summed.
pub(super) fn counted(district: &District) -> impl Iterator<Item = &FundingRecord> {
    district.funding.iter().filter(|record| record.source.counted)
}

/// The counted communes' amounts that no sum has.
pub(super) fn uncounted(district: &District) -> impl Iterator<Item = &UncountedAmount> {
    district.uncounted_amounts.iter().filter(|amount| amount.source.counted)
}

/// Commune and task group with money.
pub(super) fn funded_groups(district: &District) -> BTreeSet<(&str, &str)> {
    let with_money = counted(district).filter(|record| record.amount.dong() > 0);
    let funded = with_money.filter_map(|record| match &record.group {
        FundingName::Known(group) => Some((record.source.commune.as_deref()?, group.as_str())),
        FundingName::Own(_) => None,
    });
    funded.collect()
}

/// Commune, task group and funding source, each by its number.
pub type FundingKey = (usize, usize, usize);

/// The counted amounts by commune, task group and funding source, each with the first cell it comes from.
#[derive(Debug)]
pub struct FundingSums<'a> {
    communes: BTreeMap<&'a str, usize>,
    pub groups: FundingAxis<'a>,
    pub sources: FundingAxis<'a>,
    amounts: BTreeMap<FundingKey, (Money, &'a Place)>,
    uncounted: BTreeSet<FundingKey>,
    /// Amounts that no sum has.
    pub uncounted_count: usize,
}

impl<'a> FundingSums<'a> {
    pub(super) fn of(district: &'a District, basis: Basis<'a>) -> Self {
        let communes = district.communes.iter().zip(0..);
        let mut sums = Self {
            communes: communes.map(|(commune, at)| (commune.code.as_str(), at)).collect(),
            groups: FundingAxis::task_groups(district, basis),
            sources: FundingAxis::sources(district, basis),
            amounts: BTreeMap::new(),
            uncounted: BTreeSet::new(),
            uncounted_count: uncounted(district).count(),
        };
        for record in counted(district) {
            if let Some(key) = sums.key(record) {
                let sum = sums.amounts.entry(key).or_insert((Money::default(), &record.source.place));
                sum.0 = sum.0 + record.amount;
            }
        }
        let uncounted = uncounted(district).filter_map(|a| sums.key_of(&a.source, &a.group, &a.funding_source));
        let uncounted = uncounted.collect();
        sums.uncounted = uncounted;
        sums
    }

    pub fn key(&self, record: &FundingRecord) -> Option<FundingKey> {
        self.key_of(&record.source, &record.group, &record.funding_source)
    }

    fn key_of(&self, source: &Source, group: &FundingName, funding_source: &FundingName) -> Option<FundingKey> {
        let commune = self.communes.get(source.commune.as_deref()?)?;
        Some((*commune, self.groups.position(group), self.sources.position(funding_source)))
    }

    /// Whether the commune wrote there what cannot be read.
    pub fn is_uncounted(&self, key: FundingKey) -> bool {
        self.uncounted.contains(&key)
    }

    pub fn at(&self, key: FundingKey) -> Option<(Money, &'a Place)> {
        self.amounts.get(&key).copied()
    }

    /// The amounts over two axes.
    pub fn table(&self, axes: impl Fn(FundingKey) -> (usize, usize)) -> Amounts {
        let mut table = BTreeMap::<_, Money>::new();
        for (key, (amount, _)) in &self.amounts {
            let sum = table.entry(axes(*key)).or_default();
            *sum = *sum + *amount;
        }
        Amounts(table)
    }
}

/// Amounts by row and column of a table.
#[derive(Debug)]
pub struct Amounts(BTreeMap<(usize, usize), Money>);

impl Amounts {
    pub fn at(&self, row: usize, column: usize) -> Money {
        self.0.get(&(row, column)).copied().unwrap_or_default()
    }

    pub fn of_row(&self, row: usize) -> Money {
        self.0.range((row, 0)..=(row, usize::MAX)).map(|(_, amount)| *amount).sum()
    }

    pub fn of_column(&self, column: usize) -> Money {
        self.0.iter().filter(|((_, at), _)| *at == column).map(|(_, amount)| *amount).sum()
    }

    pub fn total(&self) -> Money {
        self.0.values().copied().sum()
    }
}
