//! Messages in a language: Fluent bundles over the embedded message files.

use std::str::FromStr;

use chrono::NaiveDate;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::message::{Arg, Message};

/// The language a user reads. Codes, JSON field names and file names are the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    Vi,
    En,
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "vi" => Ok(Self::Vi),
            "en" => Ok(Self::En),
            _ => Err(UnknownLanguage),
        }
    }
}

/// Neither `vi` nor `en`.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("vi | en")]
pub struct UnknownLanguage;

impl Language {
    pub(super) const fn source(self) -> &'static str {
        match self {
            Self::Vi => {
                concat!(
                    include_str!("vi/findings.ftl"),
                    include_str!("vi/reading.ftl"),
                    include_str!("vi/cli.ftl"),
                    include_str!("vi/summary.ftl"),
                    include_str!("vi/overview.ftl"),
                    include_str!("vi/returns.ftl"),
                    include_str!("vi/comparison.ftl"),
                    include_str!("vi/board.ftl"),
                    include_str!("vi/office.ftl"),
                    include_str!("vi/checker.ftl"),
                )
            }
            Self::En => {
                concat!(
                    include_str!("en/findings.ftl"),
                    include_str!("en/reading.ftl"),
                    include_str!("en/cli.ftl"),
                    include_str!("en/summary.ftl"),
                    include_str!("en/overview.ftl"),
                    include_str!("en/returns.ftl"),
                    include_str!("en/comparison.ftl"),
                    include_str!("en/board.ftl"),
                    include_str!("en/office.ftl"),
                    include_str!("en/checker.ftl"),
                )
            }
        }
    }

    /// `1234.5` as this language writes it: `1.234,5` or `1,234.5`.
    pub fn number(self, number: Decimal) -> String {
        let (group, point) = match self {
            Self::Vi => ('.', ','),
            Self::En => (',', '.'),
        };
        let plain = number.normalize().abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut written = String::new();
        if number.is_sign_negative() && !number.is_zero() {
            written.push('-');
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                written.push(group);
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push(point);
            written.push_str(fraction);
        }
        written
    }

    /// `1234` as `1.234,0` or `1,234.0`.
    pub fn one_decimal(self, number: Decimal) -> String {
        let rounded = number.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
        let written = self.number(rounded);
        match (rounded.fract().is_zero(), self) {
            (false, _) => written,
            (true, Self::Vi) => format!("{written},0"),
            (true, Self::En) => format!("{written}.0"),
        }
    }

    /// `31/12/2023` or `31 Dec 2023`.
    pub fn date(self, date: NaiveDate) -> String {
        match self {
            Self::Vi => date.format("%d/%m/%Y").to_string(),
            Self::En => date.format("%-d %b %Y").to_string(),
        }
    }
}

/// All messages in one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::Vi => unic_langid::langid!("vi"),
            Language::En => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        // A fault in the embedded file leaves that message out; the tests of this folder would name it.
        let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(usable, _)| usable);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of this id, which has no arguments.
    pub fn get(&self, id: &'static str) -> String {
        self.text(&Message::new(id))
    }

    /// The message as text. An id that no file has is shown as itself.
    pub fn text(&self, message: &Message) -> String {
        let pattern = self.bundle.get_message(message.id).and_then(|found| match message.attribute {
            None => found.value(),
            Some(attribute) => found.get_attribute(attribute).map(|part| part.value()),
        });
        let Some(pattern) = pattern else {
            return message.id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            args.set(*name, self.value(arg));
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(self.arg(other)),
        }
    }

    /// An argument on its own, as this language writes it.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Count(count) => self.language.number(Decimal::from(*count)),
            Arg::Number(number) => self.language.number(*number),
            Arg::OneDecimal(number) => self.language.one_decimal(*number),
            Arg::Millions(money) => {
                self.text(&Message::new("amount-millions").with("amount", Arg::Number(money.millions())))
            }
            Arg::Dong(money) => {
                self.text(&Message::new("amount-dong").with("amount", Arg::Number(Decimal::from(money.dong()))))
            }
            Arg::TypedDong(money) => money.dong().to_string(),
            Arg::Date(date) => self.language.date(*date),
            Arg::Message(message) => self.text(message),
            Arg::List(list) => list.iter().map(|arg| self.arg(arg)).collect::<Vec<_>>().join(", "),
        }
    }
}
