//! What the fuzzer drives: [`driven`] gives bytes to the readers, [`watch`] holds each run to its limits. The test `never_breaks`
//! drives the same with bytes of its own.
#![feature(alloc_error_hook)]

pub mod driven;
pub mod watch;
