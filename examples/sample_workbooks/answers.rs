//! A commune's answers, invented and consistent.

use chrono::{Datelike, NaiveDate};
use ntm_xlsx::catalogue::{Direction, Edition, Indicator, Measure};
use ntm_xlsx::district::{Commune, Profile, Recognition};
use ntm_xlsx::form::{Answer, Assessment, ColumnId, FilledIn, TableId, Theme, YesNo, funding_sources, task_groups};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chance::Chance;

const INVENTED: &str = "(số liệu minh họa)";

pub(crate) fn invented(edition: &Edition, profile: &Profile, commune: &Commune, number: usize) -> FilledIn {
    let mut chance = Chance::new(number as u64 + 1);
    let mut answers = FilledIn::new();
    general(&mut answers, profile, commune, &mut chance);
    for indicator in edition.indicators() {
        answer_indicator(&mut answers, indicator, profile, &mut chance);
    }
    funding(&mut answers, edition, profile, &mut chance);
    registrations(&mut answers, (profile, commune, number), &mut chance);
    plan(&mut answers, edition, profile);
    answers
}

fn put(answers: &mut FilledIn, table: TableId, row: &str, column: ColumnId, answer: impl Into<String>) {
    answers.insert((table, row.to_owned(), column), Answer::Text(answer.into()));
}

fn put_number(answers: &mut FilledIn, table: TableId, row: &str, column: ColumnId, number: f64) {
    answers.insert((table, row.to_owned(), column), Answer::Number(number));
}

fn villages(chance: &mut Chance) -> u64 {
    chance.between(5, 9)
}

fn general(answers: &mut FilledIn, profile: &Profile, commune: &Commune, chance: &mut Chance) {
    let day = |day| Answer::Date(NaiveDate::from_ymd_opt(profile.plan.year, 1, day).unwrap_or(profile.plan.deadline));
    let mut field =
        |key: &str, answer: Answer| answers.insert((TableId::General, key.to_owned(), ColumnId::Answer), answer);
    let households = chance.between(450, 1_400);
    field("villages", Answer::Number(villages(chance) as f64));
    field("households", Answer::Number(households as f64));
    field("people", Answer::Number((households * chance.between(42, 48) / 10) as f64));
    field("document-number", Answer::Text(format!("{:02}/KH-UBND", chance.between(3, 40))));
    let issued = chance.between(15, 31) as u32;
    field("document-date", day(issued));
    field("filled-by", Answer::Text(format!("Công chức địa chính - nông nghiệp {INVENTED}")));
    field("position", Answer::Text("Công chức".to_owned()));
    field("phone", Answer::Text("02130000000".to_owned()));
    field("round", Answer::Number(1.0));
    if commune.recognition == Recognition::Yes(None) {
        field("recognised-in", Answer::Number(chance.between(2015, 2020) as f64));
    }
    for body in ["party", "council", "committee", "steering"] {
        answers
            .insert((TableId::Consent, body.to_owned(), ColumnId::Answer), Answer::Text(YesNo::Yes.text().to_owned()));
        answers.insert(
            (TableId::Consent, body.to_owned(), ColumnId::AgreedOn),
            day((chance.between(10, 25) as u32).min(issued)),
        );
    }
}

fn answer_indicator(answers: &mut FilledIn, indicator: &Indicator, profile: &Profile, chance: &mut Chance) {
    let (now, planned) = (profile.plan.assessed_on.year(), profile.plan.year);
    let met = chance.likely(82);
    let row = indicator.code.as_str();
    let table = TableId::Indicators;
    if indicator.may_not_apply && chance.likely(60) {
        put(answers, table, row, ColumnId::Assessment, Assessment::NotApplicable.text());
        return;
    }
    if indicator.measure == Measure::PassFail {
        put(answers, table, row, ColumnId::Value, if met { "Đã thực hiện" } else { "Đang thực hiện" });
    } else {
        let level = indicator.level.number(now, None);
        put_number(answers, table, row, ColumnId::Value, value(indicator, level, met, chance));
        if let Some(part) = &indicator.part {
            let level = part.level.number(now, None);
            put_number(answers, table, &part.code, ColumnId::Value, value(indicator, level, met, chance));
        }
    }
    if met {
        put(answers, table, row, ColumnId::Assessment, Assessment::Met.text());
        put(answers, table, row, ColumnId::Content, format!("Duy trì, nâng cao chất lượng chỉ tiêu {INVENTED}"));
        return;
    }
    let assessment = if chance.likely(25) { Assessment::BasicallyMet } else { Assessment::NotMet };
    put(answers, table, row, ColumnId::Assessment, assessment.text());
    let registered = chance.likely(65);
    put(answers, table, row, ColumnId::Registered, if registered { YesNo::Yes.text() } else { YesNo::No.text() });
    put(
        answers,
        table,
        row,
        ColumnId::Content,
        format!("Vận động nhân dân, lồng ghép nguồn vốn để thực hiện {INVENTED}"),
    );
    let year = if registered { planned } else { profile.plan.goal_year };
    put_number(answers, table, row, ColumnId::CompletionYear, f64::from(year));
    if registered && indicator.measure != Measure::PassFail {
        let level = indicator.level.number(planned, None);
        let wanted = value(indicator, level, true, chance);
        // Where there is no level, a plan is at least not worse than today.
        let today = match answers.get(&(table, row.to_owned(), ColumnId::Value)) {
            Some(Answer::Number(today)) if level.is_none() && indicator.direction == Some(Direction::AtMost) => {
                wanted.min(*today)
            }
            Some(Answer::Number(today)) if level.is_none() => wanted.max(*today),
            _ => wanted,
        };
        put_number(answers, table, row, ColumnId::PlannedValue, today);
        if let Some(part) = &indicator.part {
            let level = part.level.number(planned, None);
            put_number(answers, table, &part.code, ColumnId::PlannedValue, value(indicator, level, true, chance));
        }
    }
}

