//! How a finding names a unit of money.

use crate::message::Message;
use crate::wording::money::MoneyUnit;

pub const fn unit_name(unit: MoneyUnit) -> Message {
    Message::new(match unit {
        MoneyUnit::Dong => "unit-dong",
        MoneyUnit::Thousands => "unit-thousands",
        MoneyUnit::Millions => "unit-millions",
        MoneyUnit::Billions => "unit-billions",
    })
}
