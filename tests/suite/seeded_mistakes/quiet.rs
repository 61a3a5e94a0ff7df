//! For every rule, a workbook that comes near to breaking it and does not: a false alarm is as bad as a miss.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use ntm_xlsx::district::Commune;
use ntm_xlsx::form::{Answer, ColumnId, FilledIn, STAMP_SHEET, TableId};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::rules;

use crate::seeded_mistakes::{COMMUNE, Sown, beside, carried, merged, near_words, registrations, said};
use crate::support::Office;
use crate::support::answers::{clean, put, text};
use crate::support::plain::{Content, Plain};

/// Workbooks that a rule has nothing to say about.
struct Quiet {
    code: &'static str,
    name: &'static str,
    files: Vec<(String, Vec<u8>)>,
}

/// The clean workbook, as bare cells, with a change.
fn changed(code: &'static str, name: &'static str, change: impl FnOnce(&Sown, &mut Plain)) -> Quiet {
    let sown = Sown::new();
    let mut plain = sown.plain();
    change(&sown, &mut plain);
    one(code, name, plain.bytes())
}

/// The clean workbook with other contents in some cells.
fn with<const N: usize>(
    code: &'static str,
    name: &'static str,
    cells: [(TableId, &str, ColumnId, Content); N],
) -> Quiet {
    changed(code, name, |sown, plain| {
        for (table, row, column, content) in cells {
            plain.set(sown.cell(table, row, column), content);
        }
    })
}

fn one(code: &'static str, name: &'static str, bytes: Vec<u8>) -> Quiet {
    Quiet { code, name, files: vec![("mau.xlsx".to_owned(), bytes)] }
}

/// An indicator's row answered so.
fn indicator(
    code: &'static str,
    name: &'static str,
    row: &'static str,
    cells: impl IntoIterator<Item = (ColumnId, Content)>,
) -> Quiet {
    changed(code, name, |sown, plain| {
        for (column, content) in cells {
            plain.set(sown.cell(TableId::Indicators, row, column), content);
        }
    })
}

fn general(code: &'static str, name: &'static str, field: &'static str, content: Content) -> Quiet {
    with(code, name, [(TableId::General, field, ColumnId::Answer, content)])
}

fn words(text: &str) -> Content {
    Content::text(text)
}

fn files() -> Vec<Quiet> {
    let whole = Sown::new().bytes();
    let named = |code, name, file: &str| Quiet { code, name, files: vec![(file.to_owned(), whole.clone())] };
    vec![
        named("F11", "a workbook has the extension of a signed copy", "bieu.pdf"),
        named("F01", "a workbook has the extension of another program", "ke-hoach.docx"),
        one("F02", "its sheets are protected, as the template makes them", whole.clone()),
        one("F03", "it was made by another program", Sown::new().plain().bytes()),
        changed("F04", "a list of a thousand cells came with it", |_, plain| {
            let cells = (0..1_000).map(|row| (CellRef::new(row, 0), Content::Number(1.0)));
            plain.add_sheet("Danh sách", cells.collect());
        }),
        changed("F05", "only one sheet of the form is left", |_, plain| {
            for sheet in ["Hướng dẫn", "Thông tin chung", "Kinh phí", "Đăng ký", "Kế hoạch"] {
                plain.remove_sheet(sheet);
            }
        }),
        {
            let mut sown = Sown::new();
            sown.answers.retain(|(_, row, _), _| row == "10.1");
            one("F06", "one indicator is answered", sown.bytes())
        },
        one("F10", "it can be opened", whole.clone()),
        changed("F08", "the stamp was lost on the way", |_, plain| plain.remove_sheet(STAMP_SHEET)),
        changed("F07", "the stamp was lost on the way", |_, plain| plain.remove_sheet(STAMP_SHEET)),
    ]
}

