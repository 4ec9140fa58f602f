//! Who may enter: nothing that is good once is taken twice, and who is shut out is out.

use std::collections::BTreeSet;
use std::sync::Arc;

use beratta_domain::access::{
    Access, Administrator, Assertion, CHALLENGE, Capability, CodeError, IDLE, Inviter, JoinError, Joining, OwnError,
    PasskeyError, PasskeyId, Password, Purpose, Registration, RelyingParty, Role, Screener, Session, SetUp,
    SignInError, SignedIn, Standing, TotpSecret, Way,
};
use beratta_domain::audit::{Act, Actor, AuditStore, Entry};
use beratta_domain::ids::PersonId;
use beratta_domain::keys::ServerKey;
use beratta_store::Store;
use beratta_tests::device::{Answer, Device};
use beratta_tests::scratch::Scratch;
use std::sync::atomic::{AtomicU64, Ordering};

use rand::SeedableRng;
use rand::rngs::StdRng;
use time::{Duration, OffsetDateTime};

use crate::fixture::NOW;

const PASSWORD: &str = "lantern otter maple river";

/// Dice that nobody else of this run has: tokens must differ.
fn dice() -> StdRng {
    static THROWN: AtomicU64 = AtomicU64::new(1);
    StdRng::seed_from_u64(THROWN.fetch_add(1, Ordering::Relaxed))
}

/// Access, and the dice of a test.
pub(crate) struct Door {
    pub(crate) access: Arc<Access<Store>>,
    rng: StdRng,
}

impl Door {
    pub(crate) async fn of(scratch: &Scratch) -> Self {
        let (store, key) = (scratch.open().await, ServerKey::from_bytes([9; 32]));
        store.introduce_server_key(&key, NOW).await.expect("the trail begins");
        let access = Arc::new(Access::new(store, key));
        Self { access, rng: dice() }
    }

    async fn invite(&mut self, role: Role) -> String {
        let token = self.access.invite(Inviter::CommandLine, role, NOW, &mut self.rng).await;
        token.expect("an invitation is kept").text()
    }

    /// Somebody who joined with a password.
    pub(crate) async fn join(&mut self, role: Role, login: &str) -> SignedIn {
        let invitation = self.invite(role).await;
        join(&self.access, &invitation, login, NOW).await.expect("joins")
    }

    pub(crate) async fn session(&self, signed_in: &SignedIn, now: OffsetDateTime) -> Option<Session> {
        self.access.session(&signed_in.token.text(), now).await.expect("is looked for")
    }

    /// Somebody who joined and has a second factor: their session, their app and their codes on paper.
    pub(crate) async fn equip(&mut self, role: Role, login: &str) -> (SignedIn, TotpSecret, Vec<String>) {
        let half = self.join(role, login).await;
        let session = self.session(&half, NOW).await.expect("goes on");
        let factor = self.access.new_factor(&session, &mut self.rng);
        let code = factor.secret.code(NOW).expect("a code");
        let done = self.access.set_factor(&session, &factor.ticket, &code, NOW, &mut self.rng).await;
        let set_up = done.expect("the second factor is set");
        assert!(self.session(&half, NOW).await.is_none(), "the old token goes on");
        (set_up.signed_in, factor.secret, set_up.codes.expect("the first factor brings codes"))
    }
}

async fn join(
    access: &Access<Store>,
    invitation: &str,
    login: &str,
    now: OffsetDateTime,
) -> Result<SignedIn, JoinError> {
    let joining = Joining { name: "Maja Berg", login, password: Password::new(PASSWORD) };
    access.join(invitation, joining, now, &mut dice()).await
}

async fn sign_in(door: &Door, login: &str, password: &str) -> Result<SignedIn, SignInError> {
    door.access.sign_in(login, &Password::new(password), NOW, &mut dice()).await
}

