//! Many children at once, each of whom writes something that nobody else writes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use beratta_tests::child::{Form, quick_story};
use beratta_tests::http::Client;
use beratta_tests::program::WAVE;
use tokio::task::JoinSet;

/// What was sent so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sent(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    next: AtomicU64,
    acknowledged: Mutex<Vec<String>>,
    unsure: Mutex<BTreeMap<String, Form>>,
}

impl Sent {
    /// What was acknowledged, each text once for each time.
    pub(crate) fn acknowledged(&self) -> Vec<String> {
        let mut texts = self.0.acknowledged.lock().unwrap().clone();
        texts.sort();
        texts
    }

    /// How many were acknowledged.
    pub(crate) fn count(&self) -> usize {
        self.0.acknowledged.lock().unwrap().len()
    }

    /// How many were sent without ever hearing of it.
    pub(crate) fn unsure(&self) -> usize {
        self.0.unsure.lock().unwrap().len()
    }

    /// One child: a story of its own, and a Send. False when the server went away.
    pub(crate) async fn one(&self, client: &Client) -> bool {
        let Ok(form) = quick_story(client, WAVE, "13-15").await else { return false };
        let number = self.0.next.fetch_add(1, Ordering::Relaxed);
        let text = format!("Tell an adult whom you trust. It is not your fault. ({number})");
        self.send(client, form.with("q-advice", &text), text).await
    }

    async fn send(&self, client: &Client, form: Form, text: String) -> bool {
        match form.send(client).await {
            Ok(reply) if reply.status == 200 => {
                self.0.acknowledged.lock().unwrap().push(text);
                true
            }
            Ok(reply) if reply.status != 503 => panic!("neither kept nor put off: {reply:?}"),
            _ => {
                self.0.unsure.lock().unwrap().insert(text, form);
                false
            }
        }
    }

    /// Children press Send again who did not hear of it.
    pub(crate) async fn send_again(&self, client: &Client) {
        let unsure = std::mem::take(&mut *self.0.unsure.lock().unwrap());
        for (text, form) in unsure {
            self.send(client, form, text).await;
        }
    }

    /// This many children at a time, one after another, until the server goes away.
    pub(crate) fn many(&self, client: &Client, at_a_time: usize) -> JoinSet<()> {
        let mut children = JoinSet::new();
        for _ in 0..at_a_time {
            let (sent, client) = (self.clone(), client.clone());
            children.spawn(async move { while sent.one(&client).await {} });
        }
        children
    }
}
