//! Turns the compiled WASM into a module and the script that loads it.
//!
//! The library behind `wasm-bindgen`'s command line, without the command line: it builds in half a minute where the
//! whole tool takes four, and Cargo.lock keeps it at the version of `wasm-bindgen` itself.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let [compiled, folder] = &*env::args_os().skip(1).map(PathBuf::from).collect::<Vec<_>>() else {
        eprintln!("usage: beratta-bindgen COMPILED.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).typescript(false).out_name("beratta");
    match bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why:?}");
            ExitCode::FAILURE
        }
    }
}