pub(crate) async fn an_invitation_lets_one_person_in_and_no_second(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let invitation = door.invite(Role::Researcher).await;
    let tries = (0..20).map(|number| {
        let (access, invitation) = (Arc::clone(&door.access), invitation.clone());
        tokio::spawn(
            async move { join(&access, &invitation, &format!("person{number}@example.org"), NOW).await.is_ok() },
        )
    });
    let mut joined = 0;
    for one in tries.collect::<Vec<_>>() {
        joined += usize::from(one.await.expect("ends"));
    }
    assert_eq!(joined, 1);
    assert!(door.access.invitation(&invitation, NOW).await.expect("is looked for").is_none());

    let late = door.invite(Role::Researcher).await;
    assert!(matches!(
        join(&door.access, &late, "late@example.org", NOW + Duration::days(8)).await,
        Err(JoinError::TooLate(_))
    ));
    for made_up in ["", "AAAAAAAAAAAAAAAAAAAAAA", &late[1..]] {
        assert!(matches!(join(&door.access, made_up, "x@example.org", NOW).await, Err(JoinError::TooLate(_))));
    }
}

pub(crate) async fn a_taken_address_leaves_the_invitation(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    door.join(Role::Researcher, "maja@example.org").await;
    let invitation = door.invite(Role::Researcher).await;
    assert!(matches!(join(&door.access, &invitation, " Maja@Example.org", NOW).await, Err(JoinError::LoginTaken)));
    join(&door.access, &invitation, "other@example.org", NOW).await.expect("the invitation is still there");
}

pub(crate) async fn a_password_alone_opens_nothing_where_a_second_factor_is_needed(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    for role in Role::INVITED {
        let half = door.join(role, &format!("{role}@example.org")).await;
        let session = door.session(&half, NOW).await.expect("goes on");
        let guarded = role.needs_second_factor();
        assert_eq!(session.standing(), if guarded { Standing::SecondFactorMissing } else { Standing::Full }, "{role}");
        assert!(Screener::of(&session).is_none() && Administrator::of(&session).is_none(), "{role}");
    }
    let (full, _, _) = door.equip(Role::Screener, "full@example.org").await;
    let session = door.session(&full, NOW).await.expect("goes on");
    assert!(Screener::of(&session).is_some() && Administrator::of(&session).is_none());
}

pub(crate) async fn a_code_is_taken_once_however_often_it_comes(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (_, app, codes) = door.equip(Role::Screener, "maja@example.org").await;
    assert!(matches!(sign_in(&door, "maja@example.org", "lantern otter maple riven").await, Err(SignInError::Wrong)));
    assert!(matches!(sign_in(&door, "nobody@example.org", PASSWORD).await, Err(SignInError::Wrong)));

    let later = NOW + Duration::seconds(60);
    for (kind, typed) in [("app", app.code(later).expect("a code")), ("paper", codes[3].to_lowercase())] {
        let mut tries = Vec::new();
        for _ in 0..20 {
            let half = sign_in(&door, "MAJA@example.org", PASSWORD).await.expect("the password is right");
            let session = door.session(&half, later).await.expect("goes on");
            assert_eq!(session.standing(), Standing::SecondFactorDue);
            let (access, typed) = (Arc::clone(&door.access), typed.clone());
            tries.push(tokio::spawn(async move { access.show_code(&session, &typed, later, &mut dice()).await }));
        }
        let mut taken = Vec::new();
        for one in tries {
            match one.await.expect("ends") {
                Ok(signed_in) => taken.push(signed_in),
                Err(error) => assert!(matches!(error, CodeError::Wrong), "{kind}: {error}"),
            }
        }
        assert_eq!(taken.len(), 1, "{kind}");
        assert_eq!(door.session(&taken[0], later).await.expect("goes on").standing(), Standing::Full);
    }
}

pub(crate) async fn a_second_factor_is_set_up_once_and_for_oneself(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let first = door.join(Role::Screener, "first@example.org").await;
    let other = door.join(Role::Screener, "other@example.org").await;
    let (first, other) =
        (door.session(&first, NOW).await.expect("goes on"), door.session(&other, NOW).await.expect("goes on"));
    let factor = door.access.new_factor(&first, &mut door.rng);
    let code = factor.secret.code(NOW).expect("a code");
    assert!(door.access.offered_factor(&other, &factor.ticket).is_none(), "a ticket is for one person");
    let set = |session: Session, ticket: String, code: String| {
        let access = Arc::clone(&door.access);
        async move { access.set_factor(&session, &ticket, &code, NOW, &mut dice()).await }
    };
    assert!(matches!(set(other, factor.ticket.clone(), code.clone()).await, Err(CodeError::NotNow)));
    assert!(matches!(set(first.clone(), factor.ticket.clone(), "000000".to_owned()).await, Err(CodeError::Wrong)));
    let codes = set(first.clone(), factor.ticket.clone(), code.clone()).await.expect("is set").codes.expect("codes");
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 10);
    assert!(matches!(set(first, factor.ticket.clone(), code).await, Err(CodeError::NotNow)), "nobody sets it again");
}

