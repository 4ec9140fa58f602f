//! Whether the decisions and the roles that are kept are those that the audit trail tells of. The trail is sealed: whoever
//! changes a row by hand would have to change it too.

use std::collections::HashMap;

use beratta_domain::access::Role;
use beratta_domain::audit::{Act, Entry, Fact, Subject};
use beratta_domain::ids::{AnswerId, PersonId, WaveId};
use beratta_domain::screening::Outcome;
use sqlx::Row;
use uuid::Uuid;

use super::super::{Conn, Db};
use super::audit;
use crate::failure::Failure;
use crate::verification::Finding;

type DbRow = <Db as sqlx::Database>::Row;

/// What the trail told of last.
#[derive(Default)]
struct Told {
    /// For whom an answer is released, or why it is held, as decisions have it; none when that was taken back.
    decisions: HashMap<(WaveId, AnswerId), Option<String>>,
    roles: HashMap<PersonId, Role>,
}

impl Told {
    fn hear(&mut self, entry: &Entry) {
        let facts = entry.detail.facts();
        match (entry.act, entry.subject) {
            (Act::AnswerReleased | Act::ReleaseProposed | Act::AnswerHeld, Subject::Answer(wave, answer)) => {
                let what = facts.iter().find_map(|fact| match fact {
                    Fact::Audience(audience) => Some(audience.id()),
                    Fact::Held(reason) => Some(reason.id()),
                    _ => None,
                });
                self.decisions.insert((wave, answer), what.map(str::to_owned));
            }
            (Act::ScreeningUndone | Act::ReleaseReopened, Subject::Answer(wave, answer)) => {
                self.decisions.insert((wave, answer), None);
            }
            (Act::DangerDealtWith, Subject::Answer(wave, answer))
                if facts.contains(&Fact::Outcome(Outcome::NoDanger)) =>
            {
                self.decisions.insert((wave, answer), None);
            }
            (Act::PersonJoined, Subject::Person(person)) => {
                let role = facts.iter().find_map(|fact| match fact {
                    Fact::Role(role) => Some(*role),
                    _ => None,
                });
                self.roles.extend(role.map(|role| (person, role)));
            }
            _ => {}
        }
    }
}

/// Looks at what the trail tells of; what it does not name came before it, or by a purge's new ids.
pub(crate) async fn check(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let mut told = Told::default();
    audit::each(conn, |entry| told.hear(entry)).await?;
    check_decisions(conn, &mut told, findings).await?;
    let rows = sqlx::query("SELECT id, role FROM people").fetch_all(conn).await?;
    for row in rows {
        let (id, role): (Uuid, String) = (row.try_get("id")?, row.try_get("role")?);
        if told.roles.get(&PersonId::from_uuid(id)).is_some_and(|told| told.id() != role) {
            let problem = "the audit trail tells of another role".to_owned();
            findings.push(Finding { table: "people", row: Some(id.to_string()), problem });
        }
    }
    Ok(())
}

async fn check_decisions(conn: &mut Conn, told: &mut Told, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let mut tell = |wave: Uuid, answer: Uuid, problem: &str| {
        findings.push(Finding {
            table: "decisions",
            row: Some(format!("{wave} {answer}")),
            problem: problem.to_owned(),
        });
    };
    let rows = sqlx::query("SELECT wave, answer, COALESCE(audience, reason) AS what FROM decisions")
        .fetch_all(&mut *conn)
        .await?;
    for row in &rows {
        let (wave, answer, what) = read(row)?;
        match told.decisions.remove(&(WaveId::from_uuid(wave), AnswerId::from_uuid(answer))) {
            Some(said) if said != Some(what) => tell(wave, answer, "the audit trail tells of another decision"),
            _ => {}
        }
    }
    // What a child took back is not there, and neither is its decision.
    for ((wave, answer), _) in told.decisions.drain().filter(|(_, said)| said.is_some()) {
        let (wave, answer) = (wave.as_uuid(), answer.as_uuid());
        let is_there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM answers WHERE wave = $1 AND id = $2)")
            .bind(wave)
            .bind(answer)
            .fetch_one(&mut *conn)
            .await?;
        if is_there {
            tell(wave, answer, "the audit trail tells of a decision that is not there");
        }
    }
    Ok(())
}

fn read(row: &DbRow) -> Result<(Uuid, Uuid, String), Failure> {
    Ok((row.try_get("wave")?, row.try_get("answer")?, row.try_get("what")?))
}
