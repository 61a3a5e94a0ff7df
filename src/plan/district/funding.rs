//! IV. Huy động nguồn lực: the communes' plans added up, by task group and by source.

use crate::consolidation::FundingLine;
use crate::consolidation::analysis::Amounts;
use crate::money::Money;
use crate::plan::district::scene::DistrictScene;
use crate::plan::docx::{DocumentCell, DocumentRow, DocumentTable, Paper, Set, text_width};
use crate::plan::notation::{amount_in_words, capitalised, count, dong, millions};
use crate::plan::writing::Writing;

/// Lines of the communes' own have no name of the office.
const OWN: &str = "Dòng do xã tự thêm";

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let funding = &scene.analysis.figures.funding;
    let (figures, words) = (dong(funding.total), amount_in_words(funding.total));
    writing.heading(2, format!("1. Tổng kinh phí: {figures} đồng (Bằng chữ: {words}), trong đó:"));
    for line in &funding.by_group {
        writing.bullet(format!("{}: {} triệu đồng.", named(line), millions(line.amount)));
    }
    writing.heading(2, "2. Nguồn vốn");
    for line in &funding.by_source {
        writing.bullet(format!("{}: {} triệu đồng.", named(line), millions(line.amount)));
    }
    let uncounted = scene.analysis.funding.uncounted_count;
    if uncounted > 0 {
        writing.body(format!(
            "Còn {} số tiền trong kế hoạch của các xã chưa tính được (nêu tại Phụ lục II), chưa có trong các số trên.",
            count(uncounted)
        ));
        writing.missing.push(format!("IV Số tiền chưa tính được ({uncounted})"));
    }
    let sums = &scene.analysis.funding;
    writing.caption("Biểu 8. Kinh phí theo xã và nhóm nhiệm vụ", Some("triệu đồng"));
    writing.push(table(scene, &funding.by_group, &sums.table(|(commune, group, _)| (commune, group))));
    writing.caption("Biểu 9. Kinh phí theo xã và nguồn vốn", Some("triệu đồng"));
    writing.push(table(scene, &funding.by_source, &sums.table(|(commune, _, source)| (commune, source))));
}

fn named(line: &FundingLine) -> &str {
    if line.id.is_some() { &line.name } else { OWN }
}

/// Communes against the lines of one kind.
fn table(scene: DistrictScene<'_>, lines: &[FundingLine], amounts: &Amounts) -> DocumentTable {
    let width = text_width(Paper::Portrait, scene.documents().margins);
    let (number, name) = (width * 6 / 100, width * 18 / 100);
    let columns = u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(1);
    let each = width.saturating_sub(number + name) / columns;
    let widths = [number, name].into_iter().chain((0..columns).map(|_| each)).collect();
    let bold = |text: &str| DocumentCell::bold(Set::Centre, text);
    let mut heading = vec![bold("TT"), bold("Xã")];
    heading.extend(lines.iter().map(|line| bold(&short(named(line)))));
    heading.push(bold("Cộng"));
    let mut rows = vec![DocumentRow::from(heading)];
    let reported = scene.district.communes.iter().zip(0..).filter(|(commune, _)| commune.has_reported());
    for ((commune, row), number) in reported.zip(1_usize..) {
        let mut cells =
            vec![DocumentCell::new(Set::Centre, number.to_string()), DocumentCell::new(Set::Left, &*commune.name)];
        cells.extend((0..lines.len()).map(|column| DocumentCell::new(Set::Right, amount(amounts.at(row, column)))));
        cells.push(DocumentCell::bold(Set::Right, amount(amounts.of_row(row))));
        rows.push(DocumentRow::from(cells));
    }
    let mut total = vec![bold(""), bold("Tổng cộng")];
    total.extend((0..lines.len()).map(|column| DocumentCell::bold(Set::Right, amount(amounts.of_column(column)))));
    total.push(DocumentCell::bold(Set::Right, amount(amounts.total())));
    rows.push(DocumentRow::from(total));
    DocumentTable { widths, headings: 1, rows, is_ruled: true }
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
