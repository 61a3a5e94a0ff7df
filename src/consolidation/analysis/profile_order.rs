//! The order of the profile for what stands in the order of the files.

use std::collections::BTreeMap;

use crate::consolidation::District;

/// Commune by commune in the order of the profile; within a commune as it wrote them.
pub(super) fn in_profile_order<T>(
    district: &District,
    records: impl Iterator<Item = T>,
    commune: impl Fn(&T) -> Option<&str>,
) -> Vec<T> {
    let positions: BTreeMap<&str, usize> =
        district.communes.iter().zip(0..).map(|(commune, at)| (commune.code.as_str(), at)).collect();
    let mut records: Vec<T> = records.collect();
    records.sort_by_key(|record| commune(record).and_then(|code| positions.get(code)).copied().unwrap_or(usize::MAX));
    records
}
