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
mod situation;
mod tables;
mod tasks;

use std::collections::BTreeMap;

use crate::catalogue::Indicator;
use crate::consolidation::{CommuneStanding, District, Figures, Letter, Letters, RegistrationRecord};
use crate::district::{Basis, Documents};
use crate::finding::Findings;
use crate::message::Messages;
use crate::plan::docx::{Document, Paper};
use crate::plan::letterhead::{self, Letterhead};
use crate::plan::notation::{self, roman};
use crate::plan::writing::Writing;
use crate::plan::{Made, PlanError, closing};

/// The tables of the district, and what is computed from them.
#[derive(Clone, Copy)]
struct Scene<'a> {
    district: &'a District,
    figures: &'a Figures,
    letters: &'a Letters,
    findings: &'a Findings,
    basis: Basis<'a>,
    messages: &'a Messages,
}

impl<'a> Scene<'a> {
    fn year(self) -> String {
        self.basis.profile.plan.year.to_string()
    }

    fn goal(self) -> String {
        self.basis.profile.plan.goal_year.to_string()
    }

    fn documents(self) -> &'a Documents {
        &self.basis.profile.documents
    }

    fn fill(self, text: &str) -> String {
        let profile = self.basis.profile;
        Documents::filled(text, [&self.year(), "", &profile.district, &profile.province])
    }

    /// The communes that have reported, with their letters of criteria and of indicators.
    fn reported(self) -> impl Iterator<Item = (&'a CommuneStanding, &'a [Letter], &'a [Letter])> {
        let letters = self.letters.criteria.iter().zip(&self.letters.indicators);
        let communes = self.district.communes.iter().zip(letters);
        let communes = communes.filter(|(commune, _)| commune.has_reported());
        communes.map(|(commune, (criteria, indicators))| (commune, criteria.as_slice(), indicators.as_slice()))
    }

    /// The communes that have reported and in which the nth indicator has such a letter.
    fn with_indicator(self, number: usize, wanted: fn(Letter) -> bool) -> Vec<&'a str> {
        let communes = self.reported();
        let communes = communes.filter(|(_, _, letters)| letters.get(number).copied().is_some_and(wanted));
        communes.map(|(commune, ..)| commune.name.as_str()).collect()
    }

    /// Codes of criteria of such a letter, in one commune.
    fn criteria_of(self, letters: &[Letter], wanted: fn(Letter) -> bool) -> Vec<&'a str> {
        let criteria = self.basis.edition.criteria.iter().zip(letters);
        criteria.filter(|(_, letter)| wanted(**letter)).map(|(criterion, _)| criterion.code.as_str()).collect()
    }

    /// The same of indicators.
    fn indicators_of(self, letters: &[Letter], wanted: fn(Letter) -> bool) -> Vec<&'a str> {
        let indicators = self.basis.edition.indicators().zip(letters);
        indicators.filter(|(_, letter)| wanted(**letter)).map(|(indicator, _)| indicator.code.as_str()).collect()
    }

    /// The counted registrations that say something, commune by commune.
    fn in_profile_order(
        self,
        records: &'a [RegistrationRecord],
        says: fn(&RegistrationRecord) -> bool,
    ) -> Vec<&'a RegistrationRecord> {
        let communes = self.district.communes.iter().zip(0_usize..);
        let places: BTreeMap<&str, usize> = communes.map(|(commune, place)| (commune.code.as_str(), place)).collect();
        let mut counted: Vec<_> = records.iter().filter(|record| record.source.counted && says(record)).collect();
        counted.sort_by_key(|record| record.source.commune.as_deref().and_then(|code| places.get(code)).copied());
        counted
    }

    fn indicators(self) -> impl Iterator<Item = (usize, &'a Indicator)> {
        self.basis.edition.indicators().enumerate()
    }
}

/// What writes a section.
type Section = fn(&mut Writing, Scene<'_>);

/// The draft.
///
/// # Errors
/// A text of more than four gigabytes.
pub fn plan(
    district: &District,
    figures: &Figures,
    findings: &Findings,
    basis: Basis<'_>,
    messages: &Messages,
) -> Result<Made, PlanError> {
    let letters = Letters::of(district, basis.edition);
    let scene = Scene { district, figures, letters: &letters, findings, basis, messages };
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
        documents.district.basis.iter().map(|line| format!("Căn cứ {}", scene.fill(line))).collect();
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
    let sections: [(String, Section); 5] = [
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
