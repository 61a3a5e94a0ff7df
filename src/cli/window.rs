//! Whether the program has a window of its own: then it was started by a double click or by what was dropped on it, and the window
//! closes with it.

/// Nobody else sits at this console.
#[cfg(windows)]
#[expect(unsafe_code, reason = "the system's own call; it writes no more numbers than it is given room for")]
pub(super) fn is_own() -> bool {
    let mut processes = [0_u32; 2];
    // SAFETY: the list has room for the two numbers that are announced.
    let count = unsafe { windows_sys::Win32::System::Console::GetConsoleProcessList(processes.as_mut_ptr(), 2) };
    count == 1
}

/// Elsewhere a program has no window; `ntm-xlsx menu` shows the menu.
#[cfg(not(windows))]
pub(super) const fn is_own() -> bool {
    false
}
