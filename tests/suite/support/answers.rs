//! The answers of a commune that did everything right.

use chrono::{Datelike, NaiveDate};
use ntm_xlsx::catalogue::Measure;
use ntm_xlsx::district::Recognition;
use ntm_xlsx::form::{Answer, Assessment, ColumnId, FilledIn, TableId, YesNo, funding_sources, task_groups};
use rust_decimal::prelude::ToPrimitive;

use crate::support::Office;

/// What the clean workbook says each group gets from each source, in triệu đồng.
pub(crate) const MILLIONS: f64 = 12.5;

pub(crate) fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

pub(crate) fn put(answers: &mut FilledIn, table: TableId, row: &str, column: ColumnId, answer: Answer) {
    answers.insert((table, row.to_owned(), column), answer);
}

/// A workbook of `commune` without anything to say about it.
pub(crate) fn clean(office: &Office, commune: &str) -> FilledIn {
    let mut answers = FilledIn::new();
    general(&mut answers, office, commune);
    indicators(&mut answers, office);
    let groups = task_groups(&office.edition, &office.profile);
    let sources = funding_sources(&office.edition, &office.profile);
    for group in &groups {
        for source in &sources {
            let column = ColumnId::Source(source.id.clone());
            put(&mut answers, TableId::Funding, &group.id, column, Answer::Number(MILLIONS));
        }
    }
    let total = Answer::Number(MILLIONS * (groups.len() * sources.len()) as f64 * 1e6);
    put(&mut answers, TableId::DeclaredTotal, "declared-total", ColumnId::Answer, total);
    registrations(&mut answers);
    for row in &office.form(commune).table(TableId::PlanTexts).expect("the table").rows {
        put(&mut answers, TableId::PlanTexts, &row.key, ColumnId::Answer, text("Thực hiện theo kế hoạch của xã."));
    }
    answers
}

fn general(answers: &mut FilledIn, office: &Office, commune: &str) {
    let mut field = |key: &str, answer| put(answers, TableId::General, key, ColumnId::Answer, answer);
    let day = Answer::Date(NaiveDate::from_ymd_opt(2024, 1, 15).expect("a day"));
    field("villages", Answer::Number(2.0));
    field("households", Answer::Number(700.0));
    field("people", Answer::Number(3_100.0));
    field("document-number", text("12/KH-UBND"));
    field("document-date", day.clone());
    field("filled-by", text("Lò Văn Mẫu"));
    field("position", text("Công chức"));
    field("phone", text("02130000000"));
    field("round", Answer::Number(1.0));
    if office.commune(commune).recognition == Recognition::Yes(None) {
        field("recognised-in", Answer::Number(2018.0));
    }
    for body in ["party", "council", "committee", "steering"] {
        put(answers, TableId::Consent, body, ColumnId::Answer, text(YesNo::Yes.text()));
        put(answers, TableId::Consent, body, ColumnId::AgreedOn, day.clone());
    }
}

fn indicators(answers: &mut FilledIn, office: &Office) {
    let year = office.profile.plan.assessed_on.year();
    let table = TableId::Indicators;
    for indicator in office.edition.indicators() {
        let assessment = if indicator.may_not_apply { Assessment::NotApplicable } else { Assessment::Met };
        put(answers, table, &indicator.code, ColumnId::Assessment, text(assessment.text()));
        put(answers, table, &indicator.code, ColumnId::Content, text("Duy trì, nâng cao chất lượng"));
        let second = indicator.part.as_ref().map(|part| (&part.code, &part.level));
        for (code, level) in std::iter::once((&indicator.code, &indicator.level)).chain(second) {
            let number = level.number(year, None).and_then(|level| level.to_f64()).unwrap_or(50.0);
            let value = match indicator.measure {
                Measure::PassFail => text("Đã thực hiện"),
                _ => Answer::Number(number),
            };
            put(answers, table, code, ColumnId::Value, value);
        }
    }
}

fn registrations(answers: &mut FilledIn) {
    let rows = [
        (TableId::PilotModel, "1", ColumnId::Name, "Tuyến đường kiểu mẫu"),
        (TableId::VillageChanges, "1", ColumnId::Village, "Bản Mẫu Một"),
        (TableId::VillageChanges, "2", ColumnId::Village, "Bản Mẫu Hai"),
    ];
    for (table, row, name, words) in rows {
        put(answers, table, row, name, text(words));
        put(answers, table, row, ColumnId::Content, text("Đường hoa và điện thắp sáng"));
        put(answers, table, row, ColumnId::Location, text("Trục đường chính"));
        put(answers, table, row, ColumnId::Theme, text("Xanh"));
        put(answers, table, row, ColumnId::RelatedCriterion, text("17.3"));
        put(answers, table, row, ColumnId::Completion, text("10/2024"));
    }
}
