//! The five things that stand out, each a sentence of figures, chosen and ranked by rules that anyone can recompute.
//!
//! A sentence weighs its importance (1 to 5, below) times the share of communes, files or registrations that it finds
//! wanting, in thousandths. The five heaviest are said; equal weights stay in the order of the table, so that where all is
//! well the first five are said of what is well.
//!
//! | importance | sentence | share |
//! |---|---|---|
//! | 5 | who has not reported | communes not reported of all |
//! | 4 | the goal: communes that meet every criterion, now and with the registrations | gap of all communes |
//! | 3 | errors to correct | files with errors of all files |
//! | 3 | the indicator that alone keeps most communes from a criterion | those communes of the reported |
//! | 3 | registered without money | such communes of the reported |
//! | 2 | the criterion that fewest communes meet | reported communes that do not |
//! | 2 | indicators that need no resources, unmet and not registered | communes with such of the reported |
//! | 2 | who was late | late communes of the reported |
//! | 1 | pilot models | missing of due |
//! | 1 | village changes | missing of due |
//! | 0 | funding and its largest task group | |
//! | 0 | mean of criteria met | |

mod criteria;
mod plan;
mod reporting;

use crate::consolidation::analysis::Bottlenecks;
use crate::consolidation::{District, Figures};
use crate::district::Basis;
use crate::message::Message;

/// As many as a leader keeps in mind.
const MOST: usize = 5;

/// A sentence of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Importance times the share found wanting, in thousandths: 0 where nothing is.
    pub weight: usize,
    pub message: Message,
}

impl Statement {
    /// `wanting` of `all`, of this importance.
    fn new(importance: usize, wanting: usize, all: usize, message: Message) -> Self {
        Self { weight: (importance * wanting * 1_000).checked_div(all).unwrap_or_default(), message }
    }
}

/// What the rules look at.
#[derive(Clone, Copy)]
struct Surveyed<'a> {
    district: &'a District,
    figures: &'a Figures,
    bottlenecks: &'a Bottlenecks<'a>,
    basis: Basis<'a>,
}

/// The statements, heaviest first: five, or as many as there is something to say of.
pub(super) fn of(
    district: &District,
    figures: &Figures,
    bottlenecks: &Bottlenecks<'_>,
    basis: Basis<'_>,
) -> Vec<Statement> {
    let surveyed = Surveyed { district, figures, bottlenecks, basis };
    let all = [
        Some(reporting::not_reported(surveyed)),
        Some(criteria::goal(surveyed)),
        reporting::errors(surveyed),
        criteria::bottleneck(surveyed),
        plan::without_money(surveyed),
        criteria::weakest(surveyed),
        criteria::without_resources(surveyed),
        reporting::late(surveyed),
        plan::pilot_models(surveyed),
        plan::village_changes(surveyed),
        plan::funding(surveyed),
        criteria::mean(surveyed),
    ];
    let mut said: Vec<Statement> = all.into_iter().flatten().collect();
    said.sort_by_key(|statement| std::cmp::Reverse(statement.weight));
    said.truncate(MOST);
    said
}

/// What is said behind the code of the first of several that are equal: the others.
fn equals<'a>(codes: impl Iterator<Item = &'a str>) -> Message {
    let codes: Vec<&str> = codes.collect();
    match codes.len() {
        0 => Message::new("statement-alone"),
        1..=MOST_EQUALS => Message::new("statement-equals").with("codes", codes.join(", ")),
        _ => Message::new("statement-many-equals").with("count", codes.len()),
    }
}

/// More equals than this are counted.
const MOST_EQUALS: usize = 6;

/// More names than this are counted.
const MOST_NAMES: usize = 8;

/// Names of communes for a sentence: all, or the first and how many more.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> Message {
    let names: Vec<&str> = names.collect();
    if names.len() <= MOST_NAMES {
        return Message::new("statement-names").with("names", names.join(", "));
    }
    let first: Vec<&str> = names.iter().take(MOST_NAMES).copied().collect();
    Message::new("statement-names-more").with("names", first.join(", ")).with("left", names.len() - first.len())
}
