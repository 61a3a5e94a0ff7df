//! C26: a form that carries answers over from an earlier one, with what the commune has confirmed and what not.

use ntm_xlsx::form::{Answer, ColumnId, FilledIn, Form, TableId};
use ntm_xlsx::prefill::Prefill;
use ntm_xlsx::template;

use crate::seeded_mistakes::{COMMUNE, Seed, shown};
use crate::support::answers::{clean, put, text};
use crate::support::plain::{Content, Plain};
use crate::support::{Office, cell};

/// The clean answers in a form that carries them over, all confirmed.
pub(crate) struct CarriedForm {
    pub(crate) form: Form,
    pub(crate) answers: FilledIn,
}

impl CarriedForm {
    pub(crate) fn of(office: &Office) -> Self {
        let mut answers = clean(office, COMMUNE);
        let (submission, _) = office.read("truoc.xlsx", &office.render(COMMUNE, &answers));
        let prefill = Prefill::of(&submission.expect("a form"), office.basis());
        for (table, row) in &prefill.carried.unconfirmed {
            put(&mut answers, *table, row, ColumnId::Confirmed, text("Có"));
        }
        Self { form: office.form(COMMUNE).carrying(&prefill.carried), answers }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        template::render(&self.form, &self.answers).expect("it renders")
    }

    fn at(&self, table: TableId, row: &str, column: &ColumnId) -> (&'static str, ntm_xlsx::place::CellRef) {
        cell(&self.form, table, row, column)
    }
}

pub(super) fn seeds() -> Vec<Seed> {
    let carried = CarriedForm::of(&Office::new());
    let seed = |name, rows: &[(TableId, &str)]| {
        let mut answers = carried.answers.clone();
        for (table, row) in rows {
            put(&mut answers, *table, row, ColumnId::Confirmed, text("Không"));
        }
        let bytes = template::render(&carried.form, &answers).expect("it renders");
        let places = rows.iter().map(|(table, row)| ("C26", shown(carried.at(*table, row, &ColumnId::Confirmed))));
        Seed { name, files: vec![("mau.xlsx".to_owned(), bytes)], expected: places.collect() }
    };
    vec![
        seed("what was carried over is not confirmed", &ROWS[..1]),
        seed("a field, an indicator and a village are not confirmed", &ROWS),
        seed("all that was carried over is confirmed", &[]),
    ]
}

const ROWS: [(TableId, &str); 3] =
    [(TableId::General, "households"), (TableId::Indicators, "15.1"), (TableId::VillageChanges, "2")];

/// What confirms as well: the mark taken away, a tick, another value.
pub(super) fn near_misses() -> Vec<(&'static str, Vec<u8>)> {
    let carried = CarriedForm::of(&Office::new());
    let mut cleared = Plain::read(&carried.bytes());
    let mut ticked = cleared.clone();
    for (table, row) in &ROWS {
        let at = carried.at(*table, row, &ColumnId::Confirmed);
        cleared.clear(at);
        ticked.set(at, Content::text("x"));
    }
    let mut other = carried.answers.clone();
    put(&mut other, TableId::General, "households", ColumnId::Answer, Answer::Number(702.0));
    let other = template::render(&carried.form, &other).expect("it renders");
    vec![
        ("the mark of what was carried over is taken away", cleared.bytes()),
        ("a tick confirms what was carried over", ticked.bytes()),
        ("what was carried over has changed, and is confirmed", other),
    ]
}