pub(crate) async fn a_session_ends_when_it_should(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (screener, _, _) = door.equip(Role::Screener, "maja@example.org").await;
    let late = NOW + IDLE + Duration::minutes(2);
    assert!(door.session(&screener, late).await.is_none(), "an idle one goes on");

    // One that is used goes on, but not for ever.
    let mut now = NOW;
    let mut length = Duration::ZERO;
    while door.session(&screener, now).await.is_some() {
        now += Duration::minutes(20);
        length = now - NOW;
        assert!(length < Duration::hours(13), "it goes on for ever");
    }
    assert!(length > Duration::hours(11));

    let (first, _, _) = door.equip(Role::Facilitator, "kim@example.org").await;
    let second = sign_in(&door, "kim@example.org", PASSWORD).await.expect("signs in");
    let session = door.session(&first, NOW).await.expect("goes on");
    door.access.sign_out(&session).await.expect("signs out");
    assert!(door.session(&first, NOW).await.is_none());
    let session = door.session(&second, NOW).await.expect("the other goes on");
    door.access.sign_out_everywhere(&session, NOW).await.expect("signs out");
    assert!(door.session(&second, NOW).await.is_none());
}

pub(crate) async fn who_is_shut_out_is_out_at_once(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (chief, _, _) = door.equip(Role::Administrator, "chief@example.org").await;
    let (screener, _, _) = door.equip(Role::Screener, "maja@example.org").await;
    let chief = door.session(&chief, NOW).await.expect("goes on");
    let administrator = Administrator::of(&chief).expect("may");
    let maja = door.session(&screener, NOW).await.expect("goes on").person().id;
    assert!(
        !door.access.disable(administrator, chief.person().id, NOW).await.expect("answers"),
        "nobody shuts themselves out"
    );
    assert!(door.access.disable(administrator, maja, NOW).await.expect("answers"));
    assert!(!door.access.disable(administrator, maja, NOW).await.expect("answers"), "once is enough");
    assert!(door.session(&screener, NOW).await.is_none());
    assert!(matches!(sign_in(&door, "maja@example.org", PASSWORD).await, Err(SignInError::Wrong)));
    let listed = door.access.people(administrator).await.expect("is read");
    let shown: Vec<(&str, bool, bool)> =
        listed.iter().map(|one| (one.person.login.as_str(), one.has_second_factor, one.disabled)).collect();
    assert_eq!(shown, [("chief@example.org", true, false), ("maja@example.org", true, true)]);
}

/// What an act leaves in the trail, oldest first, and who did it.
async fn told(store: &Store) -> Vec<(Actor, Act, String)> {
    let kept = store.entries(0, 100).await.expect("is read");
    let plain = |entry: Entry| (entry.actor, entry.act, format!("{} {}", entry.subject, entry.detail));
    kept.into_iter().map(|kept| plain(kept.entry)).collect()
}

