//! IV. Huy động nguồn lực: the communes' plans added up, by task group and by source.

use std::collections::BTreeMap;

use crate::consolidation::{FundingLine, FundingRecord};
use crate::money::Money;
use crate::plan::district::Scene;
use crate::plan::docx::{Cell, Paper, Row, Set, Table, text_width};
use crate::plan::notation::{amount_in_words, capitalised, count, dong, millions};
use crate::plan::writing::Writing;
use crate::submission::Line;

/// Lines of the communes' own have no name of the office.
const OWN: &str = "Dòng do xã tự thêm";

pub(super) fn write(writing: &mut Writing, scene: Scene<'_>) {
    let funding = &scene.figures.funding;
    let (figures, words) = (dong(funding.total), amount_in_words(funding.total));
    writing.heading(2, format!("1. Tổng kinh phí: {figures} đồng (Bằng chữ: {words}), trong đó:"));
    for line in &funding.by_group {
        writing.bullet(format!("{}: {} triệu đồng.", named(line), millions(line.amount)));
    }
    writing.heading(2, "2. Nguồn vốn");
    for line in &funding.by_source {
        writing.bullet(format!("{}: {} triệu đồng.", named(line), millions(line.amount)));
    }
    let uncounted = scene.district.uncounted_amounts.iter().filter(|amount| amount.source.counted).count();
    if uncounted > 0 {
        writing.body(format!(
            "Còn {} số tiền trong kế hoạch của các xã chưa tính được (nêu tại Phụ lục II), chưa có trong các số trên.",
            count(uncounted)
        ));
        writing.missing.push(format!("IV Số tiền chưa tính được ({uncounted})"));
    }
    writing.caption("Biểu 8. Kinh phí theo xã và nhóm nhiệm vụ", Some("triệu đồng"));
    writing.push(table(scene, &funding.by_group, |record| &record.group));
    writing.caption("Biểu 9. Kinh phí theo xã và nguồn vốn", Some("triệu đồng"));
    writing.push(table(scene, &funding.by_source, |record| &record.funding_source));
}

fn named(line: &FundingLine) -> &str {
    if line.id.is_some() { &line.name } else { OWN }
}

/// Communes against the lines of one kind.
fn table(scene: Scene<'_>, lines: &[FundingLine], line_of: fn(&FundingRecord) -> &Line) -> Table {
    let mut sums: BTreeMap<(&str, usize), Money> = BTreeMap::new();
    for record in scene.district.funding.iter().filter(|record| record.source.counted) {
        let is_it = |line: &&FundingLine| match line_of(record) {
            Line::Known(id) => line.id.as_ref() == Some(id),
            Line::Own(_) => line.id.is_none(),
        };
        let place = lines.iter().zip(0..).find(|(line, _)| is_it(line)).map(|(_, place)| place);
        if let Some((commune, place)) = record.source.commune.as_deref().zip(place) {
            let sum = sums.entry((commune, place)).or_default();
            *sum = *sum + record.amount;
        }
    }
    let width = text_width(Paper::Portrait, scene.documents().margins);
    let (number, name) = (width * 6 / 100, width * 18 / 100);
    let columns = u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(1);
    let each = width.saturating_sub(number + name) / columns;
    let widths = [number, name].into_iter().chain((0..columns).map(|_| each)).collect();
    let bold = |text: &str| Cell::bold(Set::Centre, text);
    let mut heading = vec![bold("TT"), bold("Xã")];
    heading.extend(lines.iter().map(|line| bold(&short(named(line)))));
    heading.push(bold("Cộng"));
    let mut rows = vec![Row::from(heading)];
    for (commune, place) in scene.district.communes.iter().filter(|commune| commune.has_reported()).zip(1_usize..) {
        let of_line = |place| sums.get(&(commune.code.as_str(), place)).copied().unwrap_or_default();
        let mut cells = vec![Cell::new(Set::Centre, place.to_string()), Cell::new(Set::Left, &*commune.name)];
        cells.extend((0..lines.len()).map(|place| Cell::new(Set::Right, amount(of_line(place)))));
        cells.push(Cell::bold(Set::Right, amount((0..lines.len()).map(of_line).sum())));
        rows.push(Row::from(cells));
    }
    let mut total = vec![bold(""), bold("Tổng cộng")];
    total.extend(lines.iter().map(|line| Cell::bold(Set::Right, amount(line.amount))));
    total.push(Cell::bold(Set::Right, amount(lines.iter().map(|line| line.amount).sum())));
    rows.push(Row::from(total));
    Table { widths, headings: 1, rows, is_ruled: true }
}

/// A dash where there is none.
fn amount(amount: Money) -> String {
    if amount.dong() == 0 { "-".to_owned() } else { millions(amount) }
}

/// Above a column the words that all of them begin with say nothing.
fn short(name: &str) -> String {
    let beginnings = ["Nguồn vốn từ ", "Nguồn vốn ", "Về "];
    capitalised(beginnings.into_iter().find_map(|beginning| name.strip_prefix(beginning)).unwrap_or(name))
}
