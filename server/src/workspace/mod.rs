//! The workspace: who works here signs in, and enters the rooms of their role.
//!
//! [`Routes`] is the one list of its addresses. Each has a [`Need`], what somebody must have shown to be answered at all;
//! there is no way to add one without. The guard stands before every handler; a handler that does something takes [`May`], the
//! capability that `domain::access` makes.

mod account;
mod accountability;
mod apart;
mod attempts;
mod cookie;
mod danger;
mod demonstration;
mod door;
mod factor;
mod fields;
mod groups;
mod guard;
mod home;
mod join;
mod keys;
mod led;
mod may;
mod passkey;
mod people;
mod previews;
mod routes;
mod screening;
mod sign_in;
mod trail;
mod visit;
mod waves;

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
#[expect(clippy::too_many_lines, reason = "a list is read from top to bottom")]
fn table(demo: bool) -> Routes {
    let (get, post) = (Method::GET, Method::POST);
    let routes = Routes::default()
        .add(&get, "/sign-in", Need::Nobody, sign_in::ask)
        .add(&post, "/sign-in", Need::Nobody, sign_in::sign_in)
        .add(&get, "/sign-in/code", Need::HalfSession, factor::ask)
        .add(&post, "/sign-in/code", Need::HalfSession, factor::show)
        .add(&post, "/sign-out", Need::HalfSession, sign_in::sign_out)
        .add(&post, "/sign-out/everywhere", Need::May(Action::KeepAccount), sign_in::everywhere)
        .add(&get, "/join/{token}", Need::Nobody, join::ask)
        .add(&post, "/join/{token}", Need::Nobody, join::join)
        .add(&get, "/second-factor", Need::Adult, factor::choose)
        .add(&get, "/second-factor/app", Need::Adult, factor::new)
        .add(&post, "/second-factor/app", Need::Adult, factor::set)
        .add(&get, "/second-factor/passkey", Need::Adult, passkey::ask)
        .add(&post, "/second-factor/passkey", Need::Adult, passkey::set)
        .add(&post, "/sign-in/passkey", Need::Adult, passkey::show)
        .add(&get, beratta_app::workspace::passkey_script_path(), Need::Nobody, passkey::script)
        .add(&get, "/new-way-in", Need::Adult, factor::address_due)
        .add(&get, "/new-way-in/{token}", Need::Nobody, factor::ask_reset)
        .add(&post, "/new-way-in/{token}", Need::Nobody, factor::reset)
        .add(&get, "/work/account", Need::May(Action::KeepAccount), account::show)
        .add(&get, "/work/account/password", Need::May(Action::KeepAccount), account::ask_password)
        .add(&post, "/work/account/password", Need::May(Action::KeepAccount), account::password)
        .add(&get, "/work/account/codes", Need::May(Action::KeepAccount), account::ask_codes)
        .add(&post, "/work/account/codes", Need::May(Action::KeepAccount), account::codes)
        .add(&get, "/work/account/app/remove", Need::May(Action::KeepAccount), account::ask_remove_app)
        .add(&post, "/work/account/app/remove", Need::May(Action::KeepAccount), account::remove_app)
        .add(
            &get,
            "/work/account/passkey/{passkey}/remove",
            Need::May(Action::KeepAccount),
            account::ask_remove_passkey,
        )
        .add(&post, "/work/account/passkey/{passkey}/remove", Need::May(Action::KeepAccount), account::remove_passkey)
        .add(&get, "/work", Need::SignedIn, home::home)
        .add(&get, "/work/people", Need::May(Action::ManagePeople), people::list)
        .add(&post, "/work/people/invite", Need::May(Action::ManagePeople), people::invite)
        .add(&get, "/work/people/{person}/disable", Need::May(Action::ManagePeople), people::ask_disable)
        .add(&post, "/work/people/{person}/disable", Need::May(Action::ManagePeople), people::disable)
        .add(&get, "/work/people/{person}/new-factor", Need::May(Action::ManagePeople), people::ask_new_factor)
        .add(&post, "/work/people/{person}/new-factor", Need::May(Action::ManagePeople), people::new_factor)
        .add(&get, "/work/waves", Need::May(Action::ManageWaves), waves::list)
        .add(&post, "/work/waves", Need::May(Action::ManageWaves), waves::draft)
        .add(&get, "/work/waves/{wave}", Need::May(Action::ManageWaves), waves::one)
        .add(&post, "/work/waves/{wave}/pin", Need::May(Action::ManageWaves), waves::pin)
        .add(&post, "/work/waves/{wave}/try", Need::May(Action::ManageWaves), waves::log)
        .add(&post, "/work/waves/{wave}/open", Need::May(Action::ManageWaves), waves::open)
        .add(&get, "/work/waves/{wave}/close", Need::May(Action::ManageWaves), waves::ask_close)
        .add(&post, "/work/waves/{wave}/close", Need::May(Action::ManageWaves), waves::close)
        .add(&post, "/work/waves/{wave}/report", Need::May(Action::ManageWaves), waves::report)
        .add(&get, "/work/waves/{wave}/purge", Need::May(Action::ManageWaves), waves::ask_purge)
        .add(&post, "/work/waves/{wave}/purge", Need::May(Action::ManageWaves), waves::purge)
        .add(&get, "/work/waves/{wave}/preview/{lang}/{page}", Need::May(Action::ManageWaves), previews::beside)
        .add(
            &get,
            "/work/waves/{wave}/preview/{lang}/{band}/{variant}",
            Need::May(Action::ManageWaves),
            previews::story,
        )
        .add(&get, "/work/waves/{wave}/audio/{recording}", Need::May(Action::ManageWaves), previews::recording)
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
        .add(&get, "/work/accountability", Need::May(Action::SeeTables), accountability::numbers)
        .add(&get, "/work/danger", Need::May(Action::ActOnDanger), danger::list)
        .add(&get, "/work/danger/held/{wave}/{answer}", Need::May(Action::ActOnDanger), danger::one)
        .add(&post, "/work/danger/held/{wave}/{answer}/ask", Need::May(Action::ActOnDanger), danger::ask)
        .add(&post, "/work/danger/opened/{opening}/open", Need::May(Action::ActOnDanger), danger::open)
        .add(&get, "/work/danger/opened/{opening}", Need::May(Action::ActOnDanger), danger::read)
        .add(&post, "/work/danger/opened/{opening}/deal", Need::May(Action::ActOnDanger), danger::deal)
        .add(&get, "/work/danger/requests", Need::May(Action::Screen), danger::requests)
        .add(&get, "/work/danger/requests/agreed", Need::May(Action::Screen), danger::agreed)
        .add(&post, "/work/danger/requests/{opening}/agree", Need::May(Action::Screen), danger::agree)
        .add(&get, "/work/trail", Need::May(Action::ReadTrail), trail::newest)
        .add(&get, "/work/trail/before/{number}", Need::May(Action::ReadTrail), trail::older)
        .add(&get, "/work/trail/of/{act}", Need::May(Action::ReadTrail), trail::newest_of)
        .add(&get, "/work/trail/of/{act}/before/{number}", Need::May(Action::ReadTrail), trail::older_of)
        .add(&post, "/work/trail/only", Need::May(Action::ReadTrail), trail::only)
        .add(&post, "/work/trail/export", Need::May(Action::ReadTrail), trail::export)
        .add(&get, "/work/keys", Need::May(Action::LockKeys), keys::show)
        .add(&post, "/work/keys/lock", Need::May(Action::LockKeys), keys::lock)
        .add(&get, "/work/groups", Need::May(Action::LeadGroup), groups::list)
        .add(&post, "/work/groups", Need::May(Action::LeadGroup), groups::make)
        .add(&get, "/work/groups/{group}", Need::May(Action::LeadGroup), groups::show)
        .add(&post, "/work/groups/{group}", Need::May(Action::LeadGroup), groups::look)
        .add(&get, "/work/groups/{group}/code", Need::May(Action::LeadGroup), groups::back)
        .add(&post, "/work/groups/{group}/code", Need::May(Action::LeadGroup), groups::open_door)
        .add(&post, "/work/groups/{group}/code/end", Need::May(Action::LeadGroup), groups::close_door)
        .add(&get, "/work/groups/{group}/share", Need::May(Action::LeadGroup), groups::back)
        .add(&post, "/work/groups/{group}/share", Need::May(Action::LeadGroup), groups::share)
        .add(&get, "/work/groups/{group}/sample", Need::May(Action::LeadGroup), groups::back)
        .add(&post, "/work/groups/{group}/sample", Need::May(Action::LeadGroup), groups::sample)
        .add(&get, "/work/groups/{group}/waiting/{waiting}/let-in", Need::May(Action::LeadGroup), groups::back)
        .add(&get, "/work/groups/{group}/waiting/{waiting}/turn-away", Need::May(Action::LeadGroup), groups::back)
        .add(&post, "/work/groups/{group}/waiting/{waiting}/let-in", Need::May(Action::LeadGroup), groups::let_in)
        .add(&post, "/work/groups/{group}/waiting/{waiting}/turn-away", Need::May(Action::LeadGroup), groups::turn_away)
        .add(&get, "/work/groups/{group}/analysts/{analyst}/words", Need::May(Action::LeadGroup), groups::ask_renew)
        .add(&post, "/work/groups/{group}/analysts/{analyst}/words", Need::May(Action::LeadGroup), groups::renew)
        .add(
            &get,
            "/work/groups/{group}/analysts/{analyst}/shut-out",
            Need::May(Action::LeadGroup),
            groups::ask_shut_out,
        )
        .add(&post, "/work/groups/{group}/analysts/{analyst}/shut-out", Need::May(Action::LeadGroup), groups::shut_out)
        .add(&get, beratta_app::workspace::door::script_path(), Need::Nobody, door::script)
        .add(&get, "/group", Need::Nobody, door::ask)
        .add(&post, "/group", Need::Nobody, door::code)
        .add(&post, "/group/name", Need::Nobody, door::choose)
        .add(&get, "/group/wait", Need::Nobody, door::wait)
        .add(&post, "/group/leave", Need::Nobody, door::leave)
        .add(&post, "/group/words", Need::Nobody, door::words)
        .add(&post, "/group/enter", Need::Nobody, door::enter)
        .add(&post, "/group/sign-in", Need::Nobody, door::sign_in)
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
