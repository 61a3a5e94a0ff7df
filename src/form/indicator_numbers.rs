//! What must not be so of an indicator's numbers among themselves: a share of one in place of a percentage, a part larger than its
//! whole, a plan that goes back.

use chrono::Datelike;

use crate::catalogue::{Direction, Indicator, Level, Part};
use crate::form::constraint::{here, is_empty};
use crate::form::indicator_levels::{Situation, compared, levels, planned_short, reaching, short, written};
use crate::form::indicator_soundness::{doubtful_share, part_is_larger, sound};
use crate::form::rules::{
    CONTRADICTION, DOUBTFUL_SCALE, MISSING_ANSWER, PART_EXCEEDS_WHOLE, PLANNED_BELOW_LEVEL, PLANNED_WORSE,
};
use crate::form::{Assessment, ColumnId, Comparison, Condition, ConditionCell, Constraint, Operand, TableId, YesNo};

/// The columns that hold numbers, with what a remark calls them.
const COLUMNS: [(ColumnId, &str); 2] = [(ColumnId::Value, "Kết quả"), (ColumnId::PlannedValue, "Kế hoạch")];

/// One of the indicator's numbers, as it is now and as it is planned, seen from its own row.
#[derive(Clone, Copy)]
pub(super) struct IndicatorNumber<'a> {
    indicator: &'a Indicator,
    /// The second number; `None` for the first.
    part: Option<&'a Part>,
    situation: Situation<'a>,
}

/// The constraints of the second number's row.
pub(super) fn of_part<'a>(indicator: &'a Indicator, part: &'a Part, situation: Situation<'a>) -> Vec<Constraint> {
    let number = IndicatorNumber { indicator, part: Some(part), situation };
    let unplanned = Condition::All(vec![number.is_registered(), is_empty(ColumnId::PlannedValue)]);
    let mut list = number.shares_of_one();
    list.push(value_missing(number.answer(ColumnId::Assessment)));
    list.push(Constraint::error(&MISSING_ANSWER, ColumnId::PlannedValue, unplanned, "Chưa ghi kế hoạch"));
    list.extend(COLUMNS.map(|(column, name)| {
        let exceeds = part_exceeds_whole(indicator, part, &column);
        Constraint::error(&PART_EXCEEDS_WHOLE, column, exceeds, format!("{name}: phần “trong đó” lớn hơn số chung"))
    }));
    list.extend(number.falls_short());
    list.extend(number.goes_back());
    list
}

/// The numbers of an indicator that counts a part of another one, which are larger than that one's.
pub(super) fn within(indicator: &Indicator, whole: &Indicator) -> [Constraint; 2] {
    COLUMNS.map(|(column, name)| {
        let cell = |of: &Indicator| ConditionCell::In(TableId::Indicators, of.code.clone(), column.clone());
        let larger = Condition::Compare(here(column.clone()), Comparison::More, Operand::Cell(cell(whole)));
        let known = [indicator, whole].map(|of| sound(of, &of.level, &cell(of)));
        let exceeds = Condition::All(known.into_iter().chain([larger]).collect());
        let remark = format!("{name}: lớn hơn chỉ tiêu {}, mà số này là một phần", whole.code);
        // The row's formula has no room for what makes both numbers sound.
        Constraint::error(&PART_EXCEEDS_WHOLE, column, exceeds, remark).not_live()
    })
}

impl<'a> IndicatorNumber<'a> {
    /// The first of the indicator's numbers, most often its only one.
    pub(super) const fn main(indicator: &'a Indicator, situation: Situation<'a>) -> Self {
        Self { indicator, part: None, situation }
    }

    /// 0.95, or 95 % typed with its sign, where 95 is asked for.
    pub(super) fn shares_of_one(self) -> Vec<Constraint> {
        let share = |(column, name): (ColumnId, &str)| {
            let doubtful = doubtful_share(self.indicator, self.level(), &here(column.clone()))?;
            let remark = format!("{name}: ghi theo phần trăm, ví dụ 95, không ghi 0,95");
            Some(Constraint::error(&DOUBTFUL_SCALE, column, doubtful, remark))
        };
        COLUMNS.into_iter().filter_map(share).collect()
    }

