//! The district's draft plan: how its communes stand, what they register, what it costs, who does what. Figures are those of the
//! summary; what only the office can say stays dotted.

mod annexes;
mod changes;
mod conditions;
mod free;
mod funding;
mod goals;
mod matrix;
mod models;
mod registered;
mod road;
mod scene;
mod situation;
mod tables;
mod tasks;

use crate::consolidation::{Analysis, District};
use crate::district::Basis;
use crate::finding::Findings;
use crate::message::Messages;
use crate::plan::basis_line::basis_line;
use crate::plan::district::scene::{DistrictScene, PlanSection};
use crate::plan::docx::{Document, Paper};
use crate::plan::letterhead::{self, Letterhead};
use crate::plan::made::Made;
use crate::plan::notation::{self, roman};
use crate::plan::writing::Writing;
use crate::plan::{PlanError, closing};

/// The draft.
///
/// # Errors
/// A text of more than four gigabytes.
pub fn plan(
    district: &District,
    analysis: &Analysis<'_>,
    findings: &Findings,
    basis: Basis<'_>,
    messages: &Messages,
) -> Result<Made, PlanError> {
    let scene = DistrictScene { district, analysis, findings, basis, messages };
    let profile = basis.profile;
    let documents = scene.documents();
    let year = scene.year();
    let mut writing = Writing::default();
    Letterhead {
        organ: format!("HUYỆN {}", profile.district.to_uppercase()),
        number: None,
        symbol: &documents.symbol,
        place: &profile.district,
        date: None,
        year: profile.plan.year,
        about: vec![
            "Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới".to_owned(),
            format!("năm {year} trên địa bàn huyện {}", profile.district),
        ],
        is_draft: true,
        margins: documents.margins,
    }
    .write(&mut writing);
    let basis_documents: Vec<String> =
        documents.district.basis.iter().filter_map(|line| basis_line(&scene.fill(line))).collect();
    letterhead::write_basis(&mut writing, &basis_documents);
    writing.body(format!(
        "Ủy ban nhân dân huyện {} xây dựng Kế hoạch thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm {year}, với nội dung như sau:",
        profile.district
    ));
    writing.heading(1, "I. MỤC ĐÍCH, YÊU CẦU");
    for (number, title) in [(1, "Mục đích"), (2, "Yêu cầu")] {
        writing.heading(2, format!("{number}. {title}"));
        writing.own(&format!("I.{number} {title}"), None);
    }
    let sections: [(String, PlanSection); 5] = [
        (format!("THỰC TRẠNG ĐẾN HẾT NGÀY {}", notation::day(profile.plan.assessed_on)), situation::write),
        (format!("MỤC TIÊU NĂM {year}, LỘ TRÌNH ĐẾN NĂM {}", scene.goal()), goals::write),
        ("HUY ĐỘNG NGUỒN LỰC".to_owned(), funding::write),
        ("MÔ HÌNH ĐIỂM, SỰ THAY ĐỔI CỦA CÁC BẢN".to_owned(), models::write),
        ("TỔ CHỨC THỰC HIỆN".to_owned(), tasks::write),
    ];
    for ((title, write), number) in sections.into_iter().zip(2..) {
        writing.heading(1, format!("{}. {title}", roman(number)));
        write(&mut writing, scene);
    }
    closing::write(&mut writing, &documents.district, documents.margins, |text| scene.fill(text));
    annexes::write(&mut writing, scene);
    let document = Document {
        title: format!("Kế hoạch xây dựng nông thôn mới năm {year} của huyện {}", profile.district),
        subject: basis.edition.name.clone(),
        author: profile.office.clone(),
        year: profile.plan.year,
        blocks: writing.blocks,
        paper: Paper::Portrait,
        margins: documents.margins,
    };
    Ok(Made { bytes: document.into_bytes()?, missing: writing.missing })
}
