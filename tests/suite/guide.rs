//! The office's guide: every command in it runs, every message it quotes is one of the program's, every picture is there, and what it
//! says of menu and returns is what they say. What it says of the rules is made from them, and its page for communes is one page.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use ntm_xlsx::form::FilledIn;
use ntm_xlsx::message::{Language, Message, Messages};
use ntm_xlsx::rules;

use crate::sent_instead::excel_95;
use crate::support::program::run;
use crate::support::{Office, package, tools};
use crate::working_folder::working_folder;

const GUIDE: &str = include_str!("../../HUONG-DAN.md");

/// Whole commands: lines of code blocks, and what stands between backquotes.
fn commands() -> Vec<&'static str> {
    let spans = GUIDE.split('`').filter(|span| span.starts_with("ntm-xlsx ") && !span.contains('\n'));
    let lines = GUIDE.lines().filter(|line| line.starts_with("ntm-xlsx "));
    lines.chain(spans).collect()
}

#[test]
fn every_command_of_the_guide_runs() {
    let folder = working_folder();
    let at = |name: &str| folder.path().join(name);
    // What the guide takes for granted: the folders of this and of last year, and two rounds.
    for name in ["da-nop", "da-nop-nam-truoc"] {
        std::fs::create_dir(at(name)).expect("a folder");
        std::fs::copy(at("2-da-nop/03412.xlsx"), at(name).join("03412.xlsx")).expect("a copy");
    }
    for name in ["lan-1.xlsx", "lan-2.xlsx"] {
        std::fs::copy(at("2-da-nop/03412.xlsx"), at(name)).expect("a copy");
    }
    let commands = commands();
    assert!(commands.len() > 12, "{commands:?}");
    for command in commands {
        let pieces = command.trim_start_matches("ntm-xlsx ").split('"').enumerate();
        let words: Vec<&str> = pieces
            .flat_map(|(at, piece)| if at % 2 == 1 { vec![piece] } else { piece.split_whitespace().collect() })
            .collect();
        if words.contains(&"bieu-mau") {
            let _ = std::fs::remove_dir_all(at("bieu-mau"));
        }
        if words.first() == Some(&"checker") && !tools::has_checker_module() {
            continue;
        }
        // It would look for ever.
        let words = if words == ["watch"] { vec!["watch", "--times", "1"] } else { words };
        let ran = run(folder.path(), &words);
        // A folder with one round only has nothing to compare.
        let nothing_to_compare = words == ["diff", "da-nop"];
        assert!(ran.code < 2 || nothing_to_compare, "{command}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn the_guide_names_the_menu_as_it_is() {
    let messages = Messages::new(Language::Vi);
    for (digit, name) in [
        (1, messages.get("menu-forms")),
        (2, messages.get("menu-check")),
        (3, messages.get("menu-consolidate")),
        (4, messages.get("menu-returns")),
        (5, messages.get("menu-documents")),
        (6, messages.get("menu-status")),
        (7, messages.get("menu-settings")),
    ] {
        assert!(GUIDE.contains(&format!("**{digit} {name}**")), "{digit} {name}");
    }
    assert!(!GUIDE.contains("`cmd`"));
}

/// What the guide quotes: the lines behind `>`, with `…` for what differs from one time to the next.
fn quotes() -> Vec<&'static str> {
    GUIDE.lines().filter_map(|line| line.trim_start().strip_prefix("> ")).collect()
}

/// Whether a line is the quotation, with something for each `…`.
fn is_quoted(quote: &str, line: &str) -> bool {
    let mut pieces = quote.split('…');
    let Some(mut rest) = pieces.next().and_then(|first| line.strip_prefix(first)) else { return false };
    let mut last = "";
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else { return false };
        (rest, last) = (after, piece);
    }
    rest.is_empty() || last.is_empty()
}

