use std::str::FromStr;

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::StdRng;
use time::macros::datetime;

use super::*;
use crate::access::Role;
use crate::ids::{AnalystId, AnswerId, ComplaintId, GroupId, PersonId, WaveId};
use crate::keys::ServerKey;
use crate::screening::{Audience, HoldReason, Outcome, Purpose};
use crate::survey::SurveyVersion;

fn key() -> ServerKey {
    ServerKey::from_bytes([7; 32])
}

fn subjects(rng: &mut StdRng) -> Vec<Subject> {
    let wave = WaveId::random(rng);
    vec![
        Subject::Nothing,
        Subject::Wave(wave),
        Subject::Answer(wave, AnswerId::random(rng)),
        Subject::Complaint(wave, ComplaintId::random(rng)),
        Subject::Survey([0xab; 32]),
        Subject::Group(GroupId::random(rng)),
        Subject::Person(PersonId::random(rng)),
        Subject::Analyst(AnalystId::random(rng)),
    ]
}

fn facts() -> Vec<Fact> {
    let numbers = [0, 1, u64::MAX];
    let mut facts = vec![Fact::Api, Fact::Draft];
    facts.extend(numbers.map(Fact::Count));
    facts.extend(numbers.map(Fact::Replaced));
    facts.extend(numbers.map(Fact::Withdrawn));
    facts.extend(Audience::ALL.iter().copied().map(Fact::Audience));
    facts.extend(Factor::ALL.iter().copied().map(Fact::Factor));
    facts.extend(HoldReason::ALL.iter().copied().map(Fact::Held));
    facts.extend(Outcome::ALL.iter().copied().map(Fact::Outcome));
    facts.extend(Purpose::ALL.iter().copied().map(Fact::Purpose));
    facts.extend(Reason::ALL.iter().copied().map(Fact::Reason));
    facts.extend(Role::ALL.iter().copied().map(Fact::Role));
    facts.extend(Setting::ALL.iter().copied().map(Fact::Setting));
    facts
}

/// Some act of every kind, told apart by `seed`.
fn some(seed: u64) -> NewEntry {
    let rng = &mut StdRng::seed_from_u64(seed);
    let actors =
        [Actor::Person(PersonId::random(rng)), Actor::Analyst(AnalystId::random(rng)), Actor::CommandLine, Actor::Job];
    let place = |length: usize| usize::try_from(seed).unwrap_or_default() % length;
    let at = datetime!(2026-11-26 09:00 UTC) + time::Duration::seconds(i64::try_from(seed % 1000).unwrap());
    let entry = NewEntry::new(at, actors[place(4)], Act::ALL[place(Act::ALL.len())]);
    let subjects = subjects(rng);
    let entry = entry.about(subjects[place(subjects.len())]);
    if seed.is_multiple_of(3) { entry } else { entry.with(facts()[place(facts().len())]) }
}

/// A trail of some acts, as it is kept, and its sealed head.
fn trail(length: u64) -> (Vec<Kept>, Head) {
    let (mut kept, mut hash) = (Vec::new(), EntryHash::NONE);
    for number in 1..=length {
        let entry = some(number * 7919).numbered(number);
        hash = entry.hash_after(&hash);
        kept.push(Kept { entry, hash });
    }
    (kept, HeadSeal::of(&key()).seal(length, hash))
}

/// Writes every hash anew, as somebody without `server.key` could.
fn rehash(entries: &mut [Kept]) -> EntryHash {
    let mut hash = EntryHash::NONE;
    for kept in entries {
        hash = kept.entry.hash_after(&hash);
        kept.hash = hash;
    }
    hash
}

fn check(entries: &[Kept], head: &Head) -> Result<(), (u64, Fault)> {
    let checked = Trail::check(entries, head, Some(&HeadSeal::of(&key())));
    checked.map_err(|broken| (broken.number, broken.fault))
}

/// The same entry with one part of it changed.
fn changed(entry: &Entry, part: u8, seed: u64) -> Entry {
    let mut entry = entry.clone();
    match part {
        0 => entry.at += time::Duration::seconds(1),
        1 => entry.actor = Actor::Person(PersonId::random(&mut StdRng::seed_from_u64(seed))),
        2 => entry.act = if entry.act == Act::Exported { Act::Restored } else { Act::Exported },
        3 => entry.subject = Subject::Wave(WaveId::random(&mut StdRng::seed_from_u64(seed))),
        _ => entry.detail = entry.detail.with(Fact::Count(seed | 1 << 63)),
    }
    entry
}

