//! Recordings of stories: what a file must be, which file tells a step to whom, and what the check says of both.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::findings::{File, Findings, did_you_mean};
use super::model::{LevelId, StoryId, Survey, Variant};
use super::texts::Lang;
use super::words::{Unread, Words, selectors};
use super::{Problem, Severity};

/// The largest recording, in bytes: eight minutes of clear speech, where a step is told in half a minute.
pub const MOST_BYTES: u32 = 2_000_000;
/// The largest sum of a survey's recordings, in bytes: they lie in the database and in every backup.
pub const MOST_BYTES_IN_ALL: u64 = 50_000_000;

const MEGABYTE: u64 = 1_000_000;

/// What a recording is, as its first bytes tell. Browsers play these without being asked to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sound {
    /// MPEG audio, layer 3 (or 2).
    Mp3,
    /// AAC in an MPEG-4 file.
    Mp4,
    /// AAC by itself (ADTS).
    Aac,
    /// Opus or Vorbis in Ogg.
    Ogg,
}

/// The endings that a recording's name may have.
const ENDINGS: [(&str, Sound); 5] =
    [("mp3", Sound::Mp3), ("m4a", Sound::Mp4), ("aac", Sound::Aac), ("ogg", Sound::Ogg), ("opus", Sound::Ogg)];

impl Sound {
    /// What a file of this name should be; `None` for a name that is no recording's.
    pub fn of_name(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        let (_, sound) = ENDINGS.into_iter().find(|(known, _)| *known == ending)?;
        (!stem.is_empty()).then_some(sound)
    }

    /// What begins with these bytes: an Ogg page, the `ftyp` box of MPEG-4, an ID3 tag, or the head of an MPEG frame,
    /// in which AAC has layer 0.
    fn of_bytes(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [b'O', b'g', b'g', b'S', ..] => Some(Self::Ogg),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            [b'I', b'D', b'3', ..] => Some(Self::Mp3),
            [0xff, second, ..] if second & 0xf6 == 0xf0 => Some(Self::Aac),
            [0xff, second, ..] if second & 0xe0 == 0xe0 && second & 0x06 != 0 => Some(Self::Mp3),
            _ => None,
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::Mp4 => "audio/mp4",
            Self::Aac => "audio/aac",
            Self::Ogg => "audio/ogg",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Mp4 => "m4a",
            Self::Aac => "aac",
            Self::Ogg => "ogg",
        }
    }
}

/// The hash (SHA-256, hexadecimal) of a recording's bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SoundHash(pub String);

/// What is known of a recording without its bytes, which the store keeps under `hash`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recording {
    /// The hash of its bytes: part of the survey's version.
    pub hash: SoundHash,
    /// How many bytes it has.
    pub bytes: u32,
    /// What it is; `None` for what no recording may be.
    pub sound: Option<Sound>,
}

impl Recording {
    /// The recording that these bytes are.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            hash: SoundHash(HEXLOWER.encode(&Sha256::digest(bytes))),
            bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            sound: Sound::of_bytes(bytes),
        }
    }

    /// Its name in addresses, which tells nothing of the story or the variant: the hash and an ending.
    pub fn address(&self) -> String {
        let ending = self.sound.map_or("", Sound::ending);
        format!("{}.{ending}", self.hash.0)
    }
}

/// The factors that a recording's name varies by, `asker` of `game-2-{asker}.ogg`; `None` when its braces are no pairs.
pub(crate) fn factors_in(name: &str) -> Option<Vec<&str>> {
    let (before, rest) = name.split_once('{').unwrap_or((name, ""));
    if before.contains('}') {
        return None;
    }
    let inside = |part| str::split_once(part, '}').filter(|(_, after)| !after.contains('}')).map(|(factor, _)| factor);
    rest.split('{').filter(|_| before.len() < name.len()).map(inside).collect()
}