fn structure() -> Vec<Quiet> {
    let heading = |sown: &Sown, column| {
        let (sheet, first) = sown.cell(TableId::Indicators, "group:quy-hoach", column);
        (sheet, CellRef::new(first.row - 1, first.column))
    };
    vec![
        changed("S01", "a sheet was renamed", |_, plain| {
            let sheet = plain.0.iter_mut().find(|(name, _)| name == "Kế hoạch").expect("the sheet");
            sheet.0 = "KH 2024".to_owned();
        }),
        changed("S02", "a heading is in capitals", |sown, plain| {
            plain.set(heading(sown, ColumnId::Assessment), words("ĐÁNH GIÁ"));
        }),
        changed("S03", "a heading has two spaces", |sown, plain| {
            plain.set(heading(sown, ColumnId::Assessment), words("Đánh  giá "));
        }),
        changed("S15", "a heading names the year alone", |sown, plain| {
            plain.set(heading(sown, ColumnId::Value), words("Kết quả năm 2023"));
        }),
        {
            let sown = Sown::new();
            let (sheet, planned) = sown.cell(TableId::Indicators, "2.1", ColumnId::PlannedValue);
            let range = (sheet, planned, CellRef::new(planned.row + 1, planned.column));
            one("S17", "cells in which nothing is asked for are merged", merged::merged(sown.plain(), range))
        },
        {
            let sown = Sown::new();
            let (_, result) = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
            one("C24", "a note says nothing", beside::noted(&sown, result, " "))
        },
        {
            let sown = Sown::new();
            let (_, result) = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
            one("C25", "a cell stands twice with one value", beside::rewritten(&sown, result, |cell| cell.repeat(2)))
        },
        changed("S18", "a sheet of the form was deleted", |_, plain| plain.remove_sheet("Hướng dẫn")),
        changed("S16", "two answers stand one column off", |sown, plain| {
            for row in ["1.1", "1.2"] {
                plain.set(sown.cell(TableId::Indicators, row, ColumnId::Registered), words("Đạt"));
            }
        }),
        changed("S04", "a row has lost its code", |sown, plain| {
            plain.clear(sown.cell(TableId::Indicators, "1.2", ColumnId::Code));
        }),
        with(
            "S06",
            "a note stands in its column",
            [(TableId::Indicators, "1.1", ColumnId::Note, words("theo biên bản"))],
        ),
        changed("S07", "the sheets stand in another order", |_, plain| plain.0.swap(1, 3)),
        changed("S08", "a row of the commune's own follows", |sown, plain| {
            let (sheet, last) = sown.cell(TableId::Indicators, "19.2", ColumnId::Code);
            plain.set((sheet, CellRef::new(last.row + 1, last.column)), words("19.3"));
        }),
        with(
            "S09",
            "a code has lost its last zero",
            [(TableId::Indicators, "17.10", ColumnId::Code, Content::Number(17.1))],
        ),
        with("S05", "a single row has another's code", [(TableId::Indicators, "1.2", ColumnId::Code, words("1.1"))]),
        copied("S10", "the copy of a sheet differs", Content::Number(61.0)),
        copied("S11", "the copy of a sheet is the same", Content::Number(90.0)),
        changed("S12", "the total is called so in capitals", |_, plain| {
            for content in plain.sheet("Kinh phí").values_mut().filter(|content| **content == words("Tổng cộng")) {
                *content = words("TỔNG CỘNG");
            }
        }),
        changed("S13", "a remark stands beside the table", |sown, plain| {
            let (sheet, first) = sown.cell(TableId::Indicators, "1.1", ColumnId::Note);
            plain.set((sheet, CellRef::new(first.row, first.column + 8)), words("xem lại"));
        }),
        with(
            "S14",
            "a change names the chairman",
            [(
                TableId::VillageChanges,
                "2",
                ColumnId::Content,
                words("Chủ tịch UBND xã phát động trồng hoa ven đường"),
            )],
        ),
    ]
}

/// `Tiêu chí` once more, with another value of 15.1 in the copy.
fn copied(code: &'static str, name: &'static str, value: Content) -> Quiet {
    changed(code, name, |sown, plain| {
        let (sheet, at) = sown.cell(TableId::Indicators, "15.1", ColumnId::Value);
        let mut cells = plain.sheet(sheet).clone();
        cells.insert(at, value);
        plain.add_sheet("Tiêu chí (2)", cells);
    })
}

