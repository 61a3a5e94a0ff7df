//! The annexes: who has not reported, what is still to be corrected, what each village registers.

use crate::finding::Severity;
use crate::plan::district::scene::{DistrictScene, PlanSection};
use crate::plan::district::tables::{count, left, ruled};
use crate::plan::docx::{DocumentCell, DocumentRow, Paper, Paragraph, ParagraphStyle, Set};
use crate::plan::notation::{self, roman};
use crate::plan::own_text::in_cell;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let annexes: [(&str, PlanSection); 3] = [
        ("DANH SÁCH XÃ CHƯA BÁO CÁO", not_reported),
        ("NỘI DUNG CÁC XÃ CÒN PHẢI SỬA", findings),
        ("SỰ THAY ĐỔI CỦA CÁC BẢN", changes),
    ];
    for ((title, write), number) in annexes.into_iter().zip(1..) {
        writing.annex();
        writing.push(Paragraph::new(ParagraphStyle::Title, format!("Phụ lục {}", roman(number))));
        writing.push(Paragraph::new(ParagraphStyle::Title, title));
        let enclosed = format!(
            "(Kèm theo Kế hoạch số ……/{} ngày …… tháng …… năm {} của UBND huyện {})",
            scene.documents().symbol,
            scene.year(),
            scene.basis.profile.district
        );
        writing.push(Paragraph::new(ParagraphStyle::Enclosed, enclosed));
        write(writing, scene);
    }
}

fn not_reported(writing: &mut Writing, scene: DistrictScene<'_>) {
    let missing: Vec<_> = scene.district.communes.iter().filter(|commune| !commune.has_reported()).collect();
    if missing.is_empty() {
        writing.body("Không có: tất cả các xã đã báo cáo.");
        return;
    }
    let rows = missing.iter().zip(1..).map(|(commune, number)| {
        let state = if commune.sent_unread { "Đã gửi, chưa đọc được số liệu" } else { "Chưa gửi" };
        DocumentRow::from(vec![count(number), left(&commune.name), left(state)])
    });
    let headings = ["TT", "Xã", "Tình trạng"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[12, 70], &headings, rows.collect()));
}

/// Errors of the files that count; what a later file stands for is none.
fn findings(writing: &mut Writing, scene: DistrictScene<'_>) {
    let text = |text: String| DocumentCell::of(in_cell(&text, ParagraphStyle::Cell(Set::Left)));
    let files = scene.district.files.iter();
    let open = files.flat_map(|file| {
        let found = scene.findings.of_workbook(&file.file).filter(|finding| finding.counts_as(Severity::Error));
        found.map(move |finding| {
            let whose = if file.commune_name.is_empty() { &file.file } else { &file.commune_name };
            (whose, finding)
        })
    });
    let rows: Vec<DocumentRow> = open
        .zip(1..)
        .map(|((whose, finding), number)| {
            DocumentRow::from(vec![
                count(number),
                left(whose),
                left(finding.place.within_workbook()),
                text(format!("{} ({})", scene.messages.text(&finding.message), finding.rule.code)),
            ])
        })
        .collect();
    if rows.is_empty() {
        writing.body("Không có.");
    } else {
        let headings = ["TT", "Xã", "Trang, ô", "Nội dung"];
        writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 18, 20], &headings, rows));
    }
    let warnings = scene.findings.iter().filter(|finding| finding.counts_as(Severity::Warning));
    let unexplained = warnings.filter(|finding| finding.explained().is_none()).count();
    if unexplained > 0 {
        writing.body(format!(
            "Ngoài ra còn {} cảnh báo xã chưa giải trình, nêu tại tệp tổng hợp của huyện.",
            notation::count(unexplained)
        ));
    }
}

fn changes(writing: &mut Writing, scene: DistrictScene<'_>) {
    let registered = scene.analysis.village_changes.register.iter().filter(|record| record.content.is_some());
    let text =
        |text: Option<&str>| DocumentCell::of(in_cell(text.unwrap_or_default(), ParagraphStyle::Cell(Set::Left)));
    let rows: Vec<DocumentRow> = registered
        .zip(1..)
        .map(|(record, number)| {
            DocumentRow::from(vec![
                count(number),
                left(&*record.source.commune_name),
                text(record.name.as_deref()),
                text(record.content.as_deref()),
                text(record.location.as_deref()),
            ])
        })
        .collect();
    if rows.is_empty() {
        writing.body("Không có.");
        return;
    }
    let headings = ["TT", "Xã", "Bản", "Nội dung", "Địa điểm"];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &[7, 14, 20, 37], &headings, rows));
}
