//! What must not be so in the row of an indicator: answers that are missing or that contradict one another.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::catalogue::{Direction, Indicator, Level, LevelValue};
use crate::district::Profile;
use crate::form::constraint::{here, is_empty, says_nothing};
use crate::form::indicator_numbers::{Number, part_is_larger, sound};
use crate::form::rules::{
    BASICALLY_MET, COMPLETION_YEAR, CONTRADICTION, MET_WITHOUT_UPKEEP, MISSING_ANSWER, NOT_APPLICABLE,
    PLANNED_BELOW_LEVEL, REGISTERED_THOUGH_MET, REGISTERED_WITHOUT_MONEY, UNMET_WITHOUT_PLAN,
};
use crate::form::{Assessment, Cell, ColumnId, Comparison, Condition, Constraint, Operand, TableId, YesNo};
use crate::message::Language;
use crate::wording::phrases::{NEEDS_NO_MONEY, STILL_NEEDS_MONEY};

/// What levels depend on.
#[derive(Clone, Copy)]
pub(super) struct Situation<'a> {
    pub profile: &'a Profile,
    /// The class of the commune, where the office knows it.
    pub class: Option<&'a str>,
    /// Id of the task group that the indicator's criterion belongs to.
    pub group: &'a str,
}

/// The constraints of the indicator's own row: errors first, so that a warning is shown only when nothing else is wrong.
pub(super) fn of_indicator(indicator: &Indicator, situation: Situation<'_>) -> Vec<Constraint> {
    let mut list = Number::main(indicator, situation).shares_of_one();
    list.extend(missing(indicator));
    list.extend(contradictions(indicator, situation));
    list.extend(warnings(indicator, situation));
    list
}

fn missing(indicator: &Indicator) -> Vec<Constraint> {
    let begun = Condition::Begun(TableId::Indicators);
    let unassessed = Condition::All(vec![begun, is_empty(ColumnId::Assessment)]);
    let mut list = vec![Constraint::error(&MISSING_ANSWER, ColumnId::Assessment, unassessed, "Chưa đánh giá")];
    let number = indicator.measure.is_number();
    list.extend(number.then(|| value_missing(here(ColumnId::Assessment))));
    let undecided = Condition::All(vec![unmet(), is_empty(ColumnId::Registered)]);
    list.push(Constraint::error(&MISSING_ANSWER, ColumnId::Registered, undecided, "Chưa chọn đăng ký: Có hoặc Không"));
    let unplanned = Condition::All(vec![registered(), is_empty(ColumnId::PlannedValue)]);
    list.extend(
        number.then(|| Constraint::error(&MISSING_ANSWER, ColumnId::PlannedValue, unplanned, "Chưa ghi kế hoạch")),
    );
    list
}

pub(super) fn value_missing(assessment: Cell) -> Constraint {
    let applies = Condition::Is(assessment, vec![Assessment::NotApplicable.text().to_owned()]).negated();
    let missing = vec![Condition::Begun(TableId::Indicators), is_empty(ColumnId::Value), applies];
    Constraint::error(&MISSING_ANSWER, ColumnId::Value, Condition::All(missing), "Chưa ghi kết quả")
}

fn contradictions(indicator: &Indicator, situation: Situation<'_>) -> Vec<Constraint> {
    let plan = &situation.profile.plan;
    let mut list = Vec::new();
    if !indicator.may_not_apply {
        let remark = "Chỉ tiêu áp dụng cho mọi xã, chọn đánh giá khác";
        list.push(Constraint::error(
            &NOT_APPLICABLE,
            ColumnId::Assessment,
            assessed(&[Assessment::NotApplicable]),
            remark,
        ));
    }
    let now = Judged::new(indicator, &ColumnId::Value, plan.assessed_on.year(), situation);
    // Numbers that contradict one another are held against no level.
    let consistent = |column| part_is_larger(indicator, &column).negated();
    if let Some((now, level)) = now.as_ref().zip(now.as_ref().map(Judged::level)) {
        let consistent = consistent(ColumnId::Value);
        let met_below = Condition::All(vec![assessed(&[Assessment::Met]), now.falls_short(), consistent.clone()]);
        let remark = format!("Kết quả chưa đạt mức{level} nhưng ghi Đạt");
        list.push(Constraint::error(&CONTRADICTION, ColumnId::Assessment, met_below, remark));
        let unmet_above = Condition::All(vec![assessed(&[Assessment::NotMet]), now.reaches(), consistent]);
        let remark = format!("Kết quả đã đạt mức{level} nhưng ghi Chưa đạt");
        list.push(Constraint::error(&CONTRADICTION, ColumnId::Assessment, unmet_above, remark));
    }
    if let Some(then) = Judged::new(indicator, &ColumnId::PlannedValue, plan.year, situation) {
        let below = vec![registered(), then.falls_short(), consistent(ColumnId::PlannedValue)];
        let below = Condition::All(below);
        let remark = format!("Kế hoạch chưa tới mức{}", then.level());
        list.push(Constraint::error(&PLANNED_BELOW_LEVEL, ColumnId::PlannedValue, below, remark));
    }
    list
}

