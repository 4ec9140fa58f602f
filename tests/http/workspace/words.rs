//! What people type is shown as what they typed.

use beratta_domain::access::Role;

use super::{Office, PASSWORD, fields, given};

const SCRIPT: &str = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}";

#[tokio::test(flavor = "multi_thread")]
async fn script_in_a_field_is_shown_as_words_in_every_page() {
    let office = Office::open().await;
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    let invitation = office.invite(Role::Facilitator).await;
    let path = format!("/join/{invitation}");
    let login = "\"><script>alert(1)</script>@example.org";

    let mut pages = Vec::new();
    for (name, login, password) in [(SCRIPT, login, "short"), ("", login, PASSWORD), (SCRIPT, SCRIPT, PASSWORD)] {
        let form = fields(&[("name", name), ("login", login), ("password", password)]);
        pages.push((path.clone(), office.stranger().post(&path, &form).await.expect("a reply")));
    }
    let form = fields(&[("login", SCRIPT), ("password", SCRIPT)]);
    pages.push(("/sign-in".to_owned(), office.stranger().post("/sign-in", &form).await.expect("a reply")));
    let form = fields(&[("name", SCRIPT), ("login", login), ("password", PASSWORD)]);
    let joined = office.stranger().post(&path, &form).await.expect("a reply");
    let worker = office.browser(given(&joined).expect("joined"));
    for path in ["/work", "/second-factor", "/second-factor/app", "/work/nothing"] {
        pages.push((path.to_owned(), worker.get(path).await.expect("a reply")));
    }
    pages.push(("/work/people".to_owned(), admin.get("/work/people").await.expect("a reply")));
    let form = fields(&[("role", SCRIPT)]);
    pages.push(("invite".to_owned(), admin.post("/work/people/invite", &form).await.expect("a reply")));
    let shown = pages.iter().filter(|(_, reply)| reply.body.contains("&lt;script")).count();
    assert!(shown >= 6, "only {shown} pages show what was typed");
    for (path, reply) in pages {
        assert!(!reply.body.contains("<script") && !reply.body.contains("<img"), "{path}: {reply:?}");
        let policy = reply.header("content-security-policy").expect("a policy");
        assert!(!policy.contains("unsafe"), "{path}");
    }
    office.close().await;
}