/// The file that tells a variant: each `{factor}` stands for its level.
pub(crate) fn file_for(name: &str, levels: &[(String, LevelId)]) -> String {
    levels.iter().fold(name.to_owned(), |name, (factor, level)| name.replace(&format!("{{{factor}}}"), level.as_str()))
}

/// The recordings of one step in one language, as `survey.toml` names them.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) story: StoryId,
    pub(crate) lang: Lang,
    pub(crate) step: u8,
    pub(crate) name: String,
    /// Where it is named.
    pub(crate) line: usize,
    pub(crate) key: String,
}

/// What stands for the recordings in [`Unread`]: some are named where they could not be read.
pub(crate) const UNREAD: &str = "recordings";

/// Holds what `survey.toml` names against the words and against the files that are there.
pub(crate) fn hold(
    structure: &File<'_>,
    survey: &Survey,
    named: &[Named],
    words: &BTreeMap<Lang, Words<'_>>,
    unread: &Unread,
    findings: &Findings,
) {
    for named in named {
        hold_variation(structure, survey, named, words);
    }
    let wanted = wanted(survey, named);
    let unused: Vec<&str> =
        survey.recordings.keys().map(String::as_str).filter(|file| !wanted.contains_key(*file)).collect();
    for (file, named) in &wanted {
        if let Some(message) = wrong(file, survey, &unused) {
            structure.error(named.line, named.key.clone(), message);
        }
    }
    let all: u64 = survey.recordings.values().map(|recording| u64::from(recording.bytes)).sum();
    if let (true, Some(first)) = (all > MOST_BYTES_IN_ALL, named.first()) {
        let message = format!(
            "the recordings have {} MB in all and the most is {} MB; save them smaller: {SMALLER}",
            all.div_ceil(MEGABYTE),
            MOST_BYTES_IN_ALL / MEGABYTE
        );
        structure.error(first.line, first.key.clone(), message);
    }
    // A story that no band reads, or that could not be read, may call for them.
    let every_story_told = named.iter().all(|named| survey.variants.iter().any(|variant| variant.story == named.story));
    if every_story_told && !unread.is_everything() && !unread.holds(UNREAD) {
        for file in unused {
            findings.add(unused_file(file));
        }
    }
}

/// Every file that some variant calls for, and where it is named first.
fn wanted<'n>(survey: &Survey, named: &'n [Named]) -> BTreeMap<String, &'n Named> {
    let mut wanted = BTreeMap::new();
    for named in named {
        for variant in survey.variants.iter().filter(|variant| variant.story == named.story) {
            wanted.entry(file_for(&named.name, &variant.levels)).or_insert(named);
        }
    }
    wanted
}

const SMALLER: &str = "speech is clear with one channel and 32 kbit/s";

/// A step that varies needs a recording for each level; any other has one for all.
fn hold_variation(structure: &File<'_>, survey: &Survey, named: &Named, words: &BTreeMap<Lang, Words<'_>>) {
    let id = format!("story-{}-step-{}", named.story, named.step);
    let message = words.get(&named.lang).and_then(|words| words.messages.get(id.as_str()));
    let Some(text) = message.and_then(|message| message.value.as_ref()) else { return };
    let Some(story) = survey.story(&named.story) else { return };
    let selected = selectors(text);
    let told = factors_in(&named.name).unwrap_or_default();
    for factor in &story.factors {
        let mark = format!("{{{}}}", factor.id);
        let problem = match (selected.contains(factor.id.as_str()), told.contains(&factor.id.as_str())) {
            (true, false) => {
                let (stem, ending) = named.name.rsplit_once('.').unwrap_or((&named.name, "ogg"));
                let files = factor.levels.iter().map(|level| format!("`{stem}-{level}.{ending}`"));
                format!(
                    "step {} varies by `${}`, and this one recording would tell one variant to all who listen; record \
                     {}, and write `\"{stem}-{mark}.{ending}\"`",
                    named.step,
                    factor.id,
                    files.collect::<Vec<_>>().join(" and ")
                )
            }
            (false, true) => format!(
                "step {} does not vary by `${}`, so that all must hear the same; write one file's name without `{mark}`",
                named.step, factor.id
            ),
            _ => continue,
        };
        structure.error(named.line, named.key.clone(), problem);
    }
}

