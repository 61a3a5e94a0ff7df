//! Lần nộp: a number, or words around one.

use rust_decimal::prelude::ToPrimitive;

use crate::finding::Finding;
use crate::form::ROUNDS;
use crate::message::Message;
use crate::place::{CellRef, Place};
use crate::submission::cells::Reader;
use crate::submission::cells::numbers::found;
use crate::submission::{Entry, faults};
use crate::wording::number::NumberOf;
use crate::wording::rounds::round;
use crate::workbook::{Cell, Sheet, Value};

impl<'a> Reader<'a> {
    /// How many times the commune has sent its form: `2`, `lần 2`, `2 (bổ sung)`, `lần đầu`.
    pub(in crate::submission) fn round(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<u64> {
        let round = match sheet.cells.get(&at).map(|cell| &cell.value) {
            Some(Value::Text(text)) => round(text),
            _ => None,
        };
        self.read(sheet, at, |reader, cell, place| {
            let Some(round) = round else { return reader.counted_round(cell, place) };
            reader.say(
                Finding::new(&faults::READ_AS, place)
                    .found(cell.value.shown().into_owned())
                    .expected(round.to_string()),
            );
            Some(round)
        })
    }

    /// A round as a number; nobody sends a form for the nought-th time, or a thousand times.
    fn counted_round(&mut self, cell: &Cell, place: &Place) -> Option<u64> {
        let heard = self.number(cell, place, NumberOf::Things)?;
        let round = Some(heard.number).filter(|number| number.fract().is_zero()).and_then(|number| number.to_u64());
        let round = round.filter(|round| (u64::from(ROUNDS.0)..=u64::from(ROUNDS.1)).contains(round));
        match round {
            Some(_) => self.accept(heard),
            None => {
                let range = Message::new("range-round");
                self.say(found(Finding::new(&faults::OUT_OF_RANGE, place), cell).expected(range));
            }
        }
        round
    }
}
