//! A new survey, language or list of care words is a new file: cargo looks at the folder, the program at what is in it.

fn main() {
    println!("cargo::rerun-if-changed=../surveys");
}
