//! A total with decimals in a cell in đồng: what unit it was written in, held against the table above it.

use rust_decimal::Decimal;

use crate::finding::{Finding, unit_name};
use crate::message::{Arg, Message};
use crate::money::Money;
use crate::wording::money::MoneyUnit;

/// Units in which a total may have been written.
const UNITS: [MoneyUnit; 3] = [MoneyUnit::Millions, MoneyUnit::Billions, MoneyUnit::Thousands];

/// A commune plans more than a hundred triệu đồng: of a smaller total the table may be in tỷ, too.
const FEW_MILLIONS: u32 = 100;

/// What a total was probably meant to be.
#[derive(Debug, PartialEq)]
pub(super) enum Meant {
    /// The unit and the amount.
    In(MoneyUnit, Money),
    /// The total and the table are the same number: both in triệu đồng, or both in tỷ đồng.
    Either(Money, Money),
    /// No unit makes it the table's sum, which is this.
    Other(Money),
}

/// `table` is what the amounts above add up to.
pub(super) fn meant(total: Decimal, table: Option<Money>) -> Option<Meant> {
    let times = |unit: MoneyUnit| Money::from_whole(total.checked_mul(unit.dong().into())?.round()).ok();
    let Some(sum) = table.filter(|sum| sum.dong() > 0) else {
        return times(MoneyUnit::Millions).map(|amount| Meant::In(MoneyUnit::Millions, amount));
    };
    // Either number may have been rounded.
    let is_near = |amount: Money| (amount - sum).dong().abs() <= sum.dong() / 1_000;
    match UNITS.into_iter().find(|unit| times(*unit).is_some_and(is_near)) {
        Some(MoneyUnit::Millions) if total < Decimal::from(FEW_MILLIONS) => {
            Some(Meant::Either(sum, Money::from_dong(sum.dong().checked_mul(1_000)?)))
        }
        Some(unit) => Some(Meant::In(unit, sum)),
        None => Some(Meant::Other(sum)),
    }
}

impl Meant {
    /// The finding with the unit and what to write.
    pub(super) fn of(self, finding: Finding) -> Finding {
        let (unit, expected, remedy) = match self {
            Self::In(unit, amount) => (unit_name(unit), Arg::TypedDong(amount), "total-in-unit"),
            Self::Other(sum) => (Message::new("unit-other"), Arg::TypedDong(sum), "total-of-table"),
            Self::Either(millions, billions) => {
                let (one, other) = (unit_name(MoneyUnit::Millions), unit_name(MoneyUnit::Billions));
                let expected = Message::new("expected-either")
                    .with("first", Arg::TypedDong(millions))
                    .with("one", one.clone())
                    .with("second", Arg::TypedDong(billions))
                    .with("other", other.clone());
                (Message::new("unit-either").with("one", one).with("other", other), expected.into(), "total-in-either")
            }
        };
        let remedy = Message::new(remedy).with("unit", unit.clone()).with("expected", expected.clone());
        finding.expected(expected).with("unit", unit).with("remedy", remedy)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Meant, meant};
    use crate::finding::{Finding, Rule, Scope, Severity};
    use crate::message::{Arg, Language, Messages};
    use crate::money::Money;
    use crate::place::Place;
    use crate::wording::money::MoneyUnit;

    const SUM: Money = Money::from_dong(18_152_700_000);

    #[test]
    fn the_table_says_which_unit_a_total_is_in() {
        assert_eq!(meant(Decimal::new(181_527, 4), Some(SUM)), Some(Meant::In(MoneyUnit::Billions, SUM)));
        assert_eq!(meant(Decimal::new(181_527, 1), Some(SUM)), Some(Meant::In(MoneyUnit::Millions, SUM)));
        assert_eq!(meant(Decimal::new(1_815, 2), Some(SUM)), Some(Meant::In(MoneyUnit::Billions, SUM)));
    }

    #[test]
    fn what_to_write_is_written_as_the_cell_wants_it() {
        const RULE: Rule = Rule::new("X01", Severity::Error, Scope::Cell);
        for meant in [Meant::In(MoneyUnit::Billions, SUM), Meant::Other(SUM), Meant::Either(SUM, SUM)] {
            let finding = meant.of(Finding::new(&RULE, &Place::workbook(&"a".into())));
            let remedy = finding.message.args.iter().find_map(|(name, arg)| (*name == "remedy").then_some(arg));
            let said = Messages::new(Language::Vi).arg(remedy.unwrap_or(&Arg::Count(0)));
            assert!(said.contains("18152700000") && !said.contains("18152700000 đồng"), "{said}");
        }
    }

    #[test]
    fn one_number_in_the_table_and_in_the_total_may_be_two_units() {
        let millions = Money::from_dong(18_152_700);
        assert_eq!(meant(Decimal::new(181_527, 4), Some(millions)), Some(Meant::Either(millions, SUM)));
    }

    #[test]
    fn a_total_that_fits_no_unit_is_held_against_the_table() {
        assert_eq!(meant(Decimal::new(9_995, 1), Some(SUM)), Some(Meant::Other(SUM)));
        assert_eq!(meant(Decimal::new(25, 1), None), Some(Meant::In(MoneyUnit::Millions, Money::from_dong(2_500_000))));
    }
}