/// A value on the wanted side of the level; something plausible where there is no level.
fn value(indicator: &Indicator, level: Option<Decimal>, met: bool, chance: &mut Chance) -> f64 {
    let level = level.and_then(|level| level.to_f64());
    let step = chance.between(1, 40) as f64 / 10.0;
    let value = match (indicator.direction, level, met) {
        (Some(Direction::NoneAllowed), _, true) => 0.0,
        (Some(Direction::NoneAllowed), _, false) => chance.between(1, 12) as f64,
        (Some(Direction::AtMost), Some(level), true) | (Some(Direction::AtLeast), Some(level), false) => level - step,
        (_, Some(level), _) => level + step,
        (_, None, _) => chance.between(550, 980) as f64 / 10.0,
    };
    let most = if indicator.measure == Measure::Percentage { 100.0 } else { f64::MAX };
    (value.clamp(0.0, most) * 10.0).round() / 10.0
}

fn funding(answers: &mut FilledIn, edition: &Edition, profile: &Profile, chance: &mut Chance) {
    let mut total = 0;
    for group in task_groups(edition, profile) {
        for source in funding_sources(edition, profile) {
            if chance.likely(60) {
                // Hundred-thousands of đồng, so that cells have a decimal.
                let amount = chance.between(5, 24_000);
                total += amount;
                let column = ColumnId::Source(source.id.clone());
                put_number(answers, TableId::Funding, &group.id, column, amount as f64 / 10.0);
            }
        }
    }
    put_number(answers, TableId::DeclaredTotal, "declared-total", ColumnId::Answer, (total * 100_000) as f64);
}

