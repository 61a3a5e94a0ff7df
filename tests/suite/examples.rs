//! The examples of `explain`, typed into a form: the rule speaks of them, and falls silent once the remedy is typed.

use ntm_xlsx::form::{ColumnId, TableId};
use ntm_xlsx::message::{Language, Messages};
use ntm_xlsx::rules;

use crate::seeded_mistakes::Sown;
use crate::support::plain::{Content, Plain};

/// A cell and what is typed into it; nothing to clear it.
type Typed = (TableId, &'static str, ColumnId, Option<Content>);

/// A rule, what its example types, and its remedy. Whatever is typed first in either has to stand in the text.
type Example = (&'static str, Vec<Typed>, Vec<Typed>);

const ANSWER: ColumnId = ColumnId::Answer;
const VALUE: ColumnId = ColumnId::Value;
const ASSESSED: ColumnId = ColumnId::Assessment;
const REGISTERED: ColumnId = ColumnId::Registered;
const PLANNED: ColumnId = ColumnId::PlannedValue;
const CONTENT: ColumnId = ColumnId::Content;
const YEAR: ColumnId = ColumnId::CompletionYear;

fn words(text: &str) -> Option<Content> {
    Some(Content::text(text))
}

const fn number(number: f64) -> Option<Content> {
    Some(Content::Number(number))
}

fn indicator(code: &'static str, column: ColumnId, content: Option<Content>) -> Typed {
    (TableId::Indicators, code, column, content)
}

fn field(key: &'static str, content: Option<Content>) -> Typed {
    (TableId::General, key, ANSWER, content)
}

fn amount(group: &'static str, source: &str, content: Option<Content>) -> Typed {
    (TableId::Funding, group, ColumnId::Source(source.to_owned()), content)
}

fn total(content: Option<Content>) -> Typed {
    (TableId::DeclaredTotal, "declared-total", ANSWER, content)
}

/// A task group without money, and one with all of it.
fn only(group: &'static str, millions: f64) -> Vec<Typed> {
    let groups = ["quy-hoach", "ha-tang", "kinh-te", "van-hoa-xa-hoi-moi-truong", "he-thong-chinh-tri"];
    let sources = ["ntm", "giam-ngheo", "dbdtts", "de-an", "long-ghep"];
    let cells = groups.into_iter().flat_map(|group| sources.map(|source| amount(group, source, None)));
    cells.chain([amount(group, "ntm", number(millions))]).collect()
}

fn of_cells() -> Vec<Example> {
    vec![
        ("C01", vec![indicator("15.1", ASSESSED, None)], vec![indicator("15.1", ASSESSED, words("Đạt"))]),
        (
            "C02",
            vec![amount("quy-hoach", "long-ghep", words("1.234"))],
            vec![amount("quy-hoach", "long-ghep", number(1234.0))],
        ),
        ("C03", vec![indicator("10.1", ASSESSED, words("Tốt"))], vec![indicator("10.1", ASSESSED, words("Đạt"))]),
        ("C04", vec![field("document-date", words("32/01/2024"))], vec![field("document-date", words("22/01/2024"))]),
        (
            "C06",
            vec![indicator("17.1", VALUE, Some(Content::Formula("#DIV/0!")))],
            vec![indicator("17.1", VALUE, number(33.2))],
        ),
        ("C07", vec![indicator("15.1", VALUE, words("95 %"))], vec![indicator("15.1", VALUE, number(95.0))]),
        ("C08", vec![indicator("15.1", VALUE, number(928.0))], vec![indicator("15.1", VALUE, number(92.8))]),
        (
            "C09",
            vec![amount("quy-hoach", "giam-ngheo", number(108.333_333_333))],
            vec![amount("quy-hoach", "giam-ngheo", number(108.333_333))],
        ),
        ("C12", vec![indicator("15.1", VALUE, number(0.95))], vec![indicator("15.1", VALUE, number(95.0))]),
        ("C10", vec![total(number(18_152.7))], vec![total(number(18_152_700_000.0))]),
        (
            "T02",
            [vec![total(number(18_152_700.0))], only("ha-tang", 18_152.7)].concat(),
            vec![total(number(18_152_700_000.0))],
        ),
        (
            "T05",
            vec![amount("kinh-te", "ntm", number(1_705_800_000.0))],
            vec![amount("kinh-te", "ntm", number(1_705.8))],
        ),
    ]
}

fn of_indicators() -> Vec<Example> {
    let unmet = |code, registered| {
        vec![indicator(code, ASSESSED, words("Chưa đạt")), indicator(code, REGISTERED, words(registered))]
    };
    let with = |first: Typed, rest: Vec<Typed>| [vec![first], rest].concat();
    vec![
        ("R01", vec![indicator("10.1", VALUE, number(35.5))], vec![indicator("10.1", VALUE, number(42.1))]),
        (
            "R11",
            vec![
                indicator("10.1", VALUE, number(42.5)),
                indicator("10.1", ASSESSED, words("Cơ bản đạt")),
                indicator("10.1", REGISTERED, words("Không")),
            ],
            vec![indicator("10.1", ASSESSED, words("Đạt"))],
        ),
        (
            "R02",
            vec![indicator("12.1", ASSESSED, words("Không áp dụng"))],
            vec![indicator("12.1", ASSESSED, words("Chưa đạt"))],
        ),
        (
            "R03",
            [unmet("6.2", "Không"), vec![indicator("6.2", CONTENT, None)]].concat(),
            vec![
                indicator("6.2", CONTENT, words("Vận động hiến đất, làm điểm vui chơi tại trung tâm xã")),
                indicator("6.2", YEAR, number(2025.0)),
            ],
        ),
        ("R04", vec![indicator("15.1", REGISTERED, words("Có"))], vec![indicator("15.1", REGISTERED, words("Không"))]),
        (
            "R05",
            with(indicator("10.1", PLANNED, number(44.0)), unmet("10.1", "Có")),
            vec![indicator("10.1", PLANNED, number(45.5))],
        ),
        (
            "R06",
            vec![indicator("15.1", VALUE, number(92.8)), indicator("15.1", PLANNED, number(82.9))],
            vec![indicator("15.1", PLANNED, number(93.5))],
        ),
        (
            "R07",
            with(indicator("6.2", YEAR, number(2028.0)), unmet("6.2", "Không")),
            vec![indicator("6.2", YEAR, number(2025.0))],
        ),
        (
            "R08",
            vec![indicator("3.1", CONTENT, None)],
            vec![indicator("3.1", CONTENT, words("Nạo vét kênh mương 2 lần/năm, duy tu 3 phai đập"))],
        ),
        (
            "R09",
            [
                vec![indicator("6.1", REGISTERED, words("Có")), indicator("6.1", ASSESSED, words("Chưa đạt"))],
                only("quy-hoach", 300.0),
            ]
            .concat(),
            vec![amount("ha-tang", "long-ghep", number(350.0))],
        ),
    ]
}

fn of_registrations() -> Vec<Example> {
    let model = |column, content| (TableId::PilotModel, "1", column, content);
    let village = |column, content| (TableId::VillageChanges, "1", column, content);
    let agreed = |content| (TableId::Consent, "council", ANSWER, content);
    let agreed_on = |content| (TableId::Consent, "council", ColumnId::AgreedOn, content);
    vec![
        ("N01", vec![field("commune", words("Bình Lưu"))], vec![field("commune", words("Bình Lư"))]),
        (
            "N02",
            vec![model(ColumnId::Name, None), model(CONTENT, None)],
            vec![model(ColumnId::Name, words("Tuyến đường kiểu mẫu"))],
        ),
        ("N03", vec![village(CONTENT, None)], vec![village(CONTENT, words("trồng 500 m đường hoa"))]),
        ("N04", vec![field("commune", words("Bản Bo"))], vec![field("commune", words("Bình Lư"))]),
        ("N05", vec![agreed(words("Không"))], vec![agreed(words("Có"))]),
        (
            "N08",
            vec![field("people", number(303.0)), field("households", number(689.0))],
            vec![field("people", number(3_031.0))],
        ),
        (
            "N10",
            vec![field("households", number(68.0)), field("people", number(3_031.0))],
            vec![field("households", number(689.0))],
        ),
        (
            "N11",
            vec![village(ColumnId::RelatedCriterion, words("17.33"))],
            vec![village(ColumnId::RelatedCriterion, words("17.3"))],
        ),
        ("N12", vec![field("document-date", words("15/01/2023"))], vec![field("document-date", words("15/01/2024"))]),
        (
            "N14",
            vec![model(ColumnId::Name, words("1. Tuyến đường kiểu mẫu; 2. Vườn mẫu"))],
            vec![model(ColumnId::Name, words("Tuyến đường kiểu mẫu"))],
        ),
        ("N15", vec![agreed_on(words("25/01/2024"))], vec![agreed_on(words("12/01/2024"))]),
    ]
}

/// The form with some cells typed over, and whether the rule speaks of it.
fn speaks(sown: &Sown, plain: &mut Plain, code: &str, typed: &[Typed]) -> bool {
    for (table, row, column, content) in typed {
        let at = sown.cell(*table, row, column.clone());
        match content {
            Some(content) => plain.set(at, content.clone()),
            None => plain.clear(at),
        }
    }
    let (_, findings) = sown.office.receive(&[("mau.xlsx".to_owned(), plain.bytes())]);
    findings.iter().any(|finding| finding.rule.code == code)
}

#[test]
fn what_an_example_types_is_found_and_what_the_remedy_types_settles_it() {
    let sown = Sown::new();
    let languages = [Language::Vi, Language::En].map(Messages::new);
    for (code, example, remedy) in [of_cells(), of_indicators(), of_registrations()].concat() {
        let rule = rules::rule(code).expect("the rule");
        for messages in &languages {
            for (part, typed) in [("example", &example), ("remedy", &remedy)] {
                let text = messages.text(&rule.part(part));
                let first = typed.first().and_then(|(.., content)| content.as_ref()).map(Content::shown);
                let said = first.is_none_or(|shown| text.contains(&shown) || text.contains(&shown.replace('.', ",")));
                assert!(said, "{code}: the {part} types {:?}, but says: {text}", typed.first());
            }
        }
        let mut plain = sown.plain();
        assert!(speaks(&sown, &mut plain, code, &example), "{code} says nothing of its example");
        assert!(!speaks(&sown, &mut plain, code, &remedy), "{code} is not settled by its remedy");
    }
}
