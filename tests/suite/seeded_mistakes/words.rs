//! C01, N02–N09, N14–N16, R07, R10, R12: what communes write where they say nothing, several things at once, or something else than
//! their answers.

use chrono::NaiveDate;
use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{Seed, Sown, seed, shown};
use crate::support::plain::Content;

type Where = (TableId, &'static str, ColumnId);

const NAME: Where = (TableId::PilotModel, "1", ColumnId::Name);
const CHANGE: Where = (TableId::VillageChanges, "2", ColumnId::Content);
const VILLAGE: Where = (TableId::VillageChanges, "2", ColumnId::Village);
const NUMBER: Where = (TableId::General, "document-number", ColumnId::Answer);

/// Each text in the cell, and what is said of it there; nothing of a near miss.
fn texts(sown: &Sown, at: Where, cases: &[(&'static str, &'static str)]) -> Vec<Seed> {
    let of = |(text, code): &(&'static str, &'static str)| {
        let mut said = sown.replaced(text, at.clone(), Content::text(text), code);
        said.expected.retain(|(code, _)| !code.is_empty());
        said
    };
    cases.iter().map(of).collect()
}

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let mut seeds = registrations(&sown);
    seeds.extend(general(&sown));
    seeds.extend(plan(&sown));
    seeds.extend(indicators(&sown));
    seeds
}

fn registrations(sown: &Sown) -> Vec<Seed> {
    let mut seeds = texts(
        sown,
        NAME,
        &[
            ("Chưa lựa chọn", "N05"),
            ("Sẽ bổ sung sau", "N05"),
            ("1", "N05"),
            ("Mô hình điểm", "N05"),
            ("1. Tuyến đường kiểu mẫu; 2. Vườn mẫu", "N14"),
            ("Tuyến đường kiểu mẫu\nVườn mẫu", "N14"),
            ("Tuyến đường kiểu mẫu và vườn mẫu", "N14"),
            ("02 mô hình nhà sạch, vườn đẹp", "N14"),
            ("Tuyến đường hoa và điện thắp sáng", ""),
            ("Khu dân cư sáng, xanh, sạch, đẹp và an toàn", ""),
            ("01 mô hình nhà sạch, vườn đẹp", ""),
            ("Đang xây dựng khu dân cư kiểu mẫu", ""),
        ],
    );
    seeds.extend(texts(
        sown,
        CHANGE,
        &[
            ("Chưa đăng ký", "N03"),
            ("x", "N03"),
            ("Sẽ bổ sung sau", "N03"),
            ("\"", "N09"),
            ("〃", "N09"),
            ("Giống bản Mẫu Một", "N09"),
            ("Trồng hoa trên địa bàn xã Bản Bo", "N16"),
            ("Làm đường liên xã sang Bản Bo", ""),
            ("Chưa có rãnh thoát nước, làm mới 200 m", ""),
        ],
    ));
    seeds.extend(texts(
        sown,
        VILLAGE,
        &[
            ("Mẫu Hai, Mẫu Ba", "N14"),
            ("Bản Mẫu Hai và bản Mẫu Ba", "N14"),
            ("Các bản trong xã", "N14"),
            ("Bản Mẫu Hai (bản đặc biệt khó khăn, vùng III)", ""),
            ("2. Mẫu Hai", ""),
            ("Tông Pịt", ""),
        ],
    ));
    // Three villages, and the same few words for all of them.
    let mut same = sown.plain();
    let (sheet, content) = sown.cell(TableId::VillageChanges, "2", ColumnId::Content);
    let village = sown.cell(TableId::VillageChanges, "2", ColumnId::Village).1;
    let below = |at: CellRef, rows: i64| CellRef::new((i64::from(at.row) + rows) as u32, at.column);
    same.set((sheet, below(village, 1)), Content::text("Bản Mẫu Ba"));
    for rows in -1..2 {
        same.set((sheet, below(content, rows)), Content::text("Vệ sinh môi trường"));
    }
    same.set(sown.cell(TableId::General, "villages", ColumnId::Answer), Content::Number(3.0));
    let mut others = same.clone();
    for (rows, text) in [(0, "Trồng hoa"), (1, "Làm cổng bản")] {
        others.set((sheet, below(content, rows)), Content::text(text));
    }
    seeds.push(seed("all villages have one text", &same, [("N09", shown((sheet, content)))]));
    seeds.push(seed("villages have texts of their own", &others, []));
    // A line that adds up the villages is none of them.
    let mut sum = sown.plain();
    sum.set((sheet, below(village, 1)), Content::text("Tổng số: hai bản"));
    sum.set((sheet, below(content, 1)), Content::text("2 sự thay đổi"));
    seeds.push(seed("the villages are added up in words", &sum, [("S14", shown((sheet, below(village, 1))))]));
    seeds
}

