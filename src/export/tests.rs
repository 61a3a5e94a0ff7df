//! Tables as files.

use crate::consolidation::{ExportColumn, ExportTable};
use crate::export::Pair;

/// A table as CSV and as Parquet.
fn written(table: &ExportTable) -> [Vec<u8>; 2] {
    let (mut csv, mut parquet) = (Vec::new(), Vec::new());
    let mut pair = Pair::new(table, "", &mut csv, &mut parquet).expect("it begins");
    pair.push(table).expect("it is written");
    pair.finish().expect("it ends");
    [csv, parquet]
}

#[test]
fn text_that_looks_like_a_formula_is_harmless_in_csv() {
    let table = ExportTable::new("sample")
        .with("text", ExportColumn::text([Some("=1+1"), None, Some("Bản Bo, \"mẫu\"")].into_iter()))
        .with("amount", ExportColumn::whole([Some(5), None, Some(-7)].into_iter()));
    let [bytes, _] = written(&table);
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text, "\u{feff}text,amount\n'=1+1,5\n,\n\"Bản Bo, \"\"mẫu\"\"\",-7\n");
}

#[test]
fn parquet_has_its_magic_at_both_ends() {
    let table = ExportTable::new("sample").with("flag", ExportColumn::flag([true, false].into_iter()));
    let [_, bytes] = written(&table);
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}
