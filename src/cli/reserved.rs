//! Names that Windows keeps for devices, whatever ending stands behind them: `CON`, `nul.txt`, `aux.xlsx`. A file of such a name can be
//! made, opened or deleted there by next to no program.

use std::path::{Component, Path};

/// In small letters.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// With one digit behind them.
const PORTS: [&str; 2] = ["com", "lpt"];

/// Whether a part of the path is such a name. Elsewhere they are names like any other.
pub(super) fn is_in(path: &Path) -> bool {
    cfg!(windows) && names_device(path)
}

fn names_device(path: &Path) -> bool {
    path.components().any(|part| matches!(part, Component::Normal(name) if is_one(&name.to_string_lossy())))
}

fn is_one(name: &str) -> bool {
    let stem = name.split(['.', ':']).next().unwrap_or_default().trim_end_matches(' ').to_lowercase();
    let is_port = |port: &str| {
        let digit = stem.strip_prefix(port).and_then(|rest| rest.parse::<char>().ok());
        digit.is_some_and(|digit| digit.is_ascii_digit() || ['¹', '²', '³'].contains(&digit))
    };
    DEVICES.contains(&stem.as_str()) || PORTS.into_iter().any(is_port)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::names_device;

    #[test]
    fn a_name_of_a_device_is_known_whatever_stands_behind_it() {
        for path in
            ["CON", "nul.xlsx", "ket-qua/Aux.tong-hop.xlsx", "com1", "LPT³.xlsx", "prn .xlsx", "con/tong-hop.xlsx"]
        {
            assert!(names_device(Path::new(path)), "{path}");
        }
        for path in ["", "con-cuong.xlsx", "nula.xlsx", "com.xlsx", "com10.xlsx", "lpt", "tong-hop.con", "a nul.xlsx"] {
            assert!(!names_device(Path::new(path)), "{path}");
        }
    }
}
