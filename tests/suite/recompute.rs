//! The district's figures, computed a second time from what was typed and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use ntm_xlsx::consolidation::District;
use ntm_xlsx::form::{Answer, ColumnId, FilledIn, TableId};

use crate::support::Office;
use crate::support::answers::{clean, put, text};
use crate::support::chance::Chance;

const REPORTING: [&str; 3] = ["Bình Lư", "Khun Há", "Giang Ma"];

/// What a commune typed: assessment and registration of each indicator, and đồng of each group and source.
#[derive(Default)]
struct Typed {
    indicators: BTreeMap<String, (&'static str, &'static str)>,
    /// Indicators that may not apply.
    optional: BTreeSet<String>,
    dong: BTreeMap<(String, String), i64>,
}

impl Typed {
    fn invented(office: &Office, seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let mut typed = Self::default();
        for indicator in office.edition.indicators() {
            let assessment = match chance.below(100) {
                0..80 => "Đạt",
                80..85 => "Cơ bản đạt",
                85..93 => "Chưa đạt",
                93..97 => "Không áp dụng",
                _ => "",
            };
            let registered = if chance.likely(60) { "Có" } else { chance.pick(&["Không", ""]) };
            typed.indicators.insert(indicator.code.clone(), (assessment, registered));
            typed.optional.extend(indicator.may_not_apply.then(|| indicator.code.clone()));
        }
        for group in &office.edition.groups {
            for source in &office.edition.funding_sources {
                if chance.likely(70) {
                    let dong = chance.below(24_000_000_000);
                    typed.dong.insert((group.id.clone(), source.id.clone()), dong as i64);
                }
            }
        }
        typed
    }

    fn answers(&self, office: &Office, commune: &str, round: f64) -> FilledIn {
        let mut answers = clean(office, commune);
        answers.retain(|(table, _, column), _| {
            *table != TableId::Funding
                && !(*table == TableId::Indicators && matches!(column, ColumnId::Assessment | ColumnId::Registered))
        });
        put(&mut answers, TableId::General, "round", ColumnId::Answer, Answer::Number(round));
        for (code, (assessment, registered)) in &self.indicators {
            for (column, word) in [(ColumnId::Assessment, assessment), (ColumnId::Registered, registered)] {
                if !word.is_empty() {
                    put(&mut answers, TableId::Indicators, code, column, text(word));
                }
            }
        }
        for ((group, source), dong) in &self.dong {
            let millions = Answer::Number(*dong as f64 / 1e6);
            put(&mut answers, TableId::Funding, group, ColumnId::Source(source.clone()), millions);
        }
        answers
    }

    /// What the assessment counts as: nothing where it says that an indicator does not apply that every commune has.
    fn assessment(&self, code: &str) -> &'static str {
        match self.indicators[code].0 {
            "Không áp dụng" if !self.optional.contains(code) => "",
            word => word,
        }
    }

    fn stands(&self, code: &str) -> bool {
        matches!(self.assessment(code), "Đạt" | "Không áp dụng")
    }

    fn stands_then(&self, code: &str) -> bool {
        self.stands(code) || !self.assessment(code).is_empty() && self.indicators[code].1 == "Có"
    }

    /// Codes of the criteria whose every indicator satisfies `stands`.
    fn criteria(&self, stands: impl Fn(&str) -> bool) -> BTreeSet<&str> {
        let mut all: BTreeMap<&str, bool> = BTreeMap::new();
        for code in self.indicators.keys() {
            let number = code.split('.').next().unwrap_or_default();
            *all.entry(number).or_insert(true) &= stands(code);
        }
        all.into_iter().filter(|(_, met)| *met).map(|(number, _)| number).collect()
    }

    fn assessed(&self, word: &str) -> usize {
        self.indicators.keys().filter(|code| self.assessment(code) == word).count()
    }
}

