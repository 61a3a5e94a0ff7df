//! Many forms of one district. A formula is the text of what must not be so in a row and of where the cells it looks at stand:
//! where both are alike in two forms it is made once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_xlsxwriter::Formula;

use crate::form::{
    Check, CheckLineKey, Column, ColumnId, Constraint, FilledIn, Form, FormSheet, Forms, Role, Row, Table, TableId,
};
use crate::template::formula::Stand;
use crate::template::{Dressing, TemplateError, rendered};

/// Renders forms, most quickly those of the district that it is made for.
#[derive(Default)]
pub struct Press {
    /// One for each class of communes.
    patterns: Vec<Pattern>,
}

/// A form whose formulas are made.
struct Pattern {
    form: Form,
    lines: BTreeMap<CheckLineKey, MadeLine>,
}

/// What is asked in a line, and the formula that says so.
struct MadeLine {
    constraints: Arc<[Constraint]>,
    looks_at: BTreeSet<TableId>,
    formula: Option<Formula>,
}

/// What is made already for a form that is rendered now.
pub(super) struct MadeFormulas<'a> {
    pattern: Option<&'a Pattern>,
    /// The tables that stand in the form as in the pattern.
    alike: BTreeSet<TableId>,
}

impl Press {
    pub fn of(forms: &Forms<'_>) -> Self {
        Self { patterns: forms.of_each_class().into_iter().map(Pattern::of).collect() }
    }

    /// The workbook of `form` with `answers` in its input cells. The same form and answers give the same bytes.
    ///
    /// # Errors
    /// An answer without an input cell, or text beyond Excel's limits.
    pub fn render(&self, form: &Form, answers: &FilledIn) -> Result<Vec<u8>, TemplateError> {
        rendered(form, answers, self.made_for(form), None)
    }

    /// The same as the office sends it back.
    ///
    /// # Errors
    /// As [`Press::render`].
    pub(crate) fn dressed(
        &self,
        form: &Form,
        answers: &FilledIn,
        dressing: Dressing,
    ) -> Result<Vec<u8>, TemplateError> {
        rendered(form, answers, self.made_for(form), Some(dressing))
    }

    fn made_for(&self, form: &Form) -> MadeFormulas<'_> {
        let shares = |pattern: &&Pattern| {
            pattern.form.sheets.iter().any(|own| form.sheets.iter().any(|sheet| Arc::ptr_eq(own, sheet)))
        };
        let pattern = self.patterns.iter().find(shares);
        let known: BTreeMap<TableId, (&FormSheet, &Table)> = pattern
            .iter()
            .flat_map(|pattern| pattern.form.tables())
            .map(|(sheet, table)| (table.id, (sheet, table)))
            .collect();
        let is_alike = |(sheet, table): &(&FormSheet, &Table)| {
            known.get(&table.id).is_some_and(|(other, known)| sheet.name == other.name && stands_alike(table, known))
        };
        MadeFormulas { pattern, alike: form.tables().filter(is_alike).map(|(_, table)| table.id).collect() }
    }
}

impl Pattern {
    fn of(form: Form) -> Self {
        let made = Check::new(&form).lines.into_iter().map(|line| {
            let stand = Stand { form: &form, sheet: line.sheet, table: line.table, row: line.number };
            let formula = line.row.as_ref().and_then(|_| made(stand, &line.constraints));
            let mut looks_at: BTreeSet<TableId> =
                line.constraints.iter().flat_map(|one| one.violated.tables()).collect();
            looks_at.insert(line.table.id);
            let key = (line.table.id, line.row.is_some().then_some(line.number));
            (key, MadeLine { constraints: line.constraints, looks_at, formula })
        });
        let lines = made.collect();
        Self { form, lines }
    }
}

impl MadeFormulas<'_> {
    /// What is asked in a line of a sheet that is the pattern's own; `None` for any other sheet.
    pub(super) fn asked(&self, sheet: &Arc<FormSheet>, line: CheckLineKey) -> Option<Arc<[Constraint]>> {
        let pattern = self.pattern.filter(|pattern| pattern.form.sheets.iter().any(|own| Arc::ptr_eq(own, sheet)))?;
        Some(pattern.lines.get(&line).map(|line| Arc::clone(&line.constraints)).unwrap_or_default())
    }

    /// The formula of a row's remark, on the row's own sheet.
    pub(super) fn remark(&self, stand: Stand<'_>, constraints: &Arc<[Constraint]>) -> Option<Formula> {
        let known = self.pattern.and_then(|pattern| pattern.lines.get(&(stand.table.id, Some(stand.row))));
        let asks = |known: &Arc<[Constraint]>| Arc::ptr_eq(known, constraints) || known == constraints;
        match known.filter(|known| known.looks_at.is_subset(&self.alike) && asks(&known.constraints)) {
            Some(known) => known.formula.clone(),
            None => made(stand, constraints),
        }
    }
}

fn made(stand: Stand<'_>, constraints: &[Constraint]) -> Option<Formula> {
    stand.remark(constraints).map(|formula| Formula::new(format!("={formula}")))
}

/// Whether all that a formula can look at stands in the same cells of both.
fn stands_alike(one: &Table, other: &Table) -> bool {
    one.first_row() == other.first_row()
        && one.spare == other.spare
        && one.begins == other.begins
        && one.columns.iter().map(column).eq(other.columns.iter().map(column))
        && one.rows.iter().map(row).eq(other.rows.iter().map(row))
}

fn column(column: &Column) -> (&ColumnId, Role) {
    (&column.id, column.role)
}

fn row(row: &Row) -> (&str, bool) {
    (&row.key, row.office_may_know)
}