/// A work with how much of it, its field and what it helps with.
type Work = (&'static str, [u64; 2], &'static str, Theme, &'static str);

/// What a village may do: the work with how much of it, its field and its indicator.
const WORKS: [Work; 6] = [
    ("Trồng đường hoa, lắp điện thắp sáng, dài", [200, 900], "m", Theme::Bright, "17.3"),
    ("Xây dựng tuyến đường xanh, sạch, đẹp, dài", [300, 1500], "m", Theme::Green, "17.3"),
    ("Phân loại chất thải rắn tại nguồn ở", [20, 90], "hộ", Theme::Environment, "17.11"),
    ("Xây bể thu gom bao gói thuốc bảo vệ thực vật,", [3, 15], "bể", Theme::Clean, "17.7"),
    ("Chỉnh trang nhà ở, cải tạo vườn tạp của", [5, 40], "hộ", Theme::Housing, "9.2"),
    ("Vận động tham gia bảo hiểm y tế thêm", [10, 60], "người", Theme::Other, "15.1"),
];

/// What a commune may do as its pilot model, by name; one after the other.
const MODELS: [(&str, Work); 7] = [
    (
        "Tuyến đường kiểu mẫu sáng, xanh, sạch, đẹp",
        ("Cứng hóa, trồng cây hai bên đường trục bản, dài", [400, 1500], "m", Theme::Green, "2.2, 17.3"),
    ),
    (
        "Khu dân cư không rác thải",
        ("Phân loại, thu gom, ủ rác tại nhà ở", [60, 200], "hộ", Theme::Environment, "17.6, 17.11"),
    ),
    ("Nhà sạch, vườn đẹp", ("Xóa nhà tạm, chỉnh trang nhà ở của", [20, 60], "hộ", Theme::Housing, "9.1, 9.2")),
    (
        "Khu dân cư an toàn về an ninh, trật tự",
        ("Lập tổ tự quản, lắp camera an ninh tại", [4, 12], "điểm", Theme::Safe, "19.2"),
    ),
    (
        "Bản thắp sáng đường quê",
        ("Lắp đèn năng lượng mặt trời trên đường trục bản, dài", [500, 2000], "m", Theme::Bright, "17.3"),
    ),
    (
        "Nhà vệ sinh, nguồn nước sạch",
        ("Làm nhà tiêu, nhà tắm hợp vệ sinh cho", [30, 120], "hộ", Theme::Clean, "17.1, 17.8"),
    ),
    ("Bản số", ("Hướng dẫn dùng dịch vụ công trực tuyến cho", [80, 300], "hộ", Theme::Other, "8.4")),
];

/// Two communes of three choose one that helps with what they do not meet, if there is any.
fn pilot_model(answers: &FilledIn, number: usize) -> (&'static str, Work) {
    let unmet = [Assessment::BasicallyMet, Assessment::NotMet].map(Assessment::text);
    let is_unmet = |code: &str| {
        let assessment = answers.get(&(TableId::Indicators, code.to_owned(), ColumnId::Assessment));
        matches!(assessment, Some(Answer::Text(text)) if unmet.contains(&text.as_str()))
    };
    let first = MODELS[number % MODELS.len()];
    let mut models = MODELS.into_iter().cycle().skip(number % MODELS.len()).take(MODELS.len());
    let helps = models.find(|(_, (.., codes))| codes.split(", ").any(is_unmet));
    helps.filter(|_| number % 3 != 2).unwrap_or(first)
}

fn registrations(answers: &mut FilledIn, (profile, commune, number): (&Profile, &Commune, usize), chance: &mut Chance) {
    let year = profile.plan.year;
    let villages = match answers.get(&(TableId::General, "villages".to_owned(), ColumnId::Answer)) {
        Some(Answer::Number(number)) => *number as u32,
        _ => 0,
    };
    let first = chance.between(0, WORKS.len() as u64 - 1) as usize;
    let works = WORKS.iter().cycle().skip(first);
    let (model, of_model) = pilot_model(answers, number);
    let model = (TableId::PilotModel, ColumnId::Name, "1".to_owned(), model.to_owned());
    let changes = (1..=villages).map(|number| {
        (TableId::VillageChanges, ColumnId::Village, number.to_string(), format!("Bản mẫu {number} (tên minh họa)"))
    });
    for ((table, name_column, key, name), work) in std::iter::once(model).chain(changes).zip(works) {
        let (work, [least, most], unit, theme, code) = match table {
            TableId::PilotModel => of_model,
            _ => *work,
        };
        let place = match table {
            TableId::PilotModel => format!("Trung tâm xã {}", commune.name),
            _ => format!("Bản mẫu {key}, xã {}", commune.name),
        };
        let much = chance.between(least, most);
        put(answers, table, &key, name_column, name);
        let work = format!("{work} {much} {unit} tại {place}");
        // More villages than works: the second time round it goes on.
        let again = table == TableId::VillageChanges && key.parse().is_ok_and(|key: usize| key > WORKS.len());
        let work = if again { format!("Tiếp tục: {work}") } else { work };
        put(answers, table, &key, ColumnId::Content, format!("{work} {INVENTED}"));
        put(answers, table, &key, ColumnId::Location, place);
        put(answers, table, &key, ColumnId::Theme, theme.text());
        put(answers, table, &key, ColumnId::RelatedCriterion, code);
        put(answers, table, &key, ColumnId::Completion, format!("{:02}/{year}", chance.between(4, 12)));
    }
}

fn plan(answers: &mut FilledIn, edition: &Edition, profile: &Profile) {
    let year = profile.plan.year;
    let mut text = |key: &str, text: String| put(answers, TableId::PlanTexts, key, ColumnId::Answer, text);
    text("basis", format!("Căn cứ {}; {} {INVENTED}.", edition.decision, profile.letter));
    text("I.1", format!("Cụ thể hóa mục tiêu xây dựng nông thôn mới năm {year} trên địa bàn xã {INVENTED}."));
    text("I.2", format!("Xác định rõ việc, rõ người, rõ thời gian hoàn thành {INVENTED}."));
    text("II.1.1", format!("Giữ vững các tiêu chí đã đạt; phấn đấu hoàn thành các tiêu chí đã đăng ký {INVENTED}."));
    for (group, number) in edition.groups.iter().zip(1..) {
        text(&format!("II.2.{number}"), format!("{}: thực hiện theo kế hoạch của xã {INVENTED}.", group.task));
    }
    text("IV", format!("Tuyên truyền, vận động; lồng ghép các nguồn vốn; kiểm tra, giám sát {INVENTED}."));
    text("V", format!("UBND xã chủ trì; các bản, ban, ngành, đoàn thể phối hợp thực hiện {INVENTED}."));
}