fn cells() -> Vec<Quiet> {
    let ntm = ColumnId::Source("ntm".to_owned());
    vec![
        changed("C01", "what need not be filled is empty", |sown, plain| {
            plain.clear(sown.cell(TableId::General, "phone", ColumnId::Answer));
        }),
        with("C02", "a dash is none", [(TableId::Funding, "quy-hoach", ntm.clone(), words("-"))]),
        with("C01", "what need not be filled is a dash", [(TableId::General, "phone", ColumnId::Answer, words("-"))]),
        indicator("C02", "a number was typed as text", "15.1", [(ColumnId::Value, words("100"))]),
        indicator("C03", "an assessment is in small letters", "1.1", [(ColumnId::Assessment, words("đạt"))]),
        general("C04", "a date is in words", "document-date", words("ngày 15 tháng 1 năm 2024")),
        indicator("C05", "a formula has its result", "15.1", [(ColumnId::Value, Content::Formula("100"))]),
        indicator("C06", "a note says that something is missing", "1.1", [(ColumnId::Note, words("chưa có số"))]),
        indicator("C07", "a number is a number", "15.1", [(ColumnId::Value, Content::Number(100.0))]),
        indicator("C08", "a percentage is exactly a hundred", "15.1", [(ColumnId::Value, Content::Number(100.0))]),
        with("C09", "an amount is one đồng", [(TableId::Funding, "quy-hoach", ntm, Content::Number(0.000_001))]),
        indicator("C11", "less than one per cent is poor", "11.1", [(ColumnId::Value, Content::Number(0.9))]),
        indicator("C12", "less than one per cent is poor", "11.1", [(ColumnId::Value, Content::Number(0.9))]),
        indicator("C12", "next to nobody is poor", "11.1", [(ColumnId::Value, Content::Number(0.03))]),
        indicator("C12", "few are poor, with a sign", "11.1", [(ColumnId::Value, words("0,5 %"))]),
        indicator("C12", "few are poor, formatted so", "11.1", [(ColumnId::Value, Content::Percent(0.005))]),
        indicator("C08", "a percentage is formatted as a hundred", "15.1", [(ColumnId::Value, Content::Percent(1.0))]),
        indicator(
            "C22",
            "a note is in Unicode",
            "1.1",
            [(ColumnId::Note, words("Đã rà soát; đủ căn cứ, đề nghị công nhận"))],
        ),
        changed("C23", "a cell that is struck through holds nothing", |sown, plain| {
            let (sheet, at) = sown.cell(TableId::Indicators, "1.1", ColumnId::Note);
            plain.set((sheet, CellRef::new(at.row, at.column + 6)), Content::Struck(1.0));
        }),
        indicator("C20", "a text begins with the sign of a formula", "1.1", [(ColumnId::Note, words("= năm trước"))]),
        indicator(
            "C21",
            "a formula looks at another sheet",
            "15.1",
            [(ColumnId::Value, Content::Computed("'Kinh phí'!C6*8".to_owned(), 100.0))],
        ),
        with(
            "C10",
            "a total in đồng has none",
            [(TableId::DeclaredTotal, "declared-total", ColumnId::Answer, Content::Number(312.0))],
        ),
    ]
}

fn rows() -> Vec<Quiet> {
    let not_met = || (ColumnId::Assessment, words("Chưa đạt"));
    let registered = |word| (ColumnId::Registered, words(word));
    vec![
        indicator(
            "R01",
            "it is basically met below the level",
            "10.1",
            [(ColumnId::Assessment, words("Cơ bản đạt")), (ColumnId::Value, Content::Number(3.5))],
        ),
        indicator("R02", "an indicator that may not apply does not", "13.4", [(ColumnId::Assessment, words("Đạt"))]),
        indicator(
            "R03",
            "it is not registered, but planned for later",
            "1.1",
            [not_met(), registered("Không"), (ColumnId::Content, words("Điều chỉnh quy hoạch"))],
        ),
        indicator("R04", "it is met and not registered", "1.1", [registered("Không")]),
        indicator(
            "R05",
            "its plan is just the level",
            "15.1",
            [
                not_met(),
                registered("Có"),
                (ColumnId::Value, Content::Number(50.0)),
                (ColumnId::PlannedValue, Content::Number(100.0)),
            ],
        ),
        indicator(
            "R06",
            "its plan is what it is",
            "15.1",
            [(ColumnId::Value, Content::Number(99.0)), (ColumnId::PlannedValue, Content::Number(99.0))],
        ),
        indicator(
            "R07",
            "it is completed in the goal year",
            "1.1",
            [not_met(), registered("Không"), (ColumnId::CompletionYear, Content::Number(2025.0))],
        ),
        indicator(
            "R07",
            "it is registered and completed in the plan year",
            "1.1",
            [not_met(), registered("Có"), (ColumnId::CompletionYear, Content::Number(2024.0))],
        ),
        indicator(
            "R11",
            "it is basically met below the level",
            "10.1",
            [(ColumnId::Assessment, words("Cơ bản đạt")), (ColumnId::Value, Content::Number(41.9))],
        ),
        indicator("R11", "nobody knows the level", "16.1", [(ColumnId::Assessment, words("Cơ bản đạt"))]),
        indicator(
            "R04",
            "it does not apply, which it must, and is registered",
            "1.1",
            [(ColumnId::Assessment, words("Không áp dụng")), registered("Có")],
        ),
        two_numbers("R01", "a part is just at its level", [(35.0, 40.0), (10.0, 12.0)]),
        indicator("R08", "its upkeep is one word", "1.1", [(ColumnId::Content, words("Duy trì"))]),
        two_numbers("R10", "a part is all of its whole, now and as planned", [(30.0, 40.0), (30.0, 40.0)]),
        two_numbers("R06", "the plan of a part is what it is", [(35.0, 40.0), (12.0, 12.0)]),
        two_numbers("R01", "its whole is smaller than its part", [(3.0, 40.0), (12.0, 12.0)]),
        indicator("R09", "it is registered and its group has money", "1.1", [not_met(), registered("Có")]),
        without_money("R09", "it needs none and says so", words("Không cần kinh phí, xã tự thực hiện")),
        without_money("R09", "other programmes pay", words("Lồng ghép vốn sự nghiệp giảm nghèo")),
    ]
}

