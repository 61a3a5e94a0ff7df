//! The numbers of an indicator in one column, held against their levels together.

use crate::catalogue::{Direction, Indicator};
use crate::form::constraint::here;
use crate::form::indicator_levels::{Levels, Situation, compared, levels, planned_short, reaching, short, written};
use crate::form::indicator_soundness::sound;
use crate::form::{ColumnId, Comparison, Condition, ConditionCell, TableId};

/// The numbers of an indicator in one column, and the levels they are held against.
pub(super) struct JudgedNumbers {
    /// Numbers, each with when it may be judged and its levels: one, or one for each class of commune while nobody knows the class.
    numbers: Vec<(ConditionCell, Condition, Levels)>,
    /// Whether every number has a level; else nothing can be said to reach them.
    complete: bool,
    main_falls_short: Condition,
    direction: Direction,
}

impl JudgedNumbers {
    /// `None` for an indicator that is not judged by a number.
    pub(super) fn new(indicator: &Indicator, column: &ColumnId, year: i32, situation: Situation<'_>) -> Option<Self> {
        let direction = indicator.direction?;
        // What is wrong with the number of this row is said before anything else is.
        let always = Condition::All(Vec::new());
        let (main, of_main) = (here(column.clone()), levels(&indicator.level, year, situation));
        let main_falls_short = compared((&main, always.clone()), &of_main, short(direction));
        let mut numbers = vec![(main, always, of_main)];
        numbers.extend(indicator.part.as_ref().map(|part| {
            let cell = ConditionCell::In(TableId::Indicators, part.code.clone(), column.clone());
            let known = sound(indicator, &part.level, &cell);
            (cell, known, levels(&part.level, year, situation))
        }));
        let complete = numbers.iter().all(|(.., levels)| !levels.is_empty());
        numbers.retain(|(.., levels)| !levels.is_empty());
        (!numbers.is_empty()).then_some(Self { numbers, complete, main_falls_short, direction })
    }

    /// ` 42`, ` ≤ 13`, ` 30 và 10`; nothing where it depends on the class.
    pub(super) fn level(&self) -> String {
        let levels: Option<Vec<String>> = self
            .numbers
            .iter()
            .map(|(.., levels)| match levels.as_slice() {
                [(_, level)] => Some(written(self.direction, *level)),
                _ => None,
            })
            .collect();
        levels.map(|levels| format!(" {}", levels.join(" và "))).unwrap_or_default()
    }

    /// `Kế hoạch chưa tới mức 42`, `Kế hoạch còn cao hơn mức ≤ 13`.
    pub(super) fn planned_short(&self) -> String {
        format!("{}{}", planned_short(self.direction), self.level())
    }

    pub(super) fn has_one_level_each(&self) -> bool {
        self.numbers.iter().all(|(.., levels)| levels.len() == 1)
    }

    /// Every number is known and reaches its level.
    pub(super) fn reaches(&self) -> Condition {
        if !self.complete {
            return Condition::Any(Vec::new());
        }
        Condition::All(self.each(reaching(self.direction)))
    }

    /// The number of this row does not; a second number has its own row.
    pub(super) fn falls_short(&self) -> Condition {
        self.main_falls_short.clone()
    }

    fn each(&self, wanted: Comparison) -> Vec<Condition> {
        self.numbers.iter().map(|(cell, judged, levels)| compared((cell, judged.clone()), levels, wanted)).collect()
    }
}
