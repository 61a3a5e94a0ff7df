//! Sums of the counted amounts over two axes. Lines that a commune added are one more place on their axis, so that nothing
//! is lost and every table has the same total.

use std::collections::{BTreeMap, BTreeSet};

use crate::consolidation::{FundingRecord, Source, UncountedAmount};
use crate::drawing::table::TableCell;
use crate::form;
use crate::money::Money;
use crate::place::Place;
use crate::submission::Line;
use crate::summary::Material;

/// The office's task groups or funding sources, then the place of the communes' own lines if there are any.
pub(super) struct Axis<'a> {
    ids: Vec<&'a str>,
    pub(super) names: Vec<String>,
}

impl<'a> Axis<'a> {
    pub(super) fn task_groups(material: Material<'a>) -> Self {
        let groups = form::task_groups(material.basis.edition, material.basis.profile);
        let groups = groups.into_iter().map(|group| (group.id.as_str(), group.task.as_str()));
        Self::new(material, groups, |r| &r.group)
    }

    pub(super) fn sources(material: Material<'a>) -> Self {
        let sources = form::funding_sources(material.basis.edition, material.basis.profile);
        Self::new(material, sources.into_iter().map(|s| (s.id.as_str(), s.name.as_str())), |r| &r.funding_source)
    }

    fn new(
        material: Material<'a>,
        known: impl Iterator<Item = (&'a str, &'a str)>,
        line: fn(&FundingRecord) -> &Line,
    ) -> Self {
        let (ids, names): (Vec<_>, Vec<_>) = known.map(|(id, name)| (id, name.to_owned())).unzip();
        let mut axis = Self { ids, names };
        if counted(material).any(|record| axis.position(line(record)) == axis.ids.len()) {
            axis.names.push(material.messages.get("summary-own-lines"));
        }
        axis
    }

    /// Where a line stands; the communes' own ones after the last known one.
    pub(super) fn position(&self, line: &Line) -> usize {
        let known = match line {
            Line::Known(id) => self.ids.iter().position(|known| known == id),
            Line::Own(_) => None,
        };
        known.unwrap_or(self.ids.len())
    }

    /// The office's name of a line, or the commune's own words.
    pub(super) fn name(&self, line: &Line) -> String {
        let known = match line {
            Line::Known(_) => self.names.get(self.position(line)).cloned(),
            Line::Own(_) => None,
        };
        known.unwrap_or_else(|| line.text().to_owned())
    }
}

/// The amounts that are summed.
pub(super) fn counted(material: Material<'_>) -> impl Iterator<Item = &FundingRecord> {
    material.district.funding.iter().filter(|record| record.source.counted)
}

/// The counted communes' amounts that no sum has.
pub(super) fn uncounted(material: Material<'_>) -> impl Iterator<Item = &UncountedAmount> {
    material.district.uncounted_amounts.iter().filter(|amount| amount.source.counted)
}

/// What stands in place of such an amount; it leads to the findings.
pub(super) fn uncounted_cell(material: Material<'_>) -> TableCell<'static> {
    TableCell::centred(material.messages.get("summary-uncounted")).linked(Some(material.findings_sheet()))
}

/// Commune, task group and funding source, each by its number.
pub(super) type Key = (usize, usize, usize);

/// The counted amounts by commune, task group and funding source, each with the first cell it comes from.
pub(super) struct Sums<'a> {
    communes: BTreeMap<&'a str, usize>,
    groups: Axis<'a>,
    sources: Axis<'a>,
    amounts: BTreeMap<Key, (Money, &'a Place)>,
    uncounted: BTreeSet<Key>,
}

impl<'a> Sums<'a> {
    pub(super) fn of(material: Material<'a>) -> Self {
        let communes = material.district.communes.iter().zip(0..);
        let mut sums = Self {
            communes: communes.map(|(commune, at)| (commune.code.as_str(), at)).collect(),
            groups: Axis::task_groups(material),
            sources: Axis::sources(material),
            amounts: BTreeMap::new(),
            uncounted: BTreeSet::new(),
        };
        for record in counted(material) {
            if let Some(key) = sums.key(record) {
                let sum = sums.amounts.entry(key).or_insert((Money::default(), &record.source.place));
                sum.0 = sum.0 + record.amount;
            }
        }
        let uncounted = uncounted(material).filter_map(|a| sums.key_of(&a.source, &a.group, &a.funding_source));
        let uncounted = uncounted.collect();
        sums.uncounted = uncounted;
        sums
    }

    pub(super) fn key(&self, record: &FundingRecord) -> Option<Key> {
        self.key_of(&record.source, &record.group, &record.funding_source)
    }

    fn key_of(&self, source: &Source, group: &Line, funding_source: &Line) -> Option<Key> {
        let commune = self.communes.get(source.commune.as_deref()?)?;
        Some((*commune, self.groups.position(group), self.sources.position(funding_source)))
    }

    /// Whether the commune wrote there what cannot be read.
    pub(super) fn is_uncounted(&self, key: Key) -> bool {
        self.uncounted.contains(&key)
    }

    pub(super) fn at(&self, key: Key) -> Option<(Money, &'a Place)> {
        self.amounts.get(&key).copied()
    }

    /// The amounts over two axes.
    pub(super) fn table(&self, axes: impl Fn(Key) -> (usize, usize)) -> Table {
        let mut table = BTreeMap::<_, Money>::new();
        for (key, (amount, _)) in &self.amounts {
            let sum = table.entry(axes(*key)).or_default();
            *sum = *sum + *amount;
        }
        Table(table)
    }
}

/// Amounts by row and column of a table.
pub(super) struct Table(BTreeMap<(usize, usize), Money>);

impl Table {
    pub(super) fn at(&self, row: usize, column: usize) -> Money {
        self.0.get(&(row, column)).copied().unwrap_or_default()
    }

    pub(super) fn of_row(&self, row: usize) -> Money {
        self.0.range((row, 0)..=(row, usize::MAX)).map(|(_, amount)| *amount).sum()
    }

    pub(super) fn of_column(&self, column: usize) -> Money {
        self.0.iter().filter(|((_, at), _)| *at == column).map(|(_, amount)| *amount).sum()
    }

    pub(super) fn total(&self) -> Money {
        self.0.values().copied().sum()
    }
}
