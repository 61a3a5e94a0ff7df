//! Where memory comes from, and how much of it the child may have that reads one file.
//!
//! Linux counts it for a process itself. Elsewhere every allocation is counted, which two threads at work wait for each other for.

use mimalloc::MiMalloc;

use crate::workbook::limits::MOST_MEMORY;

/// What the child is told when it is started: to ask the system for no more at a time than it needs, or the limit would come too late.
pub(super) const FRUGAL: (&str, &str) = ("MIMALLOC_ARENA_RESERVE", "0");

#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

#[cfg(not(target_os = "linux"))]
#[global_allocator]
static MEMORY: cap::Cap<MiMalloc> = cap::Cap::new(MiMalloc, usize::MAX);

/// Limits this process, for good.
///
/// # Errors
/// The system does not let it.
#[cfg(target_os = "linux")]
pub(super) fn limit() -> std::io::Result<()> {
    let (_, hard) = rlimit::Resource::DATA.get()?;
    let most = hard.min(MOST_MEMORY);
    rlimit::Resource::DATA.set(most, most)
}

/// Limits this process, for good.
///
/// # Errors
/// It has more already.
#[cfg(not(target_os = "linux"))]
pub(super) fn limit() -> std::io::Result<()> {
    MEMORY.set_limit(MOST_MEMORY as usize).map_err(|()| std::io::ErrorKind::OutOfMemory.into())
}