fn warnings(indicator: &Indicator, situation: Situation<'_>) -> Vec<Constraint> {
    let plan = &situation.profile.plan;
    let mut list = Vec::new();
    let now = Judged::new(indicator, &ColumnId::Value, plan.assessed_on.year(), situation);
    if let Some(now) = now {
        let basically = assessed(&[Assessment::BasicallyMet]);
        let consistent = part_is_larger(indicator, &ColumnId::Value).negated();
        let remark = format!("kết quả đã đạt mức{} nhưng ghi Cơ bản đạt", now.level());
        let violated = Condition::All(vec![basically, now.reaches(), consistent]);
        let constraint = Constraint::warning(&BASICALLY_MET, ColumnId::Assessment, violated, &remark);
        // Where levels depend on a class that only the commune gives, the row's formula has no room for this one.
        list.push(if now.has_one_level_each() { constraint } else { constraint.not_live() });
    }
    let mut warn = |rule, column, conditions: Vec<Condition>, remark: &str| {
        list.push(Constraint::warning(rule, column, Condition::All(conditions), remark));
    };
    let (no_content, no_year) = (says_nothing(ColumnId::Content), is_empty(ColumnId::CompletionYear));
    // What is registered is completed within the year; what is not needs a year at least.
    let decided = Condition::IsFilled(here(ColumnId::Registered));
    let unplanned = vec![unmet(), decided, no_content.clone(), Condition::Any(vec![no_year, says_yes()])];
    warn(&UNMET_WITHOUT_PLAN, ColumnId::Content, unplanned, "chưa nêu giải pháp, năm hoàn thành");
    // Where it must apply, it is the assessment that is wrong.
    let met = match indicator.may_not_apply {
        true => assessed(&[Assessment::Met, Assessment::NotApplicable]),
        false => assessed(&[Assessment::Met]),
    };
    warn(&REGISTERED_THOUGH_MET, ColumnId::Registered, vec![met, says_yes()], "đã đạt nhưng vẫn đăng ký");
    list.extend(Number::main(indicator, situation).goes_back());
    let mut warn = |rule, column, conditions: Vec<Condition>, remark: &str| {
        list.push(Constraint::warning(rule, column, Condition::All(conditions), remark));
    };
    let year = |comparison, year: i32| {
        Condition::Compare(here(ColumnId::CompletionYear), comparison, Operand::Number(Decimal::from(year)))
    };
    let outside = Condition::Any(vec![year(Comparison::Less, plan.year), year(Comparison::More, plan.goal_year)]);
    let late = Condition::All(vec![says_yes(), year(Comparison::More, plan.year)]);
    let unregistered = Condition::All(vec![says_no(), year(Comparison::Equal, plan.year)]);
    let remark = format!("năm hoàn thành ngoài {}–{}, hoặc trái với cột Đăng ký", plan.year, plan.goal_year);
    let wrong = Condition::Any(vec![outside, late, unregistered]);
    warn(&COMPLETION_YEAR, ColumnId::CompletionYear, vec![unmet(), wrong], &remark);
    let met = assessed(&[Assessment::Met]);
    warn(&MET_WITHOUT_UPKEEP, ColumnId::Content, vec![met, no_content], "chưa nêu nội dung duy trì, nâng cao");
    if !indicator.no_resources {
        let begun = Condition::Begun(TableId::Funding);
        let unfunded = Condition::Unfunded(situation.group.to_owned());
        let said = [ColumnId::Content, ColumnId::Note, ColumnId::Explanation].map(here).to_vec();
        let needed = Condition::Any(vec![
            Condition::Mentions(said.clone(), &NEEDS_NO_MONEY).negated(),
            Condition::Mentions(said, &STILL_NEEDS_MONEY),
        ]);
        let remark = "nhóm nhiệm vụ chưa có kinh phí";
        warn(&REGISTERED_WITHOUT_MONEY, ColumnId::Registered, vec![registered(), begun, unfunded, needed], remark);
    }
    list
}

fn assessed(one_of: &[Assessment]) -> Condition {
    let words = one_of.iter().map(|assessment| assessment.text().to_owned());
    Condition::Is(here(ColumnId::Assessment), words.collect())
}

/// Not met, or only basically.
fn unmet() -> Condition {
    assessed(&[Assessment::NotMet, Assessment::BasicallyMet])
}

fn says_yes() -> Condition {
    Condition::Is(here(ColumnId::Registered), vec![YesNo::Yes.text().to_owned()])
}