fn check(district: &District, office: &Office, commune: &str, typed: &Typed) {
    let code = &office.commune(commune).code;
    let standing = district.communes.iter().find(|standing| standing.code == *code).expect("the commune");
    let (now, then) = (typed.criteria(|code| typed.stands(code)), typed.criteria(|code| typed.stands_then(code)));
    assert_eq!((standing.criteria_met, standing.criteria_with_registrations), (now.len(), then.len()), "{commune}");
    for criterion in &office.edition.criteria {
        let number = criterion.code.as_str();
        let found = district.criteria[code.as_str()][number];
        let expected = (now.contains(number), then.contains(number));
        assert_eq!((found.met_now, found.met_with_registrations), expected, "{commune}, criterion {number}");
    }
    let counts = (standing.met, standing.basically_met, standing.not_met, standing.not_applicable, standing.unanswered);
    let words = ["Đạt", "Cơ bản đạt", "Chưa đạt", "Không áp dụng", ""].map(|word| typed.assessed(word));
    assert_eq!(counts, (words[0], words[1], words[2], words[3], words[4]), "{commune}");
    let registered = typed.indicators.keys().filter(|code| !typed.stands(code) && typed.stands_then(code)).count();
    assert_eq!(standing.registered, registered, "{commune}");

    let mut found: BTreeMap<(String, String), i64> = BTreeMap::new();
    for record in district.funding.iter().filter(|r| r.source.counted && r.source.commune.as_deref() == Some(code)) {
        *found.entry((record.group.text().to_owned(), record.funding_source.text().to_owned())).or_default() +=
            record.amount.dong();
    }
    assert_eq!(found, typed.dong, "{commune}");
}

fn file(office: &Office, commune: &str, typed: &Typed, round: f64) -> (String, Vec<u8>) {
    (format!("{commune} {round}.xlsx"), office.render(commune, &typed.answers(office, commune, round)))
}

#[test]
fn criteria_indicators_and_money_agree_with_what_was_typed() {
    let office = Office::new();
    let typed: Vec<Typed> = (1..=3).map(|seed| Typed::invented(&office, seed)).collect();
    let files: Vec<_> =
        REPORTING.iter().zip(&typed).map(|(commune, typed)| file(&office, commune, typed, 1.0)).collect();
    let (district, _) = office.receive(&files);
    for (commune, typed) in REPORTING.iter().zip(&typed) {
        check(&district, &office, commune, typed);
    }
    let sum = |wanted: &dyn Fn(&(String, String)) -> bool| -> i64 {
        typed.iter().flat_map(|t| &t.dong).filter(|(key, _)| wanted(key)).map(|(_, dong)| dong).sum()
    };
    let counted = || district.funding.iter().filter(|record| record.source.counted);
    for group in &office.edition.groups {
        let found: i64 = counted().filter(|r| r.group.text() == group.id).map(|r| r.amount.dong()).sum();
        assert_eq!(found, sum(&|(known, _)| *known == group.id), "{}", group.id);
    }
    for source in &office.edition.funding_sources {
        let found: i64 = counted().filter(|r| r.funding_source.text() == source.id).map(|r| r.amount.dong()).sum();
        assert_eq!(found, sum(&|(_, known)| *known == source.id), "{}", source.id);
    }
}

#[test]
fn the_typed_answers_of_the_recomputation_are_varied() {
    let office = Office::new();
    let typed = Typed::invented(&office, 1);
    let (now, then) = (typed.criteria(|code| typed.stands(code)), typed.criteria(|code| typed.stands_then(code)));
    assert!(!now.is_empty() && now.len() < then.len() && then.len() < office.edition.criteria.len());
    for word in ["Đạt", "Cơ bản đạt", "Chưa đạt", "Không áp dụng", ""] {
        assert!(typed.indicators.values().any(|(assessment, _)| *assessment == word), "{word:?}");
    }
}

#[test]
fn the_later_round_of_a_commune_wins_and_the_earlier_is_kept_uncounted() {
    let office = Office::new();
    let [first, second] = [4, 5].map(|seed| Typed::invented(&office, seed));
    let files = [file(&office, "Bình Lư", &second, 2.0), file(&office, "Bình Lư", &first, 1.0)];
    let (district, findings) = office.receive(&files);
    check(&district, &office, "Bình Lư", &second);
    let earlier = district.indicators.iter().filter(|record| !record.source.counted).count();
    assert_eq!(earlier, office.edition.indicators().count());
    let said: Vec<_> = findings.iter().filter(|f| f.rule.code == "D02").map(|f| f.place.workbook.to_string()).collect();
    assert_eq!(said, ["Bình Lư 1.xlsx"]);
}

#[test]
fn a_commune_that_sent_nothing_is_there_without_figures() {
    let office = Office::new();
    let typed = Typed::invented(&office, 6);
    let (district, _) = office.receive(&[file(&office, "Bình Lư", &typed, 1.0)]);
    let silent = district.communes.iter().filter(|standing| !standing.has_reported());
    let silent: Vec<_> = silent
        .map(|s| (s.criteria_met, s.criteria_with_registrations, s.met, s.not_met, s.unanswered, s.registered))
        .collect();
    assert_eq!(silent, vec![(0, 0, 0, 0, 0, 0); office.profile.communes.len() - 1]);
    assert!(district.criteria.keys().all(|commune| **commune == *office.commune("Bình Lư").code));
}