proptest! {
    #[test]
    fn a_trail_that_nobody_touched_holds(length in 0_u64..40) {
        let (entries, head) = trail(length);
        prop_assert_eq!(check(&entries, &head), Ok(()));
        prop_assert_eq!(Trail::check(&entries, &head, None), Ok(()));
    }

    #[test]
    fn a_changed_entry_is_the_first_broken_link(length in 1_u64..30, at in any::<prop::sample::Index>(), part in 0_u8..5, seed: u64) {
        let (mut entries, head) = trail(length);
        let at = at.index(entries.len());
        entries[at].entry = changed(&entries[at].entry, part, seed);
        prop_assert_eq!(check(&entries, &head), Err((at as u64 + 1, Fault::Changed)));
    }

    #[test]
    fn a_changed_hash_is_the_first_broken_link(length in 1_u64..30, at in any::<prop::sample::Index>(), bit in 0_usize..256) {
        let (mut entries, head) = trail(length);
        let at = at.index(entries.len());
        entries[at].hash.0[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(check(&entries, &head), Err((at as u64 + 1, Fault::Changed)));
    }

    #[test]
    fn a_removed_entry_is_the_first_broken_link(length in 1_u64..30, at in any::<prop::sample::Index>()) {
        let (mut entries, head) = trail(length);
        let at = at.index(entries.len());
        entries.remove(at);
        let fault = if at == entries.len() { Fault::CutOff } else { Fault::Missing };
        prop_assert_eq!(check(&entries, &head), Err((at as u64 + 1, fault)));
    }

    #[test]
    fn a_tail_that_was_cut_off_is_missed_from_its_first_entry(length in 1_u64..30, at in any::<prop::sample::Index>()) {
        let (mut entries, head) = trail(length);
        let at = at.index(entries.len());
        entries.truncate(at);
        prop_assert_eq!(check(&entries, &head), Err((at as u64 + 1, Fault::CutOff)));
    }

    #[test]
    fn of_two_entries_that_changed_places_the_earlier_is_named(length in 2_u64..30, one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let (mut entries, head) = trail(length);
        let (one, other) = (one.index(entries.len()), other.index(entries.len()));
        prop_assume!(one != other);
        let first = one.min(other) as u64 + 1;
        entries.swap(one, other);
        prop_assert_eq!(check(&entries, &head), Err((first, Fault::Moved)));
        // And when they took each other's numbers.
        let (one_number, other_number) = (entries[one].entry.number, entries[other].entry.number);
        entries[one].entry.number = other_number;
        entries[other].entry.number = one_number;
        prop_assert_eq!(check(&entries, &head), Err((first, Fault::Changed)));
    }

    #[test]
    fn an_entry_that_was_put_in_is_named(length in 1_u64..30, at in any::<prop::sample::Index>(), seed: u64) {
        let (mut entries, head) = trail(length);
        let at = at.index(entries.len() + 1);
        let before = if at == 0 { EntryHash::NONE } else { entries[at - 1].hash };
        // With a hash that is right for its place: anybody can make one.
        let forged = changed(&some(seed).numbered(at as u64 + 1), 4, seed);
        let fault = if at == entries.len() { Fault::Added } else { Fault::Inserted };
        entries.insert(at, Kept { hash: forged.hash_after(&before), entry: forged });
        prop_assert_eq!(check(&entries, &head), Err((at as u64 + 1, fault)));
    }

    #[test]
    fn a_trail_written_anew_needs_the_key(length in 1_u64..30, at in any::<prop::sample::Index>(), part in 0_u8..5, seed: u64) {
        let (mut entries, head) = trail(length);
        let at = at.index(entries.len());
        entries[at].entry = changed(&entries[at].entry, part, seed);
        let hash = rehash(&mut entries);
        prop_assert_eq!(check(&entries, &head), Err((length, Fault::OtherHead)), "with the old head");
        let forged = Head { hash, ..head };
        prop_assert_eq!(check(&entries, &forged), Err((length, Fault::OtherSeal)), "with a new head and the old seal");
        let unsealed = Head { mac: None, ..forged };
        prop_assert_eq!(check(&entries, &unsealed), Err((length, Fault::OtherSeal)), "without a seal");
        let stranger = HeadSeal::of(&ServerKey::from_bytes([8; 32])).seal(length, hash);
        prop_assert_eq!(check(&entries, &stranger), Err((length, Fault::OtherSeal)), "with another key's seal");
    }

    #[test]
    fn whatever_an_entry_holds_reads_as_it_was_written(seed: u64, number: u64) {
        let entry = some(seed).numbered(number);
        prop_assert_eq!(Actor::from_str(&entry.actor.to_string()), Ok(entry.actor));
        prop_assert_eq!(Act::from_str(entry.act.as_str()), Ok(entry.act));
        prop_assert_eq!(Subject::from_str(&entry.subject.to_string()), Ok(entry.subject));
        prop_assert_eq!(Detail::from_str(&entry.detail.to_string()), Ok(entry.detail.clone()));
        let kept = Kept { hash: entry.hash_after(&EntryHash::NONE), entry };
        let line = write_line(&kept).unwrap();
        prop_assert_eq!(read_line(&line), Ok(Exported::Entry(kept)));
    }

    #[test]
    fn no_text_of_anybodys_reads_as_part_of_an_entry(text in "[a-zåäö ]{1,60}") {
        prop_assume!(!Act::ALL.iter().any(|act| act.as_str() == text));
        prop_assert!(Act::from_str(&text).is_err());
        prop_assert!(Detail::from_str(&text).is_err());
        for key in ["reason", "audience", "count", "role", "setting", "draft", "note"] {
            let known = Reason::from_str(&text).is_ok() || Role::from_str(&text).is_ok();
            let detail = format!("{key}={text}");
            prop_assert!(known || Detail::from_str(&detail).is_err());
        }
    }
}

#[test]
fn every_fact_reads_as_it_was_written() {
    for fact in facts() {
        let detail = Detail::default().with(fact);
        assert_eq!(Detail::from_str(&detail.to_string()), Ok(detail));
    }
    let detail = Detail::default().with(Fact::Draft).with(Fact::Count(3)).with(Fact::Api).with(Fact::Count(4));
    assert_eq!(detail.to_string(), "api=yes count=4 draft=yes");
    assert_eq!(Detail::from_str("api=yes count=4 draft=yes"), Ok(detail));
    for other in ["count=4 api=yes", "count=04", "count=4 count=4", " count=4", "count=-1", "api=no", "api", "x=1"] {
        assert!(Detail::from_str(other).is_err(), "{other}");
    }
}

#[test]
fn an_id_is_written_in_one_way() {
    let id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    assert!(Subject::from_str(&format!("wave {id}")).is_ok());
    for other in
        [format!("wave {}", id.to_uppercase()), format!("wave {{{id}}}"), format!("wave {}", id.replace('-', ""))]
    {
        assert!(Subject::from_str(&other).is_err(), "{other}");
    }
    assert!(Actor::from_str(&format!("person {}", id.to_uppercase())).is_err());
    assert!(Subject::survey(&SurveyVersion("ab".repeat(32))).is_ok());
    assert!(Subject::survey(&SurveyVersion("words of somebody".to_owned())).is_err());
}

/// Hashes are kept for years, and others may check an export: what they are over never changes.
#[test]
fn the_hash_is_over_the_bytes_that_are_documented() {
    let id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    let at = datetime!(2026-11-26 09:00:00.75 UTC);
    let entry = NewEntry::new(at, Actor::CommandLine, Act::WaveOpened)
        .about(Subject::Wave(id.parse().unwrap()))
        .with(Fact::Draft)
        .numbered(1);
    let mut bytes = b"beratta audit entry 1\0".to_vec();
    bytes.extend([0; 32]);
    bytes.extend([0, 0, 0, 0, 0, 0, 0, 1]);
    bytes.extend(1_795_683_600_i64.to_be_bytes());
    for text in ["command-line", "wave-opened", &format!("wave {id}"), "draft=yes"] {
        bytes.extend([0, 0, 0, u8::try_from(text.len()).unwrap()]);
        bytes.extend(text.bytes());
    }
    let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes).into();
    assert_eq!(entry.hash_after(&EntryHash::NONE), EntryHash(hash));

    let kept = Kept { entry, hash: EntryHash(hash) };
    let line = write_line(&kept).unwrap();
    assert_eq!(
        line,
        format!(
            r#"{{"number":1,"at":"2026-11-26T09:00:00Z","actor":"command-line","act":"wave-opened","subject":"wave {id}","detail":"draft=yes","hash":"{}"}}"#,
            kept.hash
        )
    );
    for other in
        [line.replace("00:00Z", "00:00.5Z"), line.replace("00:00Z", "00:00+00:00"), line.replace(":1,", ": 1,")]
    {
        assert_eq!(read_line(&other), Err(Unreadable("a line")), "{other}");
    }
}

