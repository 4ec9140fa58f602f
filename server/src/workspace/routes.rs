//! The list of the workspace's addresses, each with what it needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use beratta_domain::access::Action;
use tower_http::csrf::CsrfLayer;

use super::guard::{self, Guard};
use super::visit;
use crate::state::App;

/// The largest form that is taken, in bytes: a name, an address and a password are small.
const BODY_LIMIT: usize = 32 * 1024;

/// What somebody must have shown to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing: everybody is answered.
    Nobody,
    /// A session, though the second factor may still be missing.
    HalfSession,
    /// The same, in the role of an adult: young analysts have no second factor, and sign in elsewhere.
    Adult,
    /// A session with all that the role needs.
    SignedIn,
    /// The same, in a role that may do this.
    May(Action),
}

/// A method, an address, and what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The method.
    pub method: Method,
    /// The address as the router has it, `{…}` for what varies.
    pub path: &'static str,
    /// What it needs.
    pub need: Need,
}

type Build = Box<dyn FnOnce(&Arc<App>) -> MethodRouter<Arc<App>>>;

/// Addresses with their rules.
#[derive(Default)]
pub(super) struct Routes(Vec<(Rule, Build)>);

impl Routes {
    /// With one more address.
    pub(super) fn add<H, T>(mut self, method: &Method, path: &'static str, need: Need, handler: H) -> Self
    where
        H: Handler<T, Arc<App>>,
        T: 'static,
    {
        let rule = Rule { method: method.clone(), path, need };
        // Every workspace form is a POST and every page a GET: another method would be no route at all.
        let filter = if *method == Method::POST { MethodFilter::POST } else { MethodFilter::GET };
        let build = move |app: &Arc<App>| {
            let guard = Guard { app: Arc::clone(app), need };
            on(filter, handler).route_layer(from_fn_with_state(guard, guard::admit))
        };
        self.0.push((rule, Box::new(build)));
        self
    }

    /// The rules alone.
    pub(super) fn rules(self) -> Vec<Rule> {
        self.0.into_iter().map(|(rule, _)| rule).collect()
    }

    /// What a server serves: every address behind its rule, every change behind the check that it comes from our own page.
    pub(super) fn router(self, app: &Arc<App>) -> Router<Arc<App>> {
        let mut methods: BTreeMap<&'static str, MethodRouter<Arc<App>>> = BTreeMap::new();
        for (rule, build) in self.0 {
            let before = methods.remove(rule.path).unwrap_or_default();
            methods.insert(rule.path, before.merge(build(app)));
        }
        let guard = Guard { app: Arc::clone(app), need: Need::SignedIn };
        let mut router = Router::new();
        for (path, methods) in methods {
            // A method that nobody added is as unknown as an address that nobody added.
            let unknown = visit::missing.layer(from_fn_with_state(guard.clone(), guard::admit));
            router = router.route(path, methods.fallback(unknown));
        }
        router
            .layer(from_fn(whole))
            .layer(CsrfLayer::new())
            .layer(DefaultBodyLimit::max(BODY_LIMIT))
            .layer(from_fn_with_state(Arc::clone(app), guard::mark))
    }
}

/// Whoever goes away in the middle leaves nothing half done: what was asked for is carried out to its end, and a transaction
/// is not dropped between two statements.
async fn whole(request: Request, next: Next) -> Response {
    let done = tokio::spawn(next.run(request)).await;
    done.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}
