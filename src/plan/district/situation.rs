//! II. Thực trạng: who has reported, and how communes and criteria stand.

use rust_decimal::Decimal;

use crate::consolidation::Mean;
use crate::district::Recognition;
use crate::plan::district::matrix;
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::tables::{centre, count, left, ruled};
use crate::plan::docx::{DocumentRow, Paper};
use crate::plan::notation;
use crate::plan::writing::Writing;
use crate::wording::number::rounded;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let communes = scene.analysis.figures.communes;
    writing.heading(2, "1. Tình hình xây dựng kế hoạch của các xã");
    let missing = communes.total - communes.reported;
    let rest = match missing {
        0 => String::new(),
        missing => {
            let unread = scene.district.communes.iter().filter(|commune| commune.sent_unread).count();
            let kinds = [(missing.saturating_sub(unread), "chưa gửi"), (unread, "đã gửi nhưng chưa đọc được số liệu")];
            let kinds = kinds.into_iter().filter(|(count, _)| *count > 0);
            let kinds: Vec<String> =
                kinds.map(|(count, what)| format!("{} xã {what}", notation::count(count))).collect();
            format!("; còn {} (danh sách tại Phụ lục I)", kinds.join(", "))
        }
    };
    writing.body(format!(
        "Đã có {}/{} xã gửi kế hoạch về UBND huyện (qua {}){rest}. Số liệu dưới đây tính theo kế hoạch của các xã đã gửi.",
        notation::count(communes.reported),
        notation::count(communes.total),
        scene.basis.profile.office,
    ));
    writing.heading(2, "2. Kết quả thực hiện các tiêu chí");
    let all = scene.analysis.figures.all_criteria;
    writing.bullet(format!(
        "Số xã đạt đủ {} tiêu chí theo {}: {} xã.",
        all.criteria,
        scene.basis.edition.decision,
        notation::count(all.now)
    ));
    let bullets = [
        ("Số tiêu chí đạt bình quân một xã", scene.analysis.figures.criteria_per_commune),
        ("Số chỉ tiêu đạt bình quân một xã", scene.analysis.figures.indicators_per_commune),
    ];
    for (name, mean) in bullets {
        writing.bullet(format!("{name}: {}.", told(mean)));
    }
    writing.caption("Biểu 1. Kết quả theo tiêu chí", Some("xã"));
    by_criterion(writing, scene);
    writing.caption("Biểu 2. Kết quả theo xã", None);
    by_commune(writing, scene);
    matrix::write(writing, scene);
}

/// `15,25/19`, to two decimals.
pub(super) fn told(mean: Mean) -> String {
    let value = Decimal::from(mean.sum).checked_div(Decimal::from(mean.count));
    value.map_or_else(|| "-".to_owned(), |value| format!("{}/{}", notation::number(rounded(value, 2)), mean.of))
}

fn by_criterion(writing: &mut Writing, scene: DistrictScene<'_>) {
    let rows = scene.analysis.figures.criteria.iter().map(|criterion| {
        DocumentRow::from(vec![
            centre(&criterion.code),
            left(&criterion.name),
            count(criterion.met),
            count(criterion.registered),
            count(criterion.not_met),
            count(criterion.not_reported),
        ])
    });
    let registered = format!("Đăng ký hoàn thành năm {}", scene.year());
    let headings = ["TT", "Tiêu chí", "Đạt", &registered, "Chưa đạt, chưa đăng ký đủ", "Chưa báo cáo"];
    let widths = [7, 41, 11, 15, 15];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &widths, &headings, rows.collect()));
}

fn by_commune(writing: &mut Writing, scene: DistrictScene<'_>) {
    let rows = scene.district.communes.iter().zip(1_usize..).map(|(commune, number)| {
        let recognised = match commune.recognition {
            Recognition::Yes(Some(year)) => year.to_string(),
            Recognition::Yes(None) => "đã công nhận".to_owned(),
            Recognition::No => "chưa".to_owned(),
            Recognition::Unknown => "-".to_owned(),
        };
        let start = [count(number), left(&commune.name), centre(recognised)];
        let figures =
            [commune.criteria_met, commune.standing_now(), commune.basically_met, commune.not_met, commune.unanswered];
        let rest: Vec<_> = match commune.has_reported() {
            true => figures.into_iter().map(count).collect(),
            false => vec![centre("chưa báo cáo").over(figures.len())],
        };
        DocumentRow::from(start.into_iter().chain(rest).collect::<Vec<_>>())
    });
    let headings = [
        "TT",
        "Xã",
        "Công nhận nông thôn mới",
        "Tiêu chí đạt",
        "Chỉ tiêu đạt",
        "Chỉ tiêu cơ bản đạt",
        "Chỉ tiêu chưa đạt",
        "Chỉ tiêu chưa đánh giá",
    ];
    let widths = [7, 23, 15, 11, 11, 11, 11];
    writing.push(ruled(Paper::Portrait, scene.documents().margins, &widths, &headings, rows.collect()));
}
