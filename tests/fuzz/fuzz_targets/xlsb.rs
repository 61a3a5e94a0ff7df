#![no_main]

use ntm_xlsx_fuzz::{driven, watch};

libfuzzer_sys::fuzz_target!(|data: &[u8]| watch::over(|| driven::xlsb(data)));
