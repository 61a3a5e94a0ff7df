//! Saving three of the samples again through LibreOffice, as a commune without Excel does.

use std::error::Error;
use std::path::Path;
use std::process::Command;

/// File stem, LibreOffice filter, extension.
const SAVED: [(&str, &str, &str); 3] = [
    ("03405_giang-ma", "xls:MS Excel 97", "xls"),
    ("03418_ban-giang", "ods", "ods"),
    ("03406_ho-thau", "xlsx:Calc MS Excel 2007 XML", "xlsx"),
];

pub(crate) fn save_again(folder: &Path) -> Result<(), Box<dyn Error>> {
    let scratch = tempfile::tempdir()?;
    for (stem, filter, extension) in SAVED {
        let source = folder.join(format!("{stem}.xlsx"));
        let status = Command::new("soffice")
            .arg("--headless")
            .arg(format!("-env:UserInstallation=file://{}", scratch.path().join("profile").display()))
            .args(["--convert-to", filter, "--outdir"])
            .arg(scratch.path())
            .arg(&source)
            .output()?
            .status;
        let saved = scratch.path().join(format!("{stem}.{extension}"));
        if !status.success() || !saved.is_file() {
            return Err(format!("soffice did not save {}", source.display()).into());
        }
        std::fs::remove_file(&source)?;
        std::fs::copy(&saved, folder.join(format!("{stem}.{extension}")))?;
    }
    Ok(())
}
