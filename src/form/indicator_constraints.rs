//! What must not be so in the row of an indicator: answers that are missing or that contradict one another.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::catalogue::Indicator;
use crate::form::constraint::{here, is_empty, says_nothing};
use crate::form::indicator_levels::Situation;
use crate::form::indicator_numbers::{IndicatorNumber, value_missing};
use crate::form::indicator_soundness::part_is_larger;
use crate::form::judged_numbers::JudgedNumbers;
use crate::form::rules::{
    BASICALLY_MET, COMPLETION_YEAR, CONTRADICTION, MET_WITHOUT_UPKEEP, MISSING_ANSWER, NOT_APPLICABLE,
    PLANNED_BELOW_LEVEL, REGISTERED_THOUGH_MET, REGISTERED_WITHOUT_MONEY, UNMET_WITHOUT_PLAN,
};
use crate::form::{Assessment, ColumnId, Comparison, Condition, Constraint, Operand, TableId, YesNo};
use crate::wording::phrases::{NEEDS_NO_MONEY, STILL_NEEDS_MONEY};

/// The constraints of the indicator's own row: errors first, so that a warning is shown only when nothing else is wrong.
pub(super) fn of_indicator(indicator: &Indicator, situation: Situation<'_>) -> Vec<Constraint> {
    let mut list = IndicatorNumber::main(indicator, situation).shares_of_one();
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
    let now = JudgedNumbers::new(indicator, &ColumnId::Value, plan.assessed_on.year(), situation);
    // Numbers that contradict one another are held against no level.
    let consistent = |column| part_is_larger(indicator, &column).negated();
    if let Some((now, level)) = now.as_ref().zip(now.as_ref().map(JudgedNumbers::level)) {
        let consistent = consistent(ColumnId::Value);
        let met_below = Condition::All(vec![assessed(&[Assessment::Met]), now.falls_short(), consistent.clone()]);
        let remark = format!("Kết quả chưa đạt mức{level} nhưng ghi Đạt");
        list.push(Constraint::error(&CONTRADICTION, ColumnId::Assessment, met_below, remark));
        let unmet_above = Condition::All(vec![assessed(&[Assessment::NotMet]), now.reaches(), consistent]);
        let remark = format!("Kết quả đã đạt mức{level} nhưng ghi Chưa đạt");
        list.push(Constraint::error(&CONTRADICTION, ColumnId::Assessment, unmet_above, remark));
    }
    if let Some(then) = JudgedNumbers::new(indicator, &ColumnId::PlannedValue, plan.year, situation) {
        let below = vec![registered(), then.falls_short(), consistent(ColumnId::PlannedValue)];
        let below = Condition::All(below);
        let remark = then.planned_short();
        list.push(Constraint::error(&PLANNED_BELOW_LEVEL, ColumnId::PlannedValue, below, remark));
    }
    list
}

fn warnings(indicator: &Indicator, situation: Situation<'_>) -> Vec<Constraint> {
    let plan = &situation.profile.plan;
    let mut list = Vec::new();
    let now = JudgedNumbers::new(indicator, &ColumnId::Value, plan.assessed_on.year(), situation);
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
    list.extend(IndicatorNumber::main(indicator, situation).goes_back());
    let mut warn = |rule, column, conditions: Vec<Condition>, remark: &str| {
        list.push(Constraint::warning(rule, column, Condition::All(conditions), remark));
    };
    let year = |comparison, year: i32| {
        Condition::Compare(here(ColumnId::CompletionYear), comparison, Operand::Number(Decimal::from(year)))
    };
    let outside = Condition::Any(vec![year(Comparison::Less, plan.year), year(Comparison::More, plan.goal_year)]);
    let late = Condition::All(vec![says_yes(), year(Comparison::More, plan.year)]);
    let unregistered = Condition::All(vec![says_no(), year(Comparison::Equal, plan.year)]);
    let remark = format!("năm hoàn thành ngoài {}–{}, hoặc sau năm đã đăng ký", plan.year, plan.goal_year);
    warn(&COMPLETION_YEAR, ColumnId::CompletionYear, vec![unmet(), Condition::Any(vec![outside, late])], &remark);
    // Where an indicator has two numbers, the row's formula has no room for this one.
    let remark = "trái với cột Đăng ký: không đăng ký trong năm này";
    let unregistered = Condition::All(vec![unmet(), unregistered]);
    list.push(Constraint::warning(&COMPLETION_YEAR, ColumnId::CompletionYear, unregistered, remark).not_live());
    let mut warn = |rule, column, conditions: Vec<Condition>, remark: &str| {
        list.push(Constraint::warning(rule, column, Condition::All(conditions), remark));
    };
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
