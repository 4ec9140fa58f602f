//! `beratta invite`: the first administrator, and everybody else where there is no page at hand.

use std::error::Error;
use std::process::ExitCode;

use beratta_domain::access::{Access, Inviter};

use crate::cli::InviteArgs;
use crate::data::DataDir;
use crate::entropy::generator;
use crate::server_key::{self, Other};
use crate::state::now;

pub(super) async fn run(args: &InviteArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_existing(&args.database).await?;
    let key = server_key::of(&DataDir::existing(&args.database.data)?, &store, Other::Refuse).await;
    let invited = match key {
        Ok(key) => {
            let access = Access::new(store.clone(), key);
            access.invite(Inviter::CommandLine, args.role, now(), &mut generator()).await.map_err(Into::into)
        }
        Err(error) => Err(Box::<dyn Error>::from(error)),
    };
    store.close().await;
    let address = format!("{}/join/{}", args.public_url.trim_end_matches('/'), invited?.text());
    println!("{address}");
    eprintln!(
        "Whoever opens this address first joins as {}. It works once, for a week, and is shown this once.",
        args.role
    );
    Ok(ExitCode::SUCCESS)
}
