//! The letters of the matrices.

pub(super) use crate::consolidation::Letter;
