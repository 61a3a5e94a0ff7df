//! One run, watched: whatever it is given it must not panic, take more than five seconds of the processor or 400 MB. Any of these ends
//! the fuzzer, which keeps the bytes.

use std::alloc::{System, set_alloc_error_hook};
use std::panic::{self, AssertUnwindSafe, Location, catch_unwind};
use std::process::abort;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once};
use std::time::Duration;

use cap::Cap;
use cpu_time::ProcessTime;

use crate::driven::Readers;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// Bytes that one run may ask for.
const MOST_MEMORY: usize = 400_000_000;

/// Time of the processor that one run may take, also where others use the machine.
const LONGEST: Duration = Duration::from_secs(5);

static BEGUN: Once = Once::new();

/// It asked for more memory than it may have.
static TOO_MUCH: AtomicBool = AtomicBool::new(false);

/// What panicked: where, and the words.
static PANICKED: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Runs it. What a library does to a file that the program reads in a process of its own ends there: its panics, and its asking for too
/// much, are answers.
pub fn over(run: impl FnOnce() -> Readers) {
    BEGUN.call_once(begin);
    TOO_MUCH.store(false, Ordering::Relaxed);
    *PANICKED.lock().expect("no panic") = None;
    let limit = MEMORY.allocated() + MOST_MEMORY;
    MEMORY.set_limit(limit).expect("a limit");
    let begun = ProcessTime::now();
    let ran = catch_unwind(AssertUnwindSafe(run));
    let took = begun.elapsed();
    MEMORY.set_limit(usize::MAX).expect("no limit");
    let panicked = PANICKED.lock().expect("no panic").take();
    let guarded = match ran {
        Err(_) => fail("a panic that nobody catches", panicked),
        Ok(readers) => readers == Readers::OfALibrary,
    };
    if took > LONGEST {
        fail(&format!("{took:?}"), panicked);
    }
    if TOO_MUCH.load(Ordering::Relaxed) && !guarded {
        fail("more memory than one run may take", panicked);
    }
    if panicked.as_ref().is_some_and(|(place, _)| is_ours(place)) && !TOO_MUCH.load(Ordering::Relaxed) {
        fail("a panic of our own, although it was caught", panicked);
    }
}

/// Says why and ends the fuzzer.
fn fail(why: &str, panicked: Option<(String, String)>) -> ! {
    eprintln!("FOUND: {why}: {panicked:?}");
    abort()
}

/// libFuzzer's own hook would end it at every panic, also at one that the program catches.
fn begin() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(Location::to_string).unwrap_or_default();
        let words = panic.payload_as_str().unwrap_or_default().to_owned();
        *PANICKED.lock().expect("no panic") = Some((place, words));
    }));
    set_alloc_error_hook(|layout| {
        TOO_MUCH.store(true, Ordering::Relaxed);
        // For the words of the panic.
        let _ = MEMORY.set_limit(usize::MAX);
        panic!("{} bytes", layout.size());
    });
}

/// Whether a panic stands in a file of the program, not of a library.
fn is_ours(place: &str) -> bool {
    !place.contains("/registry/src/") && !place.contains("/rustc/") && !place.contains("watch.rs")
}
