//! The core for a browser: bytes in, bytes out, by addresses in the memory of the module. The page that holds it knows the other side
//! (`src/checker/page/worker.js`).
//!
//! ```text
//! room(length) → address          the page lays bytes there
//! begin(settings) → 1             once: the office's settings, as JSON
//! answer(request, file) → address of an answer: its length in four bytes, then its bytes
//! let_go(address, length)         the page has read it
//! ```
//!
//! Whatever stops it, stops it for good: the page begins a new one.

use std::cell::OnceCell;

use ntm_xlsx::checker::{Checker, OfficeBasis, OfficeSettings, Request};

thread_local! {
    static CHECKER: OnceCell<Checker<'static>> = const { OnceCell::new() };
}

/// Room for so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Takes back what [`room`] gave.
///
/// # Safety
/// `at` and `length` are those of one room that nobody has taken back.
unsafe fn taken(at: *mut u8, length: usize) -> Box<[u8]> {
    // SAFETY: as the caller says, these are the parts of a boxed slice.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) }
}

/// Lets an answer go.
///
/// # Safety
/// As [`taken`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn let_go(at: *mut u8, length: usize) {
    // SAFETY: as the caller says.
    drop(unsafe { taken(at, length) });
}

/// Reads the office's settings: 1 if they can be worked with.
///
/// # Safety
/// As [`taken`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn begin(settings: *mut u8, length: usize) -> u32 {
    // SAFETY: as the caller says.
    let settings = unsafe { taken(settings, length) };
    let Ok(settings) = serde_json::from_slice::<OfficeSettings<'_>>(&settings) else { return 0 };
    let Ok(office) = OfficeBasis::read(&settings) else { return 0 };
    // It is needed as long as there is a module.
    let checker = Checker::new(Box::leak(Box::new(office)));
    CHECKER.with(|known| u32::from(known.set(checker).is_ok()))
}

/// Answers a request about a file; nothing to what is none.
///
/// # Safety
/// As [`taken`], of both.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn answer(request: *mut u8, length: usize, file: *mut u8, file_length: usize) -> *mut u8 {
    // SAFETY: as the caller says.
    let (request, file) = unsafe { (taken(request, length), taken(file, file_length)) };
    let request = serde_json::from_slice::<Request>(&request).ok();
    let answer = CHECKER.with(|known| Some(known.get()?.answer(&request?, &file))).unwrap_or_default();
    let length = u32::try_from(answer.len()).unwrap_or_default();
    let answer: Vec<u8> = length.to_le_bytes().into_iter().chain(answer).collect();
    Box::into_raw(answer.into_boxed_slice()).cast()
}
