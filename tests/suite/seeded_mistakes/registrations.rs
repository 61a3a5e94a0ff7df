//! N09–N12 and what belongs to them: villages, codes, days, households; amounts in a wrong unit.

use chrono::NaiveDate;
use ntm_xlsx::form::{Answer, ColumnId, TableId};
use ntm_xlsx::place::CellRef;

use crate::seeded_mistakes::{COMMUNE, Seed, Sown, seed, shown};
use crate::support::answers::{MILLIONS, clean, put, text};
use crate::support::plain::Content;
use crate::support::{Office, cell};

/// What nobody writes twice by chance.
pub(super) const LONG: &str =
    "Vận động các hộ di dời chuồng trại ra xa nhà, trồng hoa hai bên đường và thu gom rác mỗi tuần một lần";

pub(super) fn seeds() -> Vec<Seed> {
    let mut seeds = villages();
    seeds.extend(units());
    seeds.push(pasted_change());
    seeds
}

fn villages() -> Vec<Seed> {
    let sown = Sown::new();
    let change = |row, column| (TableId::VillageChanges, row, column);
    let day = |year, month, day| Content::Date(NaiveDate::from_ymd_opt(year, month, day).expect("a day"));

    let mut same = Sown::new();
    for row in ["1", "2"] {
        put(&mut same.answers, TableId::VillageChanges, row, ColumnId::Content, text(LONG));
    }
    let second = same.cell(TableId::VillageChanges, "2", ColumnId::Content);

    let mut two_changes = sown.plain();
    let name = sown.cell(TableId::VillageChanges, "2", ColumnId::Village);
    let third = |at: CellRef| CellRef::new(at.row + 1, at.column);
    two_changes.set((name.0, third(name.1)), Content::text("Bản mẫu hai"));
    two_changes.set((second.0, third(second.1)), Content::text("Làm nhà văn hóa bản"));

    let mut unnamed = sown.plain();
    unnamed.clear(name);

    vec![
        same.seed("two villages have one text", [("N09", shown(second))]),
        seed("a village registers two changes", &two_changes, [("N06", shown((name.0, third(name.1))))]),
        seed("a change has no village", &unnamed, [("C01", shown(name))]),
        sown.replaced(
            "households are implausibly large",
            (TableId::General, "people", ColumnId::Answer),
            Content::Number(31_000.0),
            "N10",
        ),
        sown.replaced(
            "a related criterion does not exist",
            change("1", ColumnId::RelatedCriterion),
            Content::text("Tiêu chí 17.33"),
            "N11",
        ),
        sown.replaced(
            "a criterion does not exist",
            change("2", ColumnId::RelatedCriterion),
            Content::Number(20.0),
            "N11",
        ),
        sown.replaced(
            "a related criterion is a month",
            change("2", ColumnId::RelatedCriterion),
            Content::text("6/2024"),
            "N11",
        ),
        sown.replaced(
            "a related criterion is a number that may have lost a zero",
            change("2", ColumnId::RelatedCriterion),
            Content::Number(17.1),
            "C07",
        ),
        sown.replaced("a change is as above", change("2", ColumnId::Content), Content::text("nt"), "N09"),
        sown.replaced(
            "a change goes over two months",
            change("2", ColumnId::Completion),
            Content::text("09–10/2024"),
            "C07",
        ),
        sown.replaced(
            "the plan was issued a year ago",
            (TableId::General, "document-date", ColumnId::Answer),
            day(2023, 1, 15),
            "N12",
        ),
        recognised_in("the commune was recognised in a year to come", &sown, 2031.0),
        sown.replaced(
            "a body agreed a year too late",
            (TableId::Consent, "party", ColumnId::AgreedOn),
            day(2025, 1, 15),
            "N12",
        ),
        sown.replaced(
            "a change was completed before",
            change("1", ColumnId::Completion),
            Content::text("10/2023"),
            "N12",
        ),
    ]
}

