//! `--export`: the district's tables and every answer, as CSV and Parquet. The answers are read from where they wait and written a
//! few files at a time.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::spool::{Kept, Spool};
use crate::consolidation::{AnswerRows, District, ExportTable, FileStatus, ROWS_AT_A_TIME, answer_tables};
use crate::export::Pair;

/// One table in the making.
struct TablePair {
    csv: Output,
    parquet: Output,
}

impl TablePair {
    fn open(folder: &Path, table: &ExportTable) -> Result<Self, Failure> {
        let output = |ending: &str| Output::open(&folder.join(format!("{}.{ending}", table.name)));
        Ok(Self { csv: output("csv")?, parquet: output("parquet")? })
    }

    /// Lets a library fill them; a fault of the disk is told as such. They are not yet in their places.
    fn filled<const N: usize>(
        mut targets: [Self; N],
        write: impl FnOnce(&mut [Self; N]) -> Result<(), Failure>,
    ) -> Result<Vec<Output>, Failure> {
        let written = write(&mut targets);
        let mut outputs: Vec<Output> = targets.into_iter().flat_map(|target| [target.csv, target.parquet]).collect();
        match written {
            Ok(()) => Ok(outputs),
            Err(failure) => Err(outputs.iter_mut().fold(failure, |failure, output| output.why(failure))),
        }
    }
}

/// Writes tables as they come; pieces of one name are one table.
pub(super) fn tables(
    folder: &Path,
    run: &str,
    tables: impl IntoIterator<Item = ExportTable>,
) -> Result<Vec<Output>, Failure> {
    let mut filled = Vec::new();
    let mut tables = tables.into_iter().peekable();
    while let Some(table) = tables.next() {
        filled.extend(TablePair::filled([TablePair::open(folder, &table)?], |[target]| {
            let mut pair = Pair::new(&table, run, &mut target.csv, &mut target.parquet)?;
            pair.push(&table)?;
            while let Some(more) = tables.next_if(|more| more.name == table.name) {
                pair.push(&more)?;
            }
            Ok(pair.finish()?)
        })?);
    }
    Ok(filled)
}

/// Writes the answers that wait in the spool.
pub(super) fn answers(
    folder: &Path,
    spool: &Spool,
    kept: Vec<Kept>,
    district: &District,
) -> Result<Vec<Output>, Failure> {
    let [parts, answers] = answer_tables(&[]);
    let targets = [TablePair::open(folder, &parts)?, TablePair::open(folder, &answers)?];
    TablePair::filled(targets, |[of_parts, of_answers]| both(of_parts, of_answers, spool, kept, district))
}

fn both(
    of_parts: &mut TablePair,
    of_answers: &mut TablePair,
    spool: &Spool,
    kept: Vec<Kept>,
    district: &District,
) -> Result<(), Failure> {
    let [parts, answers] = answer_tables(&[]);
    let mut parts = Pair::new(&parts, &district.run, &mut of_parts.csv, &mut of_parts.parquet)?;
    let mut answers = Pair::new(&answers, &district.run, &mut of_answers.csv, &mut of_answers.parquet)?;
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
        if rows >= ROWS_AT_A_TIME {
            push(&waiting)?;
            (waiting, rows) = (Vec::new(), 0);
        }
    }
    push(&waiting)?;
    parts.finish()?;
    Ok(answers.finish()?)
}
