//! What is read of each table that was found: first which row is whose, then every cell of these rows.
//!
//! ```text
//! Located ──lay──▶ Layout: rows with their keys, columns with their place ──read──▶ TableAnswers
//! ```

mod areas;
mod continued;
mod explanations;
mod formulas;
mod funding;
mod indicators;
mod labelled;
mod layout;
mod misplaced;
mod own_lines;
mod own_sums;
mod parts;
mod registrations;
mod shifted;
mod shown_totals;
mod split;
mod stated_unit;
mod totals;

use crate::catalogue::Edition;
use crate::form::TableId;
use crate::submission::Answers;
use crate::submission::cells::{Hidden, Scale, Scene};
use crate::submission::noted::Noted;
use crate::submission::recognise::Found;
use crate::submission::tables::funding::FundingLayout;
use crate::submission::tables::layout::{KnownRows, Layout};

pub(super) use explanations::answerable;
pub use explanations::{Answerable, ExplanationEntry};
pub use shown_totals::{OtherFormula, ShownTotal};
pub use stated_unit::StatedUnit;
pub use totals::TotalOf;

/// The tables of a workbook with the rows that are read.
pub(super) struct Layouts<'l, 'a> {
    found: &'l Found<'a>,
    /// In the order of the form.
    layouts: Vec<Layout<'l, 'a>>,
    /// How the table of criteria writes its percentages.
    scale: Scale,
    funding: Option<FundingLayout<'l, 'a>>,
}

/// What stands in them.
#[derive(Default)]
pub(super) struct Tables {
    pub answers: Answers,
    pub totals: Vec<ShownTotal>,
    pub stated_units: Vec<StatedUnit>,
    pub explanations: Vec<ExplanationEntry>,
}

impl<'l, 'a> Layouts<'l, 'a> {
    /// Which row is whose, table by table.
    pub(super) fn of(found: &'l Found<'a>, edition: &Edition, plan_year: i32) -> (Self, Noted) {
        let mut noted = Noted::default();
        let mut layouts = Self { found, layouts: Vec::new(), scale: Scale::default(), funding: None };
        for located in &found.tables {
            let layout = match located.table.id {
                TableId::Guide => None,
                TableId::General | TableId::Consent | TableId::DeclaredTotal | TableId::PlanTexts => {
                    noted.keep(labelled::lay(located))
                }
                TableId::Indicators => {
                    let (layout, scale) = noted.keep(indicators::lay(located, edition));
                    layouts.scale = scale;
                    Some(layout)
                }
                TableId::Funding => {
                    let (layout, funding) = noted.keep(funding::lay(located, found, plan_year));
                    layouts.funding = Some(funding);
                    Some(layout)
                }
                TableId::PilotModel | TableId::VillageChanges => Some(noted.keep(registrations::lay(located))),
            };
            layouts.layouts.extend(layout);
        }
        (layouts, noted)
    }

    /// Those of their cells that nobody sees.
    pub(super) fn hidden(&self) -> Hidden<'l, 'a> {
        let mut hidden = Hidden::default();
        for layout in &self.layouts {
            hidden.look(layout.located, layout.cells());
        }
        for table in &self.found.tables {
            hidden.look(table, explanations::cells(table));
        }
        hidden
    }

    /// Reads every cell of them.
    pub(super) fn read(self, scene: Scene<'_, '_, '_>, edition: &Edition, tells_formulas: bool) -> (Tables, Noted) {
        let mut noted = Noted::default();
        let mut tables = Tables::default();
        let codes = edition.codes();
        for layout in &self.layouts {
            let sum = tables.answers.sum(|_| true);
            let known = KnownRows { edition, codes: &codes, scale: &self.scale, sum };
            let table = noted.keep(layout.read(scene, known));
            let table = noted.keep(continued::read(self.found, (layout.located, table), scene, known));
            if let Some(funding) = self.funding.as_ref().filter(|_| table.id == TableId::Funding) {
                tables.totals = noted.keep(funding.totals(&table, tells_formulas, scene.hidden));
            }
            tables.answers.push(table);
        }
        for table in &self.found.tables {
            tables.explanations.extend(noted.keep(explanations::read(table, scene)));
        }
        tables.stated_units = self.funding.map(|funding| funding.stated).unwrap_or_default();
        (tables, noted)
    }
}
