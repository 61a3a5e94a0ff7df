//! A panic of this program, or of a library whose disk is full, as a failure in the user's words.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

use crate::cli::failure::Failure;

/// Does the work. A panic prints nothing by itself: where a library panics on a broken file, that is a finding.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    set_hook(Box::new(|_| {}));
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(Failure::Internal(words(&*panic))))
}

/// What the panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_panic_says_what_it_was_told() {
        let row = 3;
        assert_eq!(words(&"no row"), "no row");
        assert_eq!(words(&format!("no row {row}")), "no row 3");
        assert_eq!(words(&row), "panic");
    }
}
