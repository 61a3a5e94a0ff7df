//! What a number format makes of a number (ECMA-376 part 1, 18.8.31): a percentage, a day, a span of time. A format may have sections
//! that each hold for some numbers only.

use std::cmp::Ordering;

/// Sections that hold for numbers; a fourth one is for text.
const SECTIONS: usize = 3;

/// What is seen of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum ShownNumber {
    #[default]
    Number,
    /// A hundredfold, with the sign of percent.
    Percent,
    /// A day, or a time of one.
    Moment,
    /// Hours beyond a day (`[h]:mm`).
    Span,
}

/// A format by the numbers for which each of its sections holds.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct NumberFormat([Section; 3]);

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Section {
    holds: Test,
    shown: ShownNumber,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Test {
    #[default]
    Always,
    /// How the number stands to the other one: smaller, equal, greater.
    Stands([bool; 3], f64),
}

impl NumberFormat {
    /// A format without sections.
    pub(super) const fn of(shown: ShownNumber) -> Self {
        Self([Section { holds: Test::Always, shown }; 3])
    }

    /// Those that every workbook has without declaring them (18.8.30), of which some are times in East Asia.
    pub(super) const fn built_in(id: u32) -> Self {
        Self::of(match id {
            9 | 10 => ShownNumber::Percent,
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => ShownNumber::Moment,
            46 => ShownNumber::Span,
            _ => ShownNumber::Number,
        })
    }

    /// Reads a format as Excel writes it: `0.0%`, `[<=1]0.0%;0.0"%"`.
    pub(super) fn parse(code: &str) -> Self {
        let mut sections: Vec<(Option<Test>, ShownNumber)> =
            code_sections(code).iter().take(SECTIONS).map(|code| section(code)).collect();
        let any_tested = sections.iter().any(|(test, _)| test.is_some());
        if sections.len() < 2 {
            sections.truncate(1);
        }
        let last = sections.len().saturating_sub(1);
        let mut format = Self::default();
        for (nth, slot) in format.0.iter_mut().enumerate() {
            let Some((test, shown)) = sections.get(nth.min(last)).copied() else { continue };
            let usual = match (nth, last, any_tested) {
                (0, 0, _) => Test::Always,
                (0, 1, false) => Test::Stands([false, true, true], 0.0),
                (0, _, _) => Test::Stands([false, false, true], 0.0),
                (1, 2, _) => Test::Stands([true, false, false], 0.0),
                _ => Test::Always,
            };
            *slot = Section { holds: test.unwrap_or(usual), shown };
        }
        format
    }

    /// One of which other formats hold for some numbers, as OpenDocument writes sections (`style:map`, 16.3): each with its condition,
    /// `value()<=1`, and what it shows.
    pub(super) fn mapped<'m>(maps: impl Iterator<Item = (&'m str, ShownNumber)>, otherwise: ShownNumber) -> Self {
        let section = |(condition, shown): (&str, ShownNumber)| {
            let holds = Test::parse(condition.trim().strip_prefix("value()")?.replace("!=", "<>").as_str())?;
            Some(Section { holds, shown })
        };
        let mut format = Self::of(otherwise);
        for (slot, section) in format.0.iter_mut().zip(maps.filter_map(section).take(SECTIONS - 1)) {
            *slot = section;
        }
        format
    }

    /// What is seen of this number.
    pub(super) fn shows(&self, number: f64) -> ShownNumber {
        self.0.iter().find(|section| section.holds.for_number(number)).map(|section| section.shown).unwrap_or_default()
    }

    /// Whether numbers of some size are shown as percentages.
    pub(super) fn may_show_percent(&self) -> bool {
        self.0.iter().any(|section| section.shown == ShownNumber::Percent)
    }
}

impl Test {
    fn for_number(self, number: f64) -> bool {
        match self {
            Self::Always => true,
            Self::Stands([smaller, equal, greater], other) => match number.partial_cmp(&other) {
                Some(Ordering::Less) => smaller,
                Some(Ordering::Equal) => equal,
                Some(Ordering::Greater) => greater,
                None => false,
            },
        }
    }

    /// Reads `<=1`.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = text.trim_start_matches(['<', '>', '=']);
        let stands = match text.strip_suffix(number)? {
            "<" => [true, false, false],
            "<=" => [true, true, false],
            ">" => [false, false, true],
            ">=" => [false, true, true],
            "=" => [false, true, false],
            "<>" => [true, false, true],
            _ => return None,
        };
        Some(Self::Stands(stands, number.trim().parse().ok()?))
    }
}

/// The first sections of a format, apart at semicolons that are not drawn.
fn code_sections(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut from, mut quoted, mut drawn, mut inside) = (0, false, false, false);
    for (at, sign) in code.char_indices() {
        match sign {
            _ if drawn => drawn = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '[' => inside = true,
            ']' => inside = false,
            _ if inside => {}
            '\\' | '_' | '*' => drawn = true,
            ';' => {
                sections.push(code.get(from..at).unwrap_or_default());
                from = at + 1;
                if sections.len() == SECTIONS {
                    return sections;
                }
            }
            _ => {}
        }
    }
    sections.push(code.get(from..).unwrap_or_default());
    sections
}