pub(crate) async fn who_is_let_in_or_shut_out_stands_in_the_trail(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let store = scratch.open().await;
    let (chief, _, _) = door.equip(Role::Administrator, "chief@example.org").await;
    let (maja, _, codes) = door.equip(Role::Screener, "maja@example.org").await;
    let chief = door.session(&chief, NOW).await.expect("goes on");
    let maja = door.session(&maja, NOW).await.expect("goes on");
    let (c, m) = (chief.person().id, maja.person().id);
    let half = sign_in(&door, "maja@example.org", PASSWORD).await.expect("signs in");
    let half = door.session(&half, NOW).await.expect("goes on");
    assert!(matches!(door.access.show_code(&half, "000000", NOW, &mut dice()).await, Err(CodeError::Wrong)));
    door.access.show_code(&half, &codes[0], NOW, &mut dice()).await.expect("a code from paper");
    door.access.sign_out_everywhere(&maja, NOW).await.expect("signs out");
    let administrator = Administrator::of(&chief).expect("may");
    for _ in 0..2 {
        let reset = door.access.reset_factor(administrator, m, NOW, &mut dice()).await.expect("answers");
        assert!(reset.is_some(), "a second address takes the first one's place");
    }
    for first in [true, false] {
        assert_eq!(door.access.disable(administrator, m, NOW).await.expect("answers"), first);
    }
    let own = door.access.reset_factor(administrator, c, NOW, &mut dice()).await.expect("answers");
    assert!(own.is_none(), "nobody does it to themselves");
    let (cli, chief, maja) = (Actor::CommandLine, Actor::Person(c), Actor::Person(m));
    let of = |person: PersonId, more: &str| format!("person {person} {more}");
    let expected = [
        (cli, Act::PersonInvited, "nothing role=admin".to_owned()),
        (chief, Act::PersonJoined, of(c, "role=admin")),
        (chief, Act::SecondFactorSet, of(c, "factor=code-app")),
        (cli, Act::PersonInvited, "nothing role=screener".to_owned()),
        (maja, Act::PersonJoined, of(m, "role=screener")),
        (maja, Act::SecondFactorSet, of(m, "factor=code-app")),
        (maja, Act::SignInRefused, of(m, "reason=wrong-second-factor")),
        (maja, Act::SignedIn, of(m, "")),
        (maja, Act::SignedOutEverywhere, of(m, "")),
        (chief, Act::SecondFactorReset, of(m, "")),
        (chief, Act::SecondFactorReset, of(m, "")),
        (chief, Act::PersonDisabled, of(m, "")),
    ];
    assert_eq!(told(&store).await, expected);
    assert!(store.verify().await.expect("is verified").findings.is_empty());
}

/// A trail that cannot be written keeps everybody where they are.
pub(crate) async fn nobody_is_let_in_where_the_trail_cannot_tell(scratch: Scratch) {
    let store = scratch.open().await;
    let access = Access::new(store.clone(), ServerKey::from_bytes([9; 32]));
    assert!(access.invite(Inviter::CommandLine, Role::Screener, NOW, &mut dice()).await.is_err());
    let invitations = scratch.pairs("SELECT token, until FROM invitations").await;
    assert!(invitations.is_empty());
    store.introduce_server_key(&ServerKey::from_bytes([9; 32]), NOW).await.expect("the trail begins");
    access.invite(Inviter::CommandLine, Role::Screener, NOW, &mut dice()).await.expect("invited");
}

