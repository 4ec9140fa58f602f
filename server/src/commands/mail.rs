//! `beratta mail test`: whether mail goes out.

use std::error::Error;
use std::process::ExitCode;

use beratta_app::workspace::mail;

use crate::cli::Mail;
use crate::mail::MailSetupError;

pub(super) async fn run(command: Mail) -> Result<ExitCode, Box<dyn Error>> {
    let Mail::Test { to, mail, public_url } = command;
    let post = mail.post(public_url.trim_end_matches('/'))?.ok_or(MailSetupError::NoServer)?;
    post.send(&to, &mail::test(post.sign_in())).await?;
    println!("The mail server took a mail to {to}. Look whether it arrives, also among unwanted mail.");
    Ok(ExitCode::SUCCESS)
}
