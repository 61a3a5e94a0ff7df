//! The office's working folder: made once, and found by every command that is run in it.

use std::path::Path;

use ntm_xlsx::district::{self, DEFAULT_PROFILE};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::workbook::{self, Cell};
use tempfile::{TempDir, tempdir};

use crate::support::answers::clean;
use crate::support::program::run;
use crate::support::tools::{has_openpyxl, python};
use crate::support::{Office, package};

/// A working folder to which two communes have sent clean workbooks.
pub(crate) fn working_folder() -> TempDir {
    let folder = tempdir().expect("a folder");
    let ran = run(folder.path(), &["init"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let office = Office::new();
    for commune in ["Bình Lư", "Khun Há"] {
        let path = folder.path().join("2-da-nop").join(format!("{}.xlsx", office.commune(commune).code));
        std::fs::write(path, office.render(commune, &clean(&office, commune))).expect("it is written");
    }
    folder
}

fn count(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

#[test]
fn every_command_finds_its_folders_there_without_being_told() {
    let folder = working_folder();
    let at = |name: &str| folder.path().join(name);
    let commands: [(&[&str], &str); 8] = [
        (&["template"], "1-bieu-mau"),
        (&["validate", "--returns"], "3-phieu-tra"),
        (&["consolidate"], "4-ket-qua/tong-hop.xlsx"),
        (&["consolidate", "--since", "4-ket-qua/tong-hop.xlsx"], "4-ket-qua/tong-hop.xlsx"),
        (&["status"], "2-da-nop"),
        (&["plan"], "4-ket-qua/van-ban"),
        (&["plan", "--district"], "4-ket-qua/ke-hoach-huyen.docx"),
        (&["rules"], "ntm.toml"),
    ];
    for (command, there) in commands {
        let ran = run(folder.path(), &[command, &["--quiet"]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{command:?}: {}", ran.out);
        assert!(at(there).exists(), "{command:?}");
    }
    assert_eq!(count(&at("1-bieu-mau")), Office::new().profile.communes.len());
    // Nothing but the reminder: no commune has anything to correct.
    assert_eq!(count(&at("3-phieu-tra")), 1);
    assert_eq!(count(&at("4-ket-qua/van-ban")), 4);
    assert_eq!(run(folder.path(), &["diff"]).code, 2, "there are no two rounds to compare");
}

#[test]
fn whoever_stands_in_one_of_its_folders_works_in_the_same_office() {
    let folder = working_folder();
    let ran = run(&folder.path().join("2-da-nop"), &["consolidate"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(folder.path().join("4-ket-qua/tong-hop.xlsx").is_file());
    assert!(ran.out.contains("ntm.toml"), "{}", ran.out);
}

#[test]
fn what_is_named_counts_before_what_lies_there() {
    let folder = working_folder();
    std::fs::create_dir(folder.path().join("khac")).expect("a folder");
    std::fs::copy(folder.path().join("2-da-nop/03412.xlsx"), folder.path().join("khac/a.xlsx")).expect("a copy");
    let report = run(folder.path(), &["validate", "khac", "--format", "json"]).json();
    assert_eq!(report["communes"]["reported"], 1);
    let ran = run(folder.path(), &["consolidate", "khac", "-o", "khac-tong-hop", "--returns", "tra"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(folder.path().join("khac-tong-hop.xlsx").is_file() && folder.path().join("tra").is_dir());
}

#[test]
fn init_leaves_what_is_there_and_makes_the_rest() {
    let folder = tempdir().expect("a folder");
    let changed = DEFAULT_PROFILE.replace("2024-02-10", "2024-03-01");
    std::fs::create_dir(folder.path().join("huyen")).expect("a folder");
    std::fs::write(folder.path().join("huyen/ntm.toml"), &changed).expect("it is written");
    let ran = run(folder.path(), &["init", "huyen"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("giữ nguyên"), "{}", ran.out);
    assert_eq!(std::fs::read_to_string(folder.path().join("huyen/ntm.toml")).expect("it is read"), changed);
    assert_eq!(count(&folder.path().join("huyen")), 5);
    let wrong = run(folder.path(), &["init", "moi", "--profile", "huyen/2-da-nop"]);
    assert!(wrong.code == 2 && !folder.path().join("moi").exists(), "{}", wrong.err);
}

/// The file that `init` writes says every key that there is, in both languages, and each example in it is right.
#[test]
fn the_profile_of_a_new_folder_documents_every_key_and_its_examples_load() {
    let known = [
        "src/district/load.rs",
        "src/district/load_rules.rs",
        "src/district/condition.rs",
        "src/district/documents.rs",
    ];
    for file in known {
        let source = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a source");
        let aliases = source.split("alias = \"").skip(1).filter_map(|rest| rest.split('"').next());
        for alias in aliases {
            assert!(DEFAULT_PROFILE.contains(alias), "{alias} of {file} is nowhere explained");
        }
    }
    let examples: String = DEFAULT_PROFILE
        .split("\n#\n")
        .skip(1)
        .filter_map(|block| {
            let lines: Vec<&str> = block.lines().map_while(|line| line.strip_prefix("# ")).collect();
            lines
                .first()
                .is_some_and(|line| line.starts_with('[') && line.ends_with(']'))
                .then(|| lines.join("\n") + "\n")
        })
        .collect();
    for table in
        ["[[rule]]", "[[level]]", "[[waiver]]", "[[commune]]", "[[funding_source]]", "[[received]]", "[documents]"]
    {
        assert!(examples.contains(table), "{table} has no example");
    }
    let whole = DEFAULT_PROFILE.replace("\n[documents.district]\n", &format!("\n{examples}\n[documents.district]\n"));
    district::parse("ntm.toml", &whole).expect("the examples load");
}

#[test]
fn keys_may_be_vietnamese() {
    let vietnamese = "[huyen]\nten = \"Tam Đường\"\ntinh = \"Lai Châu\"\nco_quan = \"Phòng\"\n[ke_hoach]\nnam = 2024\n\
        danh_gia_den = \"2023-12-31\"\nthoi_han = \"2024-02-10\"\nnam_muc_tieu = 2025\ncong_van = \"Công văn\"\n\
        [[xa]]\nma = \"03412\"\nten = \"Bình Lư\"\nkhu_vuc = \"I\"\nban = [\"Một\"]\n\
        [[quy_tac]]\nma = \"R08\"\nmuc_do = \"canh_bao\"\n";
    let profile = district::parse("ntm.toml", vietnamese).expect("it loads");
    assert_eq!(profile.commune("03412").map(|commune| commune.villages.len()), Some(1));
    let twice = vietnamese.replace("ten = \"Bình Lư\"", "ten = \"Bình Lư\"\nname = \"Bình Lư\"");
    assert_eq!(district::parse("ntm.toml", &twice).expect_err("twice").what.id, "toml-given-twice");
    let misspelt = vietnamese.replace("thoi_han", "thoi_hna");
    let fault = district::parse("ntm.toml", &misspelt).expect_err("misspelt");
    assert_eq!((fault.line, fault.suggestion.as_deref()), (8, Some("thoi_han")));
}

#[test]
fn a_run_says_by_which_profile_edition_deadline_and_day_it_goes() {
    let folder = working_folder();
    for today in ["2024-02-01", "01/02/2024"] {
        let ran = run(folder.path(), &["status", "--today", today]);
        for part in ["ntm.toml", "Tam Đường", "Bộ tiêu chí: ", "10/02/2024", "01/02/2024"] {
            assert!(ran.out.contains(part), "{part}: {}", ran.out);
        }
    }
    let alone = tempdir().expect("a folder");
    assert!(run(alone.path(), &["rules"]).code == 0);
    let ran = run(alone.path(), &["validate", folder.path().join("2-da-nop").to_str().expect("UTF-8")]);
    assert!(ran.out.contains("có sẵn trong chương trình"), "{}", ran.out);
}

#[test]
fn a_file_that_was_perhaps_meant_as_the_profile_is_named() {
    let folder = working_folder();
    std::fs::rename(folder.path().join("ntm.toml"), folder.path().join("ntm.toml.txt")).expect("it is renamed");
    let ran = run(folder.path(), &["validate", "2-da-nop"]);
    assert!(ran.code == 0 && ran.err.contains("ntm.toml.txt"), "{}", ran.err);
}

#[test]
fn the_settings_may_be_a_workbook_whose_mistakes_are_named_by_their_cells() {
    let folder = working_folder();
    let ran = run(folder.path(), &["settings"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let again = run(folder.path(), &["settings"]);
    assert!(again.code == 0 && again.out.contains("thiet-lap.xlsx"), "{}{}", again.out, again.err);
    let ran = run(folder.path(), &["validate"]);
    assert!(ran.code == 0 && ran.out.contains("thiet-lap.xlsx"), "{}{}", ran.out, ran.err);
    let path = folder.path().join("thiet-lap.xlsx");
    let bytes = std::fs::read(&path).expect("it is read");
    let wrong = package::changed(&bytes, |_, text| text.replace("<t>2015</t>", "<t>năm kia</t>"));
    assert_ne!(wrong, bytes);
    std::fs::write(&path, wrong).expect("it is written");
    let ran = run(folder.path(), &["validate"]);
    let cell = ran.err.contains("“Xã, bản”") && ran.err.contains("ô F") && ran.err.contains("cần số");
    assert!(ran.code == 2 && cell, "{}", ran.err);
    // In the words of somebody who fills cells, not of one who writes TOML.
    let wrong = package::changed(&bytes, |_, text| text.replace("<t>10/02/2024</t>", "<t>tháng 2</t>"));
    std::fs::write(&path, wrong).expect("it is written");
    let ran = run(folder.path(), &["validate"]);
    assert!(ran.code == 2 && ran.err.contains("ô B7: cần một ngày dạng ngày/tháng/năm"), "{}", ran.err);
}

/// Types over the levels of a settings workbook, as somebody does in a spreadsheet program: cells of the row of an indicator.
const TYPED_LEVELS: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Mức yêu cầu"]
rows = {str(row[0].value): row for row in sheet.iter_rows()}
def type_in(code, level, compared=None, reason=None):
    row = rows[code]
    row[5].value, row[8].value = level, reason
    if compared:
        row[6].value = compared
    return row[5]
type_in("15.3", "≤ 20,5", "Có")
type_in("2.1", 0.75).number_format = "0%"
type_in("15.1", None, reason="Tỉnh chưa quy định")
if len(sys.argv) > 2:
    type_in(sys.argv[2], sys.argv[3] or None)
book.save(sys.argv[1])
"#;

#[test]
fn levels_are_compared_and_decided_in_the_settings_workbook() {
    if !has_openpyxl() {
        return;
    }
    let folder = working_folder();
    let path = folder.path().join("thiet-lap.xlsx");
    let settings = || {
        let _ = std::fs::remove_file(&path);
        let ran = run(folder.path(), &["settings"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    };
    let typed = |more: &[&str]| {
        let typing = python("python3", TYPED_LEVELS).arg(&path).args(more).output().expect("openpyxl runs");
        assert!(typing.status.success(), "{}", String::from_utf8_lossy(&typing.stderr));
    };
    let required = || {
        let _ = std::fs::remove_dir_all(folder.path().join("bieu-mau"));
        let ran = run(folder.path(), &["template", "-o", "bieu-mau"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
        let form =
            std::fs::read_dir(folder.path().join("bieu-mau")).expect("forms").next().expect("a form").expect("it");
        let bytes = std::fs::read(form.path()).expect("it is read");
        let form = workbook::read("a.xlsx", &bytes).expect("a workbook");
        let sheet = form.sheets.iter().find(|sheet| &*sheet.name == "Tiêu chí").expect("the sheet").clone();
        let place = |text: &str| {
            let own = |(_, cell): &(&CellRef, &Cell)| cell.value.shown() == text;
            *sheet.cells.iter().find(own).expect(text).0
        };
        let level = |code: &str| {
            let at = CellRef::new(place(code).row, place("Mức yêu cầu").column);
            sheet.cells.get(&at).map(|cell| cell.value.shown().into_owned()).unwrap_or_default()
        };
        ["15.3", "2.1", "15.1", "10.1"].map(level)
    };
    let before = required();
    assert_eq!(before[..3], ["≤ 24 (**)", "Xã tự đánh giá", "≥ 90 (**)"]);
    settings();
    assert_eq!(required(), before);
    typed(&[]);
    assert_eq!(required(), ["≤ 20,5", "≥ 75 (*)", "Xã tự đánh giá", &before[3]]);
    for (code, level, said) in [
        ("15.4", "nhiều", "ô F"),
        ("15.4", "", "ô F"),
        ("15.4", "150", "150 không thể là mức của 15.4"),
        ("1.1", "80", "chỉ tiêu 1.1 chỉ đánh giá Đạt hay Chưa đạt"),
    ] {
        settings();
        typed(&[code, level]);
        let ran = run(folder.path(), &["template", "-o", "bieu-mau"]);
        let place = ran.err.contains("“Mức yêu cầu”") && ran.err.contains("ô F");
        assert!(ran.code == 2 && place && ran.err.contains(said), "{code} {level}: {}", ran.err);
    }
}