#[test]
fn a_seal_is_the_servers_own_and_for_heads_alone() {
    let seal = HeadSeal::of(&key());
    let head = seal.seal(3, EntryHash([9; 32]));
    let message = [&3_u64.to_be_bytes()[..], &[9; 32]].concat();
    assert_eq!(head.mac, Some(key().mac("audit head", &message)));
    assert!(seal.holds(&head));
    assert!(!seal.holds(&Head { count: 2, ..head }));
    assert!(!HeadSeal::of(&ServerKey::from_bytes([8; 32])).holds(&head));
    assert!(!seal.holds(&Head::EMPTY), "an empty trail without a seal is none");
    assert_eq!(format!("{seal:?}"), "HeadSeal(…)");
    assert_eq!(read_line(&write_head(&head).unwrap()), Ok(Exported::Head(head)));
    assert_eq!(read_line(&write_head(&Head::EMPTY).unwrap()), Ok(Exported::Head(Head::EMPTY)));
}

#[test]
fn an_act_has_one_word_and_keeps_it() {
    let words: Vec<&str> = Act::ALL.iter().map(|act| act.as_str()).collect();
    let mut apart = words.clone();
    apart.sort_unstable();
    apart.dedup();
    assert_eq!(apart.len(), words.len());
    assert!(words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')), "{words:?}");
}
