//! Style as it is sent.

/// Drops comments, line ends and indentation. Our own files hold no string in which these would matter.
pub(crate) fn minified(style: &str) -> String {
    let mut bare = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut small = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // A selector or a value may go on in the next line; everything else needs no space between.
        if !small.is_empty() && !small.ends_with(['{', '}', ';', ',']) {
            small.push(' ');
        }
        small.push_str(line);
    }
    small.replace(": ", ":").replace(" {", "{").replace(", ", ",").replace(";}", "}")
}
