//! `explain`: every rule can be asked about, in both languages.

use ntm_xlsx::rules;

use crate::support::program;

#[test]
fn every_rule_is_explained_with_reason_example_and_remedy() {
    let folder = tempfile::tempdir().expect("a folder");
    for rule in rules::all() {
        let ran = program::run(folder.path(), &["explain", rule.code]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        for part in [rule.code, "Vì sao:", "Ví dụ:", "Cách sửa:"] {
            assert!(ran.out.contains(part), "{part} is not in:\n{}", ran.out);
        }
    }
}

#[test]
fn a_code_that_does_not_exist_says_where_the_list_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = program::run(folder.path(), &["--lang", "en", "explain", "Z99"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Z99") && ran.err.contains("ntm-xlsx rules"), "{}", ran.err);
}