fn says_no() -> Condition {
    Condition::Is(here(ColumnId::Registered), vec![YesNo::No.text().to_owned()])
}

/// Unmet, and registered for the plan year.
fn registered() -> Condition {
    Condition::All(vec![unmet(), says_yes()])
}

/// Levels, each with when it is the commune's.
type Levels = Vec<(Condition, Decimal)>;

/// The numbers of an indicator in one column, and the levels they are held against.
struct Judged {
    /// Numbers, each with when it may be judged and its levels: one, or one for each class of commune while nobody knows the class.
    numbers: Vec<(Cell, Condition, Levels)>,
    /// Whether every number has a level; else nothing can be said to reach them.
    complete: bool,
    main_falls_short: Condition,
    reaching: Comparison,
}

impl Judged {
    /// `None` for an indicator that is not judged by a number.
    fn new(indicator: &Indicator, column: &ColumnId, year: i32, situation: Situation<'_>) -> Option<Self> {
        let (reaching, short) = (reaching(indicator.direction?), short(indicator.direction?));
        // What is wrong with the number of this row is said before anything else is.
        let always = Condition::All(Vec::new());
        let (main, of_main) = (here(column.clone()), levels(&indicator.level, year, situation));
        let main_falls_short = compared((&main, always.clone()), &of_main, short);
        let mut numbers = vec![(main, always, of_main)];
        numbers.extend(indicator.part.as_ref().map(|part| {
            let cell = Cell::In(TableId::Indicators, part.code.clone(), column.clone());
            let known = sound(indicator, &part.level, &cell);
            (cell, known, levels(&part.level, year, situation))
        }));
        let complete = numbers.iter().all(|(.., levels)| !levels.is_empty());
        numbers.retain(|(.., levels)| !levels.is_empty());
        (!numbers.is_empty()).then_some(Self { numbers, complete, main_falls_short, reaching })
    }

    /// ` 42`, ` 30 và 10`; nothing where it depends on the class.
    fn level(&self) -> String {
        let levels: Option<Vec<String>> = self
            .numbers
            .iter()
            .map(|(.., levels)| match levels.as_slice() {
                [(_, level)] => Some(Language::Vi.number(*level)),
                _ => None,
            })
            .collect();
        levels.map(|levels| format!(" {}", levels.join(" và "))).unwrap_or_default()
    }

    fn has_one_level_each(&self) -> bool {
        self.numbers.iter().all(|(.., levels)| levels.len() == 1)
    }

    /// Every number is known and reaches its level.
    fn reaches(&self) -> Condition {
        if !self.complete {
            return Condition::Any(Vec::new());
        }
        Condition::All(self.each(self.reaching))
    }

    /// The number of this row does not; a second number has its own row.
    fn falls_short(&self) -> Condition {
        self.main_falls_short.clone()
    }

    fn each(&self, wanted: Comparison) -> Vec<Condition> {
        self.numbers.iter().map(|(cell, judged, levels)| compared((cell, judged.clone()), levels, wanted)).collect()
    }
}

/// A number that may be judged compares so with its level.
pub(super) fn compared(
    (cell, judged): (&Cell, Condition),
    levels: &[(Condition, Decimal)],
    wanted: Comparison,
) -> Condition {
    let one_of = levels.iter().map(|(of_class, level)| {
        let compared = Condition::Compare(cell.clone(), wanted, Operand::Number(*level));
        Condition::All(vec![judged.clone(), of_class.clone(), compared])
    });
    Condition::Any(one_of.collect())
}

pub(super) const fn reaching(direction: Direction) -> Comparison {
    match direction {
        Direction::AtLeast => Comparison::AtLeast,
        Direction::AtMost => Comparison::AtMost,
        Direction::NoneAllowed => Comparison::Equal,
    }
}

/// How a number compares that does not reach its level. There is none below nothing.
pub(super) const fn short(direction: Direction) -> Comparison {
    match direction {
        Direction::AtLeast => Comparison::Less,
        Direction::AtMost | Direction::NoneAllowed => Comparison::More,
    }
}

/// The level of a year, with the condition under which it is the commune's: always, or by the class that it gives.
pub(super) fn levels(level: &Level, year: i32, situation: Situation<'_>) -> Levels {
    let class = situation.class;
    match level {
        Level::Set { value: LevelValue::ByClass(classes), .. } if class.is_none() => {
            let answer = || Cell::In(TableId::General, "class".to_owned(), ColumnId::Answer);
            classes.iter().map(|(class, number)| (Condition::Is(answer(), vec![class.clone()]), *number)).collect()
        }
        level => level.number(year, class).map(|number| (Condition::All(Vec::new()), number)).into_iter().collect(),
    }
}
