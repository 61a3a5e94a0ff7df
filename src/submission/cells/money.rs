//! Amounts: in triệu đồng, as everything in the letter's outline but the grand total, and in đồng.

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::form::rules::SUSPICIOUS;
use crate::message::Message;
use crate::money::{Money, NotMoney};
use crate::place::{CellRef, Place};
use crate::submission::cells::Reader;
use crate::submission::cells::numbers::found;
use crate::submission::cells::total_unit;
use crate::submission::{Entry, faults};
use crate::wording::number::NumberOf;
use crate::workbook::{Cell, Sheet};

/// Ten thousand tỷ đồng, in triệu đồng: no commune plans so much, so a number like this was never meant as millions.
const NO_MILLIONS: u32 = 10_000_000;

impl<'a> Reader<'a> {
    /// An amount in triệu đồng.
    pub(in crate::submission) fn millions(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        self.read(sheet, at, Self::amount)
    }

    fn amount(&mut self, cell: &Cell, place: &Place) -> Option<Money> {
        let heard = self.number(cell, place, NumberOf::Millions)?;
        let money = self.money(Money::from_millions(heard.number), cell, place)?;
        // Of an amount that seems to be in đồng it is not said that it was understood.
        if heard.number < SUSPICIOUS.usual {
            self.accept(heard);
        }
        Some(money)
    }

    /// An amount in đồng that should be what the table adds up to, where that is known.
    pub(in crate::submission) fn dong(&mut self, sheet: &'a Sheet, at: CellRef, table: Option<Money>) -> Entry<Money> {
        self.read(sheet, at, |reader, cell, place| {
            let heard = reader.number(cell, place, NumberOf::Dong)?;
            let number = heard.number;
            if Money::from_whole(number) == Err(NotMoney::FractionOfDong)
                && number < Decimal::from(NO_MILLIONS)
                && let Some(meant) = total_unit::meant(number, table)
            {
                let finding = found(Finding::new(&faults::MILLIONS_IN_A_DONG_CELL, place), cell);
                reader.say(meant.of(finding));
                return None;
            }
            let money = reader.money(Money::from_whole(number), cell, place)?;
            reader.accept(heard);
            Some(money)
        })
    }

    fn money(&mut self, read: Result<Money, NotMoney>, cell: &Cell, place: &Place) -> Option<Money> {
        match read {
            Ok(money) if money.dong() < 0 => {
                let range = Message::new("range-not-negative");
                self.say(found(Finding::new(&faults::OUT_OF_RANGE, place), cell).expected(range));
                None
            }
            Ok(money) => Some(money),
            Err(NotMoney::FractionOfDong) => {
                self.say(found(Finding::new(&faults::BELOW_ONE_DONG, place), cell));
                None
            }
            Err(NotMoney::TooLarge) => {
                let range = Message::new("range-amount");
                self.say(found(Finding::new(&faults::OUT_OF_RANGE, place), cell).expected(range));
                None
            }
        }
    }
}