/// The condition of a section, and what it shows: a sign in quotes, or behind a backslash, is only drawn.
fn section(code: &str) -> (Option<Test>, ShownNumber) {
    let mut test = None;
    let mut shown = ShownNumber::Number;
    let mut signs = code.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => drop(signs.by_ref().find(|(_, sign)| *sign == '"')),
            // The sign after these is drawn, repeated or only as wide.
            '\\' | '_' | '*' => drop(signs.next()),
            '[' => {
                let inside = code.get(at + 1..).and_then(|rest| rest.split_once(']')).map_or("", |(inside, _)| inside);
                signs.by_ref().find(|(_, sign)| *sign == ']');
                let mut letters = inside.chars().map(|sign| sign.to_ascii_lowercase());
                match letters.next() {
                    Some(unit @ ('h' | 'm' | 's')) if letters.all(|letter| letter == unit) => shown = ShownNumber::Span,
                    _ => test = test.or_else(|| Test::parse(inside)),
                }
            }
            '%' => return (test, ShownNumber::Percent),
            // Neither the E of `0.0E+00` nor the word General is of a time.
            'G' | 'g' if code.get(at..).is_some_and(|rest| rest.to_lowercase().starts_with("general")) => {
                signs.by_ref().nth("eneral".len() - 1);
            }
            'd' | 'm' | 'h' | 'y' | 's' | 'D' | 'M' | 'H' | 'Y' | 'S' if shown == ShownNumber::Number => {
                shown = ShownNumber::Moment
            }
            _ => {}
        }
    }
    (test, shown)
}

#[cfg(test)]
mod tests {
    use super::{NumberFormat, ShownNumber};

    fn shows(format: &str, number: f64) -> ShownNumber {
        NumberFormat::parse(format).shows(number)
    }

    #[test]
    fn a_sign_that_is_only_drawn_makes_no_percentage() {
        for format in ["0%", "0.00%", "#,##0.0 %;[Red]-0.0 %", "\"khoảng \"0%"] {
            assert_eq!(shows(format, 1.0), ShownNumber::Percent, "{format}");
        }
        for format in ["General", "0\"%\"", "0\\%", "0_%", "@", "0.0;-0.0%"] {
            assert_eq!(shows(format, 1.0), ShownNumber::Number, "{format}");
        }
    }

    #[test]
    fn each_section_holds_for_its_own_numbers() {
        let format = "[<=1]0.0%;0.0\"%\"";
        assert_eq!((shows(format, 0.594), shows(format, 59.4)), (ShownNumber::Percent, ShownNumber::Number));
        assert_eq!([-1.0, 0.0, 1.0].map(|number| shows("0;0%", number) == ShownNumber::Percent), [true, false, false]);
        assert_eq!(
            [-1.0, 0.0, 1.0].map(|number| shows("0;0;0%", number) == ShownNumber::Percent),
            [false, true, false]
        );
        let format = "[>100]0;[>1]0\"%\";0%";
        assert_eq!(
            [200.0, 59.4, 0.5].map(|number| shows(format, number)),
            [ShownNumber::Number, ShownNumber::Number, ShownNumber::Percent]
        );
        assert_eq!(
            [200.0, 1.0].map(|number| shows("[Red][>100]0%;0", number)),
            [ShownNumber::Percent, ShownNumber::Number]
        );
    }

    #[test]
    fn formats_of_opendocument_hold_for_their_own_numbers() {
        let maps = [("value()>=1000", ShownNumber::Number), ("value()<=1", ShownNumber::Percent)];
        let format = NumberFormat::mapped(maps.into_iter(), ShownNumber::Number);
        assert_eq!([0.5, 1.0, 59.4].map(|number| format.shows(number) == ShownNumber::Percent), [true, true, false]);
        let format =
            NumberFormat::mapped([("is-true-formula(1)", ShownNumber::Percent)].into_iter(), ShownNumber::Number);
        assert!(!format.may_show_percent());
        let format = NumberFormat::mapped([("value()!=0", ShownNumber::Number)].into_iter(), ShownNumber::Percent);
        assert_eq!([0.0, 5.0].map(|number| format.shows(number) == ShownNumber::Percent), [true, false]);
    }

    #[test]
    fn days_and_spans_of_time_are_known() {
        for format in
            ["dd/mm/yyyy", "DD/MM/YY", "h:mm;@", "m\"M\"d\"D\";@", "[$-404]e\"x\"m\"x\"d\"x\"", "*-yyyy-mm-dd"]
        {
            assert_eq!(shows(format, 45_309.0), ShownNumber::Moment, "{format}");
        }
        for format in ["[h]:mm:ss", "[ss]", "[Blue]\\+[h]:mm;[Red]\\-[h]:mm;[Green][h]:mm", "[h]:mm;[=0]\\-"] {
            assert_eq!(shows(format, 2.5), ShownNumber::Span, "{format}");
        }
        for format in
            ["#,##0\\ [$\u{20bd}-46D]", "0_ ;[Red]\\-0\\ ", "\\Y000", "#,##0\" YMD\"", "#,##0*y", "0.0E+00", "General"]
        {
            assert_eq!(shows(format, 45_309.0), ShownNumber::Number, "{format}");
        }
        assert_eq!(
            (NumberFormat::built_in(14).shows(1.0), NumberFormat::built_in(9).shows(1.0)),
            (ShownNumber::Moment, ShownNumber::Percent)
        );
    }

    #[test]
    fn any_text_is_a_format_without_harm() {
        for format in ["", ";;;;", "[", "[<]0", "\"", "\\", "[<=x]0;", "%;%;%;%", "[[h]]", "gen"] {
            let _ = shows(format, 0.5);
        }
    }
}
