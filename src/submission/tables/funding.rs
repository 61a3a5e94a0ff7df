//! `Kinh phí`: the amounts, with the lines and sources that the commune added, and the totals as the workbook shows them.

use crate::form::{ColumnId, TableId};
use crate::submission::cells::Hidden;
use crate::submission::noted::Noted;
use crate::submission::recognise::{Found, Located};
use crate::submission::tables::layout::{LaidRow, Layout};
use crate::submission::tables::own_lines;
use crate::submission::tables::own_sums::OwnSum;
use crate::submission::tables::parts::{self, PartsKind};
use crate::submission::tables::shown_totals::{self, ShownTotal};
use crate::submission::tables::split;
use crate::submission::tables::stated_unit::{self, StatedUnit};
use crate::submission::tables::totals::{self, Axis, Total};
use crate::submission::{RowKey, TableAnswers, rows};

/// What the table has beside its amounts.
pub(super) struct FundingLayout<'l, 'a> {
    located: &'l Located<'a>,
    totals: Vec<Total>,
    /// Sums and what else is said of money, which nobody counts.
    own: Vec<OwnSum>,
    /// Units that the workbook states and that are not the form's.
    pub stated: Vec<StatedUnit>,
}

pub(super) fn lay<'l, 'a>(
    located: &'l Located<'a>,
    found: &'l Found<'a>,
    plan_year: i32,
) -> ((Layout<'l, 'a>, FundingLayout<'l, 'a>), Noted) {
    let (labels, mut noted) = rows::by_label(located, &ColumnId::Name);
    for row in located.table.rows.iter().filter(|row| !labels.rows.contains_key(row.key.as_str())) {
        noted.say(rows::missing(located, row));
    }
    let of_form = located.columns.iter().filter(|(id, _)| matches!(id, ColumnId::Source(_)));
    let of_form: Vec<(ColumnId, u32)> = of_form.map(|(id, column)| ((*id).clone(), *column)).collect();
    let others = found.tables.iter().filter(|other| other.table.id != TableId::Funding && other.is_beside(located));
    let mut taken: Vec<u32> = others.flat_map(|other| &other.columns).map(|(_, column)| *column).collect();
    taken.extend(located.columns.iter().map(|(_, column)| *column));
    let (mut sources, mut own) = noted.keep(split::sources(located, of_form, &taken));
    taken.extend(sources.iter().map(|(_, column)| *column));
    taken.extend(own.iter().filter_map(OwnSum::column));
    let places = |sources: &[(ColumnId, u32)]| sources.iter().map(|(_, column)| *column).collect::<Vec<_>>();
    let total_row = own_lines::total_row(located, &labels, &places(&sources));
    let own_sources = own_lines::columns(located, taken, (&places(&sources), total_row), plan_year);
    let own_sources = noted.keep(own_sources);
    own.extend(own_sources.sums);
    sources.extend(own_sources.lines.into_iter().map(|(heading, column)| (ColumnId::OwnSource(heading), column)));
    let stated = noted.keep(stated_unit::read(located, &found.tables, &sources));
    let parts = parts::find(located, &labels.rows, &labels.others, (&places(&sources), total_row));
    for parts in &parts {
        noted.add(parts.report(located));
        own.extend(parts.uncounted(located));
    }
    let others = (labels.others.as_slice(), parts.as_slice());
    let added = noted.keep(own_lines::rows(located, others, (&places(&sources), total_row), plan_year));
    own.extend(added.sums);
    let of_form = located.table.rows.iter().filter_map(|row| {
        let number = *labels.rows.get(row.key.as_str())?;
        Some(LaidRow { key: RowKey::Known(row.key.clone()), number, form: Some(row) })
    });
    let added = added.lines.into_iter().map(|(label, number)| LaidRow { key: RowKey::Own(label), number, form: None });
    // Of a group that has no amount of its own.
    let in_its_place = parts.iter().filter(|parts| parts.kind == PartsKind::InItsPlace).flat_map(|parts| {
        let group =
            labels.rows.iter().find(|(_, row)| **row == parts.of).map(|(key, _)| RowKey::Known((*key).to_owned()));
        let rows = parts.rows.iter().map(|(at, _)| at.row);
        group
            .into_iter()
            .flat_map(move |key| rows.clone().map(move |number| LaidRow { key: key.clone(), number, form: None }))
    });
    let mut lines: Vec<LaidRow<'_>> = of_form.chain(added).chain(in_its_place).collect();
    lines.sort_by_key(|line| line.number);
    let axes = |is_own: &dyn Fn(usize) -> bool, places: Vec<u32>| -> Vec<Axis> {
        places.into_iter().enumerate().map(|(index, at)| Axis { at, of_form: !is_own(index) }).collect()
    };
    let of_lines = axes(
        &|index| lines.get(index).is_some_and(|line| line.form.is_none()),
        lines.iter().map(|line| line.number).collect(),
    );
    let of_sources = axes(&|index| matches!(sources.get(index), Some((ColumnId::OwnSource(_), _))), places(&sources));
    let mut totals = totals::of(located, &of_lines, &of_sources, total_row);
    let mut layout = Layout::new(located, lines);
    // Sources whose column was not found: what they give is unknown, and so are the sums.
    layout.columns.retain(|(id, column)| matches!(id, ColumnId::Source(_)) && column.is_none());
    if !layout.columns.is_empty() {
        totals.iter_mut().for_each(|total| total.ways.clear());
    }
    let found = sources.into_iter().map(|(id, column)| (id, Some(column)));
    layout.columns.splice(..0, found);
    ((layout, FundingLayout { located, totals, own, stated }), noted)
}

impl FundingLayout<'_, '_> {
    /// The totals beside and below these amounts.
    pub(super) fn totals(
        &self,
        amounts: &TableAnswers,
        tells_formulas: bool,
        hidden: &Hidden<'_, '_>,
    ) -> (Vec<ShownTotal>, Noted) {
        let readable = !amounts.rows().any(|row| row.iter().any(|amount| amount.entry.is_unknown()));
        shown_totals::read(self.located, &self.totals, &self.own, (readable, tells_formulas), hidden)
    }
}
