//! Texts that would break a document: they come out whole, in a document that opens.

use std::process::Command;

use ntm_xlsx::form::{ColumnId, TableId};
use tempfile::tempdir;

use crate::documents::Collected;
use crate::support::Office;
use crate::support::answers::{clean, put, text};
use crate::support::docx::paragraphs;
use crate::support::tools;

/// What is typed, and the lines that stand in the document.
fn texts() -> Vec<(&'static str, String, Vec<String>)> {
    let long = "dài".repeat(3_000);
    let many: String = (1..=400).map(|number| format!("- Việc thứ {number}\n")).collect();
    let own = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    vec![
        ("I.1", "</w:t></w:r><w:p>&amp;&lt;]]><!-- \"'".to_owned(), own(&["</w:t></w:r><w:p>&amp;&lt;]]><!-- \"'"])),
        (
            "I.2",
            "=HYPERLINK(\"x\")\n-5% so với năm trước\n+84 213".to_owned(),
            own(&["=HYPERLINK(\"x\")", "-5% so với năm trước", "+84 213"]),
        ),
        ("II.1.1", format!("một {long} hai"), vec![format!("một {long} hai")]),
        ("IV", many, (1..=400).map(|number| format!("Việc thứ {number}")).collect()),
        (
            "V",
            "1. Một\na) Hai\n- Ba\n+ Bốn\n\u{202e}đảo\u{200b} 🌾 ＡＢ".to_owned(),
            own(&["1. Một", "a) Hai", "Ba", "Bốn", "\u{202e}đảo\u{200b} 🌾 ＡＢ"]),
        ),
    ]
}

fn collected() -> Collected {
    let office = Office::new();
    let mut answers = clean(&office, "Bình Lư");
    for (part, typed, _) in texts() {
        put(&mut answers, TableId::PlanTexts, part, ColumnId::Answer, text(&typed));
    }
    let bytes = office.render("Bình Lư", &answers);
    Collected::of(vec![("a.xlsx".to_owned(), bytes)])
}

#[test]
fn every_text_stands_whole_in_the_document() {
    let [plan, _] = collected().of_commune("a.xlsx");
    let said = paragraphs(&plan.bytes);
    for line in texts().into_iter().flat_map(|(_, _, lines)| lines) {
        assert!(said.iter().any(|said| said.text == line), "{}", line.chars().take(80).collect::<String>());
    }
}

#[test]
fn libreoffice_opens_the_document_with_every_text_whole() {
    if !tools::has_libreoffice() {
        return;
    }
    let [plan, _] = collected().of_commune("a.xlsx");
    let folder = tempdir().expect("a folder");
    let document = folder.path().join("a.docx");
    std::fs::write(&document, &plan.bytes).expect("it is written");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(folder.path())
        .arg(&document)
        .output()
        .expect("LibreOffice runs");
    let read = std::fs::read_to_string(folder.path().join("a.txt"));
    let read = read.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&ran.stderr)));
    for line in texts().into_iter().flat_map(|(_, _, lines)| lines) {
        assert!(read.contains(&line), "{}", line.chars().take(80).collect::<String>());
    }
}
