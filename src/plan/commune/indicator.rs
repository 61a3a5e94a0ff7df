//! One indicator in one line: what it is, how it stands, what is wanted and what is done about it.

use chrono::Datelike;
use rust_decimal::Decimal;

use crate::catalogue::{Indicator, Level, Measure};
use crate::consolidation::IndicatorRecord;
use crate::form::{Assessment, YesNo};
use crate::plan::commune::sender::Sender;
use crate::plan::notation::{self, DOTS, in_unit};
use crate::plan::own_text::{lines, unstopped};
use crate::plan::writing::Writing;

/// Behind the name of those that the letter names (section 2).
const NO_RESOURCES: &str = " (chỉ tiêu không cần nguồn lực)";

/// A met one with what keeps it up, or an unmet one with the way to it.
pub(super) fn write(writing: &mut Writing, sender: Sender<'_>, indicator: &Indicator, record: &IndicatorRecord) {
    let marked = if indicator.no_resources { NO_RESOURCES } else { "" };
    let mut missing = Vec::new();
    let mut said = vec![match record.assessment {
        Some(assessment) => assessment.text().to_lowercase(),
        None => {
            missing.push("đánh giá");
            format!("đánh giá: {DOTS}")
        }
    }];
    let is_met = record.stands_now();
    let does_not_apply = record.assessment == Some(Assessment::NotApplicable);
    match present(indicator, record) {
        Some(present) => said.push(format!("kết quả đến {}: {present}", assessed_on(sender))),
        None if does_not_apply || indicator.measure == Measure::PassFail => {}
        None => {
            missing.push("kết quả");
            said.push(format!("kết quả đến {}: {DOTS}", assessed_on(sender)));
        }
    }
    if !does_not_apply {
        said.extend(required(sender, indicator, is_met).map(|level| format!("mức yêu cầu: {level}")));
    }
    if !is_met {
        unmet(&mut said, &mut missing, sender, indicator, record);
    }
    said.extend(record.note.as_deref().map(|note| format!("ghi chú: {}", joined(note))));
    let measures = if is_met { "nội dung duy trì, nâng cao" } else { "nội dung, giải pháp" };
    let mut below = None;
    match record.content.as_deref() {
        Some(content) if lines(content).nth(1).is_some() => {
            said.push(format!("{measures}:"));
            below = Some(content);
        }
        Some(content) => said.push(format!("{measures}: {}", unstopped(content))),
        None if does_not_apply => {}
        None => {
            missing.push(measures);
            said.push(format!("{measures}: {DOTS}"));
        }
    }
    let stop = if below.is_some() { "" } else { "." };
    writing.bullet_below(format!(
        "{} {}{marked}: {}{stop}",
        indicator.code,
        unstopped(&indicator.name),
        said.join("; ")
    ));
    if let Some(content) = below {
        writing.own("", Some(content));
    }
    if !missing.is_empty() {
        writing.missing.push(format!("II.1.2 chỉ tiêu {}: {}", indicator.code, missing.join(", ")));
    }
}

/// What is planned for it and until when.
fn unmet(
    said: &mut Vec<String>,
    missing: &mut Vec<&'static str>,
    sender: Sender<'_>,
    indicator: &Indicator,
    record: &IndicatorRecord,
) {
    let year = sender.year();
    let is_registered = record.registered == Some(YesNo::Yes);
    said.push(match is_registered {
        true => format!("đăng ký hoàn thành năm {year}"),
        false => format!("chưa đăng ký hoàn thành năm {year}"),
    });
    match planned(indicator, record) {
        Some(planned) => said.push(format!("kế hoạch năm {year}: {planned}")),
        None if is_registered && indicator.measure.is_number() => {
            missing.push("kế hoạch năm");
            said.push(format!("kế hoạch năm {year}: {DOTS}"));
        }
        None => {}
    }
    match record.completion_year {
        Some(done) => said.push(format!("năm hoàn thành: {done}")),
        None => {
            missing.push("năm hoàn thành");
            said.push(format!("năm hoàn thành: {DOTS}"));
        }
    }
}

pub(super) fn assessed_on(sender: Sender<'_>) -> String {
    notation::day(sender.basis.profile.plan.assessed_on)
}

fn present(indicator: &Indicator, record: &IndicatorRecord) -> Option<String> {
    told(indicator, record.value, record.value_text.as_deref(), record.part.as_ref().and_then(|part| part.value))
}

fn planned(indicator: &Indicator, record: &IndicatorRecord) -> Option<String> {
    told(indicator, record.planned, record.planned_text.as_deref(), record.part.as_ref().and_then(|part| part.planned))
}

/// A value, with the second number of those that have two.
fn told(indicator: &Indicator, value: Option<Decimal>, text: Option<&str>, part: Option<Decimal>) -> Option<String> {
    let said = text.map(joined).filter(|text| !text.is_empty());
    let value = value.map(|value| in_unit(value, indicator)).or(said)?;
    let second = indicator.part.as_ref().zip(part);
    let second = second.map(|(known, part)| format!(" ({}: {})", lower(&known.name), in_unit(part, indicator)));
    Some(format!("{value}{}", second.unwrap_or_default()))
}

/// The level of the year that is assessed, or planned; nothing where the province has set none that is known.
fn required(sender: Sender<'_>, indicator: &Indicator, is_met: bool) -> Option<String> {
    let plan = &sender.basis.profile.plan;
    let year = if is_met { plan.assessed_on.year() } else { plan.year };
    let class = sender.submission.class(sender.basis);
    let number = |level: &Level| level.number(year, class).map(|number| notation::level(number, indicator));
    let second =
        indicator.part.as_ref().and_then(|part| Some(format!(" ({}: {})", lower(&part.name), number(&part.level)?)));
    number(&indicator.level).map(|level| format!("{level}{}", second.unwrap_or_default()))
}

fn lower(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default()
}

/// A text of several lines as one sentence that goes on.
fn joined(text: &str) -> String {
    lines(text).map(unstopped).collect::<Vec<_>>().join("; ")
}
