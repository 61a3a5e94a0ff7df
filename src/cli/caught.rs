//! A panic of this program, or of a library whose disk is full, as a failure in the user's words.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::Mutex;

use crate::cli::failure::Failure;

/// What the last panic said, and where in the code.
static LAST: Mutex<String> = Mutex::new(String::new());

/// Does the work. A panic says nothing by itself: where a library panics on a broken file, that is a finding.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    set_hook(Box::new(|panic| {
        if let Ok(mut last) = LAST.lock() {
            *last = panic.to_string();
        }
    }));
    let said = |_| LAST.lock().map(|last| last.clone()).unwrap_or_default();
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(Failure::Internal(said(panic))))
}
