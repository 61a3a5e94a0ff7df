//! What the district will count of the commune: the figures of its own tables, with one file in them.

use serde::Serialize;

use crate::checker::sent::SentFile;
use crate::consolidation::{CommuneDue, CommuneStanding, Figures, FundingFigures, FundingLine};
use crate::district::Basis;
use crate::message::{Arg, Message, Messages};
use crate::money::Money;

/// A figure with its name and what it is out of, in words.
#[derive(Serialize)]
pub(super) struct KeyFigure {
    label: String,
    value: String,
    of: String,
}

/// Planned money by task group and source, in million đồng.
#[derive(Serialize)]
pub(super) struct CommuneFunding {
    sources: Vec<String>,
    groups: Vec<FundingGroupRow>,
    /// Of each source, and of all.
    total: FundingGroupRow,
}

#[derive(Serialize)]
struct FundingGroupRow {
    name: String,
    amounts: Vec<String>,
    sum: String,
}

/// Nothing of a file that counts for no commune.
pub(super) fn of((sent, figures): (&SentFile, &Figures), basis: Basis<'_>, messages: &Messages) -> Vec<KeyFigure> {
    let Some(standing) = sent.standing() else { return Vec::new() };
    let figure = |label: Message, value: Arg, of: Message| KeyFigure {
        label: messages.text(&label),
        value: messages.arg(&value),
        of: messages.text(&of),
    };
    let criteria = || Message::new("checker-of-criteria").with("total", figures.all_criteria.criteria);
    let indicators = || Message::new("checker-of-indicators").with("total", basis.edition.indicators().count());
    let year = basis.profile.plan.year.to_string();
    let of_year = |id| Message::new(id).with("year", &year);
    let funding = &figures.funding;
    let uncounted = match funding.uncounted {
        0 => Message::new("summary-unit-millions"),
        count => Message::new("summary-unit-millions-uncounted").with("count", count),
    };
    let models = Message::new("checker-of-models");
    vec![
        figure(Message::new("checker-criteria-met"), standing.criteria_met.into(), criteria()),
        figure(of_year("checker-criteria-planned"), standing.criteria_with_registrations.into(), criteria()),
        figure(Message::new("checker-indicators-met"), standing.standing_now().into(), indicators()),
        figure(of_year("checker-indicators-registered"), standing.registered.into(), indicators()),
        figure(of_year("checker-funding"), Arg::Number(funding.total.millions()), uncounted),
        figure(Message::new("checker-models"), figures.pilot_models.fulfilled.into(), models),
        villages(sent, standing, basis, messages),
    ]
}

/// Villages with a change, out of those that the commune has.
fn villages(sent: &SentFile, standing: &CommuneStanding, basis: Basis<'_>, messages: &Messages) -> KeyFigure {
    let due = CommuneDue::village_changes(&sent.district, basis.profile);
    let own = sent.district.communes.iter().zip(due).find(|(commune, _)| commune.code == standing.code);
    let own = own.map(|(_, due)| due);
    let (value, of) = match own.and_then(|own| Some((own.fulfilled, own.due?))) {
        Some((fulfilled, due)) => (fulfilled, Message::new("checker-of-villages").with("total", due)),
        None => (own.map_or(0, |own| own.registered), Message::new("checker-of-villages-unknown")),
    };
    let value = messages.arg(&value.into());
    KeyFigure { label: messages.get("checker-villages"), value, of: messages.text(&of) }
}

impl CommuneFunding {
    pub(super) fn of(funding: &FundingFigures, messages: &Messages) -> Self {
        let name = |line: &FundingLine| match line.id {
            Some(_) => line.name.clone(),
            None => messages.get("summary-own-lines"),
        };
        let millions = |money: Money| messages.arg(&Arg::Number(money.millions()));
        let group = |(group, amounts): (&FundingLine, &Vec<Money>)| FundingGroupRow {
            name: name(group),
            amounts: amounts.iter().copied().map(millions).collect(),
            sum: millions(group.amount),
        };
        Self {
            sources: funding.by_source.iter().map(name).collect(),
            groups: funding.by_group.iter().zip(&funding.cross).map(group).collect(),
            total: FundingGroupRow {
                name: messages.get("summary-total"),
                amounts: funding.by_source.iter().map(|source| millions(source.amount)).collect(),
                sum: millions(funding.total),
            },
        }
    }
}
