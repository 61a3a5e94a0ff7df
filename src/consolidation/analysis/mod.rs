//! What is computed from the district's tables: once in a run, as plain tables without a word of any language, and drawn by
//! each product in its own way.
//!
//! ```text
//! figures statements letters      what a leader asks first; what stands out; how each commune stands
//! road_map conditions             what remains until the year of the district's goal
//! unmet gaps bottlenecks          where indicators do not stand, and what keeps criteria back
//! shortlist changes               pilot models by points; village changes out of those due
//! funding                         sums of the amounts over commune, task group and source
//! ```

mod bottlenecks;
mod conditions;
mod funding_sums;
mod gaps;
mod indicator_index;
mod near_criteria;
mod own_amounts;
mod pilot_points;
mod profile_order;
mod road_map;
mod shortlist;
mod statements;
mod unmet;
mod village_changes;

pub use bottlenecks::{Bottlenecks, LoneIndicator};
pub use conditions::{ConditionVerdict, JudgedCondition};
pub use funding_sums::{Amounts, FundingAxis, FundingKey, FundingSums};
pub use gaps::{Gap, Unfunded};
pub use near_criteria::NearCriteria;
pub use own_amounts::OwnAmount;
pub use pilot_points::{ModelJudgement, POINTS, PointLack, Points};
pub use road_map::CommuneRoad;
pub use shortlist::{PilotModel, Shortlist};
pub use statements::Statement;
pub use unmet::UnmetIndicator;
pub use village_changes::VillageChanges;

use crate::consolidation::{District, Figures, Letters};
use crate::district::Basis;
use crate::finding::Findings;

/// Everything that is computed from the tables of a district.
#[derive(Debug)]
pub struct Analysis<'a> {
    pub figures: Figures,
    /// The five things that stand out, the heaviest first.
    pub statements: Vec<Statement>,
    pub letters: Letters,
    /// In the order of the profile.
    pub road_map: Vec<CommuneRoad<'a>>,
    /// In the order of the profile.
    pub conditions: Vec<JudgedCondition<'a>>,
    /// In the order of the edition.
    pub unmet: Vec<UnmetIndicator<'a>>,
    pub bottlenecks: Bottlenecks<'a>,
    pub shortlist: Shortlist<'a>,
    pub village_changes: VillageChanges<'a>,
    pub funding: FundingSums<'a>,
    /// Amounts in lines of the communes' own, in the order of the profile.
    pub own_amounts: Vec<OwnAmount<'a>>,
}

/// What a leader asks first, without what only the sheets behind it need.
#[derive(Debug)]
pub struct Overview<'a> {
    pub figures: Figures,
    pub statements: Vec<Statement>,
    letters: Letters,
    bottlenecks: Bottlenecks<'a>,
}

impl<'a> Overview<'a> {
    pub fn of(district: &'a District, findings: &Findings, basis: Basis<'a>) -> Self {
        let letters = Letters::of(district, basis.edition);
        let figures = Figures::of(district, &letters, findings, basis);
        let bottlenecks = Bottlenecks::of(district, &letters, basis.edition);
        let statements = statements::of(district, &figures, &bottlenecks, basis);
        Self { figures, statements, letters, bottlenecks }
    }
}

impl<'a> Analysis<'a> {
    pub fn of(district: &'a District, findings: &Findings, basis: Basis<'a>) -> Self {
        let Overview { figures, statements, letters, bottlenecks } = Overview::of(district, findings, basis);
        Self {
            statements,
            road_map: road_map::of(district, &letters, basis),
            conditions: conditions::of(&figures, basis.profile),
            unmet: unmet::of(district, &letters, basis.edition),
            bottlenecks,
            shortlist: Shortlist::of(district, &letters, basis),
            village_changes: VillageChanges::of(district, basis.profile),
            funding: FundingSums::of(district, basis),
            own_amounts: own_amounts::of(district),
            figures,
            letters,
        }
    }
}
