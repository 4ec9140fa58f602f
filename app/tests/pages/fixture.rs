//! A small survey with one question of every kind, its help, and every page made from them.

use std::sync::Arc;

use beratta_app::respondent::{
    Addresses, Back, Beside, ComplaintState, Database, Limits, Notice, Outside, Preview, Settings, Shell, StoryPage,
    ThanksPage, Trouble, WithdrawState, Workspace, adults, closed, complaint, front, help, outside, poster, preview,
    preview_beside, privacy, results, story, thanks, trouble, welcome, withdraw,
};
use beratta_domain::help::{self as helps, Help};
use beratta_domain::ids::WaveId;
use beratta_domain::intake::{ComplaintError, Fault, Field, FieldProblem, Typed};
use beratta_domain::keys::WavePublicKey;
use beratta_domain::life::State;
use beratta_domain::screening::{Counted, PublicTally};
use beratta_domain::survey::{Lang, QuestionId, Source, Survey};
use beratta_domain::wave::Wave;
use time::macros::datetime;
use uuid::Uuid;

pub(crate) const NONCE: &str = "the-nonce";

pub(crate) const SETTINGS: Settings = Settings {
    database: Database::Sqlite,
    addresses: Addresses::Unused,
    encrypted: true,
    limits: Limits { body_bytes: 256 * 1024 },
    batch: 20,
};

/// What became of the answers, the same number of each.
fn tally(count: u64) -> PublicTally {
    let published: Vec<(Counted, u64)> = Counted::all().map(|counted| (counted, count)).collect();
    PublicTally::of(&published).expect("every number is there")
}

pub(crate) struct World {
    pub(crate) wave: Wave,
    pub(crate) help: Help,
    pub(crate) care: Vec<String>,
}

impl World {
    pub(crate) fn new() -> Self {
        let files = [
            ("survey.toml", include_str!("survey/survey.toml")),
            ("en.ftl", include_str!("survey/en.ftl")),
            ("sv.ftl", include_str!("survey/sv.ftl")),
        ];
        let recordings =
            [("game-1-friend.mp3", "ID3 friend"), ("game-1-stranger.mp3", "ID3 stranger"), ("game-2.mp3", "ID3")];
        let survey =
            Source::from_files("pages", files).with_recordings(recordings).survey().expect("the survey of the tests");
        let help = helps::Source::from_files(HELP).help().expect("the help of the tests");
        Self { wave: wave(survey), help, care: vec!["afraid to go home".to_owned(), "hurt*".to_owned()] }
    }

    pub(crate) fn survey(&self) -> &Survey {
        &self.wave.survey
    }

    pub(crate) fn shell<'a>(&'a self, lang: &'a Lang) -> Shell<'a> {
        Shell {
            lang,
            nonce: NONCE,
            exit_address: &self.survey().exit_address,
            exit_through: None,
            draft: false,
            languages: &self.survey().languages,
            texts: Some(&self.survey().texts),
        }
    }

