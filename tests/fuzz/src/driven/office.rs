//! The district's office: takes in a file and makes everything of it that a run would.

use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use chrono::NaiveDate;
use ntm_xlsx::board::{self, Rates};
use ntm_xlsx::catalogue::{self, DEFAULT_EDITION, Edition};
use ntm_xlsx::comparison::{self, Progress};
use ntm_xlsx::consolidation::{Analysis, AnswerRows, District, answer_tables, statements_table};
use ntm_xlsx::district::{self, Basis, DEFAULT_PROFILE, Profile};
use ntm_xlsx::finding::Findings;
use ntm_xlsx::form::Forms;
use ntm_xlsx::intake::{self, Taken};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::page;
use ntm_xlsx::place::CellRef;
use ntm_xlsx::plan::{self, Sender};
use ntm_xlsx::returns::{self, Reply};
use ntm_xlsx::submission::{self, Submission};
use ntm_xlsx::summary::{self, Room};
use ntm_xlsx::template::Press;
use ntm_xlsx::wording::Text;
use ntm_xlsx::workbook::{self, Cell, Value, Workbook};

use super::pieces::WORDS;
use super::{Readers, files};

pub(super) struct Office {
    pub(super) edition: Edition,
    profile: Profile,
}

/// What is made once of an office.
struct Desk {
    forms: Forms<'static>,
    press: Press,
    messages: Messages,
    /// A form that a commune has filled, and what was read in it.
    filled: Workbook,
    submission: Submission,
}

static OFFICE: LazyLock<Office> = LazyLock::new(|| Office {
    edition: catalogue::parse("edition", DEFAULT_EDITION).expect("the edition loads"),
    profile: district::parse("ntm.toml", DEFAULT_PROFILE).expect("the profile loads"),
});

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let forms = Forms::new(OFFICE.basis());
    let filled = workbook::read("truoc.xlsx", files::XLSX).expect("a workbook");
    let submission = submission::read(&filled, &forms).0.expect("a form");
    Desk { press: Press::of(&forms), messages: Messages::new(Language::Vi), filled, submission, forms }
});

impl Office {
    pub(super) fn one() -> &'static Self {
        &OFFICE
    }

    fn basis(&'static self) -> Basis<'static> {
        Basis { edition: &self.edition, profile: &self.profile }
    }

    /// Takes in a file; with `whole` everything is made of it.
    pub(super) fn receive(&'static self, name: &str, bytes: &[u8], whole: bool) -> Readers {
        let _ = workbook::is_workbook(bytes);
        let Ok(opened) = workbook::open(bytes) else { return Readers::Ours };
        match opened.read(name, DESK.forms.lexicon()) {
            Ok(read) => self.take_in(&read, whole),
            Err(_) if opened.needs_isolation() => return Readers::OfALibrary,
            Err(_) => {}
        }
        Readers::Ours
    }

    /// Takes in the filled form with some of its cells changed.
    pub(super) fn receive_changed(&'static self, given: &mut Unstructured<'_>, whole: bool) {
        let mut changed = DESK.filled.clone();
        for _ in 0..given.int_in_range(1..=8).unwrap_or(1) {
            if change(&mut changed, given).is_err() {
                break;
            }
        }
        self.take_in(&changed, whole);
    }

    fn take_in(&'static self, read: &Workbook, whole: bool) {
        let basis = self.basis();
        let (submission, findings) = intake::read(read, &DESK.forms);
        let told = findings.iter().map(|finding| DESK.messages.text(&finding.message).len()).sum::<usize>();
        assert!(told > 0 || submission.is_some(), "a file of which nothing is said");
        if !whole {
            return;
        }
        let today = NaiveDate::default();
        let taken = Taken::of(read.name.to_string(), String::new(), (submission.as_ref(), findings), basis);
        let again = |_: &_| intake::read(read, &DESK.forms).0;
        let (facts, findings) = intake::settle(vec![taken], basis, today, &again);
        let district = District::new(facts, &findings, basis);
        self.district_products(&district, &findings);
        if let Some(submission) = &submission {
            self.commune_products(read, submission, &findings);
        }
    }

    fn district_products(&'static self, district: &District, findings: &Findings) {
        let (basis, messages) = (self.basis(), &DESK.messages);
        let analysis = Analysis::of(district, findings, basis);
        let summary = summary::render(district, findings, &analysis, basis, messages, Room::Memory);
        assert!(workbook::open(&summary.expect("a summary")).is_ok());
        let page = page::render(district, &analysis, basis, messages);
        assert_eq!(page.matches("<script").count(), 1, "a page has its own script");
        plan::district_plan(district, &analysis, findings, basis, messages).expect("a plan");
        let _ = (district.tables(findings, messages).count(), statements_table(&analysis.statements, messages));
        let today = NaiveDate::default();
        let rows = board::rows(district, (&self.profile, today));
        board::workbook((&rows, Rates::of(&district.communes)), basis, today, messages).expect("a board");
        let _ = returns::reminder(&district.communes, &self.profile, today, messages);
    }

    fn commune_products(&'static self, read: &Workbook, submission: &Submission, findings: &Findings) {
        let (basis, messages) = (self.basis(), &DESK.messages);
        let sender = Sender { submission, findings, basis, messages };
        plan::commune_plan(sender).expect("a plan");
        plan::commune_registrations(sender).expect("a list");
        let _ = answer_tables(&[]);
        let _ = AnswerRows::of(submission);
        let none = Findings::default();
        let _ = comparison::changes((&DESK.submission, &none), (submission, findings), basis.edition);
        let progress = Progress::of(&DESK.submission, submission, findings);
        let in_unicode = submission::in_unicode(read, &DESK.forms);
        let reply = Reply {
            workbook: &in_unicode,
            submission,
            findings,
            progress: Some(&progress),
            basis,
            today: NaiveDate::default(),
            messages,
        };
        let returned = returns::workbook(reply, &DESK.press).expect("a return");
        let again = workbook::read("tra-lai.xlsx", &returned).expect("a return is a workbook");
        assert!(submission::read(&again, &DESK.forms).0.is_some(), "a return is a form");
        let _ = returns::text(reply);
    }
}

