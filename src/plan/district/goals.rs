//! III. Mục tiêu: what the communes register for the plan year, and the way to the year of the district's goal.

use crate::consolidation::Mean;
use crate::plan::district::scene::DistrictScene;
use crate::plan::district::situation::told;
use crate::plan::district::{free, registered, road};
use crate::plan::notation;
use crate::plan::writing::Writing;

pub(super) fn write(writing: &mut Writing, scene: DistrictScene<'_>) {
    let year = scene.year();
    writing.heading(2, format!("1. Mục tiêu năm {year}"));
    writing.heading(3, "1.1. Mục tiêu chung");
    writing.own("III.1.1 Mục tiêu chung", None);
    writing.heading(3, "1.2. Mục tiêu cụ thể");
    let all = scene.analysis.figures.all_criteria;
    let total = notation::count(scene.analysis.figures.communes.total);
    writing.bullet(format!(
        "Số xã đạt đủ {} tiêu chí: từ {}/{total} xã lên {}/{total} xã nếu hoàn thành các nội dung đăng ký.",
        all.criteria,
        notation::count(all.now),
        notation::count(all.with_registrations),
    ));
    let reported = || scene.reported().map(|(commune, ..)| commune);
    let mean = Mean {
        sum: reported().map(|commune| commune.criteria_with_registrations).sum(),
        ..scene.analysis.figures.criteria_per_commune
    };
    writing.bullet(format!(
        "Số tiêu chí đạt bình quân một xã: từ {} lên {}.",
        told(scene.analysis.figures.criteria_per_commune),
        told(mean)
    ));
    let indicators: usize = reported().map(|commune| commune.registered).sum();
    writing.bullet(format!("Số lượt chỉ tiêu các xã đăng ký hoàn thành trong năm: {}.", notation::count(indicators)));
    writing.heading(2, format!("2. Đăng ký hoàn thành năm {year} của các xã"));
    registered::write(writing, scene);
    writing.heading(2, "3. Các chỉ tiêu không cần nguồn lực hoặc lồng ghép nguồn vốn sự nghiệp");
    free::write(writing, scene);
    writing.heading(2, format!("4. Lộ trình đến năm {}", scene.goal()));
    road::write(writing, scene);
}
