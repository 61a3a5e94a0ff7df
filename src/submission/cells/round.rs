//! Lần nộp: a number, or words around one.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::finding::Finding;
use crate::form::ROUNDS;
use crate::message::Message;
use crate::submission::cells::{Reading, Spot, found};
use crate::submission::{Said, faults};
use crate::wording::number::NumberOf;
use crate::wording::rounds;
use crate::workbook::Value;

impl Spot<'_> {
    /// How many times the commune has sent its form: `2`, `lần 2`, `2 (bổ sung)`, `lần đầu`. Nobody sends one for the nought-th
    /// time, or a thousand times.
    pub(super) fn round(self) -> Reading {
        if let Value::Text(text) = &self.cell.value
            && let Some(round) = rounds::round(text)
        {
            return self.understood(Said::Number(Decimal::from(round)), round.to_string());
        }
        let heard = match self.number(NumberOf::Things) {
            Ok(heard) => heard,
            Err(_) => {
                let refused = found(Finding::new(&faults::UNREADABLE_NUMBER, self.place), self.cell);
                return Reading::refused(refused.expected(Message::new("example-round")));
            }
        };
        let round = Some(heard.number).filter(|number| number.fract().is_zero()).and_then(|number| number.to_u16());
        if round.is_some_and(|round| (ROUNDS.0..=ROUNDS.1).contains(&round)) {
            let number = heard.number;
            return heard.accepted(Said::Number(number));
        }
        let range = Message::new("range-round");
        Reading::refused(found(Finding::new(&faults::OUT_OF_RANGE, self.place), self.cell).expected(range))
    }
}
