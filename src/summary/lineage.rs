//! Where every figure comes from: the cells of the communes' files, in the order of the sheets `Nguồn số liệu`.

use std::collections::BTreeMap;

use crate::consolidation::{
    CommuneStanding, Count, DeclaredTotal, District, FundingRecord, IndicatorRecord, Letter, RegistrationRecord, Source,
};
use crate::district::Basis;
use crate::drawing::ranges::SheetCell;
use crate::message::Messages;
use crate::place::{CellRef, Place};
use crate::summary::names;

/// The row of the sheet on which the first datum stands: below title, note and headings.
pub(super) const FIRST_ROW: u32 = 3;
/// Rows of one sheet: Excel has 1,048,576, and some stand above and below the data. What is more stands on further sheets.
pub(super) const MOST_ROWS: usize = 1_000_000;
/// Excel opens no sheet with more links than this.
const MOST_LINKS: usize = 65_530;

/// What the communes wrote and the summary shows: for each commune its indicators, amounts, registrations, declared total and
/// numbers of households and villages.
pub(super) struct Lineage<'a> {
    /// The sheets, by their names: more than one only where one is too short.
    pub(super) sheets: Vec<String>,
    most_rows: usize,
    pub(super) data: Vec<Datum<'a>>,
    /// Where the data are, by what they are of.
    communes: BTreeMap<&'a str, usize>,
    indicators: BTreeMap<&'a str, BTreeMap<&'a str, usize>>,
    places: BTreeMap<&'a Place, usize>,
}

/// One cell behind a figure.
#[derive(Clone, Copy)]
pub(super) enum Datum<'a> {
    Indicator(&'a IndicatorRecord),
    Amount(&'a FundingRecord),
    Declared(&'a CommuneStanding, &'a DeclaredTotal),
    Households(&'a CommuneStanding, &'a Count),
    Villages(&'a CommuneStanding, &'a Count),
    PilotModel(&'a RegistrationRecord),
    VillageChange(&'a RegistrationRecord),
}

impl<'a> Datum<'a> {
    /// The cell in the commune's file; both, where the figure depends on what is registered too.
    pub(super) fn cells(self) -> Option<String> {
        let cell = self.place().cell_text()?;
        match self {
            Self::Indicator(record) if Letter::of_indicator(record).tells_registration() => {
                let registered = record.registered_cell.map(|cell| cell.to_string());
                Some(registered.map_or_else(|| cell.clone(), |registered| format!("{cell}; {registered}")))
            }
            _ => Some(cell),
        }
    }

    /// Where the figure stands in the commune's file.
    pub(super) fn place(self) -> &'a Place {
        match self {
            Self::Indicator(record) => &record.assessment_place,
            Self::Amount(record) => &record.source.place,
            Self::Declared(_, total) => &total.place,
            Self::Households(_, count) | Self::Villages(_, count) => &count.place,
            Self::PilotModel(record) | Self::VillageChange(record) => &record.source.place,
        }
    }
}

impl<'a> Lineage<'a> {
    /// Data of counted submissions only.
    pub(super) fn of(district: &'a District, basis: Basis<'a>, messages: &Messages, most_rows: usize) -> Self {
        let mut blocks: BTreeMap<&str, Vec<Datum<'a>>> = BTreeMap::new();
        let mut add = |source: &'a Source, datum| {
            if let Some(commune) = source.commune.as_deref().filter(|_| source.counted) {
                blocks.entry(commune).or_default().push(datum);
            }
        };
        let known = |record: &&IndicatorRecord| basis.edition.indicator(&record.indicator).is_some();
        district.indicators.iter().filter(known).for_each(|r| add(&r.source, Datum::Indicator(r)));
        district.funding.iter().for_each(|r| add(&r.source, Datum::Amount(r)));
        district.pilot_models.iter().for_each(|r| add(&r.source, Datum::PilotModel(r)));
        district.village_changes.iter().for_each(|r| add(&r.source, Datum::VillageChange(r)));
        let mut lineage = Self {
            sheets: Vec::new(),
            most_rows,
            data: Vec::new(),
            communes: BTreeMap::new(),
            indicators: BTreeMap::new(),
            places: BTreeMap::new(),
        };
        for commune in &district.communes {
            lineage.communes.insert(&commune.code, lineage.data.len());
            for datum in blocks.remove(commune.code.as_str()).unwrap_or_default() {
                lineage.push(&commune.code, datum);
            }
            if let Some(total) = &commune.declared {
                lineage.push(&commune.code, Datum::Declared(commune, total));
            }
            if let Some(count) = &commune.households {
                lineage.push(&commune.code, Datum::Households(commune, count));
            }
            // Where the office has a list of the villages, that is counted.
            let listed = basis.profile.commune(&commune.code).is_some_and(|commune| !commune.villages.is_empty());
            if let Some(count) = commune.villages.as_ref().filter(|_| !listed) {
                lineage.push(&commune.code, Datum::Villages(commune, count));
            }
        }
        let sheets = lineage.data.len().div_ceil(most_rows).max(1);
        lineage.sheets = names::of_sheets(&messages.get("summary-sheet-lineage"), sheets);
        lineage
    }

    /// The data of each sheet.
    pub(super) fn by_sheet(&self) -> impl Iterator<Item = (&str, &[Datum<'a>])> {
        let data = self.data.chunks(self.most_rows).chain(std::iter::repeat(&[][..]));
        self.sheets.iter().map(String::as_str).zip(data)
    }

    fn push(&mut self, commune: &'a str, datum: Datum<'a>) {
        let number = self.data.len();
        // Where no figure gets a link of its own, nothing is looked up.
        if number < MOST_LINKS {
            if let Datum::Indicator(record) = datum {
                self.indicators.entry(commune).or_default().entry(&record.indicator).or_insert(number);
            }
            self.places.entry(datum.place()).or_insert(number);
        }
        self.data.push(datum);
    }

    /// Whether every figure gets a link of its own: so many that Excel refuses them are replaced by one for each commune.
    pub(super) fn links_every_figure(&self) -> bool {
        // Beside them the communes' names are links.
        self.data.len() + self.communes.len() <= MOST_LINKS
    }

    /// The commune's first row, which exists only if it has reported.
    pub(super) fn of_commune(&self, commune: &CommuneStanding) -> Option<SheetCell> {
        self.communes.get(commune.code.as_str()).filter(|_| commune.has_reported()).and_then(|number| self.at(*number))
    }

    pub(super) fn of_indicator(&self, commune: &CommuneStanding, indicator: &str) -> Option<SheetCell> {
        let number = self.indicators.get(commune.code.as_str())?.get(indicator).copied()?;
        self.at(number).filter(|_| self.links_every_figure())
    }

    pub(super) fn of_place(&self, place: &Place) -> Option<SheetCell> {
        let number = self.places.get(place).copied()?;
        self.at(number).filter(|_| self.links_every_figure())
    }

    /// The row of a datum.
    fn at(&self, number: usize) -> Option<SheetCell> {
        let sheet = self.sheets.get(number / self.most_rows)?;
        let row = FIRST_ROW.saturating_add(u32::try_from(number % self.most_rows).unwrap_or(u32::MAX));
        Some(SheetCell::new(sheet, CellRef::new(row, 0)))
    }
}
