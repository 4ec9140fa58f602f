//! The respondent's pages from outside: what they show, what they never do, and that typed words stay words.

mod fixture;
mod given_back;
mod rules;
mod snapshots;
