//! A new language is a new file: cargo looks at the folder, the program at what is in it.

fn main() {
    println!("cargo::rerun-if-changed=locales");
}
