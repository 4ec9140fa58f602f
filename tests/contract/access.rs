//! Who may enter: nothing that is good once is taken twice, and who is shut out is out.

use std::collections::BTreeSet;
use std::sync::Arc;

use beratta_domain::access::{
    Access, Administrator, Capability, CodeError, IDLE, Inviter, JoinError, Joining, Password, Role, Screener, Session,
    SignInError, SignedIn, Standing, TotpSecret,
};
use beratta_domain::audit::{Act, Actor, AuditStore, Entry};
use beratta_domain::ids::PersonId;
use beratta_domain::keys::ServerKey;
use beratta_store::Store;
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
        let (full, codes) = done.expect("the second factor is set");
        assert!(self.session(&half, NOW).await.is_none(), "the old token goes on");
        (full, factor.secret, codes)
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
    let (_, codes) = set(first.clone(), factor.ticket.clone(), code.clone()).await.expect("is set");
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
    for first in [true, false] {
        assert_eq!(door.access.reset_factor(administrator, m, NOW).await.expect("answers"), first);
    }
    for first in [true, false] {
        assert_eq!(door.access.disable(administrator, m, NOW).await.expect("answers"), first);
    }
    assert!(!door.access.reset_factor(administrator, c, NOW).await.expect("answers"), "nobody does it to themselves");
    let (cli, chief, maja) = (Actor::CommandLine, Actor::Person(c), Actor::Person(m));
    let of = |person: PersonId, more: &str| format!("person {person} {more}");
    let expected = [
        (cli, Act::PersonInvited, "nothing role=admin".to_owned()),
        (chief, Act::PersonJoined, of(c, "role=admin")),
        (chief, Act::SecondFactorSet, of(c, "")),
        (cli, Act::PersonInvited, "nothing role=screener".to_owned()),
        (maja, Act::PersonJoined, of(m, "role=screener")),
        (maja, Act::SecondFactorSet, of(m, "")),
        (maja, Act::SignInRefused, of(m, "reason=wrong-second-factor")),
        (maja, Act::SignedIn, of(m, "")),
        (maja, Act::SignedOutEverywhere, of(m, "")),
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

pub(crate) async fn a_second_factor_that_is_taken_away_is_set_up_anew(scratch: Scratch) {
    let mut door = Door::of(&scratch).await;
    let (chief, _, _) = door.equip(Role::Administrator, "chief@example.org").await;
    let (maja, app, codes) = door.equip(Role::Screener, "maja@example.org").await;
    let chief = door.session(&chief, NOW).await.expect("goes on");
    let administrator = Administrator::of(&chief).expect("may");
    let person = door.session(&maja, NOW).await.expect("goes on").person().id;
    assert!(door.access.reset_factor(administrator, person, NOW).await.expect("answers"));
    assert!(door.session(&maja, NOW).await.is_none(), "her sessions go on");
    let half = sign_in(&door, "maja@example.org", PASSWORD).await.expect("the password stays");
    let half = door.session(&half, NOW).await.expect("goes on");
    assert_eq!(half.standing(), Standing::SecondFactorMissing);
    for old in [app.code(NOW).expect("a code"), codes[0].clone()] {
        assert!(matches!(door.access.show_code(&half, &old, NOW, &mut dice()).await, Err(CodeError::NotNow)));
    }
    let factor = door.access.new_factor(&half, &mut dice());
    let code = factor.secret.code(NOW).expect("a code");
    door.access.set_factor(&half, &factor.ticket, &code, NOW, &mut dice()).await.expect("is set anew");
}
