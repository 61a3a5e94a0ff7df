//! The moment at which a commune last saved its workbook, where office programs write it: in the document properties. The
//! writer of the forms can put in no other moment than that of the form.

use std::error::Error;
use std::io::{Cursor, Read, Write};

use chrono::{Days, NaiveDate};
use ntm_xlsx::district::{Commune, Profile};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use crate::chance::Chance;

const PROPERTIES: &str = "docProps/core.xml";
const MODIFIED: &str = "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">";

/// The day a commune saves on: in the last two weeks before the deadline's day, but for one commune that is late.
pub(crate) fn day(commune: &Commune, profile: &Profile, number: usize) -> NaiveDate {
    let deadline = profile.plan.deadline;
    // Seeds of their own, so that the answers stay as they are.
    let before = Chance::new(0x5A7E_D000 + number as u64).between(1, 14);
    let day = if commune.name == "Tả Lèng" {
        deadline.checked_add_days(Days::new(2))
    } else {
        deadline.checked_sub_days(Days::new(before))
    };
    day.unwrap_or(deadline)
}

/// The same workbook, last saved at nine in the morning of that day in Viet Nam.
pub(crate) fn on(day: NaiveDate, workbook: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut package = ZipArchive::new(Cursor::new(workbook))?;
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.len() {
        let mut part = package.by_index(index)?;
        if part.name()? != PROPERTIES {
            written.raw_copy_file(part)?;
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        let (before, rest) = xml.split_once(MODIFIED).ok_or("no moment of saving")?;
        let (_, after) = rest.split_once('<').ok_or("no end of the moment")?;
        written.start_file(PROPERTIES, SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
        written.write_all(format!("{before}{MODIFIED}{day}T02:00:00Z<{after}").as_bytes())?;
    }
    Ok(written.finish()?.into_inner())
}
