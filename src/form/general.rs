//! `Thông tin chung`: the commune, the document, who filled the form, and the consent that section 2 of the letter demands.

use rust_decimal::Decimal;

use crate::catalogue::Edition;
use crate::district::{Commune, Profile, Recognition};
use crate::form::constraint::{here, is_empty, says_nothing};
use crate::form::rules::{
    CONTRADICTING_COUNTS, CONTRADICTING_RECOGNITION, FEWEST_PER_HOUSEHOLD, MISSING_ANSWER, MOST_PER_HOUSEHOLD,
    OTHER_COMMUNE, PEOPLE_PER_HOUSEHOLD, PILOT_INCOMPLETE, UNKNOWN_CHOICE, VILLAGE_CHANGE,
};
use crate::form::{
    Choice, Column, ColumnId, Comparison, Condition, ConditionCell, Constraint, FormSheet, Kind, Operand, Role, Row,
    RowKind, SheetId, Table, TableId, YesNo, when,
};

/// Field keys of the general table with label, kind of answer and guidance.
const FIELDS: [(&str, &str, Kind, &str); 13] = [
    ("commune", "Tên xã", Kind::Text, "Tên xã theo quyết định thành lập"),
    ("class", "Xã thuộc khu vực (I, II, III)", Kind::Text, "Theo quyết định phê duyệt hiện hành"),
    (
        "recognised",
        "Đã được công nhận đạt chuẩn nông thôn mới",
        Kind::Choice(Choice::YesNo),
        "Theo quyết định công nhận; không phải là kết quả đánh giá hiện nay",
    ),
    ("recognised-in", "Năm được công nhận", Kind::Year, "Bỏ trống nếu chưa được công nhận"),
    ("villages", "Số bản", Kind::WholeNumber, "bản"),
    ("households", "Số hộ", Kind::WholeNumber, "hộ"),
    ("people", "Số nhân khẩu", Kind::WholeNumber, "người"),
    ("document-number", "Số kế hoạch của xã", Kind::Text, "Ví dụ: 12/KH-UBND"),
    ("document-date", "Ngày ban hành kế hoạch", Kind::Date, "Ngày/tháng/năm"),
    ("filled-by", "Người lập biểu", Kind::Text, "Họ và tên"),
    ("position", "Chức vụ", Kind::Text, ""),
    ("phone", "Số điện thoại", Kind::Text, ""),
    ("round", "Lần nộp", Kind::Round, "Lần đầu ghi 1; nộp lại ghi 2, 3, …"),
];

/// Fields that the office may fill before the commune does.
pub const OFFICE_MAY_KNOW: [&str; 5] = ["commune", "class", "recognised", "recognised-in", "villages"];

/// Regions of communes of ethnic minorities and mountains (QĐ 33/2020/QĐ-TTg), and the communes outside them.
pub const REGIONS: [&str; 4] = ["I", "II", "III", "Không"];

/// Fields without which the office cannot work.
const REQUIRED: [&str; 7] = ["commune", "villages", "households", "people", "document-number", "filled-by", "round"];

/// The bodies that must agree (section 2 of the letter).
const CONSENT: [(&str, &str); 4] = [
    ("party", "Thường trực Đảng ủy"),
    ("council", "Hội đồng nhân dân"),
    ("committee", "Lãnh đạo Ủy ban nhân dân xã"),
    ("steering", "Ban chỉ đạo thực hiện các chương trình MTQG xã"),
];