/// What an administrator gives to somebody whose second factor was taken away is needed besides the password: who has that
/// alone chooses no other.
pub(crate) async fn a_second_factor_that_is_taken_away_is_set_up_anew_with_the_address_alone(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (chief, _, _) = door.equip(Role::Administrator, "chief@example.org").await;
    for role in [Role::Screener, Role::Facilitator] {
        let login = format!("{role}@example.org");
        let (full, app, codes) = door.equip(role, &login).await;
        let other = format!("other-{role}@example.org");
        door.equip(role, &other).await;
        let session = door.session(&full, NOW).await.expect("goes on");
        let administrator = Administrator::of(&door.session(&chief, NOW).await.expect("goes on")).expect("may");
        let reset = door.access.reset_factor(administrator, session.person().id, NOW, &mut dice()).await;
        let address = reset.expect("answers").expect("an address").text();
        assert!(door.session(&full, NOW).await.is_none(), "their sessions go on");

        let half = sign_in(&door, &login, PASSWORD).await.expect("the password stays");
        let half = door.session(&half, NOW).await.expect("goes on");
        assert_eq!(half.standing(), Standing::AddressDue);
        for old in [app.code(NOW).expect("a code"), codes[0].clone()] {
            assert!(matches!(door.access.show_code(&half, &old, NOW, &mut dice()).await, Err(CodeError::NotNow)));
        }
        let factor = door.access.new_factor(&half, &mut dice());
        let code = factor.secret.code(NOW).expect("a code");
        let set =
            async |session: &Session| door.access.set_factor(session, &factor.ticket, &code, NOW, &mut dice()).await;
        assert!(matches!(set(&half).await, Err(CodeError::NotNow)), "the password alone sets one up");

        let bring = async |address: &str, login: &str, password: &str, now: OffsetDateTime| {
            let password = Password::new(password);
            door.access.sign_in_to_reset(address, (login, &password), now, &mut dice()).await
        };
        let late = NOW + Duration::days(8);
        assert!(matches!(bring(&address, &login, "not the right one", NOW).await, Err(SignInError::Wrong)));
        assert!(matches!(bring(&address, &other, PASSWORD, NOW).await, Err(SignInError::Wrong)), "somebody else's");
        assert!(matches!(bring("AAAAAAAAAAAAAAAAAAAAAA", &login, PASSWORD, NOW).await, Err(SignInError::Wrong)));
        assert!(matches!(bring(&address, &login, PASSWORD, late).await, Err(SignInError::Wrong)), "too old");
        let brought = bring(&address, &login, PASSWORD, NOW).await.expect("they belong together");
        let brought = door.session(&brought, NOW).await.expect("goes on");
        assert_eq!(brought.standing(), Standing::SecondFactorMissing, "{role}");
        assert!(set(&brought).await.expect("is set").codes.is_some());
        assert!(matches!(bring(&address, &login, PASSWORD, NOW).await, Err(SignInError::Wrong)), "it is good once");
        let half = sign_in(&door, &login, PASSWORD).await.expect("the password stays");
        let half = door.session(&half, NOW).await.expect("goes on");
        assert_eq!(half.standing(), Standing::SecondFactorDue);
    }
}

const ORIGIN: &str = "https://svar.example";

fn party() -> RelyingParty {
    RelyingParty::at(ORIGIN).expect("a party")
}

impl Door {
    /// Sets a passkey up.
    async fn set_passkey(&self, session: &Session, device: &Device) -> Result<SetUp, PasskeyError> {
        let challenge = self.access.challenge(session, Purpose::SetUp, NOW, &mut dice());
        let Answer { client_data, authenticator_data, .. } = device.make(challenge.as_bytes());
        let new = Registration { client_data: &client_data, authenticator_data: &authenticator_data };
        self.access.set_passkey(session, &party(), ("my phone", &new), NOW, &mut dice()).await
    }

    /// Somebody who joined and has a passkey.
    async fn with_passkey(&mut self, role: Role, login: &str, device: &Device) -> SetUp {
        let half = self.join(role, login).await;
        let session = self.session(&half, NOW).await.expect("goes on");
        self.set_passkey(&session, device).await.expect("the passkey is set")
    }

    /// Somebody who gave their password and is asked for more.
    async fn half(&self, login: &str) -> Session {
        let half = sign_in(self, login, PASSWORD).await.expect("the password is right");
        self.session(&half, NOW).await.expect("goes on")
    }
}

async fn show(
    access: &Access<Store>,
    session: &Session,
    device: &Device,
    answer: &Answer,
    now: OffsetDateTime,
) -> Result<SignedIn, PasskeyError> {
    let id = PasskeyId::new(device.id.clone()).expect("an id");
    let Answer { client_data, authenticator_data, signature } = answer;
    let assertion = Assertion { id: &id, client_data, authenticator_data, signature };
    access.show_passkey(session, &party(), &assertion, now, &mut dice()).await
}