    pub(crate) fn story_page<'a>(&'a self, typed: &'a Typed, problems: &'a [FieldProblem]) -> StoryPage<'a> {
        StoryPage {
            wave: &self.wave,
            band: &self.survey().bands[0],
            variant: &self.survey().variants[0],
            token: "the-token",
            typed,
            problems,
            notice: None,
            help: &self.help,
            care: &self.care,
        }
    }

    pub(crate) fn preview_page(&self) -> Preview<'_> {
        Preview {
            wave: &self.wave,
            band: &self.survey().bands[0],
            variant: &self.survey().variants[0],
            help: &self.help,
            care: &self.care,
            back: Back::Adults,
        }
    }

    fn preview_beside(&self, shell: &Shell<'_>, page: Beside) -> String {
        let others = self.survey().languages.iter().filter(|lang| *lang != shell.lang);
        let others: Vec<(Lang, String)> =
            others.map(|lang| (lang.clone(), format!("/work/waves/pages/preview/{lang}/{}", page.id()))).collect();
        let back = Workspace { page: "/work/waves/pages", recordings: "/work/waves/pages/audio", others: &others };
        preview_beside(shell, &self.wave, &self.help, page, back)
    }

    pub(crate) fn thanks_page(&self) -> ThanksPage<'_> {
        ThanksPage {
            wave: &self.wave,
            code: Some("7KQM-2F9T-XW3D"),
            care: false,
            again: false,
            kept_old: false,
            country: None,
            help: &self.help,
        }
    }

    /// Every page in a language, by name.
    pub(crate) fn pages(&self, lang: &Lang) -> Vec<(&'static str, String)> {
        let (shell, wave) = (&self.shell(lang), &self.wave);
        let (nothing, problems) = (Typed::default(), problems());
        let page = self.story_page(&nothing, &[]);
        let noticed = |notice| StoryPage { notice: Some(notice), ..page };
        let refused = StoryPage { problems: &problems, ..noticed(Notice::Refused) };
        let sent = self.thanks_page();
        let complained = Typed::default().with("about", "help").with("words", "</textarea><b>The numbers were old.");
        let too_long = ComplaintError::TooLong { over: 3 };
        let mut pages = vec![
            ("front", front(shell, &[wave], false)),
            ("front-demo", front(&Shell { draft: true, ..*shell }, &[wave], true)),
            ("front-nothing-open", front(shell, &[], false)),
            ("welcome", welcome(shell, wave, "the-ticket", false, &nothing)),
            ("welcome-without-age", welcome(shell, wave, "the-ticket", true, &nothing)),
            ("story", story(shell, &page)),
            ("story-refused", story(shell, &refused)),
            ("story-unavailable", story(shell, &noticed(Notice::Unavailable))),
            ("story-differs", story(shell, &noticed(Notice::Differs))),
            ("story-unknown", story(shell, &noticed(Notice::Unknown))),
            ("preview", preview(shell, &self.preview_page())),
            ("preview-welcome", self.preview_beside(shell, Beside::Welcome)),
            ("preview-thanks", self.preview_beside(shell, Beside::Care)),
            ("adults", adults(shell, wave)),
            ("poster", poster(shell, wave, "https://ask.example/s/pages")),
            ("complaint", complaint(shell, wave, &nothing, ComplaintState::Ask)),
            ("complaint-refused", complaint(shell, wave, &complained, ComplaintState::Refused(&too_long))),
            ("complaint-kept", complaint(shell, wave, &nothing, ComplaintState::Kept(&self.help))),
            ("thanks", thanks(shell, &sent)),
            ("thanks-care", thanks(shell, &ThanksPage { care: true, ..sent })),
            ("thanks-again", thanks(shell, &ThanksPage { again: true, ..sent })),
            ("thanks-kept-old", thanks(shell, &ThanksPage { kept_old: true, code: None, ..sent })),
            ("outside-younger", outside(shell, wave, Outside::Younger, &self.help)),
            ("outside-older", outside(shell, wave, Outside::Older, &self.help)),
            ("closed", closed(shell, wave, &Typed::default())),
            ("results", results(shell, wave, None)),
            ("results few", results(shell, wave, Some(&tally(0)))),
            ("results tally", results(shell, wave, Some(&tally(120)))),
            ("help", help(shell, &self.help, &self.survey().help_countries)),
            ("privacy", privacy(shell, &[wave], &SETTINGS)),
        ];
        pages.extend(withdrawals().map(|(name, state)| (name, withdraw(shell, wave, state))));
        pages.extend(troubles().map(|(name, kind)| (name, trouble(shell, kind))));
        pages
    }
}

fn withdrawals() -> [(&'static str, WithdrawState<'static>); 5] {
    [
        ("withdraw", WithdrawState::Ask("")),
        ("withdraw-unreadable", WithdrawState::Unreadable("7KQM")),
        ("withdraw-unknown", WithdrawState::Unknown("7KQM-2F9T-XW3D")),
        ("withdraw-unavailable", WithdrawState::Unavailable("7KQM-2F9T-XW3D")),
        ("withdraw-done", WithdrawState::Done("7KQM-2F9T-XW3D")),
    ]
}

