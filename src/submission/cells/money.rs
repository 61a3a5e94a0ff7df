//! Amounts: in triệu đồng, as everything in the letter's outline but the grand total, and in đồng.

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::form::rules::SUSPICIOUS;
use crate::message::Message;
use crate::money::{Money, NotMoney};
use crate::submission::cells::{Reading, Spot, found, total_unit};
use crate::submission::{Said, faults};
use crate::wording::number::NumberOf;

/// Ten thousand tỷ đồng, in triệu đồng: no commune plans so much, so a number like this was never meant as millions.
const NO_MILLIONS: u32 = 10_000_000;

impl Spot<'_> {
    pub(super) fn millions(self) -> Reading {
        let heard = match self.number(NumberOf::Millions) {
            Ok(heard) => heard,
            Err(refused) => return refused,
        };
        match self.money(Money::from_millions(heard.number)) {
            // Of an amount that seems to be in đồng it is not said that it was understood.
            Ok(money) if heard.number >= SUSPICIOUS.usual => Reading::plain(Said::Money(money)),
            Ok(money) => heard.accepted(Said::Money(money)),
            Err(refused) => refused,
        }
    }

    pub(super) fn dong(self, table: Option<Money>) -> Reading {
        let heard = match self.number(NumberOf::Dong) {
            Ok(heard) => heard,
            Err(refused) => return refused,
        };
        let number = heard.number;
        if Money::from_whole(number) == Err(NotMoney::FractionOfDong)
            && number < Decimal::from(NO_MILLIONS)
            && let Some(meant) = total_unit::meant(number, table)
        {
            let finding = found(Finding::new(&faults::MILLIONS_IN_A_DONG_CELL, self.place), self.cell);
            return Reading::refused(meant.of(finding));
        }
        match self.money(Money::from_whole(number)) {
            Ok(money) => heard.accepted(Said::Money(money)),
            Err(refused) => refused,
        }
    }

    fn money(self, read: Result<Money, NotMoney>) -> Result<Money, Reading> {
        let refused = |rule, range: Option<&'static str>| {
            let finding = found(Finding::new(rule, self.place), self.cell);
            Err(Reading::refused(match range {
                Some(range) => finding.expected(Message::new(range)),
                None => finding,
            }))
        };
        match read {
            Ok(money) if money.dong() < 0 => refused(&faults::OUT_OF_RANGE, Some("range-not-negative")),
            Ok(money) => Ok(money),
            Err(NotMoney::FractionOfDong) => refused(&faults::BELOW_ONE_DONG, None),
            Err(NotMoney::TooLarge) => refused(&faults::OUT_OF_RANGE, Some("range-amount")),
        }
    }
}
