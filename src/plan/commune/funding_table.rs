//! The task groups against the sources; on a sheet turned on its side where a commune added many sources of its own.

use crate::district::Margins;
use crate::plan::commune::amounts::Funding;
use crate::plan::docx::{DocumentCell, DocumentRow, DocumentTable, Paper, Set, text_width};
use crate::plan::notation::{capitalised, millions};
use crate::plan::writing::Writing;
use crate::submission::FundingName;

/// More sources than this do not fit side by side on an upright sheet.
const MOST_UPRIGHT: usize = 6;

pub(super) fn write(writing: &mut Writing, funding: &Funding<'_>, margins: Margins) {
    let paper = if funding.sources.len() > MOST_UPRIGHT { Paper::Landscape } else { Paper::Portrait };
    if paper == Paper::Landscape {
        writing.turn(Paper::Portrait);
    }
    writing.caption("Biểu kinh phí theo nhóm nhiệm vụ và nguồn vốn", Some("triệu đồng"));
    writing.push(table(funding, text_width(paper, margins)));
    if paper == Paper::Landscape {
        writing.turn(Paper::Landscape);
    }
}

fn table(funding: &Funding<'_>, width: u32) -> DocumentTable {
    let columns = u32::try_from(funding.sources.len()).unwrap_or(u32::MAX).saturating_add(1);
    let name = width * 25 / 100;
    let widths = std::iter::once(name).chain((0..columns).map(|_| (width - name) / columns)).collect();
    let bold = |text: &str| DocumentCell::bold(Set::Centre, text);
    let mut heading = vec![bold("Nhóm nhiệm vụ")];
    heading.extend(funding.sources.iter().map(|(_, name)| bold(&short(name))));
    heading.push(bold("Cộng"));
    let mut rows = vec![DocumentRow::from(heading)];
    for (group, name) in &funding.groups {
        let mut cells = vec![DocumentCell::new(Set::Left, capitalised(name.strip_prefix("Về ").unwrap_or(name)))];
        let of_source = |source: &FundingName| amount(funding, |g, s| g == group && s == source);
        cells.extend(funding.sources.iter().map(|(source, _)| DocumentCell::new(Set::Right, of_source(source))));
        cells.push(DocumentCell::bold(Set::Right, amount(funding, |g, _| g == group)));
        rows.push(DocumentRow::from(cells));
    }
    let mut total = vec![bold("Tổng cộng")];
    total.extend(
        funding.sources.iter().map(|(source, _)| DocumentCell::bold(Set::Right, amount(funding, |_, s| s == source))),
    );
    total.push(DocumentCell::bold(Set::Right, amount(funding, |_, _| true)));
    rows.push(DocumentRow::from(total));
    let last = rows.len().saturating_sub(1);
    for (row, number) in rows.iter_mut().zip(0..) {
        row.with_next = number < last;
    }
    DocumentTable { widths, headings: 1, rows, is_ruled: true }
}

/// A dash where there is none.
fn amount(funding: &Funding<'_>, wanted: impl Fn(&FundingName, &FundingName) -> bool) -> String {
    match funding.sum(wanted) {
        (_, true) => "chưa tính được".to_owned(),
        (amount, false) if amount.dong() == 0 => "-".to_owned(),
        (amount, false) => millions(amount),
    }
}

/// Above a column the word that all of them begin with says nothing.
fn short(name: &str) -> String {
    capitalised(name.strip_prefix("Nguồn vốn ").map_or(name, |rest| rest.strip_prefix("từ ").unwrap_or(rest)))
}
