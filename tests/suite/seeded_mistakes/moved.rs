//! S02, S12–S14: a form whose rows, columns, headings and sheets have moved is read where it now stands.

use std::collections::BTreeMap;

use ntm_xlsx::form::{Check, ColumnId, STAMP_SHEET, TableId};
use ntm_xlsx::place::CellRef;
use unicode_normalization::UnicodeNormalization;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::{Content, Plain};

const SHEET: &str = "Tiêu chí";

/// Makes room for rows and columns from a cell on.
pub(crate) fn insert(cells: &mut BTreeMap<CellRef, Content>, from: CellRef, rows: u32, columns: u32) {
    let moved = std::mem::take(cells).into_iter().map(|(at, content)| {
        let row = at.row + if at.row >= from.row { rows } else { 0 };
        let column = at.column + if at.column >= from.column { columns } else { 0 };
        (CellRef::new(row, column), content)
    });
    *cells = moved.collect();
}

fn retyped(sown: &Sown, retype: impl Fn(&str) -> String) -> Plain {
    let mut plain = sown.plain();
    for (sheet, table) in sown.form.tables() {
        for (index, column) in table.places() {
            plain.set((sheet.name, CellRef::new(table.heading_row(), index)), Content::Text(retype(&column.heading)));
        }
    }
    plain
}

/// All tables below one another on one sheet, with sums as their values, and how many rows stand above those of the money; the form's
/// own sheets, which the commune does not fill, stay.
fn on_one_sheet(sown: &Sown) -> (Plain, u32) {
    let mut whole = BTreeMap::new();
    let (mut next, mut above_money) = (0, 0);
    let plain = sown.plain();
    let own = |name: &str| name == STAMP_SHEET || name == Check::NAME;
    for (name, cells) in plain.0.iter().filter(|(name, _)| !own(name)) {
        if name == "Kinh phí" {
            above_money = next;
        }
        let last = cells.keys().map(|at| at.row).max().unwrap_or(0);
        whole.extend(cells.iter().map(|(at, content)| {
            let content = match content {
                Content::Computed(_, number) => Content::Number(*number),
                other => other.clone(),
            };
            (CellRef::new(at.row + next, at.column), content)
        }));
        next += last + 3;
    }
    let others = plain.0.iter().filter(|(name, _)| own(name)).cloned();
    (Plain(std::iter::once(("Biểu của xã".to_owned(), whole)).chain(others).collect()), above_money)
}

