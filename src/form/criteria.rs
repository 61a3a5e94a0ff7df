//! `Tiêu chí`: the present state and the plan of every indicator (outline II.1.2 of the letter).

use chrono::Datelike;

use crate::catalogue::{Direction, Edition, Indicator, Level, Measure};
use crate::district::Profile;
use crate::form::indicator_levels::Situation;
use crate::form::judged_numbers::JudgedNumbers;
use crate::form::{Choice, Column, ColumnId, Constraint, FormSheet, Kind, Role, Row, RowKind, SheetId, Table, TableId};
use crate::form::{indicator_constraints, indicator_numbers};
use crate::message::Language;

/// Stands behind the codes of indicators that need no resources of their own.
pub const NO_RESOURCES: &str = "♦";

/// Behind a level that nobody has compared with the decision in force, and behind one that was seen in public.
const FROM_MEMORY: &str = "(*)";
const SEEN: &str = "(**)";

pub(super) fn sheet(edition: &Edition, profile: &Profile, class: Option<&str>) -> FormSheet {
    let year = profile.plan.year;
    let assessed = Language::Vi.date(profile.plan.assessed_on);
    let columns = vec![
        Column::new(ColumnId::Code, "Mã", 6.5, Role::Key),
        Column::new(ColumnId::Name, "Tiêu chí, chỉ tiêu", 34.0, Role::Given),
        Column::new(ColumnId::Level, "Mức yêu cầu", 13.0, Role::Given),
        Column::new(ColumnId::Unit, "Đơn vị tính", 10.0, Role::Given),
        Column::new(ColumnId::Department, "Cơ quan phụ trách", 18.0, Role::Given),
        Column::new(ColumnId::Value, format!("Kết quả đến {assessed}"), 12.0, Role::Input(Kind::Text))
            .hint("Ghi số, không kèm đơn vị. Chỉ tiêu không có số: có thể ghi tóm tắt hiện trạng."),
        Column::new(ColumnId::Assessment, "Đánh giá", 11.0, Role::Input(Kind::Choice(Choice::Assessment)))
            .hint("Chọn: Đạt, Cơ bản đạt, Chưa đạt, Không áp dụng (chỉ với chỉ tiêu “nếu có”)."),
        Column::new(
            ColumnId::Registered,
            format!("Đăng ký hoàn thành năm {year}"),
            11.0,
            Role::Input(Kind::Choice(Choice::YesNo)),
        )
        .hint("Chọn Có nếu đăng ký hoàn thành trong năm kế hoạch; chỉ tiêu đã đạt thì chọn Không hoặc bỏ trống."),
        Column::new(ColumnId::PlannedValue, format!("Kế hoạch năm {year}"), 11.0, Role::Input(Kind::Text))
            .hint("Giá trị phấn đấu đến hết năm kế hoạch, cùng đơn vị với cột kết quả."),
        Column::new(ColumnId::Content, "Nội dung, giải pháp thực hiện", 32.0, Role::Input(Kind::LongText))
            .hint("Chỉ tiêu chưa đạt: việc phải làm. Chỉ tiêu đã đạt: nội dung duy trì, nâng cao."),
        Column::new(ColumnId::CompletionYear, "Năm hoàn thành dự kiến", 10.0, Role::Input(Kind::Year))
            .hint("Ghi năm, ví dụ 2025."),
        Column::new(ColumnId::Note, "Ghi chú", 13.0, Role::Input(Kind::LongText)),
        Column { width: 14.0, ..Column::explanation() },
        Column::check(30.0),
    ];
    let mut rows = Vec::new();
    let mut group = None;
    for criterion in &edition.criteria {
        if group != Some(criterion.group) {
            group = Some(criterion.group);
            if let Some(group) = edition.groups.get(criterion.group) {
                rows.push(Row::new(
                    format!("group:{}", group.id),
                    RowKind::Group,
                    vec![(ColumnId::Name, group.name.to_uppercase())],
                ));
            }
        }
        let given = vec![(ColumnId::Code, criterion.code.clone()), (ColumnId::Name, criterion.name.clone())];
        rows.push(Row::new(criterion.code.clone(), RowKind::Heading, given));
        let task_group = edition.groups.get(criterion.group).map(|group| group.id.as_str()).unwrap_or_default();
        for indicator in &criterion.indicators {
            let whole = indicator.within.as_deref().and_then(|code| edition.indicator(code));
            rows.extend(indicator_rows(indicator, whole, Situation { profile, class, group: task_group }));
        }
    }
    let mut decision = format!("Theo {}.", edition.decision);
    if edition.indicators().any(|indicator| indicator.no_resources) {
        decision.push_str(" Mã có dấu ");
        decision.push_str(NO_RESOURCES);
        decision.push_str(": chỉ tiêu không cần nguồn lực hoặc lồng ghép nguồn vốn (mục 2 công văn).");
    }
    let mut notes = vec![decision];
    notes.extend(levels_note(edition));
    let title = format!("ĐÁNH GIÁ THỰC TRẠNG VÀ ĐĂNG KÝ TIÊU CHÍ NÔNG THÔN MỚI NĂM {year}");
    let mut table = Table::new(TableId::Indicators, columns, rows);
    table.begins = vec![ColumnId::Value, ColumnId::Assessment];
    table.whole.push(Constraint::unfilled(table.id, ColumnId::Assessment));
    FormSheet::new(SheetId::Criteria, "Tiêu chí", title, notes, vec![table])
}

