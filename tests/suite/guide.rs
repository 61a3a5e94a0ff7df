//! The office's guide: every command in it runs, and what it says of the menu is what the menu says.

use ntm_xlsx::message::{Language, Messages};

use crate::support::program::run;
use crate::support::tools;
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
