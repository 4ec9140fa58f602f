//! The commands, one file each.

mod keys;
mod passphrase;
mod store;
mod survey;
mod wave;

use std::error::Error;
use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::config::ServeArgs;
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
            Command::Demo(args) => {
                demo::prepare(&args).await?;
                serve::serve(&args, true).await?;
                Ok(ExitCode::SUCCESS)
            }
            Command::Survey(command) => survey::run(command).await,
            Command::Wave(command) => wave::run(command).await,
            Command::Keys(command) => keys::run(command).await,
            Command::Backup(args) => store::backup(&args).await,
            Command::Restore(args) => store::restore(&args).await,
            Command::Verify(args) => store::verify(&args).await,
        }
    })
}

async fn serving(args: &ServeArgs) -> Result<ExitCode, Box<dyn Error>> {
    serve::serve(args, false).await?;
    Ok(ExitCode::SUCCESS)
}

/// The store that a command works on.
async fn open(args: &crate::config::DatabaseArgs) -> Result<beratta_store::Store, Box<dyn Error>> {
    crate::data::DataDir::open(&args.data)?;
    Ok(beratta_store::Store::open(&args.location()).await?)
}