/// 17.1 and 17.1.a, "trong đó", now and as planned.
fn two_numbers(code: &'static str, name: &'static str, numbers: [(f64, f64); 2]) -> Quiet {
    changed(code, name, |sown, plain| {
        for (row, (now, planned)) in ["17.1", "17.1.a"].into_iter().zip(numbers) {
            plain.set(sown.cell(TableId::Indicators, row, ColumnId::Value), Content::Number(now));
            plain.set(sown.cell(TableId::Indicators, row, ColumnId::PlannedValue), Content::Number(planned));
        }
    })
}

/// 1.1 is registered, and its group has money from no source.
fn without_money(code: &'static str, name: &'static str, note: Content) -> Quiet {
    changed(code, name, |sown, plain| {
        let at = |column| sown.cell(TableId::Indicators, "1.1", column);
        plain.set(at(ColumnId::Assessment), words("Chưa đạt"));
        plain.set(at(ColumnId::Registered), words("Có"));
        plain.set(at(ColumnId::Note), note);
        for source in &sown.office.edition.funding_sources {
            plain.clear(sown.cell(TableId::Funding, "quy-hoach", ColumnId::Source(source.id.clone())));
        }
    })
}

fn sums() -> Vec<Quiet> {
    vec![
        with(
            "T01",
            "a total was typed, and is right",
            [(TableId::Funding, "ha-tang", ColumnId::Total, Content::Number(62.5))],
        ),
        with(
            "T01",
            "a total has its formula, and was not computed again",
            [(TableId::Funding, "ha-tang", ColumnId::Total, Content::Computed("SUM(C7:G7)".to_owned(), 0.0))],
        ),
        with(
            "T10",
            "a total adds the same cells in other words",
            [(TableId::Funding, "ha-tang", ColumnId::Total, Content::Computed("C7+D7+E7+F7+G7".to_owned(), 62.5))],
        ),
        one("T11", "every total has its formula", Sown::new().bytes()),
        changed("T12", "the unit stated is the form's", |_, plain| {
            plain.set(("Kinh phí", CellRef::new(2, 5)), words("Đơn vị tính: triệu đồng"));
        }),
        changed("T02", "an amount was moved to another source", |sown, plain| {
            let at = |source: &str| sown.cell(TableId::Funding, "ha-tang", ColumnId::Source(source.to_owned()));
            plain.set(at("ntm"), Content::Number(25.0));
            plain.clear(at("long-ghep"));
        }),
        changed("T03", "one of a table's cells is filled", |sown, plain| {
            for body in ["party", "council", "committee"] {
                plain.clear(sown.cell(TableId::Consent, body, ColumnId::Answer));
            }
        }),
        changed("T04", "a heading beside the table has no amounts", |sown, plain| {
            let (sheet, first) = sown.cell(TableId::Funding, "quy-hoach", ColumnId::Total);
            plain.set((sheet, CellRef::new(first.row - 1, first.column + 3)), words("Nhân dân đóng góp"));
        }),
        changed("T05", "two of three equal amounts are too large, and the total does not say which", |sown, plain| {
            let at = |source: &str| sown.cell(TableId::Funding, "ha-tang", ColumnId::Source(source.to_owned()));
            for source in ["ntm", "dbdtts", "long-ghep"] {
                plain.set(at(source), Content::Number(12_500.0));
            }
            let total = (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);
            plain.set(sown.cell(total.0, total.1, total.2), Content::Number((312.5 + 12_487.5) * 1e6));
        }),
        changed("T05", "the total is in tỷ đồng, too", |sown, plain| {
            let total = (TableId::DeclaredTotal, "declared-total", ColumnId::Answer);
            plain.set(sown.cell(total.0, total.1, total.2), Content::Number(0.3125));
        }),
        with(
            "T05",
            "a road costs twenty tỷ",
            [(TableId::Funding, "ha-tang", ColumnId::Source("dbdtts".to_owned()), Content::Number(20_000.0))],
        ),
    ]
}

