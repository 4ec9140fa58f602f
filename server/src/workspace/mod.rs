//! The workspace: who works here signs in, and enters the rooms of their role.
//!
//! [`Routes`] is the one list of its addresses. Each has a [`Need`], what somebody must have shown to be answered at all;
//! there is no way to add one without. The guard stands before every handler; a handler that does something takes [`May`], the
//! capability that `domain::access` makes.

mod apart;
mod attempts;
mod cookie;
mod demonstration;
mod factor;
mod fields;
mod guard;
mod home;
mod join;
mod may;
mod people;
mod routes;
mod screening;
mod sign_in;
mod visit;

use std::sync::Arc;

use axum::Router;
use axum::http::Method;

pub(crate) use apart::AT_ONCE;
pub(crate) use attempts::Attempts;
pub use routes::{Need, Rule};

use crate::state::App;
use beratta_domain::access::Action;
use routes::Routes;

/// Every address of the workspace.
fn table(demo: bool) -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let routes = Routes::default()
        .add(&get, "/sign-in", Need::Nobody, sign_in::ask)
        .add(&post, "/sign-in", Need::Nobody, sign_in::sign_in)
        .add(&get, "/sign-in/code", Need::HalfSession, factor::ask)
        .add(&post, "/sign-in/code", Need::HalfSession, factor::show)
        .add(&post, "/sign-out", Need::HalfSession, sign_in::sign_out)
        .add(&post, "/sign-out/everywhere", Need::SignedIn, sign_in::everywhere)
        .add(&get, "/join/{token}", Need::Nobody, join::ask)
        .add(&post, "/join/{token}", Need::Nobody, join::join)
        .add(&get, "/second-factor", Need::HalfSession, factor::own)
        .add(&get, "/second-factor/new", Need::SignedIn, factor::new)
        .add(&post, "/second-factor", Need::HalfSession, factor::set)
        .add(&get, "/work", Need::SignedIn, home::home)
        .add(&get, "/work/people", Need::May(Action::ManagePeople), people::list)
        .add(&post, "/work/people/invite", Need::May(Action::ManagePeople), people::invite)
        .add(&get, "/work/people/{person}/disable", Need::May(Action::ManagePeople), people::ask_disable)
        .add(&post, "/work/people/{person}/disable", Need::May(Action::ManagePeople), people::disable)
        .add(&get, "/work/people/{person}/new-factor", Need::May(Action::ManagePeople), people::ask_new_factor)
        .add(&post, "/work/people/{person}/new-factor", Need::May(Action::ManagePeople), people::new_factor)
        .add(&get, beratta_app::workspace::screening::keys_path(), Need::Nobody, screening::keys)
        .add(&get, "/work/screening", Need::May(Action::Screen), screening::waves)
        .add(&post, "/work/screening/unlock", Need::May(Action::UnlockKeys), screening::unlock)
        .add(&get, "/work/screening/{wave}", Need::May(Action::Screen), screening::read)
        .add(&get, "/work/screening/{wave}/danger", Need::May(Action::Screen), screening::danger)
        .add(&get, "/work/screening/{wave}/ahead", Need::May(Action::Screen), screening::ahead)
        .add(&get, "/work/screening/{wave}/ordinary", Need::May(Action::Screen), screening::ordinary_ones)
        .add(&post, "/work/screening/{wave}/ordinary", Need::May(Action::Screen), screening::release_together)
        .add(&get, "/work/screening/{wave}/{answer}/alike", Need::May(Action::Screen), screening::alike)
        .add(&post, "/work/screening/{wave}/alike", Need::May(Action::Screen), screening::hold_together)
        .add(&get, "/work/screening/{wave}/released", Need::May(Action::Screen), screening::released)
        .add(&get, "/work/screening/{wave}/released/{after}", Need::May(Action::Screen), screening::released_after)
        .add(&post, "/work/screening/{wave}/{answer}/again", Need::May(Action::Screen), screening::again)
        .add(&post, "/work/screening/{wave}/two-person", Need::May(Action::ActOnDanger), screening::two_person)
        .add(&post, "/work/screening/{wave}/undo", Need::May(Action::Screen), screening::undo)
        .add(&post, "/work/screening/{wave}/{answer}/release", Need::May(Action::Screen), screening::release)
        .add(&post, "/work/screening/{wave}/{answer}/hold", Need::May(Action::Screen), screening::hold)
        // Whatever else stands below: who is not signed in learns nothing of what there is.
        .add(&get, "/work/{*other}", Need::SignedIn, visit::missing);
    if demo {
        let routes = routes.add(&get, "/demo/{role}", Need::Nobody, demonstration::ask);
        return routes.add(&post, "/demo/{role}", Need::Nobody, demonstration::enter);
    }
    routes
}

/// The workspace's routes, each behind its rule.
pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    table(app.demo.is_some()).router(app)
}

/// The rule of every address of the workspace outside a demonstration, for tests that walk them.
pub fn rules() -> Vec<Rule> {
    table(false).rules()
}
