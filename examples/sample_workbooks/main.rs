//! Writes the sample workbooks: `cargo run --example sample_workbooks -- DIR [--communes N] [--libreoffice]`.
//!
//! The figures are invented and say so; the same call gives the same answers. With more communes than the district has, the
//! rest are invented too, and a profile `ntm.toml` that names them is written beside them. `--libreoffice` saves three of the
//! workbooks again through LibreOffice, as xls, ods and xlsx, as communes without Excel would.
#![allow(clippy::print_stdout, reason = "an example reports on the screen")]

mod answers;
mod chance;
mod libreoffice;
mod mistakes;
mod profile;
mod saved;

use std::error::Error;
use std::path::PathBuf;

use ntm_xlsx::district::Basis;
use ntm_xlsx::form::Forms;
use ntm_xlsx::template::Press;
use ntm_xlsx::{catalogue, district, wording};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let folder = PathBuf::from(words.iter().find(|word| !word.starts_with("--")).ok_or("DIR?")?);
    let communes = match words.iter().position(|word| word == "--communes") {
        Some(at) => Some(words.get(at + 1).ok_or("--communes N")?.parse::<usize>()?),
        None => None,
    };
    std::fs::create_dir_all(&folder)?;
    let edition = catalogue::parse("edition", catalogue::DEFAULT_EDITION)?;
    let text = profile::text(communes);
    let profile = district::parse("ntm.toml", &text)?;
    if communes.is_some() {
        std::fs::write(folder.join("ntm.toml"), &text)?;
    }
    let forms = Forms::new(Basis { edition: &edition, profile: &profile });
    let press = Press::of(&forms);
    for (number, commune) in profile.communes.iter().enumerate() {
        let form = forms.of(Some(commune));
        let mut answers = answers::invented(&edition, &profile, commune, number);
        mistakes::seed(commune, &mut answers);
        let name = format!("{}_{}.xlsx", commune.code, wording::normalise(&commune.name).replace(' ', "-"));
        let day = saved::day(commune, &profile, number);
        std::fs::write(folder.join(name), saved::on(day, &press.render(&form, &answers)?)?)?;
    }
    if words.iter().any(|word| word == "--libreoffice") {
        libreoffice::save_again(&folder)?;
    }
    println!("{}: {} workbooks", folder.display(), profile.communes.len());
    Ok(())
}
