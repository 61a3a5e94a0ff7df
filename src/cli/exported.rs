//! `--export`: the district's tables and every answer, as CSV and Parquet. The answers are read from where they wait and written a
//! few files at a time.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::spool::{Kept, Spool};
use crate::consolidation::{AnswerRows, District, FileStatus, Table, answer_tables};
use crate::export::Pair;

/// Rows that are laid into tables at a time.
const AT_A_TIME: usize = 60_000;

/// One table in the making.
struct Target {
    csv: Output,
    parquet: Output,
}

impl Target {
    fn open(folder: &Path, table: &Table) -> Result<Self, Failure> {
        let output = |ending: &str| Output::open(&folder.join(format!("{}.{ending}", table.name)));
        Ok(Self { csv: output("csv")?, parquet: output("parquet")? })
    }

    fn finish(self) -> Result<(), Failure> {
        self.csv.finish()?;
        self.parquet.finish()
    }
}

/// Writes the tables that are at hand.
pub(super) fn tables(folder: &Path, tables: &[Table]) -> Result<(), Failure> {
    for table in tables {
        let mut target = Target::open(folder, table)?;
        let mut pair = Pair::new(table, &mut target.csv, &mut target.parquet)?;
        pair.push(table)?;
        pair.finish()?;
        target.finish()?;
    }
    Ok(())
}

/// Writes the answers that wait in the spool.
pub(super) fn answers(folder: &Path, spool: &Spool, kept: Vec<Kept>, district: &District) -> Result<(), Failure> {
    let [parts, answers] = answer_tables(&[]);
    let (mut of_parts, mut of_answers) = (Target::open(folder, &parts)?, Target::open(folder, &answers)?);
    let mut parts = Pair::new(&parts, &mut of_parts.csv, &mut of_parts.parquet)?;
    let mut answers = Pair::new(&answers, &mut of_answers.csv, &mut of_answers.parquet)?;
    let mut push = |rows: &[(AnswerRows, bool)]| -> Result<(), Failure> {
        let [more_parts, more_answers] = answer_tables(rows);
        parts.push(&more_parts)?;
        answers.push(&more_answers)?;
        Ok(())
    };
    let counted = |status: FileStatus| matches!(status, FileStatus::Accepted | FileStatus::NeedsCorrection);
    let filed = district.files.iter().filter(|file| file.status != FileStatus::Rejected);
    let (mut waiting, mut rows) = (Vec::new(), 0);
    for (file, kept) in filed.zip(kept) {
        let read = spool.read(kept)?;
        rows += read.len();
        waiting.push((read, counted(file.status)));
        if rows >= AT_A_TIME {
            push(&waiting)?;
            (waiting, rows) = (Vec::new(), 0);
        }
    }
    push(&waiting)?;
    parts.finish()?;
    answers.finish()?;
    of_parts.finish()?;
    of_answers.finish()
}