/// One cell holds something else, another moves, or one comes in beside them.
fn change(workbook: &mut Workbook, given: &mut Unstructured<'_>) -> Result<()> {
    let sheet = given.choose_index(workbook.sheets.len())?;
    let Some(sheet) = workbook.sheets.get_mut(sheet) else { return Ok(()) };
    let mut cells: Vec<(CellRef, Cell)> = sheet.cells.iter().map(|(at, cell)| (*at, cell.clone())).collect();
    let picked = given.choose_index(cells.len())?;
    let Some((at, cell)) = cells.get_mut(picked) else { return Ok(()) };
    match given.int_in_range(0..=9)? {
        0 => drop(cells.remove(picked)),
        1 => *at = CellRef::new(given.int_in_range(0..=1_048_575)?, given.int_in_range(0..=16_383)?),
        2 => *at = CellRef::new(at.row + given.int_in_range(0..=3)?, at.column + given.int_in_range(0..=3)?),
        3 => {
            // A row more, or a column.
            let (from, rows) = (*at, given.arbitrary::<bool>()?);
            for (at, _) in &mut cells {
                match rows {
                    true if at.row >= from.row => at.row += 1,
                    false if at.column >= from.column => at.column += 1,
                    _ => {}
                }
            }
        }
        4 => cell.percent = !cell.percent,
        _ => *cell = Cell::new(value(given)?),
    }
    sheet.cells = cells.into_iter().collect();
    Ok(())
}

fn value(given: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match given.int_in_range(0..=8)? {
        0 => Value::Number(given.arbitrary::<f64>()?),
        1 => Value::Number(given.arbitrary::<i32>()?.into()),
        2 => Value::Number(f64::from(given.arbitrary::<i16>()?) / 100.0),
        3 => Value::Bool(given.arbitrary()?),
        4 => {
            let day = given.int_in_range(-96_465_292..=95_026_236)?;
            Value::Date(NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_default())
        }
        5 => Value::NoResult,
        6 => Value::Error("#REF!".to_owned()),
        7 => text(&given.arbitrary::<String>()?),
        _ => {
            let pieces = (0..given.int_in_range(1..=6)?).map(|_| given.choose(&WORDS).copied());
            let text_of = pieces.collect::<Result<String>>()?;
            text(&text_of.repeat(1 << given.int_in_range(0..=8)?))
        }
    })
}

/// As a reader gives it: trimmed, not empty.
fn text(words: &str) -> Value {
    match words.trim() {
        "" => Value::NoResult,
        words => Value::Text(Text::new(words)),
    }
}
