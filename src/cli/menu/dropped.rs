//! What was dropped on the program: checked and consolidated, with the results beside it.

use std::path::{Path, PathBuf};

use crate::cli::menu::item::MenuStep;
use crate::cli::working_folder::{RECEIVED, RESULTS, RETURNS, SUMMARY, WorkingFolder};

/// The folder in which the command is run, and the command. A single file is only checked: it says nothing of the other communes.
pub(super) fn step(paths: &[PathBuf]) -> (PathBuf, MenuStep) {
    let paths: Vec<PathBuf> =
        paths.iter().map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone())).collect();
    let first = paths.first().cloned().unwrap_or_default();
    let above = first.parent().unwrap_or(&first).to_owned();
    if let [file] = paths.as_slice()
        && !file.is_dir()
    {
        return (above, MenuStep::new(&["validate", &file.to_string_lossy()], None));
    }
    let office = [&first, &above].into_iter().find(|folder| WorkingFolder::is_one(folder)).cloned();
    if let Some(office) = office {
        let within = |name: &str| office.join(name);
        // The whole working folder means what was sent to it.
        let sent = if office == first { vec![within(RECEIVED)] } else { paths };
        let step = consolidation(&sent, &within(RESULTS).join(SUMMARY), &within(RETURNS));
        return (office, step);
    }
    // `da-nop` gives `da-nop-tong-hop.xlsx` and `da-nop-phieu-tra`, several files what is called after their folder.
    let named = if first.is_dir() { &first } else { &above };
    let beside = if first.is_dir() { above.clone() } else { above.parent().unwrap_or(&above).to_owned() };
    let name = named.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let step =
        consolidation(&paths, &beside.join(format!("{name}-tong-hop.xlsx")), &beside.join(format!("{name}-phieu-tra")));
    (beside, step)
}

fn consolidation(paths: &[PathBuf], summary: &Path, returns: &Path) -> MenuStep {
    let mut words = vec!["consolidate".into()];
    words.extend(paths.iter().map(|path| path.clone().into_os_string()));
    words.extend(["-o".into(), summary.into(), "--returns".into(), returns.into()]);
    MenuStep { words, opened: Some(summary.to_owned()), is_to_be_mended: false }.since(summary)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::step;

    #[test]
    fn results_lie_beside_what_was_dropped_and_in_the_folders_of_an_office() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("xa gui/2024")).expect("a folder");
        fs::write(at("xa gui/a.xlsx"), "a").expect("it is written");
        let words = |path: &str| {
            let (_, step) = step(&[at(path)]);
            let root = format!("{}/", folder.path().display());
            step.words.iter().map(|word| word.to_string_lossy().replace(&root, "")).collect::<Vec<_>>().join(" ")
        };
        let beside = "-o xa gui-tong-hop.xlsx --returns xa gui-phieu-tra";
        assert_eq!(words("xa gui"), format!("consolidate xa gui {beside}"));
        assert_eq!(words("xa gui/a.xlsx"), "validate xa gui/a.xlsx");
        fs::create_dir_all(at("office/2-da-nop")).expect("a folder");
        fs::write(at("office/ntm.toml"), "").expect("it is written");
        let of_office = "-o office/4-ket-qua/tong-hop.xlsx --returns office/3-phieu-tra";
        assert_eq!(words("office"), format!("consolidate office/2-da-nop {of_office}"));
        assert_eq!(words("office/2-da-nop"), format!("consolidate office/2-da-nop {of_office}"));
    }
}
