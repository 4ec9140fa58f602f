//! A child's way: welcome, story, Send.

use std::io;

use scraper::{ElementRef, Html, Selector};

use crate::http::{Client, JSON, Reply};

/// A form as a browser would send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// Its fields with what stands in them: the hidden ones, texts, and choices that are made already.
    pub fields: Vec<(String, String)>,
    /// The names of all its fields, chosen or not.
    pub names: Vec<String>,
}

impl Form {
    /// The forms of a page that send something.
    pub fn all(page: &str) -> Vec<Self> {
        let page = Html::parse_document(page);
        page.select(&selector("form[method=post]")).map(Self::read).collect()
    }

    /// The first form of a page.
    ///
    /// # Panics
    /// When there is none.
    pub fn first(page: &str) -> Self {
        Self::all(page).into_iter().next().unwrap_or_else(|| panic!("a form in {page}"))
    }

    fn read(form: ElementRef<'_>) -> Self {
        let (mut fields, mut names) = (Vec::new(), Vec::new());
        for field in form.select(&selector("input[name], textarea[name], select[name], button[name]")) {
            let attribute = |name| field.value().attr(name);
            let name = attribute("name").unwrap_or_default().to_owned();
            let value = match (field.value().name(), attribute("type")) {
                // Written in source after a line break of its own, which the parser takes away as a browser does.
                ("textarea", _) => Some(field.text().collect()),
                ("select", _) => field
                    .select(&selector("option"))
                    .next()
                    .and_then(|option| option.value().attr("value").map(str::to_owned)),
                ("input", Some("radio" | "checkbox")) => {
                    attribute("checked").and(attribute("value")).map(str::to_owned)
                }
                ("input", _) => Some(attribute("value").unwrap_or_default().to_owned()),
                _ => None,
            };
            fields.extend(value.map(|value| (name.clone(), value)));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Self { action: form.value().attr("action").unwrap_or_default().to_owned(), fields, names }
    }

    /// What stands in a field first.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The same with this in a field, in the place of what stood there.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// When no whole reply came.
    pub async fn send(&self, client: &Client) -> io::Result<Reply> {
        client.post(&self.action, &self.fields).await
    }
}

/// The form of the story page, after the welcome page: every child has a story of its own.
///
/// # Errors
/// When no whole reply came, or another page than a story.
pub async fn story(client: &Client, wave: &str, band: &str) -> io::Result<Form> {
    let welcome = client.get(&format!("/s/{wave}")).await?;
    let welcome = Form::all(&welcome.body).into_iter().next().ok_or(io::ErrorKind::InvalidData)?;
    let story = welcome.with("band", band).send(client).await?;
    let form = Form::all(&story.body).into_iter().find(|form| form.value("token").is_some());
    form.filter(|_| story.status == 200).ok_or_else(|| io::ErrorKind::InvalidData.into())
}

/// The same form over the interface, which renders no pages: for very many children at once.
///
/// # Errors
/// When no whole reply came, or another one than a story.
pub async fn quick_story(client: &Client, wave: &str, band: &str) -> io::Result<Form> {
    let asked = serde_json::json!({ "age_band": band }).to_string();
    let story = client.ask("POST", &format!("/api/v1/waves/{wave}/stories"), JSON, asked.as_bytes()).await?;
    let story: serde_json::Value = serde_json::from_str(&story.body).map_err(|_| io::ErrorKind::InvalidData)?;
    let token = story["token"].as_str().ok_or(io::ErrorKind::InvalidData)?;
    let form = Form { action: format!("/s/{wave}/answers"), fields: Vec::new(), names: Vec::new() };
    Ok(form.with("token", token))
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}