fn recognised_in(name: &'static str, sown: &Sown, year: f64) -> Seed {
    let at = |field| sown.cell(TableId::General, field, ColumnId::Answer);
    let mut plain = sown.plain();
    plain.set(at("recognised"), Content::text("Có"));
    plain.set(at("recognised-in"), Content::Number(year));
    seed(name, &plain, [("N12", shown(at("recognised-in")))])
}

/// A village's change in two communes.
fn pasted_change() -> Seed {
    let office = Office::new();
    let file = |commune: &str| {
        let mut answers = clean(&office, commune);
        put(&mut answers, TableId::VillageChanges, "2", ColumnId::Content, text(LONG));
        (format!("{commune}.xlsx"), office.render(commune, &answers))
    };
    let (sheet, at) = cell(&office.form(COMMUNE), TableId::VillageChanges, "2", &ColumnId::Content);
    let place = format!("{sheet}!{at}");
    let files = vec![file(COMMUNE), file("Khun Há")];
    Seed { name: "a change was pasted", files, expected: vec![("D04", place.clone()), ("D04", place)] }
}

/// A clean workbook in which these amounts of the source `ntm` are so many times too large, while the declared total is right or
/// the sum of what stands there. A whole line is said at its first cell.
fn scaled(name: &'static str, groups: &[&str], factor: f64, is_total_right: bool) -> Seed {
    let mut sown = Sown::new();
    let source = ColumnId::Source("ntm".to_owned());
    for group in groups {
        put(&mut sown.answers, TableId::Funding, group, source.clone(), Answer::Number(MILLIONS * factor));
    }
    if !is_total_right {
        let right = MILLIONS * (sown.form.table(TableId::Funding).expect("the table").rows.len() * 5) as f64;
        let total = right + groups.len() as f64 * MILLIONS * (factor - 1.0);
        put(&mut sown.answers, TableId::DeclaredTotal, "declared-total", ColumnId::Answer, Answer::Number(total * 1e6));
    }
    let places = groups.iter().take(1).map(|group| ("T05", shown(sown.cell(TableId::Funding, group, source.clone()))));
    Seed { expected: places.collect(), ..sown.seed(name, []) }
}

fn units() -> Vec<Seed> {
    let whole_line = ["quy-hoach", "ha-tang", "kinh-te", "van-hoa-xa-hoi-moi-truong", "he-thong-chinh-tri"];
    vec![
        scaled("an amount is in thousands, the total is right", &["ha-tang"], 1e3, true),
        scaled("an amount is in đồng, the total is right", &["ha-tang"], 1e6, true),
        scaled("a source is in thousands, the total is right", &whole_line, 1e3, true),
        whole_table("a table is in thousands, the total is right", MILLIONS * 1e3, MILLIONS * 25e6),
        whole_table("a table is in tỷ đồng, the total is right", MILLIONS / 1e3, MILLIONS * 25e6),
        whole_table("a table and its total are in one unit, which may be two", 2e6, 2e6 * 25.0),
        two_units(),
        scaled("an amount is out of proportion", &["quy-hoach"], 2e4, false),
    ]
}

/// The same number in every cell of the table: said once, at its first cell.
fn whole_table(name: &'static str, number: f64, total: f64) -> Seed {
    let mut sown = Sown::new();
    for ((table, ..), answer) in &mut sown.answers {
        match table {
            TableId::Funding => *answer = Answer::Number(number),
            TableId::DeclaredTotal => *answer = Answer::Number(total),
            _ => {}
        }
    }
    let first = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()));
    sown.seed(name, [("T05", shown(first))])
}

/// One amount in đồng, another in thousands, beside the right total.
fn two_units() -> Seed {
    let mut sown = Sown::new();
    let cells = [("ha-tang", "ntm", 1e6), ("kinh-te", "dbdtts", 1e3)];
    for (group, source, factor) in cells {
        let amount = Answer::Number(MILLIONS * factor);
        put(&mut sown.answers, TableId::Funding, group, ColumnId::Source(source.to_owned()), amount);
    }
    let at =
        |(group, source, _): (&str, &str, f64)| sown.cell(TableId::Funding, group, ColumnId::Source(source.to_owned()));
    sown.seed("an amount is in đồng and another in thousands", cells.map(|cell| ("T05", shown(at(cell)))))
}
