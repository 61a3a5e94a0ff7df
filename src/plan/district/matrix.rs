//! Communes against criteria, on a sheet turned on its side.

use crate::consolidation::Letter;
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{centre, count, left};
use crate::plan::docx::{DocumentCell, DocumentRow, DocumentTable, Paper, Paragraph, ParagraphStyle, Set, text_width};
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    writing.turn(Paper::Portrait);
    writing.caption("Biểu 3. Từng tiêu chí của từng xã", None);
    writing.push(table(scene));
    let signs = Letter::OF_CRITERIA.map(|letter| letter.sign(scene.messages));
    let [met, registered, not_met, not_reported] = signs;
    writing.push(Paragraph::new(
        ParagraphStyle::Unit,
        format!(
            "{met}: đạt; {registered}: đăng ký hoàn thành năm {}; {not_met}: chưa đạt; {not_reported}: chưa báo cáo.",
            scene.year()
        ),
    ));
    writing.turn(Paper::Landscape);
}

fn table(scene: DistrictScene<'_>) -> DocumentTable {
    let criteria = &scene.basis.edition.criteria;
    let width = text_width(Paper::Landscape, scene.documents().margins);
    let (number, name, sum) = (width * 4 / 100, width * 13 / 100, width * 7 / 100);
    let columns = u32::try_from(criteria.len()).unwrap_or(u32::MAX).max(1);
    let each = width.saturating_sub(number + name + 2 * sum) / columns;
    let widths = [number, name].into_iter().chain(criteria.iter().map(|_| each)).chain([sum, sum]).collect();
    let bold = |text: &str| DocumentCell::bold(Set::Centre, text);
    let mut heading = vec![bold("TT"), bold("Xã")];
    heading.extend(criteria.iter().map(|criterion| bold(&criterion.code)));
    heading.extend([bold("Đạt"), bold("Sau đăng ký")]);
    let mut rows = vec![DocumentRow::from(heading)];
    for ((commune, letters), place) in scene.district.communes.iter().zip(&scene.analysis.letters.criteria).zip(1..) {
        let mut cells = vec![count(place), left(&commune.name)];
        cells.extend(letters.iter().map(|letter| centre(letter.sign(scene.messages))));
        cells.extend(match commune.has_reported() {
            true => [count(commune.criteria_met), count(commune.criteria_with_registrations)],
            false => [centre("-"), centre("-")],
        });
        rows.push(DocumentRow::from(cells));
    }
    let mut met = vec![bold(""), bold("Số xã đạt")];
    met.extend(scene.analysis.figures.criteria.iter().map(|criterion| bold(&criterion.met.to_string())));
    met.extend([bold(""), bold("")]);
    rows.push(DocumentRow::from(met));
    DocumentTable { widths, headings: 1, rows, is_ruled: true }
}
