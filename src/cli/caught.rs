//! A panic of this program, or of a library whose disk is full, as a failure in the user's words.

use std::any::Any;
use std::io::Error;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

use crate::cli::failure::Failure;

/// Does the work. A panic prints nothing by itself: where a library panics on a broken file, that is a finding.
pub(super) fn caught<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    set_hook(Box::new(|_| {}));
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(failure(words(&*panic))))
}

/// A library that does not pass a fault of the system on panics with it: `Os { code: 28, … }`.
fn failure(words: String) -> Failure {
    let number = words.split_once("Os { code: ").and_then(|(_, rest)| rest.split(',').next()?.parse().ok());
    match number {
        Some(number) => Failure::System(Error::from_raw_os_error(number)),
        None => Failure::Internal(words),
    }
}

/// What the panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{failure, words};
    use crate::cli::failure::Failure;

    #[test]
    fn a_panic_over_a_fault_of_the_system_is_that_fault() {
        let full = std::io::Error::from_raw_os_error(28);
        assert!(matches!(failure(format!("no room: {full:?}")), Failure::System(_)));
        assert!(matches!(failure("no row".to_owned()), Failure::Internal(_)));
    }

    #[test]
    fn a_panic_says_what_it_was_told() {
        let row = 3;
        assert_eq!(words(&"no row"), "no row");
        assert_eq!(words(&format!("no row {row}")), "no row 3");
        assert_eq!(words(&row), "panic");
    }
}
