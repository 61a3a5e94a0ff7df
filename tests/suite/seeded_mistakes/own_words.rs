//! C07, F05, F08, S06, T11: the form's own words retyped, and cells that are nobody's.

use std::collections::BTreeMap;

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{COMMUNE, Seed, Sown, seed, shown};
use crate::support::plain::{Content, Plain};

/// A list of another office, whose headings the form has too.
fn foreign(name: &'static str, headings: &[&str]) -> Seed {
    let heading = headings.iter().zip(0..).map(|(text, column)| (CellRef::new(2, column), Content::text(text)));
    let mut cells: BTreeMap<CellRef, Content> = heading.collect();
    for row in 3..12 {
        cells.insert(CellRef::new(row, 0), Content::Number(f64::from(row - 2)));
        for column in 1..u32::try_from(headings.len()).expect("few") {
            cells.insert(CellRef::new(row, column), Content::Text(format!("Mục {row}.{column}")));
        }
    }
    seed(name, &Plain(vec![("Sheet1".to_owned(), cells)]), [("F05", String::new())])
}

/// Every text of the form that is in a grey cell, written otherwise.
fn retyped(sown: &Sown, name: &'static str, retype: impl Fn(&str) -> String) -> Seed {
    let mut plain = sown.plain();
    for (sheet, table) in sown.form.tables() {
        for (row, number) in table.rows.iter().zip(table.first_row()..) {
            for (column, text) in &row.given {
                let Some((index, _)) = table.column(column).filter(|_| !text.is_empty()) else { continue };
                plain.set((sheet.name, CellRef::new(number, index)), Content::Text(retype(text)));
            }
        }
        if let Some(caption) = &table.caption {
            plain.set((sheet.name, CellRef::new(table.top, 0)), Content::Text(retype(caption)));
        }
        plain.set((sheet.name, CellRef::new(0, 0)), Content::Text(retype(&sheet.title)));
    }
    seed(name, &plain, [])
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let understood = |name, table, row: &str, text: &str| {
        sown.replaced(name, (table, row, ColumnId::Name), Content::text(text), "C07")
    };
    let funding = sown.form.table(TableId::Funding).expect("the table");
    let total = ("Kinh phí", CellRef::new(funding.total_row().expect("a total"), 1));
    let mut total_otherwise = sown.plain();
    total_otherwise.set(total, Content::text("Tổng số"));

    let mut beside = sown.plain();
    let far = |row| CellRef::new(row, 25);
    for row in 10..30 {
        beside.set(("Đăng ký", far(row)), Content::Number(f64::from(row)));
    }
    let mut pasted = sown.plain();
    for row in 200..230 {
        for column in 20..26 {
            pasted.set(("Đăng ký", CellRef::new(row, column)), Content::Number(1.0));
        }
    }
    let mut one_cell = sown.plain();
    let (sheet, code) = sown.cell(TableId::Indicators, "9.1", ColumnId::Code);
    let name = sown.cell(TableId::Indicators, "9.1", ColumnId::Name).1;
    let title = sown.office.edition.indicator("9.1").expect("the indicator").name.clone();
    one_cell.clear((sheet, code));
    one_cell.set((sheet, name), Content::Text(format!("9.1 {title}")));
    let mut sent_earlier = Sown::new();
    for department in &mut sent_earlier.office.profile.departments {
        department.name = department.name.replace("Phòng", "Văn phòng");
    }
    sent_earlier.form = sent_earlier.office.form(COMMUNE);
    let mut guide = sown.plain();
    let guided = CellRef::new(8, 1);
    guide.set(("Hướng dẫn", guided), Content::text("Xã chưa nhận được biểu của bản"));
    let sum = |row: &str| sown.cell(TableId::Funding, row, ColumnId::Total);
    let mut emptied = sown.plain();
    emptied.clear(sum("quy-hoach"));
    emptied.clear(sum("kinh-te"));
    let mut words = sown.plain();
    words.set(sum("quy-hoach"), Content::text("chưa cộng"));
    let mut noted = sown.plain();
    let (sheet, model) = sown.cell(TableId::PilotModel, "1", ColumnId::Name);
    let note = CellRef::new(model.row + 1, model.column);
    noted.set((sheet, note), Content::text("Ghi chú: xã chọn sau"));
    vec![
        sent_earlier.seed("the office has renamed departments since", [("F08", String::new())]),
        seed("an answer stands in the guide", &guide, [("S06", shown(("Hướng dẫn", guided)))]),
        sown.replaced(
            "a level is lowered",
            (TableId::Indicators, "15.1", ColumnId::Level),
            Content::text("≥ 80"),
            "S06",
        ),
        seed("totals are emptied", &emptied, [("T11", shown(sum("quy-hoach")))]),
        seed("a total is words", &words, [("C02", shown(sum("quy-hoach")))]),
        seed("a note stands below the model", &noted, [("S06", shown((sheet, note)))]),
        foreign("the file is a list of expenses", &["STT", "Nội dung", "Số tiền", "Ghi chú"]),
        foreign("the file is a list of villages", &["TT", "Tên bản", "Địa điểm", "Lĩnh vực", "Giải trình"]),
        retyped(&sown, "the form's words have no accents", |text| {
            text.chars().map(|sign| if sign == 'à' { 'a' } else { sign }).collect()
        }),
        retyped(&sown, "the form's words have spaces that do not break", |text| text.replace(' ', "\u{a0} ")),
        retyped(&sown, "the form's words have accents in the old way", |text| {
            text.replace("óa", "oá").replace("ủy", "uỷ").replace("ùy", "uỳ")
        }),
        understood("a body has its initials", TableId::Consent, "council", "HĐND xã"),
        understood("a label has a word more", TableId::General, "households", "Tổng số hộ"),
        understood("a label has a word less", TableId::General, "people", "Số khẩu"),
        understood("a group of tasks is abridged", TableId::Funding, "ha-tang", "Hạ tầng KT-XH"),
        understood("a part of the plan is abridged", TableId::PlanTexts, "IV", "Giải pháp"),
        sown.replaced(
            "a code is in full width",
            (TableId::Indicators, "17.10", ColumnId::Code),
            Content::text("１７．１０"),
            "C07",
        ),
        seed("a code stands before its name", &one_cell, []),
        seed("the row of totals has another name", &total_otherwise, []),
        seed("numbers stand in a column of nobody", &beside, [("S06", shown(("Đăng ký", far(10))))]),
        seed("a block was pasted below the form", &pasted, [("S06", shown(("Đăng ký", CellRef::new(200, 20))))]),
    ]
}