pub(crate) async fn a_passkey_is_set_up_and_lets_its_owner_in(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let mut device = Device::at(ORIGIN, 1);
    let set_up = door.with_passkey(Role::Screener, "maja@example.org", &device).await;
    let codes = set_up.codes.expect("the first factor brings codes");
    let full = door.session(&set_up.signed_in, NOW).await.expect("goes on");
    assert_eq!(full.standing(), Standing::Full);

    let half = door.half("maja@example.org").await;
    assert_eq!(half.standing(), Standing::SecondFactorDue);
    let challenge = door.access.challenge(&half, Purpose::SignIn, NOW, &mut dice());
    let signed_in = show(&door.access, &half, &device.clone(), &device.answer(challenge.as_bytes()), NOW).await;
    let signed_in = signed_in.expect("the passkey is taken");
    assert_eq!(door.session(&signed_in, NOW).await.expect("goes on").standing(), Standing::Full);
    // Codes from paper stand in for it.
    let half = door.half("maja@example.org").await;
    door.access.show_code(&half, &codes[0], NOW, &mut dice()).await.expect("a code from paper");

    // Several, and an app besides: the codes stay.
    let second = door.set_passkey(&full, &Device::at(ORIGIN, 2)).await.expect("one more");
    assert!(second.codes.is_none());
    let full = door.session(&second.signed_in, NOW).await.expect("goes on");
    assert!(
        matches!(door.set_passkey(&full, &Device::at(ORIGIN, 2)).await, Err(PasskeyError::NotNow)),
        "once is enough"
    );
    let ways = door.access.ways(&full).await.expect("are read");
    assert_eq!((ways.app, ways.passkeys.len(), ways.codes), (false, 2, 9));
    assert!(scratch.open().await.verify().await.expect("is verified").findings.is_empty());
}

pub(crate) async fn an_answer_to_a_challenge_is_taken_once_however_often_it_comes(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    // One that counts, and one that tells zero each time: there the challenge alone must be enough.
    for count in [1, 0] {
        let login = format!("counts-{count}@example.org");
        let mut device = Device { count, ..Device::at(ORIGIN, if count == 1 { 1 } else { 2 }) };
        door.with_passkey(Role::Screener, &login, &device).await;
        let half = door.half(&login).await;
        let challenge = door.access.challenge(&half, Purpose::SignIn, NOW, &mut dice());
        let answer = device.answer(challenge.as_bytes());
        let tries = (0..50).map(|_| {
            let (access, half, device, answer) =
                (Arc::clone(&door.access), half.clone(), device.clone(), answer.clone());
            tokio::spawn(async move { show(&access, &half, &device, &answer, NOW).await })
        });
        let mut taken = 0;
        for one in tries.collect::<Vec<_>>() {
            match one.await.expect("ends") {
                Ok(_) => taken += 1,
                Err(error) => assert!(matches!(error, PasskeyError::Wrong), "{error}"),
            }
        }
        assert_eq!(taken, 1);
    }
}

pub(crate) async fn a_passkey_that_is_not_to_what_was_asked_lets_nobody_in(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (mut maja, mut kim) = (Device { count: 5, ..Device::at(ORIGIN, 1) }, Device::at(ORIGIN, 2));
    door.with_passkey(Role::Screener, "maja@example.org", &maja).await;
    door.with_passkey(Role::Screener, "kim@example.org", &kim).await;
    let half = door.half("maja@example.org").await;
    let asked = |purpose, now| door.access.challenge(&half, purpose, now, &mut dice()).as_bytes().to_vec();
    let late = NOW + CHALLENGE;
    let mut elsewhere = Device { origin: "https://svar.example.evil.example".to_owned(), ..maja.clone() };
    let mut hurried = Device { verified: false, ..maja.clone() };
    let mut copied = Device { count: 1, ..maja.clone() };
    let other = door.half("kim@example.org").await;
    let others = door.access.challenge(&other, Purpose::SignIn, NOW, &mut dice()).as_bytes().to_vec();
    let good = asked(Purpose::SignIn, NOW);
    let tries = [
        ("somebody else's", kim.answer(&good), kim.clone(), NOW),
        ("under another's name", kim.answer(&good), maja.clone(), NOW),
        ("too late", maja.answer(&good), maja.clone(), late),
        ("of another page", elsewhere.answer(&good), maja.clone(), NOW),
        ("nobody showed themselves", hurried.answer(&good), maja.clone(), NOW),
        ("for another purpose", maja.answer(&asked(Purpose::SetUp, NOW)), maja.clone(), NOW),
        ("of another session", maja.answer(&others), maja.clone(), NOW),
        ("made up", maja.answer(&[7; 40]), maja.clone(), NOW),
        ("counted before", copied.answer(&asked(Purpose::SignIn, NOW)), maja.clone(), NOW),
    ];
    for (what, answer, device, now) in tries {
        let refused = show(&door.access, &half, &device, &answer, now).await;
        assert!(matches!(refused, Err(PasskeyError::Wrong)), "{what}");
    }
    show(&door.access, &half, &maja.clone(), &maja.answer(&good), NOW).await.expect("the right one is taken after all");
    let refused =
        told(&scratch.open().await).await.into_iter().filter(|(_, act, _)| *act == Act::SignInRefused).count();
    assert_eq!(refused, 9);
}

