//! The commands, one file each.

mod audit;
mod invite;
mod keys;
mod mail;
mod passphrase;
mod store;
mod survey;
mod wave;

use std::error::Error;
use std::process::ExitCode;

use beratta_store::Store;

use crate::cli::{Cli, Command, DemoArgs};
use crate::config::{DatabaseArgs, ServeArgs};
use crate::data::DataDir;
use crate::server_key::{self, Other};
use crate::{demo, logging, serve};

pub(crate) use wave::open as open_wave;

/// Does what the command line says.
///
/// # Errors
/// With a text that says what to do.
pub fn run(cli: Cli) -> Result<ExitCode, Box<dyn Error>> {
    logging::start();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve(args) => serving(&args).await,
            Command::Demo(DemoArgs { serve: args, empty }) => {
                demo::is_allowed(&args)?;
                let listener = serve::listen(&args).await?;
                demo::prepare(&args, empty).await?;
                serve::serve(&args, listener, true).await?;
                Ok(ExitCode::SUCCESS)
            }
            Command::Survey(command) => survey::run(command).await,
            Command::Wave(command) => wave::run(command).await,
            Command::Keys(command) => keys::run(command).await,
            Command::Invite(args) => invite::run(&args).await,
            Command::Mail(command) => mail::run(command).await,
            Command::Audit(command) => audit::run(command).await,
            Command::Backup(args) => store::backup(&args).await,
            Command::Restore(args) => store::restore(&args).await,
            Command::Verify(args) => store::verify(&args).await,
        }
    })
}

async fn serving(args: &ServeArgs) -> Result<ExitCode, Box<dyn Error>> {
    let listener = serve::listen(args).await?;
    serve::serve(args, listener, false).await?;
    Ok(ExitCode::SUCCESS)
}

/// The store that a command works on, made where there is none.
async fn open(args: &DatabaseArgs) -> Result<Store, Box<dyn Error>> {
    if !args.is_postgres() {
        DataDir::open(&args.data)?;
    }
    Ok(Store::open(&args.location()).await?)
}

/// The store that a command changes or takes from, which must be there. It has the `server.key` with which the audit
/// trail is sealed.
async fn open_sealed(args: &DatabaseArgs) -> Result<Store, Box<dyn Error>> {
    let store = open_existing(args).await?;
    server_key::of(&DataDir::existing(&args.data)?, &store, Other::Refuse).await?;
    Ok(store)
}

/// The store that a command works on, which must be there.
async fn open_existing(args: &DatabaseArgs) -> Result<Store, Box<dyn Error>> {
    Ok(Store::open_existing(&args.location()).await?)
}
