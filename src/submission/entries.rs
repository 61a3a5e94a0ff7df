//! Every answered cell of a submission in one flat list: what lineage, exports and comparisons are made from.

use crate::form::TableId;
use crate::place::Place;
use crate::submission::said::Says;
use crate::submission::{Entry, Said, Submission};

/// One non-empty cell that the commune filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<'a> {
    pub table: TableId,
    /// What the row is known by: a field, an indicator code, `group/source`, a running number.
    pub key: String,
    /// What the cell says of it, an English name that never changes.
    pub column: &'static str,
    pub raw: &'a str,
    /// What was read; `None` for a cell that cannot be read.
    pub said: Option<Said<'a>>,
    pub place: &'a Place,
}

impl Answered<'_> {
    /// Whether two cells say the same: once they are read, else as they stand.
    pub fn agrees(&self, other: &Self) -> bool {
        match (self.said, other.said) {
            (Some(one), Some(other)) => one == other,
            _ => self.raw == other.raw,
        }
    }
}

impl Submission {
    /// All answered cells, table by table.
    pub fn answered(&self) -> Vec<Answered<'_>> {
        let mut list = List(Vec::new());
        for field in &self.general {
            list.add(TableId::General, &field.key, "answer", &field.answer);
        }
        for consent in &self.consent {
            list.add(TableId::Consent, &consent.key, "agreed", &consent.agreed);
            list.add(TableId::Consent, &consent.key, "agreed_on", &consent.on);
        }
        for answer in &self.indicators {
            let (table, key) = (TableId::Indicators, &answer.code);
            list.add(table, key, "value", &answer.value);
            list.add(table, key, "assessment", &answer.assessment);
            list.add(table, key, "registered", &answer.registered);
            list.add(table, key, "planned_value", &answer.planned);
            list.add(table, key, "content", &answer.content);
            list.add(table, key, "completion_year", &answer.completion_year);
            list.add(table, key, "note", &answer.note);
            for (column, part) in [("value_part", &answer.part), ("planned_part", &answer.planned_part)] {
                if let Some(part) = part {
                    list.add(table, key, column, part);
                }
            }
        }
        for amount in &self.funding.amounts {
            let key = format!("{}/{}", amount.group.text(), amount.source.text());
            list.add(TableId::Funding, &key, "amount", &amount.amount);
        }
        if let Some(declared) = &self.funding.declared {
            list.add(TableId::DeclaredTotal, "declared-total", "amount", declared);
        }
        for (table, rows) in
            [(TableId::PilotModel, &self.pilot_models), (TableId::VillageChanges, &self.village_changes)]
        {
            for (row, number) in rows.iter().zip(1..) {
                let key = i32::to_string(&number);
                list.add(table, &key, "name", &row.name);
                list.add(table, &key, "content", &row.content);
                list.add(table, &key, "location", &row.location);
                list.add(table, &key, "theme", &row.theme);
                list.add(table, &key, "related_criterion", &row.related);
                list.add(table, &key, "completion", &row.completion);
            }
        }
        for text in &self.plan_texts {
            list.add(TableId::PlanTexts, &text.key, "text", &text.text);
        }
        for explanation in &self.explanations {
            list.add(explanation.table, &explanation.key, "explanation", &explanation.text);
        }
        list.0
    }
}

struct List<'a>(Vec<Answered<'a>>);

impl<'a> List<'a> {
    fn add<T: Says>(&mut self, table: TableId, key: &str, column: &'static str, entry: &'a Entry<T>) {
        // What is hidden below a merged cell says nothing.
        if let Some(raw) = entry.raw.as_ref().filter(|raw| !raw.is_empty()) {
            let said = entry.value.as_ref().map(Says::said);
            self.0.push(Answered { table, key: key.to_owned(), column, raw, said, place: &entry.place });
        }
    }
}
