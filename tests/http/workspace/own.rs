//! One's own account, and the way back in for who lost everything.

use beratta_domain::access::Role;
use beratta_domain::audit::Act;
use beratta_tests::http::Reply;

use super::{Office, PASSWORD, fields, given};

async fn sign_in(office: &Office, login: &str, password: &str) -> Reply {
    office.stranger().post("/sign-in", &fields(&[("login", login), ("password", password)])).await.expect("a reply")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_takes_the_old_one_and_signs_out_everywhere_else() {
    let office = Office::open().await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    let elsewhere = given(&sign_in(&office, &worker.login, PASSWORD).await).expect("a half session").to_owned();
    let browser = office.browser(&worker.token);
    let next = "puzzle window cloud ladder";
    for (old, new, said) in [
        ("not the right one", next, "This is not your password"),
        (PASSWORD, "short", "This is too short"),
        (PASSWORD, "password password", "Many people use this"),
    ] {
        let reply =
            browser.post("/work/account/password", &fields(&[("old", old), ("new", new)])).await.expect("a reply");
        assert!(reply.status == 422 && reply.body.contains(said), "{said}: {reply:?}");
        assert!(!reply.body.contains(next) && given(&reply).is_none());
    }
    let form = fields(&[("old", PASSWORD), ("new", next)]);
    let reply = browser.post("/work/account/password", &form).await.expect("a reply");
    assert_eq!((reply.status, reply.header("location")), (303, Some("/work/account")));
    let again = office.browser(given(&reply).expect("a new token"));
    assert_eq!(again.get("/work").await.expect("a reply").status, 200);
    for token in [&worker.token, &elsewhere] {
        let reply = office.browser(token).get("/work").await.expect("a reply");
        assert_eq!(reply.header("location"), Some("/sign-in"), "an old session goes on");
    }
    assert_eq!(sign_in(&office, &worker.login, PASSWORD).await.status, 422);
    assert_eq!(office.trail().await.iter().filter(|entry| entry.act == Act::PasswordChanged).count(), 1);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_codes_for_paper_take_the_password_and_end_the_old_ones() {
    let office = Office::open().await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    let browser = office.browser(&worker.token);
    let wrong = browser.post("/work/account/codes", &fields(&[("password", "not it")])).await.expect("a reply");
    assert_eq!(wrong.status, 422);
    let made = browser.post("/work/account/codes", &fields(&[("password", PASSWORD)])).await.expect("a reply");
    assert_eq!((made.status, made.body.matches("<li><bdi").count()), (200, 10));
    assert!(worker.codes.iter().all(|code| !made.body.contains(code)));
    let half = given(&sign_in(&office, &worker.login, PASSWORD).await).expect("a half session").to_owned();
    let old = office.browser(&half).post("/sign-in/code", &fields(&[("code", &worker.codes[0])])).await;
    assert_eq!(old.expect("a reply").status, 422);
    office.close().await;
}

/// The address that an administrator hands over, and the password: both, or nothing.
#[tokio::test(flavor = "multi_thread")]
async fn after_a_reset_the_address_and_the_password_together_lead_to_a_new_second_factor() {
    let office = Office::open().await;
    let chief = office.equip(Role::Administrator, "chief@example.org").await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    let session = office.access.session(&worker.token, super::moment()).await.expect("looked for").expect("goes on");
    let path = format!("/work/people/{}/new-factor", session.person().id);
    let page = office.browser(&chief.token).post(&path, &[]).await.expect("a reply");
    let (_, rest) = page.body.split_once("/new-way-in/").expect("an address");
    let address = format!("/new-way-in/{}", rest.split('<').next().expect("its end"));
    assert_eq!(office.browser(&worker.token).get("/work").await.expect("a reply").header("location"), Some("/sign-in"));

    let signed_in = sign_in(&office, &worker.login, PASSWORD).await;
    assert_eq!(signed_in.header("location"), Some("/new-way-in"));
    let half = office.browser(given(&signed_in).expect("a half session"));
    for way in ["/second-factor", "/second-factor/app", "/second-factor/passkey", "/work", "/work/account"] {
        let reply = half.get(way).await.expect("a reply");
        assert_eq!((reply.status, reply.header("location")), (303, Some("/new-way-in")), "{way}");
    }
    let form = |login: &str, password: &str| fields(&[("login", login), ("password", password)]);
    for wrong in [form(&worker.login, "not it"), form(&chief.login, PASSWORD)] {
        let reply = office.stranger().post(&address, &wrong).await.expect("a reply");
        assert_eq!((reply.status, given(&reply)), (422, None));
    }
    let reply = office.stranger().post(&address, &form(&worker.login, PASSWORD)).await.expect("a reply");
    assert_eq!(reply.header("location"), Some("/second-factor"));
    let browser = office.browser(given(&reply).expect("a token"));
    assert_eq!(browser.get("/second-factor").await.expect("a reply").status, 200);
    assert_eq!(browser.get("/work").await.expect("a reply").header("location"), Some("/second-factor"));
    office.close().await;
}