/// `whole` is the indicator of which this one counts a part.
fn indicator_rows(indicator: &Indicator, whole: Option<&Indicator>, situation: Situation<'_>) -> Vec<Row> {
    let Situation { profile, class, .. } = situation;
    let judged = (profile.plan.assessed_on.year(), profile.plan.year);
    let given = |code: &str, name: &str, level: &Level| {
        vec![
            (ColumnId::Code, code.to_owned()),
            (ColumnId::Name, name.to_owned()),
            (ColumnId::Level, level_text(level, indicator.direction, judged, class)),
            (ColumnId::Unit, indicator.unit.clone()),
        ]
    };
    let mut main = Row::new(&indicator.code, RowKind::Entry, given(&indicator.code, &indicator.name, &indicator.level));
    if let Some(lead) = profile.lead(&indicator.code) {
        let names = std::iter::once(lead).chain(profile.co_leads(&indicator.code));
        let names: Vec<&str> = names.map(|department| department.name.as_str()).collect();
        main.given.push((ColumnId::Department, names.join("; ").into()));
    }
    let number = match indicator.measure {
        Measure::PassFail => Kind::LongText,
        measure => Kind::Number(measure),
    };
    main.kinds = vec![(ColumnId::Value, Some(number)), (ColumnId::PlannedValue, Some(number))];
    main.needs_no_resources = indicator.no_resources;
    main.hint.clone_from(&indicator.hint);
    main.required.push(ColumnId::Assessment);
    // Where an indicator may not apply, its value is not always to be had.
    let value = (indicator.measure.is_number() && !indicator.may_not_apply).then_some(ColumnId::Value);
    main.required.extend(value.clone());
    let judged_by = JudgedNumbers::new(indicator, &ColumnId::Value, judged.0, situation);
    main.tells_what_is_read = indicator.part.is_none() && judged_by.is_none_or(|numbers| numbers.has_one_level_each());
    main.constraints = indicator_constraints::of_indicator(indicator, situation);
    main.constraints.extend(whole.into_iter().flat_map(|whole| indicator_numbers::within(indicator, whole)));
    let mut rows = vec![main];
    if let Some(part) = &indicator.part {
        let mut row = Row::new(&part.code, RowKind::Part, given(&part.code, &part.name, &part.level));
        row.kinds = vec![(ColumnId::Value, Some(number)), (ColumnId::PlannedValue, Some(number))];
        row.required.extend(value);
        row.tells_what_is_read = false;
        row.constraints = indicator_numbers::of_part(indicator, part, situation);
        rows.push(row);
    }
    rows
}

/// What the marks behind levels mean, of levels that nobody has compared with the decision in force.
fn levels_note(edition: &Edition) -> Option<String> {
    if !edition.has_unverified_levels() {
        return None;
    }
    let seen: Vec<&str> = edition.seen_levels().into_iter().collect();
    let mut note = format!(
        "{FROM_MEMORY} Mức yêu cầu chưa được đối chiếu với quyết định đang áp dụng tại tỉnh; xã đối chiếu văn bản khi đánh giá."
    );
    if !seen.is_empty() {
        note.push_str(&format!(" {SEEN} Như trên, đã thấy công bố: {}.", seen.join("; ")));
    }
    Some(note)
}

/// `≥ 95`, `≤ 13`, `0`, `Đạt`; both years' levels where they differ; asterisks while nobody has verified it.
fn level_text(
    level: &Level,
    direction: Option<Direction>,
    (assessed, planned): (i32, i32),
    class: Option<&str>,
) -> String {
    if level.is_open() {
        return "Xã tự đánh giá".to_owned();
    }
    let mark = match (level.is_verified(), level.seen()) {
        (true, _) => String::new(),
        (false, Some(_)) => format!(" {SEEN}"),
        (false, None) => format!(" {FROM_MEMORY}"),
    };
    let Some(direction) = direction else { return format!("Đạt{mark}") };
    let sign = direction.sign(' ');
    let text = |year| level.number(year, class).map(|number| format!("{sign}{}", Language::Vi.number(number)));
    match (text(assessed), text(planned)) {
        (Some(now), Some(then)) if now != then => format!("{assessed}: {now}; {planned}: {then}{mark}"),
        (_, Some(level)) | (Some(level), None) => format!("{level}{mark}"),
        (None, None) => "Theo nhóm xã".to_owned(),
    }
}