fn submissions() -> Vec<Quiet> {
    let day = |year, month, day| Content::Date(NaiveDate::from_ymd_opt(year, month, day).expect("a day"));
    let village = |row, column| (TableId::VillageChanges, row, column);
    let completion = |text: &str| (TableId::VillageChanges, "2", ColumnId::Completion, words(text));
    let both = |content: &'static str| {
        move |sown: &Sown, plain: &mut Plain| {
            for row in ["1", "2"] {
                plain.set(sown.cell(TableId::VillageChanges, row, ColumnId::Content), words(content));
            }
        }
    };
    vec![
        general("N01", "the commune's name is in capitals", "commune", words("XÃ BÌNH LƯ")),
        general("N01", "the district and the province follow", "commune", words("Bình Lư - Tam Đường, Lai Châu")),
        general("N01", "the word for commune is a letter", "commune", words("X. Bình Lư, H. Tam Đường")),
        changed("N02", "the model has a text and no name", |sown, plain| {
            plain.clear(sown.cell(TableId::PilotModel, "1", ColumnId::Name));
        }),
        with("N03", "a change is two words", [(TableId::VillageChanges, "2", ColumnId::Content, words("Đường hoa"))]),
        with("C07", "a change is done in a quarter", [completion("quý III/2024")]),
        with("C04", "a change is done in the first half", [completion("6 tháng đầu năm 2024")]),
        general("N04", "the commune's name has no accents", "commune", words("Binh Lu")),
        changed("N05", "a body agreed on a day that nobody noted", |sown, plain| {
            plain.clear(sown.cell(TableId::Consent, "council", ColumnId::AgreedOn));
        }),
        {
            let (table, row, column) = village("2", ColumnId::Village);
            with("N06", "two villages have similar names", [(table, row, column, words("Bản Mẫu Mười"))])
        },
        with(
            "N07",
            "a part of the plan begins with a dash",
            [(TableId::PlanTexts, "IV", ColumnId::Answer, words("- Vận động"))],
        ),
        with("N07", "a part of the plan is short", [(TableId::PlanTexts, "IV", ColumnId::Answer, words("Như trên."))]),
        general("N08", "every household is one person", "people", Content::Number(700.0)),
        with(
            "N09",
            "a change begins as another one does",
            [(TableId::VillageChanges, "2", ColumnId::Content, words("Như trên, thêm 300 m đường hoa"))],
        ),
        changed("N09", "two villages have the same short text", both("Làm đường hoa, thắp sáng đường bản")),
        changed(
            "N09",
            "two villages have the letter's words",
            both(
                "Xây dựng bản sáng, xanh, sạch, an toàn; về môi trường, nhà ở dân cư theo các tiêu chí trong xây dựng nông thôn mới",
            ),
        ),
        general("N10", "a household is two people", "people", Content::Number(1_400.0)),
        {
            let (table, row, column) = village("1", ColumnId::RelatedCriterion);
            with(
                "N11",
                "two codes with a comma each",
                [(table, row, column, words("TC 17,3; 18 và 9.1 (nhà cho 20 hộ)"))],
            )
        },
        changed("N13", "the commune is not recognised and no year stands there", |sown, plain| {
            plain.set(sown.cell(TableId::General, "recognised", ColumnId::Answer), words("Không"));
            plain.clear(sown.cell(TableId::General, "recognised-in", ColumnId::Answer));
        }),
        changed("N12", "days at both ends of the plan", |sown, plain| {
            plain.set(sown.cell(TableId::General, "document-date", ColumnId::Answer), day(2023, 12, 20));
            plain.set(sown.cell(TableId::Consent, "party", ColumnId::AgreedOn), day(2024, 12, 31));
            plain.set(sown.cell(TableId::VillageChanges, "1", ColumnId::Completion), words("quý I/2025"));
        }),
    ]
}

