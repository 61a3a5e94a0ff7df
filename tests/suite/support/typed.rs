//! Forms in which somebody typed at random.

use crate::support::answers::clean;
use crate::support::chance::Chance;
use crate::support::plain::{Content, Plain};
use crate::support::{Office, cell, inputs};

/// What people type, readable and not.
pub(crate) const TYPED: [&str; 22] = [
    "Đạt",
    "chua dat",
    "Có",
    "x",
    "Tốt",
    "95 %",
    "≥ 95",
    "1.234",
    "1,234",
    "1.234,5",
    "1.234.567",
    "12 triệu",
    "chưa rõ",
    "???",
    "-",
    "10/2024",
    "quý III/2024",
    "15/01/2024",
    "31/02/2024",
    "17.10",
    "hai dòng\ncủa bản",
    "Dân góp",
];

/// The form of `commune`, filled in and typed over `times` times.
pub(crate) fn typed_over(office: &Office, commune: &str, chance: &mut Chance, times: u32) -> Plain {
    let form = office.form(commune);
    let cells = inputs(&form);
    let mut plain = Plain::read(&office.render(commune, &clean(office, commune)));
    for _ in 0..times {
        let (table, row, column) = &cells[chance.below(cells.len() as u64) as usize];
        if row == "round" || row == "commune" {
            continue;
        }
        let content = match chance.likely(70) {
            true => Content::text(chance.pick(&TYPED)),
            false => Content::Number(chance.below(5_000) as f64 / 4.0),
        };
        plain.set(cell(&form, *table, row, column), content);
    }
    plain
}