    /// R06. Of two numbers that contradict each other one is not what it seems; and who registers a plan below the level has to
    /// raise it anyway: of the first number that is said in the same row, before this.
    pub(super) fn goes_back(self) -> Option<Constraint> {
        let direction = self.indicator.direction?;
        let worse = match direction {
            Direction::AtLeast => Comparison::Less,
            Direction::AtMost | Direction::NoneAllowed => Comparison::More,
        };
        let planned = || here(ColumnId::PlannedValue);
        let mut conditions = vec![Condition::Compare(planned(), worse, Operand::Cell(here(ColumnId::Value)))];
        if self.part.is_some() {
            let below = levels(self.level(), self.situation.profile.plan.year, self.situation);
            let below = below.into_iter().map(|(of_class, level)| {
                let reached = Condition::Compare(planned(), reaching(direction), Operand::Number(level));
                Condition::All(vec![of_class, reached.negated()])
            });
            let below = Condition::All(vec![self.is_registered(), Condition::Any(below.collect())]);
            conditions.push(below.negated());
        }
        conditions.extend(COLUMNS.map(|(column, _)| part_is_larger(self.indicator, &column).negated()));
        let remark = "kế hoạch kém hơn kết quả hiện nay";
        Some(Constraint::warning(&PLANNED_WORSE, ColumnId::PlannedValue, Condition::All(conditions), remark))
    }

    /// R01 and R05 of a second number that falls short while the first does not.
    fn falls_short(self) -> Vec<Constraint> {
        let (indicator, situation) = (self.indicator, self.situation);
        let (Some(direction), plan) = (indicator.direction, &situation.profile.plan) else { return Vec::new() };
        let below = |level: &Level, cell: &ConditionCell, year: i32| {
            let levels = levels(level, year, situation);
            compared((cell, sound(indicator, level, cell)), &levels, short(direction))
        };
        let alone = |column: ColumnId, year: i32| {
            let whole_below = below(&indicator.level, &self.answer(column.clone()), year);
            let consistent = part_is_larger(indicator, &column).negated();
            vec![below(self.level(), &here(column), year), whole_below.negated(), consistent]
        };
        let level = |year: i32| match levels(self.level(), year, situation).as_slice() {
            [(_, level)] => format!(" {}", written(direction, *level)),
            _ => String::new(),
        };
        let (now, then) = (plan.assessed_on.year(), plan.year);
        let met = Condition::Is(self.answer(ColumnId::Assessment), vec![Assessment::Met.text().to_owned()]);
        let met_below = [vec![met], alone(ColumnId::Value, now)].concat();
        let planned_below = [vec![self.is_registered()], alone(ColumnId::PlannedValue, then)].concat();
        let remark = format!("Kết quả chưa đạt mức{} nhưng ghi Đạt", level(now));
        let assessed = Constraint::error(&CONTRADICTION, ColumnId::Value, Condition::All(met_below), remark);
        let remark = format!("{}{}", planned_short(direction), level(then));
        vec![
            assessed,
            Constraint::error(&PLANNED_BELOW_LEVEL, ColumnId::PlannedValue, Condition::All(planned_below), remark),
        ]
    }

    fn level(self) -> &'a Level {
        self.part.map_or(&self.indicator.level, |part| &part.level)
    }

    /// A cell of the indicator's first row.
    fn answer(self, column: ColumnId) -> ConditionCell {
        match self.part {
            Some(_) => ConditionCell::In(TableId::Indicators, self.indicator.code.clone(), column),
            None => here(column),
        }
    }

    /// Unmet, and registered for the plan year.
    fn is_registered(self) -> Condition {
        let unmet = [Assessment::NotMet, Assessment::BasicallyMet].map(|assessment| assessment.text().to_owned());
        Condition::All(vec![
            Condition::Is(self.answer(ColumnId::Assessment), unmet.to_vec()),
            Condition::Is(self.answer(ColumnId::Registered), vec![YesNo::Yes.text().to_owned()]),
        ])
    }
}

/// A number that is not there, unless the indicator does not apply.
pub(super) fn value_missing(assessment: ConditionCell) -> Constraint {
    let applies = Condition::Is(assessment, vec![Assessment::NotApplicable.text().to_owned()]).negated();
    let missing = vec![Condition::Begun(TableId::Indicators), is_empty(ColumnId::Value), applies];
    Constraint::error(&MISSING_ANSWER, ColumnId::Value, Condition::All(missing), "Chưa ghi kết quả")
}

/// Both numbers of a column are there and nothing else is said of them, and the second, a part of the first, is larger.
fn part_exceeds_whole(indicator: &Indicator, part: &Part, column: &ColumnId) -> Condition {
    let cell = |code: &str| ConditionCell::In(TableId::Indicators, code.to_owned(), column.clone());
    Condition::All(vec![
        sound(indicator, &indicator.level, &cell(&indicator.code)),
        sound(indicator, &part.level, &cell(&part.code)),
        part_is_larger(indicator, column),
    ])
}