fn districts() -> Vec<Quiet> {
    let office = Office::new();
    let file = |name: &str, commune: &str, change: &dyn Fn(&mut FilledIn)| {
        let mut answers = clean(&office, commune);
        change(&mut answers);
        (name.to_owned(), office.render(commune, &answers))
    };
    let field = |key: &'static str, number: f64| {
        move |answers: &mut FilledIn| {
            put(answers, TableId::General, key, ColumnId::Answer, Answer::Number(number));
        }
    };
    let as_it_is = |_: &mut FilledIn| ();
    let long = |answers: &mut FilledIn| {
        put(answers, TableId::VillageChanges, "2", ColumnId::Content, text(registrations::LONG));
    };
    let income = |(commune, number): (&Commune, u8)| {
        let value = if number == 0 { 60.0 } else { 44.0 + f64::from(number) };
        let change = move |answers: &mut FilledIn| {
            put(answers, TableId::Indicators, "10.1", ColumnId::Value, Answer::Number(value));
        };
        file(&format!("{}.xlsx", commune.code), &commune.name, &change)
    };
    let coverage = |(commune, number): (&Commune, u8)| {
        let value = if number == 0 { 50.0 } else { 100.0 };
        let change = move |answers: &mut FilledIn| {
            put(answers, TableId::Indicators, "15.1", ColumnId::Value, Answer::Number(value));
        };
        file(&format!("{}.xlsx", commune.code), &commune.name, &change)
    };
    let two = |code, name, files: [(String, Vec<u8>); 2]| Quiet { code, name, files: files.to_vec() };
    vec![
        two("D01", "two files say the same", [file("a.xlsx", COMMUNE, &as_it_is), file("b.xlsx", COMMUNE, &as_it_is)]),
        two(
            "D02",
            "two communes are in different rounds",
            [file("a.xlsx", COMMUNE, &as_it_is), file("b.xlsx", "Khun Há", &field("round", 2.0))],
        ),
        two(
            "D03",
            "two files differ by one number",
            [file("a.xlsx", COMMUNE, &as_it_is), file("b.xlsx", COMMUNE, &field("people", 3_101.0))],
        ),
        two(
            "D04",
            "two rounds of one commune have one text",
            [
                file("a.xlsx", COMMUNE, &long),
                file("b.xlsx", COMMUNE, &|answers| {
                    long(answers);
                    field("round", 2.0)(answers);
                }),
            ],
        ),
        Quiet {
            code: "D05",
            name: "most say the same, and one half as much",
            files: office.profile.communes.iter().zip(0..8).map(coverage).collect(),
        },
        Quiet {
            code: "D05",
            name: "a commune is a third richer than the others",
            files: office.profile.communes.iter().zip(0..8).map(income).collect(),
        },
    ]
}

static ALL: LazyLock<Vec<Quiet>> = LazyLock::new(|| {
    let near = near_words::ALL.map(|(code, name, change)| changed(code, name, change)).into_iter();
    let others = [files(), structure(), cells(), rows(), sums(), submissions(), districts()];
    let confirmed = carried::near_misses().into_iter().map(|(name, bytes)| one("C26", name, bytes));
    others.into_iter().flatten().chain(near).chain(confirmed).collect()
});

#[test]
fn a_near_miss_is_no_mistake() {
    let office = Office::new();
    let mut wrong = Vec::new();
    for quiet in ALL.iter() {
        let said = said(&office.receive(&quiet.files).1);
        if said.iter().any(|(code, _)| *code == quiet.code) {
            wrong.push(format!("{} {}: {said:?}", quiet.code, quiet.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_rule_has_a_near_miss_that_does_not_fire_it() {
    let near: BTreeSet<&str> = ALL.iter().map(|quiet| quiet.code).collect();
    let missing: Vec<&str> = rules::all().iter().map(|rule| rule.code).filter(|code| !near.contains(code)).collect();
    assert!(missing.is_empty(), "no near miss for {missing:?}");
}