fn troubles() -> [(&'static str, Trouble<'static>); 7] {
    [
        ("trouble-not-found", Trouble::NotFound),
        ("trouble-too-large", Trouble::TooLarge),
        ("trouble-unavailable", Trouble::Unavailable),
        ("trouble-wrong-form", Trouble::WrongForm),
        ("trouble-taken-back", Trouble::TakenBack),
        ("trouble-method", Trouble::Method),
        ("trouble-broken", Trouble::Broken("K7Q2")),
    ]
}

/// One problem of every kind.
pub(crate) fn problems() -> Vec<FieldProblem> {
    let at = |id: &str, fault| FieldProblem { field: Field::Question(QuestionId::new(id)), fault };
    vec![
        FieldProblem { field: Field::Form, fault: Fault::Unknown },
        FieldProblem { field: Field::Form, fault: Fault::Blank },
        at("advice", Fault::TooLong { max: 5000, over: 1 }),
        at("who", Fault::TooMany { max: 2 }),
        at("common", Fault::NotInRange { min: 1, max: 5 }),
        at("told", Fault::NotOffered),
        at("days", Fault::NotInRange { min: 0, max: 7 }),
        at("wish", Fault::TooLong { max: 200, over: 12 }),
    ]
}

pub(crate) fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language")
}

pub(crate) fn wave(survey: Survey) -> Wave {
    Wave {
        id: WaveId::from_uuid(Uuid::from_u128(1)),
        slug: survey.slug.clone(),
        survey: Arc::new(survey),
        public_key: WavePublicKey::from_bytes([1; 32]),
        opened: datetime!(2026-12-01 8:00 UTC),
        closed: None,
        state: State::Open,
        retention_days: 90,
        summary: None,
        reported: None,
        purged: None,
        draft: false,
        api: false,
    }
}

const HELP: [(&str, &str); 5] =
    [("se.toml", SE), ("int.toml", INT), ("platforms.toml", PLATFORMS), ("en.ftl", HELP_EN), ("sv.ftl", HELP_SV)];

const SE: &str = r#"
country = "se"
emergency = "112"
[[entry]]
id = "line"
kind = "helpline"
checked = 2026-11-01
source = "https://line.example/"
channels = [{ kind = "phone", value = "116 111" }, { kind = "chat", value = "https://line.example/chat" }]
[[entry]]
id = "down"
kind = "removal"
checked = 2026-11-01
source = "https://down.example/"
channels = [{ kind = "web", value = "https://down.example/" }, { kind = "email", value = "help@down.example" }]
"#;
const INT: &str = r#"
country = "int"
[[entry]]
id = "tell"
kind = "report"
checked = 2026-11-01
source = "https://tell.example/"
channels = [{ kind = "sms", value = "+46 70 000 00 00" }]
"#;
const PLATFORMS: &str = r#"
[[platform]]
id = "app"
name = "App"
steps = 2
address = "https://app.example/help"
checked = 2026-11-01
"#;
const HELP_EN: &str = "
country-se = Sweden
country-int = Another country
help-se-line = The Line
    .about = Talk about anything.
    .hours = Always
    .cost = Free
help-se-down = Take Down
    .about = Helps to get a picture away.
    .hours = Always
    .cost = Free
help-int-tell = Tell
    .about = Tell what happened.
    .hours = Always
    .cost = Free
platform-app-step-1 = Press the three dots.
platform-app-step-2 = Choose Report.
";
const HELP_SV: &str = "
country-se = Sverige
country-int = Ett annat land
help-se-line = Linjen
    .about = Prata om vad som helst.
    .hours = Alltid
    .cost = Gratis
help-se-down = Ta Bort
    .about = Hjälper dig att få bort en bild.
    .hours = Alltid
    .cost = Gratis
help-int-tell = Berätta
    .about = Berätta vad som hänt.
    .hours = Alltid
    .cost = Gratis
platform-app-step-1 = Tryck på de tre prickarna.
platform-app-step-2 = Välj Anmäl.
";
