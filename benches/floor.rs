//! The floor of the comparison: what a program must at least do with a folder of filled forms. `floor inflate DIR` unpacks every entry of
//! every file; `floor read DIR` reads the five sheets that a commune fills, bare, with the library that the program uses. Both in
//! parallel, as the program does. See `benches/compare.sh`.
#![allow(clippy::print_stdout, reason = "it reports on the screen")]

use std::error::Error;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use zip::ZipArchive;

type Fault = Box<dyn Error + Send + Sync>;

const SHEETS: [&str; 5] = ["Thông tin chung", "Tiêu chí", "Kinh phí", "Đăng ký", "Kế hoạch"];

fn main() -> Result<(), Fault> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [work, folder] = words.as_slice() else { return Err("inflate|read DIR".into()) };
    let work = match work.as_str() {
        "inflate" => inflate,
        "read" => read,
        _ => return Err("inflate|read DIR".into()),
    };
    let paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    let forms: Vec<&PathBuf> = paths.iter().filter(|path| path.extension().is_some_and(|end| end == "xlsx")).collect();
    let sum: usize = forms.par_iter().map(|path| work(path)).sum::<Result<usize, Fault>>()?;
    println!("{} files, {sum}", forms.len());
    Ok(())
}

/// Bytes of all parts.
fn inflate(path: &Path) -> Result<usize, Fault> {
    let mut package = ZipArchive::new(Cursor::new(fs::read(path)?))?;
    let (mut sum, mut bytes) = (0, Vec::new());
    for index in 0..package.len() {
        bytes.clear();
        package.by_index(index)?.read_to_end(&mut bytes)?;
        sum += bytes.len();
    }
    Ok(sum)
}

/// Filled cells of the five sheets.
fn read(path: &Path) -> Result<usize, Fault> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(fs::read(path)?))?;
    let mut sum = 0;
    for sheet in SHEETS {
        sum += workbook.worksheet_range(sheet)?.used_cells().count();
    }
    Ok(sum)
}
