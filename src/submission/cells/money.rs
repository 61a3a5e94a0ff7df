//! Amounts: in triệu đồng, as everything in the letter's outline but the grand total, and in đồng.

use crate::finding::Finding;
use crate::message::{Arg, Message};
use crate::money::{Money, NotMoney};
use crate::place::{CellRef, Place};
use crate::submission::cells::Reader;
use crate::submission::number::{self, Reading, Unit};
use crate::submission::{Entry, faults};
use crate::workbook::{Cell, Sheet, Value};

impl<'a> Reader<'a> {
    /// An amount in triệu đồng.
    pub(in crate::submission) fn millions(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        self.read(sheet, at, Self::amount)
    }

    fn amount(&mut self, cell: &Cell, place: &Place) -> Option<Money> {
        let number = self.number(cell, place, Unit::Millions)?;
        self.money(Money::from_millions(number), cell, place)
    }

    /// A total in triệu đồng, where the form's formula stood, to the đồng. One that was saved without its result is no fault:
    /// totals are recomputed, never trusted. What kind of number it is matters only where it differs from the sum.
    pub(in crate::submission) fn total(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        if sheet.cells.get(&at).is_some_and(|cell| cell.value == Value::NoResult) {
            self.take(sheet, at);
            return Entry::empty(self.place(sheet, at));
        }
        self.read_cell(sheet, at, |reader, cell, place| {
            let number = match &cell.value {
                Value::Number(number) => number::from_cell(*number),
                Value::Text(text) => match number::from_text(text, Unit::Millions) {
                    Reading::Plain(number) | Reading::Understood(number) => Some(number),
                    _ => None,
                },
                _ => None,
            };
            let money = number.and_then(|number| Money::from_millions(number.round_dp(6)).ok());
            if money.is_none() {
                let finding = Finding::new(&faults::UNREADABLE_NUMBER, place).found(cell.value.shown());
                reader.say(finding.expected(Message::new("example-number")));
            }
            money
        })
    }

    /// An amount in đồng.
    pub(in crate::submission) fn dong(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        self.read(sheet, at, |reader, cell, place| {
            let number = reader.number(cell, place, Unit::Dong)?;
            if let (Err(NotMoney::FractionOfDong), Ok(meant)) =
                (Money::from_whole(number), Money::from_millions(number))
            {
                let finding = Finding::new(&faults::MILLIONS_IN_A_DONG_CELL, place).found(cell.value.shown());
                reader.say(finding.expected(Arg::Dong(meant)));
                return None;
            }
            reader.money(Money::from_whole(number), cell, place)
        })
    }

    fn money(&mut self, read: Result<Money, NotMoney>, cell: &Cell, place: &Place) -> Option<Money> {
        match read {
            Ok(money) if money.dong() < 0 => {
                let range = Message::new("range-not-negative");
                self.say(Finding::new(&faults::OUT_OF_RANGE, place).found(cell.value.shown()).expected(range));
                None
            }
            Ok(money) => Some(money),
            Err(NotMoney::FractionOfDong) => {
                self.say(Finding::new(&faults::BELOW_ONE_DONG, place).found(cell.value.shown()));
                None
            }
            Err(NotMoney::TooLarge) => {
                let range = Message::new("range-amount");
                self.say(Finding::new(&faults::OUT_OF_RANGE, place).found(cell.value.shown()).expected(range));
                None
            }
        }
    }
}