/// What the program prints when what the guide speaks of goes wrong.
fn printed() -> Vec<String> {
    let folder = working_folder();
    let at = |name: &str| folder.path().join(name);
    for name in ["xa gui", "trong", "xau"] {
        std::fs::create_dir(at(name)).expect("a folder");
    }
    std::fs::copy(at("2-da-nop/03412.xlsx"), at("xa gui/a.xlsx")).expect("a copy");
    std::fs::copy(at("2-da-nop/03412.xlsx"), at("xau/03412.xlsx")).expect("a copy");
    std::fs::copy(at("2-da-nop/03412.xlsx"), at("xau/03412 (1).xlsx")).expect("a copy");
    let empty = Office::new().render("Khun Há", &FilledIn::new());
    let (half, _) = empty.split_at(empty.len() / 2);
    let files: [(&str, &[u8]); 5] = [
        ("ke-hoach.doc", b"{\\rtf1 Ke hoach}"),
        ("trong.xlsx", &empty),
        ("hong.xlsx", half),
        ("gui.zip.xlsx", b"Rar!\x1A\x07\0"),
        ("~$03412.xlsx", b"x"),
    ];
    for (name, bytes) in files {
        std::fs::write(at("xau").join(name), bytes).expect("it is written");
    }
    excel_95(&at("xau/cu.xls"));

    let mut said = Vec::new();
    let mut say = |words: &[&str]| {
        let ran = run(folder.path(), words);
        said.extend(format!("{}\n{}", ran.out, ran.err).lines().map(|line| line.trim_start().to_owned()));
    };
    for words in [
        &["validate", "trong"][..],
        &["validate", "khong-co"],
        &["validate", "xa", "gui"],
        &["validate", "--returns", "2-da-nop/tra"],
        &["validate", "xau"],
        &["template", "--commune", "Binh Lưu"],
        &["bao-cao"],
        &["diff"],
        &["template"],
    ] {
        say(words);
    }
    let profile = std::fs::read_to_string(at("ntm.toml")).expect("it is read");
    std::fs::write(at("ntm.toml"), profile.replace("2024-02-10", "2024-03-01")).expect("it is written");
    say(&["template"]);
    std::fs::write(at("ntm.toml"), profile.replace("\"2024-02-10\"", "2024")).expect("it is written");
    say(&["status"]);
    std::fs::write(at("ntm.toml"), &profile).expect("it is written");
    say(&["settings"]);
    let settings = std::fs::read(at("thiet-lap.xlsx")).expect("it is read");
    let wrong = package::changed(&settings, |_, text| text.replace("<t>2024</t>", "<t>sau</t>"));
    std::fs::write(at("thiet-lap.xlsx"), wrong).expect("it is written");
    say(&["status"]);
    std::fs::remove_file(at("thiet-lap.xlsx")).expect("it is removed");
    std::fs::rename(at("ntm.toml"), at("ntm.toml.txt")).expect("it is renamed");
    say(&["validate", "2-da-nop"]);
    said
}

/// What the program says of what no test brings about: faults of a machine, and findings that other tests hold.
fn rendered() -> Vec<String> {
    let messages = Messages::new(Language::Vi);
    let with = |id: &'static str, names: &[&'static str]| {
        names.iter().fold(Message::new(id), |message, name| message.with(name, "…"))
    };
    let faults = ["system-busy", "system-denied", "system-disk-full", "system-quota", "system-read-only"];
    let faults = faults.map(|fault| with("cannot-write", &["path"]).with("detail", Message::new(fault)));
    let others = [
        Message::new("cannot-go-on").with("detail", Message::new("system-exhausted")),
        with("cannot-overwrite-marks", &["path"]),
        with("results-of-two-runs", &["one", "other"]),
        with("internal-fault", &["detail"]),
        Message::new("plan-no-libreoffice"),
        Message::new("menu-folder"),
    ];
    let findings: [(&'static str, &[&'static str]); 9] = [
        ("F02", &[]),
        ("F04", &["bound"]),
        ("F05", &[]),
        ("F07", &["what"]),
        ("F10", &["detail"]),
        ("D01", &["commune", "round", "count", "cells", "counted"]),
        ("D02", &["commune", "round", "counted"]),
        ("N01", &["what"]),
        ("N04", &["expected", "found"]),
    ];
    let findings = findings.map(|(code, names)| {
        let severity = rules::rule(code).expect("a rule").severity;
        format!("[{code} {}] {}", messages.text(&severity.label()), messages.text(&with(code, names)))
    });
    faults.iter().chain(&others).map(|message| messages.text(message)).chain(findings).collect()
}

#[test]
fn every_message_that_the_guide_quotes_is_one_of_the_program() {
    let (printed, rendered) = (printed(), rendered());
    let quotes = quotes();
    assert!(quotes.len() > 30, "{quotes:#?}");
    for quote in &quotes {
        let said = rendered.iter().any(|line| line == quote) || printed.iter().any(|line| is_quoted(quote, line));
        assert!(said, "nothing says\n{quote}\n{printed:#?}\n{rendered:#?}");
    }
    // Nothing is held here that the guide no longer speaks of.
    let unused: Vec<_> = rendered.iter().filter(|line| !quotes.contains(&line.as_str())).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// Blocks that are no commands are what a command prints.
#[test]
fn every_example_of_a_report_in_the_guide_is_printed() {
    let blocks: Vec<&str> = GUIDE.split("```\n").skip(1).step_by(2).filter(|it| !it.starts_with("ntm-xlsx")).collect();
    assert!(!blocks.is_empty());
    let said = run(Path::new(env!("CARGO_MANIFEST_DIR")), &["validate", "sample-workbooks"]).out;
    let samples: Vec<&str> = said.lines().map(|line| line.trim_start_matches("sample-workbooks/")).collect();
    for block in blocks {
        assert!(samples.join("\n").contains(block.trim_end()), "{block}\n{said}");
    }
}

#[test]
fn the_guide_names_the_parts_of_a_return_as_they_are() {
    let messages = Messages::new(Language::Vi);
    for id in [
        "returns-column-severity",
        "returns-column-cell",
        "returns-column-sent",
        "returns-column-what",
        "returns-column-expected",
        "returns-column-how",
        "returns-column-state",
    ] {
        assert!(GUIDE.contains(&format!("| {} | ", messages.get(id))), "{id}");
    }
    for id in ["returns-asked", "returns-new", "returns-open", "closing-written", "closing-next"] {
        assert!(GUIDE.contains(&format!("**{}**", messages.get(id))), "{id}");
    }
}

#[test]
fn every_picture_of_the_guide_is_there_and_small() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pictures: Vec<&str> =
        GUIDE.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|it| it.ends_with(".png")).collect();
    assert!(pictures.len() > 10, "{pictures:?}");
    for picture in &pictures {
        let size = std::fs::metadata(root.join(picture)).expect("it is there").len();
        assert!(size < 120_000, "{picture}: {size}");
    }
    let shown: BTreeSet<PathBuf> = pictures.iter().map(|picture| root.join(picture)).collect();
    let there = std::fs::read_dir(root.join("docs")).expect("a folder").map(|entry| entry.expect("an entry").path());
    let there: BTreeSet<PathBuf> = there.filter(|path| path.extension().is_some_and(|it| it == "png")).collect();
    assert_eq!(shown, there);
}

