//! Broken surveys: each is the good one and its smallest change for the worse.

/// A change of one file.
pub(crate) enum Edit {
    /// In this file, the first of this text becomes that.
    Write(&'static str, &'static str, &'static str),
    /// There is no such file.
    Remove(&'static str),
    /// There is such a file, empty but for a comment.
    Add(&'static str),
    /// There is a recording that begins so.
    Record(&'static str, &'static str),
    /// This file is longer by so many bytes.
    Swell(&'static str, u32),
}
use Edit::{Add, Record, Remove, Swell, Write};

/// A broken survey.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) edits: &'static [Edit],
    /// What stands on the line that the check must point at; empty when a whole file is missing.
    pub(crate) at: &'static str,
}

const fn case(name: &'static str, edits: &'static [Edit], at: &'static str) -> Case {
    Case { name, edits, at }
}

const TOML: &str = "survey.toml";
const EN: &str = "en.ftl";
const SV: &str = "sv.ftl";
const SE: &str = "help/se.toml";
/// Recordings of the story that varies in its second step.
const GAME_AUDIO: Edit = Write(TOML, "steps = 2", "steps = 2\naudio.en = [\"game-1.ogg\", \"game-2.ogg\"]");
/// 41 words.
const LONG: &str = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
                    seventeen eighteen nineteen twenty one two three four five six seven eight nine ten eleven twelve \
                    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty one";

pub(crate) const CASES: &[Case] = &[
    // Files and TOML.
    case("words that changed after they were signed", &[Write(SV, "survey-title = ", "survey-title = Nu: ")], "sv = {"),
    case(
        "a signature that is bound to no words",
        &[Write(TOML, "on = 2026-11-01, words = ", "on = 2026-11-01 } #")],
        "en = {",
    ),
    case("a reader out of the example", &[Write(TOML, "\"Kim Exempel\"", "\"First and last name\"")], "sv = {"),
    case(
        "an ethics review that is yet to come",
        &[Write(TOML, "\"Example Ethics Board,", "\"Not reviewed yet,")],
        "ethics",
    ),
    case("help for one country only", &[Write(TOML, "[\"se\", \"int\"]", "[\"se\"]")], "help"),
    case(
        "neutral words that tell the variant",
        &[Write(EN, "*[neutral] somebody\n", "*[neutral] a friend\n")],
        "neutral",
    ),
    case(
        "a gender of several choices",
        &[Write(TOML, "id = \"gender\"\nkind = \"single-choice\"", "id = \"gender\"\nkind = \"several-choice\"")],
        "several-choice",
    ),
    case(
        "a gender in free words",
        &[Write(
            TOML,
            "id = \"gender\"\nkind = \"single-choice\"\noptions = [\"girl\", \"boy\", \"other\"]\nprefer-not = true",
            "id = \"gender\"\nkind = \"short-text\"",
        )],
        "short-text",
    ),
    case("no structure at all", &[Remove(TOML)], ""),
    case("a text without quotes", &[Write(TOML, "slug = \"good\"", "slug = good")], "slug = good"),
    case(
        "two mistakes of syntax",
        &[Write(TOML, "retention-days = 90", "retention-days 90"), Write(TOML, "steps = 2", "steps = = 2")],
        "retention-days 90",
    ),
    case("a key twice", &[Write(TOML, "format = 1", "format = 1\nformat = 1")], "format = 1"),
    case("a misspelt key", &[Write(TOML, "results-on =", "result-on =")], "result-on"),
    case("a key that nobody reads", &[Write(TOML, "[choices]", "[choices]\nparents-mail = true")], "parents-mail"),
    case("a number in quotes", &[Write(TOML, "retention-days = 90", "retention-days = \"90\"")], "retention-days"),
    case("a format of the future", &[Write(TOML, "format = 1", "format = 2")], "format = 2"),
    case("another directory's name", &[Write(TOML, "slug = \"good\"", "slug = \"better\"")], "better"),
    case("an exit without https", &[Write(TOML, "exit = \"https:", "exit = \"http:")], "http:"),
    case("kept for longer than ten years", &[Write(TOML, "retention-days = 90", "retention-days = 4000")], "4000"),
    case(
        "no ethics reference",
        &[Write(TOML, "ethics = \"Example Ethics Board, reference 2026-00000\"", "")],
        "format",
    ),
    case(
        "a rule for danger that says nothing",
        &[Write(
            TOML,
            "rule = \"\"\"The screener tells the lead at once; the lead calls the emergency number.\"\"\"",
            "rule = \"…\"",
        )],
        "rule",
    ),
    case("results promised for a day that has passed", &[Write(TOML, "2027-03-15", "2026-03-15")], "results-on"),
    // Languages and signatures.
    case("a language tag that is none", &[Write(TOML, "[\"en\", \"sv\"]", "[\"en\", \"sv\", \"english\"]")], "english"),
    case("a language without words", &[Remove(SV)], ""),
    case("words of a language that is not claimed", &[Add("fi.ftl")], "# nothing"),
    case(
        "a translation that nobody signed",
        &[Write(TOML, "sv = { reader = \"Kim Exempel\", on = 2026-11-01, words = \"6450985fcf9d258b\" }\n", "")],
        "[signed]",
    ),
    case("a signature without a name", &[Write(TOML, "\"Kim Exempel\"", "\"\"")], "sv = {"),
    case(
        "a signature of tomorrow",
        &[Write(TOML, "Exempel\", on = 2026-11-01", "Exempel\", on = 2026-11-23")],
        "sv = {",
    ),
    case(
        "a signature for another language",
        &[Write(TOML, "[choices]", "[choices]"), Write(TOML, "en = {", "fi = {")],
        "fi = {",
    ),
    // Bands.
    case("bands that overlap", &[Write(TOML, "from = 13", "from = 12")], "[[band]]"),
    case("ages between the bands", &[Write(TOML, "from = 13", "from = 14")], "[[band]]"),
    case("a band that ends before it begins", &[Write(TOML, "to = 12", "to = 9")], "to = 9"),
    case("a band that reads nothing", &[Write(TOML, "stories = [\"game\"]", "stories = []")], "stories = []"),
    case("a band that reads an unknown story", &[Write(TOML, "stories = [\"game\"]", "stories = [\"gmae\"]")], "gmae"),
    case(
        "no band at all",
        &[
            Write(TOML, "[[band]]\nid = \"10-12\"\nfrom = 10\nto = 12\nstories = [\"game\"]\n", ""),
            Write(TOML, "[[band]]\nid = \"13-15\"\nfrom = 13\nto = 15\nstories = [\"game\", \"calm\"]\n", ""),
        ],
        "format",
    ),
    case("a story that no band reads", &[Write(TOML, "[\"game\", \"calm\"]", "[\"game\"]")], "[[story]]"),
    // Stories and variants.
    case("two stories of one name", &[Write(TOML, "id = \"calm\"", "id = \"game\"")], "[[story]]"),
    case("a name with capitals and a space", &[Write(TOML, "id = \"calm\"", "id = \"Calm 2\"")], "Calm 2"),
    case(
        "an empathy-based story in which nothing varies",
        &[Write(TOML, "method = \"plain\"", "method = \"empathy-based\"")],
        "empathy-based",
    ),
    case("a picture that nobody drew", &[Write(TOML, "steps = 2", "steps = 2\npicture = \"gmae\"")], "gmae"),
    case("a factor of one level", &[Write(TOML, "[\"friend\", \"stranger\"]", "[\"friend\"]")], "levels"),
    case("a plain story that varies", &[Write(TOML, "method = \"empathy-based\"", "method = \"plain\"")], "plain"),
    case("neutral as a level", &[Write(TOML, "[\"friend\", \"stranger\"]", "[\"friend\", \"neutral\"]")], "neutral"),
    case(
        "a listed variant of an unknown level",
        &[Write(
            TOML,
            "levels = [\"friend\", \"stranger\"]",
            "levels = [\"friend\", \"stranger\"]\n\n[[story.variant]]\nlevels = { asker = \"friend\" }\n\n\
             [[story.variant]]\nlevels = { asker = \"robot\" }",
        )],
        "robot",
    ),
    case(
        "listed variants that do not vary",
        &[Write(
            TOML,
            "levels = [\"friend\", \"stranger\"]",
            "levels = [\"friend\", \"stranger\"]\n\n[[story.variant]]\nlevels = { asker = \"friend\" }",
        )],
        "[[story]]",
    ),
    case(
        "more variants than a token can tell",
        &[Write(
            TOML,
            "[[story.factor]]",
            "[[story.factor]]\nid = \"a\"\nlevels = [\"l01\", \"l02\", \"l03\", \"l04\", \
             \"l05\", \"l06\", \"l07\", \"l08\", \"l09\", \"l10\", \"l11\", \"l12\", \"l13\", \"l14\", \"l15\", \"l16\", \
             \"l17\", \"l18\", \"l19\"]\n[[story.factor]]\nid = \"b\"\nlevels = [\"l01\", \"l02\", \"l03\", \"l04\", \
             \"l05\", \"l06\", \"l07\", \"l08\", \"l09\", \"l10\", \"l11\", \"l12\", \"l13\", \"l14\", \"l15\", \"l16\", \
             \"l17\", \"l18\", \"l19\"]\n[[story.factor]]\nid = \"c\"\nlevels = [\"l01\", \"l02\", \"l03\", \"l04\", \
             \"l05\", \"l06\", \"l07\", \"l08\", \"l09\", \"l10\", \"l11\", \"l12\", \"l13\", \"l14\", \"l15\", \"l16\", \
             \"l17\", \"l18\", \"l19\"]\n[[story.factor]]\nid = \"d\"\nlevels = [\"l01\", \"l02\", \"l03\", \"l04\", \
             \"l05\"]\n[[story.factor]]",
        )],
        "[[story]]",
    ),
    case("a recording too many", &[Write(TOML, "[\"calm-1.ogg\"]", "[\"calm-1.ogg\", \"calm-2.ogg\"]")], "calm-2.ogg"),
    case("recordings in a language that is not claimed", &[Write(TOML, "audio.sv", "audio.fi")], "audio.fi"),
    case(
        "a recording that is not there",
        &[Write(TOML, "calm-1.ogg", "clam-1.ogg"), Record("calm-1.ogg", "OggS")],
        "clam",
    ),
    case("a recording that nobody made", &[Remove("calm-1.ogg")], "audio.sv"),
    case("a recording elsewhere", &[Write(TOML, "calm-1.ogg", "../voices/calm-1.ogg")], "../voices"),
    case("a recording by its whole path", &[Write(TOML, "calm-1.ogg", "/home/voices/calm-1.ogg")], "/home"),
    case("a recording that telephones do not play", &[Write(TOML, "calm-1.ogg", "calm-1.wav")], "calm-1.wav"),
    case("a recording named as something else", &[Record("calm-1.ogg", "ID3")], "audio.sv"),
    case("a picture named as a recording", &[Record("calm-1.ogg", "GIF89a")], "audio.sv"),
    case("a recording too large", &[Swell("calm-1.ogg", crate::MOST_BYTES)], "audio.sv"),
    case("a recording that no step calls for", &[Record("calm-2.ogg", "OggS, another step")], "OggS, another"),
    case(
        "one recording of a step that varies",
        &[GAME_AUDIO, Record("game-1.ogg", "OggS"), Record("game-2.ogg", "OggS")],
        "game-2.ogg",
    ),
    case(
        "a recording for each level of a step that does not vary",
        &[
            GAME_AUDIO,
            Write(TOML, "game-1.ogg", "game-1-{asker}.ogg"),
            Write(TOML, "game-2.ogg", "game-2-{asker}.ogg"),
            Record("game-1-friend.ogg", "OggS"),
            Record("game-1-stranger.ogg", "OggS"),
            Record("game-2-friend.ogg", "OggS"),
            Record("game-2-stranger.ogg", "OggS"),
        ],
        "game-1-",
    ),
    case(
        "a level that nobody recorded",
        &[
            GAME_AUDIO,
            Write(TOML, "game-2.ogg", "game-2-{asker}.ogg"),
            Record("game-1.ogg", "OggS"),
            Record("game-2-friend.ogg", "OggS"),
        ],
        "game-2-",
    ),
    case("a recording for a factor of another story", &[Write(TOML, "calm-1.ogg", "calm-{asker}.ogg")], "{asker}"),
    case(
        "a recording for a misspelt factor",
        &[GAME_AUDIO, Write(TOML, "game-2.ogg", "game-2-{aksers}.ogg"), Record("game-1.ogg", "OggS")],
        "{aksers}",
    ),
    // Questions and conditions.
    case(
        "no question for advice",
        &[
            Write(TOML, "id = \"advice\"\nkind = \"long-text\"", "id = \"thoughts\"\nkind = \"long-text\""),
            Write(EN, "question-advice", "question-thoughts"),
            Write(SV, "question-advice", "question-thoughts"),
        ],
        "format",
    ),
    case("two questions for advice", &[Write(TOML, "id = \"word\"", "id = \"advice\"")], "[[question]]"),
    case(
        "advice in one line",
        &[Write(TOML, "kind = \"long-text\"\nmax-chars = 4000", "kind = \"short-text\"")],
        "[[question]]",
    ),
    case("a text longer than the form takes", &[Write(TOML, "max-chars = 4000", "max-chars = 6000")], "6000"),
    case("an unknown kind of question", &[Write(TOML, "kind = \"scale\"", "kind = \"scales\"")], "scales"),
    case("limits on a scale", &[Write(TOML, "kind = \"scale\"", "kind = \"scale\"\nmax = 5")], "max = 5"),
    case(
        "a closed question that must be answered",
        &[Write(TOML, "options = [\"yes\", \"no\"]\nprefer-not = true", "options = [\"yes\", \"no\"]")],
        "[[question]]",
    ),
    case(
        "a closed question that refuses silence",
        &[Write(
            TOML,
            "options = [\"yes\", \"no\"]\nprefer-not = true",
            "options = [\"yes\", \"no\"]\nprefer-not = false",
        )],
        "prefer-not = false",
    ),
    case(
        "an option of the program's own name",
        &[Write(TOML, "\"boy\", \"other\"", "\"boy\", \"prefer-not\"")],
        "prefer-not",
    ),
    case(
        "a choice of one",
        &[Write(TOML, "options = [\"yes\", \"no\"]", "options = [\"yes\"]")],
        "options = [\"yes\"]",
    ),
    case("an option twice", &[Write(TOML, "[\"girl\", \"boy\", \"other\"]", "[\"girl\", \"boy\", \"boy\"]")], "boy"),
    case("more choices than options", &[Write(TOML, "max-choices = 2", "max-choices = 4")], "max-choices"),
    case("a number below its least", &[Write(TOML, "max = 24", "max = -1")], "max = -1"),
    case(
        "a condition on an unknown question",
        &[Write(TOML, "{ question = \"heard\"", "{ question = \"herd\"")],
        "herd",
    ),
    case(
        "a condition on a later question",
        &[Write(
            TOML,
            "options = [\"girl\", \"boy\", \"other\"]",
            "options = [\"girl\", \"boy\", \"other\"]\nwhen = { question = \"heard\", is = [\"yes\"] }",
        )],
        "when",
    ),
    case(
        "a condition from the main section on the deep dive",
        &[
            Write(
                TOML,
                "id = \"advice\"",
                "id = \"first\"\nkind = \"single-choice\"\noptions = [\"yes\", \"no\"]\nprefer-not = true\nsection = \
             \"deep-dive\"\n\n[[question]]\nid = \"advice\"",
            ),
            Write(
                TOML,
                "options = [\"girl\", \"boy\", \"other\"]",
                "options = [\"girl\", \"boy\", \"other\"]\nwhen = { question = \"first\", is = [\"yes\"] }",
            ),
            Write(
                EN,
                "thanks-calm",
                "question-first = First?\nquestion-first-option-yes = Yes\nquestion-first-option-no = No\n\
             thanks-calm",
            ),
            Write(
                SV,
                "thanks-calm",
                "question-first = Först?\nquestion-first-option-yes = Ja\nquestion-first-option-no = \
             Nej\nthanks-calm",
            ),
        ],
        "when",
    ),
    case("a condition on an unknown option", &[Write(TOML, "is = [\"yes\"]", "is = [\"yse\"]")], "yse"),
    case(
        "a condition on a number",
        &[
            Write(
                TOML,
                "id = \"word\"\nkind = \"short-text\"",
                "id = \"word\"\nkind = \"scale\"\nprefer-not = true\nwhen = { question = \"hours\", is = [\"3\"] }",
            ),
            Write(EN, "feels", "feels\n    .low = bad\n    .high = good"),
            Write(SV, "känner sig", "känner sig\n    .low = illa\n    .high = bra"),
        ],
        "when",
    ),
    case(
        "free text made conditional",
        &[Write(
            TOML,
            "kind = \"short-text\"",
            "kind = \"short-text\"\nwhen = { question = \"heard\", is = [\"yes\"] }",
        )],
        "when",
    ),
    // Consent.
    case(
        "a consent hole",
        &[Write(TOML, "country = \"int\"\nbands = [\"10-12\", \"13-15\"]", "country = \"int\"\nbands = [\"10-12\"]")],
        "[[consent]]",
    ),
    case(
        "two consents for the same children",
        &[Write(TOML, "country = \"se\"\nbands", "country = \"int\"\nbands")],
        "[[consent]]",
    ),
    case(
        "a consent for a country that has no help here",
        &[Write(TOML, "country = \"se\"", "country = \"fi\"")],
        "country = \"fi\"",
    ),
    case("a consent for an unknown band", &[Write(TOML, "bands = [\"10-12\"]\n", "bands = [\"10-11\"]\n")], "10-11"),
    // Words.
    case(
        "a message missing in one language",
        &[Write(SV, "question-hours = Hur många timmar om dagen spelar du?\n", "")],
        "question-safe",
    ),
    case(
        "a message too many in one language",
        &[Write(SV, "thanks-calm", "question-age = Hur gammal är du?\nthanks-calm")],
        "question-age",
    ),
    case("a misspelt message", &[Write(EN, "story-game-task", "story-game-tsak")], "story-game-tsak"),
    case("a message twice", &[Write(EN, "thanks-calm", "survey-title = Again\nthanks-calm")], "survey-title = Again"),
    case("an end of a scale without words", &[Write(SV, "    .low = Inte tryggt\n", "")], "question-safe"),
    case(
        "a hint in one language only",
        &[Write(
            SV,
            "question-word = Ett ord för hur Sam känner sig",
            "question-word = Ett ord\n    .hint = Hur känns det?",
        )],
        ".hint = Hur",
    ),
    case(
        "a hint not translated",
        &[Write(SV, "    .hint = Så mycket eller så lite du vill.\n", "")],
        "question-advice",
    ),
    case("an attribute of another kind", &[Write(EN, "    .hint =", "    .tip =")], ".tip"),
    case(
        "a message without words",
        &[Write(EN, "survey-title = What would you say?", "survey-title = { \"\" }")],
        "survey-title",
    ),
    case(
        "a level not told in one language",
        &[Write(SV, "    [stranger] någon som Sam aldrig har träffat\n", "")],
        "$asker",
    ),
    case(
        "no neutral wording",
        &[Write(
            EN,
            "    [stranger] somebody whom Sam has never met\n   *[neutral] somebody\n",
            "   *[stranger] somebody whom Sam has never met\n",
        )],
        "$asker",
    ),
    case("a level of another name in one language", &[Write(SV, "[stranger]", "[strangers]")], "[strangers]"),
    case("a level translated by mistake", &[Write(SV, "[friend]", "[vän]")], "[vän]"),
    case("a variable that is no factor", &[Write(EN, "{ $asker ->", "{ $unknown ->")], "$unknown"),
    case("a variable printed as it is", &[Write(EN, "asks Sam", "({ $asker }) asks Sam")], "({ $asker })"),
    case(
        "a factor that changes nothing in one language",
        &[Write(
            SV,
            "{ $asker ->\n    [friend] en vän\n    [stranger] någon som Sam aldrig har träffat\n   *[neutral] \
             någon\n}",
            "någon",
        )],
        "story-game-step-1",
    ),
    case(
        "variants that read the same",
        &[Write(SV, "någon som Sam aldrig har träffat", "en vän")],
        "story-game-step-1",
    ),
    case(
        "words that stand elsewhere",
        &[Write(EN, "thanks-calm = Look", "thanks-calm = { survey-title } Look")],
        "{ survey-title }",
    ),
    case("a term", &[Write(EN, "thanks-calm", "-us = We\nthanks-calm")], "-us"),
    case("no Fluent", &[Write(SV, "story-calm-task = Vad", "story-calm-task Vad")], "story-calm-task"),
    case("a select without its end", &[Write(EN, "} asks Sam", "asks Sam")], "asks Sam"),
    // Lengths.
    case(
        "a step too long for the youngest",
        &[Write(EN, "Sam plays a game every evening.", LONG)],
        "story-game-step-1",
    ),
    case(
        "a variant too long for the youngest",
        &[Write(SV, "[stranger] någon som Sam aldrig har träffat", LONG_LEVEL)],
        "story-game-step-2",
    ),
    case(
        "a story too long for everybody",
        &[Write(EN, "Alex walks home and thinks about the day.", LONG_STORY)],
        "story-calm-step-1",
    ),
    case("a welcome too long for the page", &[Write(EN, "A short story, then your advice.", LONG)], "survey-about"),
    // Help.
    case(
        "a help code without a file",
        &[Write(TOML, "help = [\"se\", \"int\"]", "help = [\"se\", \"fi\", \"int\"]")],
        "help = ",
    ),
    case(
        "no help",
        &[
            Write(TOML, "help = [\"se\", \"int\"]", "help = []"),
            Write(
                TOML,
                "country = \"se\"\nbands = [\"10-12\"]\nmessage = \"consent-se-young\"",
                "country = \"int\"\nbands = []\nmessage = \"consent-se-young\"",
            ),
        ],
        "help = []",
    ),
    case("help that nobody checked", &[Write(SE, "checked = 2026-11-01\n", "")], "[[entry]]"),
    case("help checked long ago", &[Write(SE, "checked = 2026-11-01", "checked = 2026-05-01")], "checked"),
    case("a platform checked long ago", &[Write("help/platforms.toml", "2026-11-01", "2025-11-01")], "checked"),
    case("a number that cannot be dialled", &[Write(SE, "116 111", "one-one-six")], "one-one-six"),
    case("a chat without https", &[Write(SE, "value = \"https:", "value = \"http:")], "http:"),
    case("an unknown channel", &[Write(SE, "kind = \"chat\"", "kind = \"chatt\"")], "chatt"),
    case("a misspelt key in help", &[Write(SE, "emergency =", "emergancy =")], "emergancy"),
    case("a help file of another country", &[Write(SE, "country = \"se\"", "country = \"no\"")], "country = \"no\""),
    case("help not in the survey's language", &[Remove("help/sv.ftl")], ""),
    case("help that does not say what it costs", &[Write("help/en.ftl", "    .cost = Free\n", "")], "help-se-bris"),
    case(
        "a step of a guide not translated",
        &[Write("help/sv.ftl", "platform-example-step-2 = Välj Rapportera.\n", "")],
        "platform-example-step-1",
    ),
];

/// 41 words in one level of the second step.
const LONG_LEVEL: &str = "[stranger] one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
                          fifteen sixteen seventeen eighteen nineteen twenty one two three four five six seven eight \
                          nine ten eleven twelve thirteen";

/// Far more than 150 words, in a story that the youngest do not read.
const LONG_STORY: &str = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
                          eighteen nineteen twenty one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
                          sixteen seventeen eighteen nineteen twenty one two three four five six seven eight nine ten eleven twelve thirteen \
                          fourteen fifteen sixteen seventeen eighteen nineteen twenty one two three four five six seven eight nine ten eleven \
                          twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty one two three four five six seven eight \
                          nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty one two three four five \
                          six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty one two \
                          three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
                          nineteen twenty one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
