//! Where every figure comes from: the cells of the communes' files, in the order of the sheet `Nguồn số liệu`.

use std::collections::BTreeMap;

use crate::catalogue::Edition;
use crate::consolidation::{
    CommuneStanding, DeclaredTotal, District, FundingRecord, IndicatorRecord, RegistrationRecord, Source,
};
use crate::place::{CellRef, Place};
use crate::summary::ranges::Target;

/// The row of the sheet on which the first datum stands: below title, note and headings.
pub(super) const FIRST_ROW: u32 = 3;
/// Excel opens no sheet with more links than this.
const MOST_LINKS: usize = 65_530;

/// What the communes wrote and the summary shows: for each commune its indicators, amounts and registrations.
pub(super) struct Lineage<'a> {
    pub(super) sheet: String,
    pub(super) data: Vec<Datum<'a>>,
    communes: BTreeMap<&'a str, u32>,
    indicators: BTreeMap<(&'a str, &'a str), u32>,
    places: BTreeMap<&'a Place, u32>,
}

/// One cell behind a figure.
#[derive(Clone, Copy)]
pub(super) enum Datum<'a> {
    Indicator(&'a IndicatorRecord),
    Amount(&'a FundingRecord),
    Declared(&'a CommuneStanding, &'a DeclaredTotal),
    PilotModel(&'a RegistrationRecord),
    VillageChange(&'a RegistrationRecord),
}

impl<'a> Datum<'a> {
    /// Where the figure stands in the commune's file.
    pub(super) fn place(self) -> &'a Place {
        match self {
            Self::Indicator(record) => &record.assessment_place,
            Self::Amount(record) => &record.source.place,
            Self::Declared(_, total) => &total.place,
            Self::PilotModel(record) | Self::VillageChange(record) => &record.source.place,
        }
    }
}

impl<'a> Lineage<'a> {
    /// Data of counted submissions only.
    pub(super) fn of(district: &'a District, edition: &'a Edition, sheet: String) -> Self {
        let mut blocks: BTreeMap<&str, Vec<Datum<'a>>> = BTreeMap::new();
        let mut add = |source: &'a Source, datum| {
            if let Some(commune) = source.commune.as_deref().filter(|_| source.counted) {
                blocks.entry(commune).or_default().push(datum);
            }
        };
        let known = |record: &&IndicatorRecord| edition.indicator(&record.indicator).is_some();
        district.indicators.iter().filter(known).for_each(|r| add(&r.source, Datum::Indicator(r)));
        district.funding.iter().for_each(|r| add(&r.source, Datum::Amount(r)));
        district.pilot_models.iter().for_each(|r| add(&r.source, Datum::PilotModel(r)));
        district.village_changes.iter().for_each(|r| add(&r.source, Datum::VillageChange(r)));
        let mut lineage = Self {
            sheet,
            data: Vec::new(),
            communes: BTreeMap::new(),
            indicators: BTreeMap::new(),
            places: BTreeMap::new(),
        };
        for commune in &district.communes {
            lineage.communes.insert(&commune.code, lineage.next_row());
            for datum in blocks.remove(commune.code.as_str()).unwrap_or_default() {
                lineage.push(&commune.code, datum);
            }
            if let Some(total) = &commune.declared {
                lineage.push(&commune.code, Datum::Declared(commune, total));
            }
        }
        lineage
    }

    fn next_row(&self) -> u32 {
        FIRST_ROW.saturating_add(u32::try_from(self.data.len()).unwrap_or(u32::MAX))
    }

    fn push(&mut self, commune: &'a str, datum: Datum<'a>) {
        let row = self.next_row();
        if let Datum::Indicator(record) = datum {
            self.indicators.entry((commune, &record.indicator)).or_insert(row);
        }
        self.places.entry(datum.place()).or_insert(row);
        self.data.push(datum);
    }

    /// Whether every figure gets a link of its own: so many that Excel refuses them are replaced by one for each commune.
    pub(super) fn links_every_figure(&self) -> bool {
        // Beside them the communes' names are links.
        self.data.len() + self.communes.len() <= MOST_LINKS
    }

    /// The commune's first row, which exists only if it has reported.
    pub(super) fn of_commune(&self, commune: &CommuneStanding) -> Option<Target> {
        self.communes.get(commune.code.as_str()).filter(|_| commune.has_reported()).map(|row| self.at(*row))
    }

    pub(super) fn of_indicator(&self, commune: &CommuneStanding, indicator: &str) -> Option<Target> {
        let row = self.indicators.get(&(commune.code.as_str(), indicator)).copied()?;
        self.links_every_figure().then(|| self.at(row))
    }

    pub(super) fn of_place(&self, place: &Place) -> Option<Target> {
        let row = self.places.get(place).copied()?;
        self.links_every_figure().then(|| self.at(row))
    }

    fn at(&self, row: u32) -> Target {
        Target::new(&self.sheet, CellRef::new(row, 0))
    }
}
