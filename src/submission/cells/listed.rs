//! Values of a list, words that the office gives, and codes.

use crate::finding::Finding;
use crate::form::{Assessment, Choice, Theme, YesNo};
use crate::message::Message;
use crate::submission::cells::{Reading, Spot, choices, found};
use crate::submission::{Said, faults};
use crate::wording::{Text, classes, is_word, marks, nearest_value, same};
use crate::workbook::Value;

/// The values of a list, their words, and what a cell with one of them says.
type Values<'v, T> = (&'v [T], fn(T) -> &'static str, fn(T) -> Said);

impl Spot<'_> {
    pub(super) fn choice(self, list: Choice) -> Reading {
        match list {
            Choice::Assessment => {
                self.value_of(list, (&Assessment::ALL, Assessment::text, Said::Assessment), choices::assessment)
            }
            Choice::YesNo => self.value_of(list, (&YesNo::ALL, YesNo::text, Said::YesNo), choices::yes_no),
            Choice::Theme => self.value_of(list, (&Theme::ALL, Theme::text, Said::Theme), choices::theme),
        }
    }

    /// A value of a list: its own words whatever the case and accents, else one of the usual marks for it.
    fn value_of<T: Copy>(self, list: Choice, (all, text, said): Values<'_, T>, mark: fn(&str) -> Option<T>) -> Reading {
        let shown = self.cell.value.shown();
        if let Some(known) = all.iter().find(|value| text(**value) == shown) {
            return Reading::plain(said(*known));
        }
        // Whoever asks has not decided.
        let word = if shown.contains('?') { "" } else { &*shown };
        if let Some(known) = all.iter().find(|value| same(text(**value), word)) {
            // Signs around the word, or half of its accents.
            return match is_word(&shown, text(*known)) {
                true => Reading::plain(said(*known)),
                false => self.understood(said(*known), text(*known)),
            };
        }
        let ticked = marks::ticked(&shown).and_then(|words| {
            let known = all.iter().find(|value| same(text(**value), words));
            known.copied().or_else(|| mark(words))
        });
        let marked = ticked.or_else(|| mark(&shown)).or_else(|| {
            let word = marks::without_remark(&shown, self.plan_year)?;
            let known = all.iter().find(|value| same(text(**value), word));
            known.copied().or_else(|| mark(word))
        });
        if let Some(value) = marked {
            return self.understood(said(value), text(value));
        }
        let values = list.values();
        let expected = match nearest_value(&shown, &values) {
            Some(near) => Message::new("choice-nearest").with("near", near).with("list", values.join(", ")),
            None => Message::new("choice-any").with("list", values.join(", ")),
        };
        Reading::refused(found(Finding::new(&faults::UNKNOWN_CHOICE, self.place), self.cell).expected(expected))
    }

    pub(super) fn one_of(self, given: &[String]) -> Reading {
        let shown = self.cell.value.shown();
        match classes::meant(&shown, given) {
            Some(option) if is_word(&shown, option) => Reading::plain(Said::Text(option.into())),
            Some(option) => self.understood(Said::Text(option.into()), option.as_str()),
            None => {
                let expected = Message::new("choice-any").with("list", given.join(", "));
                Reading::refused(found(Finding::new(&faults::UNKNOWN_CHOICE, self.place), self.cell).expected(expected))
            }
        }
    }

    /// A number has lost the zeros at its end: of 17.1 it is said that it may have been 17.10.
    pub(super) fn codes(self, known: &[String]) -> Reading {
        let code = self.cell.value.shown();
        let said = Said::Text(Text::from(&*code));
        let is_number = matches!(self.cell.value, Value::Number(_)) && code.contains('.');
        match is_number.then(|| format!("{code}0")).filter(|longer| known.contains(longer)) {
            None => Reading::plain(said),
            Some(longer) => {
                let read = Message::new("code-as-number").with("code", &*code).with("longer", longer);
                let finding = found(Finding::new(&faults::READ_AS, self.place), self.cell);
                Reading::remarked(said, finding.expected(read))
            }
        }
    }
}
