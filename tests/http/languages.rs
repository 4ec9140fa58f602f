//! A language is added by files alone.

use std::fs;
use std::path::Path;

use beratta_tests::child::Form;
use beratta_tests::http::Client;
use beratta_tests::program::{Start, WAVE, command};
use beratta_tests::scratch::Scratch;
use scraper::{Html, Selector};

const SURVEY: &str = "spoken";

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn write_after(folder: &Path, from: &str, to: &str, changes: &[(&str, &str)]) {
    let text = fs::read_to_string(folder.join(from)).unwrap();
    let text = changes.iter().fold(text, |text, (old, new)| {
        assert!(text.contains(old), "{old} in {from}");
        text.replace(old, new)
    });
    fs::write(folder.join(to), text).unwrap();
}

/// The small example, and help and care beside it, with files in a language that the program does not know.
fn with_bokmal(around: &Path) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys");
    for (from, to) in [("small-example", SURVEY), ("help", "help"), ("care", "care")] {
        copy(&shipped.join(from), &around.join(to));
    }
    let survey = around.join(SURVEY);
    let claims = fs::read_to_string(survey.join("survey.toml")).unwrap();
    let claims = claims.lines().find(|line| line.starts_with("languages = [")).unwrap().to_owned();
    let claimed = claims.replacen(']', ", \"nb\"]", 1);
    write_after(&survey, "survey.toml", "survey.toml", &[("small-example", SURVEY), (&claims, &claimed)]);
    let title = fs::read_to_string(survey.join("en.ftl")).unwrap();
    let title = title.lines().find(|line| line.starts_with("survey-title = ")).unwrap().to_owned();
    write_after(
        &survey,
        "en.ftl",
        "nb.ftl",
        &[(&title, "language-name = Norsk bokmål\nsurvey-title = Hva ville du sagt?")],
    );
    write_after(&around.join("help"), "en.ftl", "nb.ftl", &[("country-se = Sweden", "country-se = Sverige (nb)")]);
    fs::write(around.join("care/nb.txt"), "redd for å gå hjem\n").unwrap();
}

fn texts(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

async fn run(scratch: &Scratch, words: &[&str]) -> String {
    let data = scratch.directory().to_str().unwrap();
    let output = command(words.iter().copied().chain(["--draft", "--data", data])).await;
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

async fn story(client: &Client, welcome: &str) -> String {
    Form::first(welcome).with("band", "10-12").send(client).await.expect("a reply").body
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_is_added_to_survey_help_and_care_by_files_alone() {
    let scratch = Scratch::sqlite();
    let around = tempfile::tempdir().unwrap();
    with_bokmal(around.path());
    let survey = around.path().join(SURVEY);
    // It makes the keys.
    Start::on(&scratch).start().await.end().await;
    let said = run(&scratch, &["survey", "import", survey.to_str().unwrap()]).await;
    assert!(said.contains("app/locales/nb.ftl:0: warning: nb: the pages have no words of their own in `nb`"), "{said}");
    assert!(!said.contains("locales/sv.ftl"), "{said}");
    run(&scratch, &["wave", "open", SURVEY]).await;

    let program = Start::on(&scratch).serve().start().await;
    let client = program.client();
    let offered = client.get(&format!("/s/{SURVEY}?lang=en")).await.expect("a reply").body;
    assert!(texts(&offered, ".languages [lang=nb]").contains(&"Norsk bokmål".to_owned()), "{offered}");

    let welcome = client.get(&format!("/s/{SURVEY}?lang=nb")).await.expect("a reply").body;
    assert_eq!(texts(&welcome, "h1"), ["Hva ville du sagt?"]);
    assert!(welcome.contains("<html lang=\"nb\""), "{welcome}");
    assert_eq!(texts(&welcome, "#exit"), ["Leave this page"], "where the pages have no words, they speak English");
    let story = story(&client, &welcome).await;
    assert!(texts(&story, "#help summary").contains(&"Sverige (nb)".to_owned()), "{story}");
    assert!(texts(&story, "#care")[0].contains("redd for å gå hjem"), "{story}");
    let browsers = client.with("accept-language", "nb-NO").get(&format!("/s/{SURVEY}")).await.expect("a reply").body;
    assert!(browsers.contains("<html lang=\"nb\""), "the browser's own language is spoken");
}

/// A form's address that somebody types, or that names a language, is no way out: it leads back.
#[tokio::test(flavor = "multi_thread")]
async fn the_language_stays_on_the_way_back_to_the_welcome() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let typed = program.client().with("sec-fetch-site", "none");
    for form in ["story", "answers"] {
        let path = format!("/s/{WAVE}/{form}");
        let spoken = typed.get(&format!("{path}?lang=sv")).await.expect("a reply");
        assert_eq!(spoken.header("location"), Some(format!("/s/{WAVE}?lang=sv").as_str()), "{spoken:?}");
        let silent = typed.get(&path).await.expect("a reply");
        assert_eq!(silent.header("location"), Some(format!("/s/{WAVE}").as_str()), "{silent:?}");
    }
}

/// Children mix languages: what strengthens the help line knows those of the survey, whatever the page speaks.
#[tokio::test(flavor = "multi_thread")]
async fn the_help_line_knows_every_language_of_the_survey() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let welcome = program.client().get(&format!("/s/{WAVE}?lang=en")).await.expect("a reply").body;
    let care = texts(&story(&program.client(), &welcome).await, "#care").concat();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys/care");
    for lang in ["en", "sv", "fi", "ar"] {
        let list = fs::read_to_string(shipped.join(format!("{lang}.txt"))).unwrap();
        let phrase = list.lines().rfind(|line| !line.is_empty() && !line.starts_with('#')).unwrap();
        assert!(care.contains(phrase.trim()), "{lang}: {phrase}");
    }
}