fn general(sown: &Sown) -> Vec<Seed> {
    let mut seeds = texts(
        sown,
        NUMBER,
        &[
            ("…../KH-UBND", "C01"),
            ("/KH-UBND ngày 18/01/2024", "C01"),
            ("Chưa ban hành", "C01"),
            ("18/01/2024", "C01"),
            ("Số 12/KH-UBND ngày 18/01/2024", ""),
            ("12", ""),
        ],
    );
    let day = |day| Content::Date(NaiveDate::from_ymd_opt(2024, 1, day).expect("a day"));
    let agreed = (TableId::Consent, "council", ColumnId::AgreedOn);
    seeds.push(sown.replaced("a body agreed after the plan was issued", agreed.clone(), day(25), "N15"));
    let mut before = sown.replaced("a body agreed before", agreed, day(5), "");
    before.expected.clear();
    seeds.push(before);
    seeds
}

fn plan(sown: &Sown) -> Vec<Seed> {
    let part = (TableId::PlanTexts, "I.1", ColumnId::Answer);
    texts(
        sown,
        part,
        &[
            ("Mục đích", "N07"),
            ("Đang xây dựng", "N07"),
            ("Xem file đính kèm", "N07"),
            ("Không", "N07"),
            ("Như trên", "N07"),
            ("Xây dựng nông thôn mới trên địa bàn xã Khun Há", "N16"),
            ("Thực hiện chỉ đạo của huyện Tân Uyên", "N16"),
            ("Mục tiêu năm 2023: giữ vững các tiêu chí", "N16"),
            ("Phát huy kết quả năm 2023 trên địa bàn xã Bình Lư", ""),
            ("Thực hiện chỉ đạo của Huyện ủy, UBND huyện Tam Đường", ""),
            ("Học tập kinh nghiệm của xã Bản Bo", ""),
        ],
    )
}

fn indicators(sown: &Sown) -> Vec<Seed> {
    let of = |column: ColumnId| (TableId::Indicators, "15.2", column);
    let mut seeds = texts(
        sown,
        of(ColumnId::Value),
        &[("Chưa đạt", "R12"), ("Chưa thực hiện", "R12"), ("Không có vi phạm", ""), ("Đạt", "")],
    );
    seeds.extend(texts(
        sown,
        of(ColumnId::Note),
        &[
            ("xã tự chấm chưa đạt", "R12"),
            ("Số liệu năm 2022", "R12"),
            ("Số liệu đến 31/12/2023", ""),
            ("Năm 2022 chưa đạt, năm 2023 đã đạt", ""),
        ],
    ));
    seeds.extend(texts(
        sown,
        of(ColumnId::Content),
        &[("x", "R08"), ("Chưa xây dựng kế hoạch", "R08"), ("Duy trì", ""), ("Tiếp tục thực hiện", "")],
    ));
    let more = sown.cell(TableId::Indicators, "12.2", ColumnId::Value);
    let mut exceeding = sown.plain();
    exceeding.set(more, Content::Number(80.0));
    seeds.push(seed("more people have certificates than were trained", &exceeding, [("R10", shown(more))]));
    for (name, year, said) in [
        ("what is not registered is completed in the plan year", 2024.0, true),
        ("what is not registered is completed later", 2025.0, false),
    ] {
        let mut plain = sown.plain();
        plain.set(sown.cell(TableId::Indicators, "15.2", ColumnId::Assessment), Content::text("Chưa đạt"));
        plain.set(sown.cell(TableId::Indicators, "15.2", ColumnId::Registered), Content::text("Không"));
        let at = sown.cell(TableId::Indicators, "15.2", ColumnId::CompletionYear);
        plain.set(at, Content::Number(year));
        let mut one = seed(name, &plain, [("R07", shown(at))]);
        one.expected.retain(|_| said);
        seeds.push(one);
    }
    seeds
}
