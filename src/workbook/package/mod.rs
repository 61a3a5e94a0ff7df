//! A package (ECMA-376 part 2): a zip file of parts, found by what they are to one another and not by fixed names. Only what is
//! asked for is unpacked.

mod directory;
mod encoding;
mod main_part;
mod name;
mod relations;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Cursor, ErrorKind, Read};

use zip::ZipArchive;

use crate::workbook::limits::{MOST_PARTS, MOST_UNPACKED};
use crate::workbook::xml::Xml;
use crate::workbook::{Damage, Excess, Unreadable};

pub(super) use name::{PartName, resolve};
pub(super) use relations::Relations;

/// The part that says of each other what it is.
const CONTENT_TYPES: &str = "[content_types].xml";

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Where each part stands in the archive; of two with one name the last counts.
    parts: BTreeMap<PartName, usize>,
    /// How many bytes may still be unpacked.
    left: u64,
    /// The room of a part that was read before.
    spare: Vec<u8>,
}

impl<'b> Package<'b> {
    /// # Errors
    /// The package is not whole, or has more parts than any form could have.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let incomplete = |_| Unreadable::Damaged(Damage::Incomplete);
        if directory::claims_more_than(bytes, MOST_PARTS as u64) {
            return Err(Excess::Parts.into());
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(incomplete)?;
        if archive.len() > MOST_PARTS {
            return Err(Excess::Parts.into());
        }
        let names = archive.file_names_raw().enumerate();
        let parts = names.map(|(index, name)| (PartName::new(&String::from_utf8_lossy(name)), index)).collect();
        Ok(Self { archive, parts, left: MOST_UNPACKED + bytes.len() as u64, spare: Vec::new() })
    }

    pub(super) fn has(&self, part: &PartName) -> bool {
        self.parts.contains_key(part)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &PartName> {
        self.parts.keys()
    }

    /// The bytes of a part; `None` if there is no such part.
    ///
    /// # Errors
    /// It does not unpack to what it was, or to more than any form could have.
    pub(super) fn bytes(&mut self, name: &PartName) -> Result<Option<Vec<u8>>, Unreadable> {
        Ok(self.part(name)?.map(|mut part| {
            part.room.truncate(part.length);
            part.room
        }))
    }

    /// A part that holds text; `None` if there is no such part.
    ///
    /// # Errors
    /// As [`Self::bytes`].
    pub(super) fn part(&mut self, name: &PartName) -> Result<Option<PackagePart>, Unreadable> {
        let Some(index) = self.parts.get(name) else { return Ok(None) };
        let damaged = || Unreadable::Damaged(Damage::Part(name.to_string()));
        let part = self.archive.by_index(*index).map_err(|_| damaged())?;
        let mut room = std::mem::take(&mut self.spare);
        let declared = usize::try_from(part.size()).map_or(MOST_ROOM, |size| MOST_ROOM.min(size + 1));
        if declared > room.len() {
            room = vec![0; declared];
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).saturating_add(1);
        let length = unpacked(part.take(self.left + 1), most, &mut room).map_err(|error| match error.kind() {
            ErrorKind::OutOfMemory => Excess::Unpacked.into(),
            _ => damaged(),
        })?;
        self.left = self.left.checked_sub(length as u64).ok_or(Excess::Unpacked)?;
        Ok(Some(PackagePart { name: name.to_string(), room, length }))
    }

    /// Gives back a part that is read no more: the next one is unpacked into its room.
    pub(super) fn let_go(&mut self, part: PackagePart) {
        if part.room.len() > self.spare.len() {
            self.spare = part.room;
        }
    }

    /// A part that may be damaged or missing without any harm: then there is none.
    pub(super) fn part_if_whole(&mut self, name: &PartName) -> Result<Option<PackagePart>, Unreadable> {
        match self.part(name) {
            Err(Unreadable::TooLarge(bound)) => Err(bound.into()),
            read => Ok(read.unwrap_or_default()),
        }
    }

    /// The part that the package is about.
    pub(super) fn main(&mut self) -> Result<Option<PartName>, Unreadable> {
        main_part::of(self)
    }

    /// The part whose content type ends like this: by its own name, or by what stands behind the dot of it.
    fn of_type(&mut self, is_wanted: impl Fn(&str) -> bool) -> Result<Option<PartName>, Unreadable> {
        let Some(types) = self.part_if_whole(&PartName::new(CONTENT_TYPES))? else { return Ok(None) };
        Ok(self.of_type_in(&types, is_wanted).unwrap_or_default())
    }

    fn of_type_in(
        &self,
        types: &PackagePart,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Option<PartName>, Unreadable> {
        let text = types.text()?;
        let mut xml = types.xml(&text);
        let root = xml.root()?;
        let mut by_ending = None;
        while let Some(tag) = xml.child(&root)? {
            if !tag.attribute("ContentType").is_some_and(|kind| is_wanted(&kind)) {
                continue;
            }
            let named = tag.attribute("PartName").map(|name| PartName::new(&name)).filter(|name| self.has(name));
            if named.is_some() {
                return Ok(named);
            }
            let ending = tag.attribute("Extension").map(|ending| format!(".{}", ending.to_lowercase()));
            let of_ending = |ending: String| {
                let mut names = self.names().filter(|name| name.as_str() != CONTENT_TYPES);
                names.find(|name| name.as_str().ends_with(&ending)).cloned()
            };
            by_ending = by_ending.or_else(|| ending.and_then(of_ending));
        }
        Ok(by_ending)
    }
}

/// A part that was unpacked, and holds text.
pub(super) struct PackagePart {
    name: String,
    /// Its bytes, and behind them what was there before.
    room: Vec<u8>,
    length: usize,
}

/// How much room a part is given at once at most, however long it says that it is: more than a sheet of a form has.
const MOST_ROOM: usize = 1 << 20;

/// Unpacks a part to the beginning of a room, which grows as it has to, to `most` bytes; gives its length. Room that is there is used
/// as it is.
fn unpacked(mut part: impl Read, most: usize, room: &mut Vec<u8>) -> io::Result<usize> {
    let mut length = 0;
    loop {
        if length == room.len() {
            let more = room.len().max(MOST_ROOM).min(most - length);
            room.try_reserve_exact(more)?;
            room.resize(length + more, 0);
        }
        match part.read(room.get_mut(length..).unwrap_or_default()) {
            Ok(0) => return Ok(length),
            Ok(read) => length += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

impl PackagePart {
    /// # Errors
    /// It is no text.
    pub(super) fn text(&self) -> Result<Cow<'_, str>, Unreadable> {
        encoding::text(self.room.get(..self.length).unwrap_or_default())
            .ok_or_else(|| Unreadable::Damaged(Damage::Part(self.name.clone())))
    }

    /// The reader of its text.
    pub(super) const fn xml<'x>(&'x self, text: &'x str) -> Xml<'x> {
        Xml::new(self.name.as_str(), text)
    }
}

#[cfg(test)]
pub(super) mod tests;