pub(super) fn sheet(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> FormSheet {
    let mut general = Table::new(
        TableId::General,
        vec![
            Column::new(ColumnId::Number, "TT", 6.0, Role::Given),
            Column::new(ColumnId::Name, "Thông tin", 46.0, Role::Key),
            Column::new(ColumnId::Answer, "Nội dung điền", 36.0, Role::Input(Kind::Text)),
            Column::new(ColumnId::Guidance, "Cách điền", 46.0, Role::Given),
            Column::explanation(),
            Column::check(30.0),
        ],
        FIELDS
            .iter()
            .zip(1..)
            .map(|((key, label, kind, guidance), number)| {
                let given = vec![
                    (ColumnId::Number, number.to_string()),
                    (ColumnId::Name, (*label).to_owned()),
                    (ColumnId::Guidance, (*guidance).to_owned()),
                ];
                let mut row = Row::new(*key, RowKind::Entry, given);
                row.kinds = vec![(ColumnId::Answer, Some(*kind))];
                row.prefilled = commune.and_then(|commune| known(commune, key));
                row.office_may_know = OFFICE_MAY_KNOW.contains(key);
                if *key == "class" {
                    class(&mut row, edition, commune);
                }
                constrain(&mut row, profile, commune);
                row
            })
            .collect(),
    );
    let mut consent = Table::new(
        TableId::Consent,
        vec![
            Column::new(ColumnId::Number, "STT", 6.0, Role::Given),
            Column::new(ColumnId::Name, "Tập thể thảo luận, thống nhất", 46.0, Role::Key),
            Column::new(ColumnId::Answer, "Thống nhất (Có / Không)", 36.0, Role::Input(Kind::Choice(Choice::YesNo)))
                .hint("Chọn Có nếu tập thể đã thảo luận và thống nhất nội dung đăng ký."),
            Column::new(ColumnId::AgreedOn, "Ngày thống nhất", 46.0, Role::Input(Kind::Date))
                .hint("Ngày họp, ghi ngày/tháng/năm."),
            Column::explanation(),
            Column::check(30.0),
        ],
        CONSENT
            .iter()
            .zip(1..)
            .map(|((key, label), number)| {
                let given = vec![(ColumnId::Number, number.to_string()), (ColumnId::Name, (*label).to_owned())];
                let mut row = Row::new(*key, RowKind::Entry, given);
                row.require(TableId::Consent, ColumnId::Answer, "Chưa điền");
                row
            })
            .collect(),
    );
    general.begins = vec![ColumnId::Answer];
    general.whole.push(Constraint::unfilled(general.id, ColumnId::Answer));
    consent.begins = vec![ColumnId::Answer, ColumnId::AgreedOn];
    consent.whole.push(Constraint::unfilled(consent.id, ColumnId::Answer));
    let refused = Condition::Is(here(ColumnId::Answer), vec![YesNo::No.text().to_owned()]);
    consent.constraints.push(Constraint::error(
        &PILOT_INCOMPLETE,
        ColumnId::Answer,
        refused,
        "Tập thể chưa thống nhất",
    ));
    consent.constraints.push(when::day_outside(profile, ColumnId::AgreedOn));
    consent.constraints.push(when::agreed_late(profile, ColumnId::AgreedOn));
    consent.caption = Some("Kết quả thảo luận, thống nhất đăng ký mô hình điểm và sự thay đổi của các bản".into());
    let title = "THÔNG TIN CHUNG".to_owned();
    let notes =
        vec![format!("Huyện {}, tỉnh {} – Kế hoạch năm {}", profile.district, profile.province, profile.plan.year)];
    FormSheet::new(SheetId::General, "Thông tin chung", title, notes, vec![general, consent])
}

/// The class is one of those that levels depend on, or the office's; it must be there where levels depend on it.
fn class(row: &mut Row, edition: &Edition, commune: Option<&Commune>) {
    let levels = edition.classes();
    row.options = match commune.and_then(|commune| commune.class.clone()) {
        Some(class) => vec![class],
        None if levels.is_empty() => REGIONS.map(str::to_owned).to_vec(),
        None => levels.into_iter().map(str::to_owned).collect(),
    };
    let known = Condition::Is(here(ColumnId::Answer), row.options.clone());
    let other = Condition::All(vec![Condition::IsFilled(here(ColumnId::Answer)), known.negated()]);
    let remark = format!("Ghi {}", row.options.join(" hoặc "));
    row.constraints.push(Constraint::error(&UNKNOWN_CHOICE, ColumnId::Answer, other, remark));
    if !edition.classes().is_empty() {
        row.require(TableId::General, ColumnId::Answer, "Chưa điền");
    }
}

/// What a field must not say, beside what its kind cannot hold.
fn constrain(row: &mut Row, profile: &Profile, commune: Option<&Commune>) {
    if REQUIRED.contains(&row.key.as_str()) {
        row.require(TableId::General, ColumnId::Answer, "Chưa điền");
    }
    let field = |key: &str| ConditionCell::In(TableId::General, key.to_owned(), ColumnId::Answer);
    let compared = |comparison, operand| Condition::Compare(here(ColumnId::Answer), comparison, operand);
    // What is no count has its own remark.
    let fewer_than = |key| {
        let counted = Condition::FinerThan(field(key), 0).negated();
        Condition::All(vec![compared(Comparison::Less, Operand::Cell(field(key))), counted])
    };
    let changes = Operand::Rows(TableId::VillageChanges);
    let known = commune.map(|commune| commune.villages.len()).filter(|number| *number > 0).map(Decimal::from);
    // A number of villages that the registrations do not bear out is asked about at its own cell.
    let too_many_villages = Condition::Compare(field("villages"), Comparison::More, changes.clone());
    let mut wrong = |code, violated, remark| {
        row.constraints.push(Constraint::error(code, ColumnId::Answer, violated, remark));
    };
    match row.key.as_str() {
        "commune" => {
            if let Some(commune) = commune {
                wrong(&OTHER_COMMUNE, other_than(commune), format!("Biểu này lập cho xã {}", commune.name).as_str());
            }
        }
        "recognised-in" => {
            let recognised = Condition::Is(field("recognised"), vec![YesNo::Yes.text().to_owned()]);
            let begun = Condition::Begun(TableId::General);
            wrong(
                &MISSING_ANSWER,
                Condition::All(vec![begun, recognised, says_nothing(ColumnId::Answer)]),
                "Chưa ghi năm",
            );
            let denied = Condition::Is(field("recognised"), vec![YesNo::No.text().to_owned()]);
            let named = Condition::All(vec![denied.clone(), Condition::IsNumber(here(ColumnId::Answer))]);
            wrong(&CONTRADICTING_RECOGNITION, named, "Dòng trên ghi chưa được công nhận");
            row.constraints.push(when::year_outside(profile, ColumnId::Answer, denied.negated()));
        }
        "recognised" => {
            let year = Condition::IsNumber(field("recognised-in"));
            wrong(&MISSING_ANSWER, Condition::All(vec![year, is_empty(ColumnId::Answer)]), "Chưa chọn Có hoặc Không");
        }
        "people" => {
            wrong(&CONTRADICTING_COUNTS, fewer_than("households"), "Ít hơn số hộ");
            row.constraints.push(unusual_households(profile, field("households")));
        }
        "households" => {
            let borne_out = Condition::All(vec![fewer_than("villages"), too_many_villages.negated()]);
            let fewer = match known {
                None => borne_out,
                Some(number) => compared(Comparison::Less, Operand::Number(number)),
            };
            wrong(&CONTRADICTING_COUNTS, fewer, "Ít hơn số bản");
        }
        "villages" => {
            // Where the office knows the villages, each has a row of its own.
            if let Some(number) = known {
                let other = compared(Comparison::Equal, Operand::Number(number)).negated();
                let counted = Condition::IsNumber(here(ColumnId::Answer));
                wrong(&CONTRADICTING_COUNTS, Condition::All(vec![counted, other]), "Khác số bản huyện đang giữ");
            } else {
                wrong(
                    &CONTRADICTING_COUNTS,
                    compared(Comparison::Less, changes.clone()),
                    "Ít hơn số bản ở trang Đăng ký",
                );
                wrong(&VILLAGE_CHANGE, compared(Comparison::More, changes), "Trang Đăng ký chưa đủ số bản này");
            }
        }
        "document-number" => {
            let unnumbered = Condition::HasNoDocumentNumber(here(ColumnId::Answer));
            row.constraints
                .iter_mut()
                .filter(|known| known.rule == &MISSING_ANSWER)
                .for_each(|c| c.or(unnumbered.clone()));
        }
        "document-date" => row.constraints.push(when::day_outside(profile, ColumnId::Answer)),
        _ => {}
    }
}

/// Another name than the commune's, or than any of its spellings. Whose name it is, and whether it is one at all, only the list of
/// all communes says, which no formula can hold.
fn other_than(commune: &Commune) -> Condition {
    let known = std::iter::once(&commune.name).chain(&commune.spellings);
    let names = known.flat_map(|name| ["", "xã ", "ubnd xã "].map(|word| format!("{word}{name}")));
    let other = Condition::Is(here(ColumnId::Answer), names.collect()).negated();
    Condition::All(vec![Condition::IsFilled(here(ColumnId::Answer)), says_nothing(ColumnId::Answer).negated(), other])
}

/// N10: people and households, both counts and neither less than the other, out of proportion.
fn unusual_households(profile: &Profile, households: ConditionCell) -> Constraint {
    let limit = |threshold| profile.rules.threshold(&PEOPLE_PER_HOUSEHOLD, threshold);
    let people = |comparison, operand| Condition::Compare(here(ColumnId::Answer), comparison, operand);
    let times = |number| Operand::Times(households.clone(), number);
    let counted = Condition::FinerThan(households.clone(), 0).negated();
    let some = Condition::Compare(households.clone(), Comparison::More, Operand::Number(Decimal::ZERO));
    let unusual = Condition::Any(vec![
        people(Comparison::Less, times(limit(&FEWEST_PER_HOUSEHOLD))),
        people(Comparison::More, times(limit(&MOST_PER_HOUSEHOLD))),
    ]);
    let consistent = people(Comparison::AtLeast, Operand::Cell(households.clone()));
    let violated = Condition::All(vec![counted, some, consistent, unusual]);
    Constraint::warning(&PEOPLE_PER_HOUSEHOLD, ColumnId::Answer, violated, "bình quân nhân khẩu một hộ khác thường")
}

/// What the profile already knows of a field.
fn known(commune: &Commune, key: &str) -> Option<String> {
    match key {
        "commune" => Some(commune.name.clone()),
        "class" => commune.class.clone(),
        "recognised" => match commune.recognition {
            Recognition::Unknown => None,
            Recognition::No => Some(YesNo::No.text().to_owned()),
            Recognition::Yes(_) => Some(YesNo::Yes.text().to_owned()),
        },
        "recognised-in" => match commune.recognition {
            Recognition::Yes(year) => year.map(|year| year.to_string()),
            _ => None,
        },
        "villages" if !commune.villages.is_empty() => Some(commune.villages.len().to_string()),
        _ => None,
    }
}
