//! The `ntm-xlsx` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    ntm_xlsx::cli::run(std::env::args_os())
}