/// Who has only the password adds no second factor beside one that is there; of two who set the first one up at once, one does.
pub(crate) async fn a_password_alone_adds_no_second_factor_to_another(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let half = door.join(Role::Screener, "maja@example.org").await;
    let session = door.session(&half, NOW).await.expect("goes on");
    let tries = (1..=8).map(|seed| {
        let (access, session) = (Arc::clone(&door.access), session.clone());
        let door = Door { access, rng: dice() };
        tokio::spawn(async move { door.set_passkey(&session, &Device::at(ORIGIN, seed)).await.is_ok() })
    });
    let mut set = 0;
    for one in tries.collect::<Vec<_>>() {
        set += usize::from(one.await.expect("ends"));
    }
    assert_eq!(set, 1);
    let half = door.half("maja@example.org").await;
    assert!(matches!(door.set_passkey(&half, &Device::at(ORIGIN, 9)).await, Err(PasskeyError::NotNow)));
}

pub(crate) async fn the_last_second_factor_stays_where_it_is_needed(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    for (role, login) in [(Role::Screener, "maja@example.org"), (Role::Facilitator, "kim@example.org")] {
        let (full, _, _) = door.equip(role, login).await;
        let session = door.session(&full, NOW).await.expect("goes on");
        let device = Device::at(ORIGIN, if role == Role::Screener { 1 } else { 2 });
        let set_up = door.set_passkey(&session, &device).await.expect("one more");
        let session = door.session(&set_up.signed_in, NOW).await.expect("goes on");
        let ways = [Way::App, Way::Passkey(PasskeyId::new(device.id).expect("an id"))];
        // Both at once: where one is needed, one stays.
        let mut removed = 0;
        for one in ways.clone().map(|way| {
            let (access, session) = (Arc::clone(&door.access), session.clone());
            tokio::spawn(async move { access.remove_way(&session, &way, NOW).await.is_ok() })
        }) {
            removed += usize::from(one.await.expect("ends"));
        }
        let left = door.access.ways(&session).await.expect("are read");
        let needed = role.needs_second_factor();
        assert_eq!(removed, if needed { 1 } else { 2 }, "{role}");
        assert_eq!(usize::from(left.app) + left.passkeys.len(), usize::from(needed), "{role}");
        assert_eq!(left.codes, if needed { 10 } else { 0 }, "codes for nothing stay: {role}");
        let renewed = door.access.renew_recovery(&session, NOW, &mut dice()).await;
        assert_eq!(renewed.is_ok_and(|codes| codes.len() == 10), needed);
    }
}

pub(crate) async fn a_new_password_ends_every_other_session(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (first, _, _) = door.equip(Role::Screener, "maja@example.org").await;
    let half = sign_in(&door, "maja@example.org", PASSWORD).await.expect("signs in");
    let session = door.session(&first, NOW).await.expect("goes on");
    let change = async |old: &str, new: &str| {
        let (old, new) = (Password::new(old), Password::new(new));
        door.access.change_password(&session, (&old, &new), NOW, &mut dice()).await
    };
    let next = "puzzle window cloud ladder";
    assert!(matches!(change("not the right one", next).await, Err(OwnError::Wrong)));
    assert!(matches!(change(PASSWORD, "short").await, Err(OwnError::Weak(_))));
    assert!(door.session(&half, NOW).await.is_some());
    let again = change(PASSWORD, next).await.expect("is changed");
    for before in [&first, &half] {
        assert!(door.session(before, NOW).await.is_none(), "an old token goes on");
    }
    assert_eq!(door.session(&again, NOW).await.expect("goes on").standing(), Standing::Full);
    assert!(sign_in(&door, "maja@example.org", PASSWORD).await.is_err());
    sign_in(&door, "maja@example.org", next).await.expect("the new one is taken");
    let (_, act, _) = told(&scratch.open().await).await.pop().expect("an entry");
    assert_eq!(act, Act::PasswordChanged);
}