fn without_explanations(sown: &Sown) -> Plain {
    let mut plain = sown.plain();
    for (sheet, table) in sown.form.tables() {
        if let Some((column, _)) = table.column(&ColumnId::Explanation) {
            plain.clear((sheet.name, CellRef::new(table.heading_row(), column)));
        }
    }
    plain
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let table = sown.form.table(TableId::Indicators).expect("the table");
    let heading = |column: &ColumnId| CellRef::new(table.heading_row(), table.column(column).expect("the column").0);
    let middle = sown.cell(TableId::Indicators, "10.1", ColumnId::Code).1;
    let changed = |change: &dyn Fn(&mut BTreeMap<CellRef, Content>)| {
        let mut plain = sown.plain();
        change(plain.sheet(SHEET));
        plain
    };
    let rows = changed(&|cells| insert(cells, CellRef::new(0, 0), 3, 2));
    let blank = changed(&|cells| insert(cells, middle, 2, 0));
    let new_page = changed(&|cells| {
        insert(cells, middle, 1, 0);
        for (index, _) in table.places() {
            let text = cells.get(&CellRef::new(table.heading_row(), index)).cloned().expect("a heading");
            cells.insert(CellRef::new(middle.row, index), text);
        }
    });
    let swapped = changed(&|cells| {
        let (one, other) = (heading(&ColumnId::Value).column, heading(&ColumnId::Note).column);
        let swap = |column| {
            if column == one {
                other
            } else if column == other {
                one
            } else {
                column
            }
        };
        let moved = std::mem::take(cells).into_iter();
        *cells = moved.map(|(at, content)| (CellRef::new(at.row, swap(at.column)), content)).collect();
    });
    let two_rows = changed(&|cells| {
        insert(cells, CellRef::new(table.heading_row() + 1, 0), 1, 0);
        for (column, upper, lower) in
            [(ColumnId::Registered, "Đăng ký hoàn thành", "năm 2024"), (ColumnId::PlannedValue, "Kế hoạch", "năm 2024")]
        {
            let at = heading(&column);
            cells.insert(at, Content::text(upper));
            cells.insert(CellRef::new(at.row + 1, at.column), Content::text(lower));
        }
    });
    let merged = changed(&|cells| drop(cells.remove(&heading(&ColumnId::Assessment))));
    let reworded = changed(&|cells| drop(cells.insert(heading(&ColumnId::Assessment), Content::text("Xếp loại"))));
    let short = changed(&|cells| drop(cells.insert(heading(&ColumnId::Value), Content::text("Kết quả"))));
    let own_column = changed(&|cells| {
        let at = heading(&ColumnId::Assessment);
        insert(cells, CellRef::new(0, at.column), 0, 1);
        cells.insert(at, Content::text("Ước 6 tháng"));
        for row in [middle.row, middle.row + 1] {
            cells.insert(CellRef::new(row, at.column), Content::Number(7.0));
        }
    });
    let mut renamed = sown.plain();
    renamed.0.iter_mut().filter(|(name, _)| name == SHEET).for_each(|(name, _)| *name = "Bieu 1".to_owned());
    renamed.0.reverse();

    let mut signed = sown.plain();
    let registration = signed.sheet("Đăng ký");
    insert(registration, CellRef::new(0, 0), 2, 0);
    let last = registration.keys().map(|at| at.row).max().expect("a row");
    registration.insert(CellRef::new(0, 0), Content::text("UBND XÃ BÌNH LƯ"));
    registration.insert(CellRef::new(last + 2, 1), Content::text("ĐẠI DIỆN ĐẢNG ỦY"));
    registration.insert(CellRef::new(last + 2, 4), Content::text("ĐẠI DIỆN UBND XÃ"));
    registration.insert(CellRef::new(last + 6, 1), Content::text("Lò Văn Mẫu"));

    let funding = sown.form.table(TableId::Funding).expect("the table");
    let total = CellRef::new(funding.total_row().expect("a total"), 1);
    let mut summed = sown.plain();
    let amounts = summed.sheet("Kinh phí");
    insert(amounts, CellRef::new(total.row, 0), 1, 0);
    amounts.insert(total, Content::text("Cộng nhóm 1 đến 5"));
    let at = CellRef::new(total.row, 2);
    let above = (funding.first_row()..total.row).map(|row| match amounts.get(&CellRef::new(row, 2)) {
        Some(Content::Number(number)) => *number,
        _ => 0.0,
    });
    let above = above.sum();
    amounts.insert(at, Content::Number(above));

    // The total of the first source counts the row of sums as well, as it does where Excel extends its formula.
    let mut counted = summed.clone();
    let under = CellRef::new(total.row + 1, 2);
    let amounts = counted.sheet("Kinh phí");
    let extended = format!("SUM(C{}:C{})", funding.first_row() + 1, total.row + 1);
    amounts.insert(under, Content::Computed(extended, 2.0 * above));

    let total_column = funding.column(&ColumnId::Total).expect("a total").0;
    let mut summed_across = sown.plain();
    let amounts = summed_across.sheet("Kinh phí");
    insert(amounts, CellRef::new(0, total_column), 0, 1);
    let own_sum = CellRef::new(funding.heading_row(), total_column);
    let [before, after] = [total_column, total_column + 1].map(ntm_xlsx::place::column_letters);
    for content in amounts.values_mut() {
        if let Content::Computed(formula, _) = content {
            *formula = formula
                .replace(&format!("({before}"), &format!("({after}"))
                .replace(&format!(":{before}"), &format!(":{after}"));
        }
    }
    for row in funding.first_row()..total.row {
        let of_row = (2..total_column).map(|column| match amounts.get(&CellRef::new(row, column)) {
            Some(Content::Number(number)) => *number,
            _ => 0.0,
        });
        let of_row = of_row.sum();
        amounts.insert(CellRef::new(row, own_sum.column), Content::Number(of_row));
    }
    amounts.insert(own_sum, Content::text("Cộng vốn ngân sách"));

    let (whole, above_money) = on_one_sheet(&sown);
    let first_total = CellRef::new(above_money + funding.first_row(), total_column);

    let at = |cell| shown((SHEET, cell));
    let first = at(CellRef::new(table.heading_row(), 0));
    vec![
        seed("rows and columns are inserted above", &rows, []),
        seed("a table is split by blank rows", &blank, []),
        seed("headings are repeated on a new page", &new_page, []),
        seed("columns have another order", &swapped, []),
        seed("sheets are renamed and moved", &renamed, []),
        seed("headings have no accents", &retyped(&sown, ntm_xlsx::wording::normalise), []),
        seed("headings are decomposed", &retyped(&sown, |text| text.nfd().collect()), []),
        seed("headings have line breaks", &retyped(&sown, |text| text.replace(' ', " \n ")), []),
        seed("headings run over two rows", &two_rows, []),
        seed("all tables stand on one sheet", &whole, [("T11", shown(("Biểu của xã", first_total)))]),
        seed("the form has no explanations yet", &without_explanations(&sown), []),
        seed("a heading is short", &short, [("S03", at(heading(&ColumnId::Value)))]),
        seed("a heading is lost to a merged cell", &merged, [("S02", at(heading(&ColumnId::Assessment)))]),
        seed("a heading is another word", &reworded, [("S02", first)]),
        seed("a column is the commune's own", &own_column, [("S13", at(heading(&ColumnId::Assessment)))]),
        seed("a row of sums is the commune's own", &summed, [("S12", shown(("Kinh phí", total)))]),
        seed("a row of sums is counted by a total of the form", &counted, [("S12", shown(("Kinh phí", total)))]),
        seed("a column of sums is the commune's own", &summed_across, [("S12", shown(("Kinh phí", own_sum)))]),
        seed("letterhead and signatures stand around", &signed, [("S14", "Đăng ký!A1".to_owned())]),
    ]
}
