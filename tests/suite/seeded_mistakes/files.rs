//! F01–F05, F10 and F11: files that are no filled form, through the program itself.

use std::collections::BTreeMap;

use ntm_xlsx::place::CellRef;
use rust_xlsxwriter::Workbook;

use crate::seeded_mistakes::Sown;
use crate::support::plain::{Content, Plain};
use crate::support::program::run;

pub(super) const CODES: [&str; 7] = ["F01", "F02", "F03", "F04", "F05", "F10", "F11"];

/// More numbers than any form could hold.
fn huge() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let worksheet = workbook.add_worksheet();
    for row in 0..3_001 {
        for column in 0..100 {
            worksheet.write_number(row, column, 1.0).expect("it is written");
        }
    }
    workbook.save_to_buffer().expect("it is written")
}

/// What Excel leaves of a workbook with a password: a compound file around an encrypted package.
fn encrypted() -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn a_file_that_is_no_filled_form_has_one_finding_that_says_why() {
    let whole = Sown::new().bytes();
    let own = BTreeMap::from([(CellRef::new(0, 0), Content::text("Danh sách cán bộ"))]);
    let foreign = Plain(vec![("Sheet1".to_owned(), own)]);
    let files = [
        (CODES[0], "thuyet-minh.pdf", b"%PDF-1.7".to_vec()),
        (CODES[0], "anh-chup.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec()),
        (CODES[0], "xuat-ra.xls", b"<html><body><table><tr><td>17.1</td></tr></table></body></html>".to_vec()),
        (CODES[0], "bang.xlsx", "Mã,Tên,Kết quả\r\n1.1,Quy hoạch,100\r\n".as_bytes().to_vec()),
        (CODES[2], "rong.xlsx", Vec::new()),
        (CODES[1], "mat-khau.xlsx", encrypted()),
        (CODES[2], "hong.xlsx", whole[..whole.len() / 2].to_vec()),
        (CODES[3], "qua-lon.xlsx", huge()),
        (CODES[4], "danh-sach.xlsx", foreign.bytes()),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    for (_, name, bytes) in &files {
        std::fs::write(folder.path().join(name), bytes).expect("it is written");
    }
    let ran = run(folder.path(), &["validate", ".", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report = ran.json();
    let said: BTreeMap<&str, Vec<&str>> = report["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| {
            assert_eq!(file["status"], "rejected", "{file}");
            let findings = file["findings"].as_array().expect("findings");
            for finding in findings {
                assert!(finding["sheet"].is_null() && finding["cell"].is_null(), "{finding}");
                assert!(finding["message"].as_str().expect("a text").contains(' '), "{finding}");
            }
            let codes = findings.iter().map(|finding| finding["code"].as_str().expect("a code"));
            (file["file"].as_str().expect("a name"), codes.collect())
        })
        .collect();
    assert_eq!(said, files.iter().map(|(code, name, _)| (*name, vec![*code])).collect());
}

/// Not even an administrator reads the memory of a process as a file.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_opened_spoils_only_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("tot.xlsx"), Sown::new().bytes()).expect("it is written");
    let ran = run(folder.path(), &["validate", "tot.xlsx", "/proc/self/mem", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report = ran.json();
    let files = report["files"].as_array().expect("files");
    let statuses: Vec<&str> = files.iter().filter_map(|file| file["status"].as_str()).collect();
    assert_eq!(statuses, ["rejected", "accepted"], "{report}");
    assert_eq!(files[0]["findings"][0]["code"], CODES[5]);
}

#[test]
fn a_signed_copy_lies_beside_the_workbook() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("bieu.xlsx"), Sown::new().bytes()).expect("it is written");
    std::fs::write(folder.path().join("bieu.pdf"), b"%PDF-1.7").expect("it is written");
    let ran = run(folder.path(), &["validate", ".", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert_eq!(ran.json()["files"][0]["findings"][0]["code"], CODES[6], "{}", ran.out);
}

#[test]
fn what_was_sent_instead_is_called_by_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("bieu.xls"), "<html><table><tr><td>1</td></tr></table>").expect("it is written");
    let ran = run(folder.path(), &["validate", "bieu.xls"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("trang web") && ran.out.contains("Excel Workbook (.xlsx)"), "{}", ran.out);
}

#[test]
fn a_workbook_is_read_whatever_it_is_called() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["bieu.xls", "bieu.ods", "bieu", "bieu.xlsx.download"] {
        let received = folder.path().join("received");
        std::fs::create_dir(&received).expect("a folder");
        std::fs::write(received.join(name), Sown::new().bytes()).expect("it is written");
        let ran = run(folder.path(), &["validate", "received"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name}: {}", ran.out);
        std::fs::remove_dir_all(received).expect("it is removed");
    }
}