/// What is wrong with a file that is called for. `unused` are those that are not.
fn wrong(file: &str, survey: &Survey, unused: &[&str]) -> Option<String> {
    let Some(recording) = survey.recordings.get(file) else {
        let meant = did_you_mean(file, unused.iter().copied());
        return Some(format!(
            "there is no file `{file}` in the survey's directory{meant}; put it there, or remove this language's \
             recordings"
        ));
    };
    if recording.bytes > MOST_BYTES {
        let most = u64::from(MOST_BYTES) / MEGABYTE;
        return Some(format!("`{file}` is larger than {most} MB; save it smaller: {SMALLER}"));
    }
    let named = Sound::of_name(file)?;
    match recording.sound {
        Some(sound) if sound == named => None,
        Some(sound) => Some(format!(
            "`{file}` is {} by its content and {} by its name; give it the ending `.{}`, here too",
            sound.media_type(),
            named.media_type(),
            sound.ending()
        )),
        None => Some(format!(
            "`{file}` does not begin as {} does; save the recording anew as `.{}`",
            named.media_type(),
            named.ending()
        )),
    }
}

fn unused_file(file: &str) -> Problem {
    Problem {
        severity: Severity::Error,
        file: file.to_owned(),
        line: 1,
        key: file.to_owned(),
        message: "no step calls for this recording; name it in a story's `audio`, or remove the file".to_owned(),
    }
}

impl Survey {
    /// The recording of a step, counted from 1, as a child who reads this variant in this language hears it.
    pub fn recording(&self, lang: &Lang, variant: &Variant, step: u8) -> Option<&Recording> {
        let names = self.story(&variant.story)?.audio.get(lang)?;
        let name = names.get(usize::from(step).checked_sub(1)?)?;
        self.recordings.get(&file_for(name, &variant.levels))
    }

    /// The recording of this [`address`](Recording::address), and what it is.
    pub fn recording_at(&self, address: &str) -> Option<(&Recording, Sound)> {
        let recording = self.recordings.values().find(|recording| recording.address() == address)?;
        Some((recording, recording.sound?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_is_known_by_its_first_bytes() {
        for (bytes, sound) in [
            (&b"OggS\0\x02"[..], Some(Sound::Ogg)),
            (b"\0\0\0\x20ftypM4A ", Some(Sound::Mp4)),
            (b"ID3\x04", Some(Sound::Mp3)),
            (b"\xff\xfb\x10\xc4", Some(Sound::Mp3)),
            (b"\xff\xf1\x50\x80", Some(Sound::Aac)),
            (b"RIFF\0\0\0\0WAVE", None),
            (b"<!DOCTYPE html>", None),
            (b"", None),
        ] {
            assert_eq!(Recording::of(bytes).sound, sound, "{bytes:?}");
        }
    }

    #[test]
    fn only_endings_of_sounds_that_browsers_play_are_recordings() {
        assert_eq!(Sound::of_name("game-1.opus"), Some(Sound::Ogg));
        for name in ["game.wav", ".ogg", "ogg", "game.ogg.html", "game.OGG"] {
            assert_eq!(Sound::of_name(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_varies_by_the_factors_in_its_braces() {
        assert_eq!(factors_in("game-1.ogg"), Some(vec![]));
        assert_eq!(factors_in("{a}-{b}.ogg"), Some(vec!["a", "b"]));
        for broken in ["a}.ogg", "{a.ogg", "{a}}.ogg", "{a.{b}.ogg"] {
            assert_eq!(factors_in(broken), None, "{broken}");
        }
        let levels = [("asker".to_owned(), LevelId::new("friend"))];
        assert_eq!(file_for("game-2-{asker}.ogg", &levels), "game-2-friend.ogg");
    }
}