/// The text as its Markdown shows it.
fn shown(markdown: &str) -> String {
    let mut text = String::new();
    let mut signs = markdown.chars();
    while let Some(sign) = signs.next() {
        text.extend(if sign == '\\' { signs.next() } else { Some(sign) });
    }
    text
}

#[test]
fn the_printed_guide_explains_every_rule_in_the_words_of_the_rules() {
    let messages = Messages::new(Language::Vi);
    let folder = tempfile::tempdir().expect("a folder");
    let ran = run(folder.path(), &["explain"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mut sections = ran.out.split("\n### ");
    let mut chapters: Vec<&str> = sections.next().expect("a beginning").lines().collect();
    for rule in rules::all() {
        let section = sections.next().expect("a section for each rule");
        let expected = format!(
            "{} – {} ({})\n\n{}\n\n- **Vì sao:** {}\n- **Ví dụ:** {}\n- **Cách sửa:** {}",
            rule.code,
            messages.text(&rule.title()),
            messages.text(&rule.severity.label()),
            messages.text(&rule.part("what")),
            messages.text(&rule.part("why")),
            messages.text(&rule.part("example")),
            messages.text(&rule.part("remedy")),
        );
        let own = section.split("\n## ").next().unwrap_or_default();
        assert_eq!(shown(own.trim_end()), expected);
        // A line that begins otherwise would not be part of its paragraph.
        assert!(own.lines().all(|line| !line.starts_with([' ', '>', '+', '#', '|'])), "{own}");
        chapters.extend(section.lines().filter(|line| line.starts_with("## ")));
    }
    assert_eq!(sections.next(), None);
    // A chapter for each letter, and the guide's table of letters is that of the chapters.
    let letters: BTreeSet<&str> = rules::all().iter().filter_map(|rule| rule.code.get(..1)).collect();
    let chapters: Vec<&str> = chapters.into_iter().filter_map(|line| line.strip_prefix("## Mã ")).collect();
    assert_eq!(chapters.iter().filter_map(|line| line.get(..1)).collect::<Vec<_>>(), Vec::from_iter(letters));
    for chapter in chapters {
        let (letter, about) = chapter.split_once(": ").expect("a letter and what it is about");
        assert!(GUIDE.contains(&format!("| {letter} | {about} |")), "{chapter}");
    }
}

/// The page that the office hands out to the communes is the first sheet of the form, as it is printed.
#[test]
fn the_guide_in_the_form_prints_on_one_page_of_a4_with_all_that_a_commune_must_know() {
    if !tools::has_libreoffice() {
        return;
    }
    let folder = working_folder();
    // An ordinary form, and one whose guide also speaks of last year's answers.
    for (prefilled, name) in [(false, "moi"), (true, "chep")] {
        let mut words = vec!["template", "-o", name, "--commune", "Bình Lư"];
        words.extend(if prefilled { &["--prefill", "2-da-nop"][..] } else { &[] });
        assert_eq!(run(folder.path(), &words).code, 0);
        let form = folder.path().join(name).join("NTM-2024_03412_binh-lu.xlsx");
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("soffice").display());
        let made = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
            .args([folder.path().join(name), form.clone()])
            .output()
            .expect("LibreOffice runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let pdf = form.with_extension("pdf").display().to_string();
        let page = |number| told("pdftotext", &["-f", number, "-l", number, "-layout", &pdf, "-"]);
        let (first, second) = (page("1"), page("2"));
        let whole = first.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in
            ["trước ngày 10/02/2024", "UBND huyện Tam Đường", "nền vàng", "SẴN SÀNG NỘP", "Phiếu góp ý", "xóa cột"]
        {
            assert!(whole.contains(part), "{part}: {first}");
        }
        assert!(second.contains("KIỂM TRA TRƯỚC KHI NỘP"), "{second}");
        assert!(told("pdfinfo", &["-f", "1", "-l", "1", &pdf]).contains("(A4)"));
    }
}

/// What a program of poppler prints.
fn told(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}
