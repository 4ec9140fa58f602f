//! The respondent's pages from outside: what they show, what they never do, and that typed words stay words.

#[cfg(test)]
mod colours;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod given_back;
#[cfg(test)]
mod poster;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod snapshots;
