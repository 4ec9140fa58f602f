//! E-mail and web addresses and names on platforms, also as children spell them so that no filter sees them.

use super::Identifies;
use super::found::Found;
use super::lexicon::{Builder, Class, Phrase};
use super::reading::Reading;
use super::token::{Kind, Token};

/// Ends of web addresses. Those that are words in one of our languages count only beside something that makes an
/// address of them.
const DOMAINS: &str = "com net org info edu gov mil int io co uk se fi nu dk de fr es eu eg sa ae jo iq sy ps lb ma \
    dz tn ly qa kw bh om ye sd tr ru ir pl nl ch ca au nz app dev gg tv biz xyz site online club shop chat live blog \
    page wiki link fun game games world space store tech cloud email mail help kids example test invalid localhost كوم نت";
const ORDINARY_DOMAINS: &str = "me it is in no so be to at us my do am fm as pm ai cc ws la im pro one games live chat \
    blog page help kids link fun game world space store test mail email shop club online int es de";
const PROVIDERS: &str = "gmail hotmail outlook yahoo icloud protonmail proton live aol جيميل هوتميل ياهو اوتلوك";

pub(super) fn add_domains(lexicon: &mut Builder) {
    let ordinary: Vec<_> = ORDINARY_DOMAINS.split_whitespace().collect();
    for domain in DOMAINS.split_whitespace().filter(|domain| !ordinary.contains(domain)) {
        lexicon.word(domain.into(), Class::DOMAIN);
    }
    for domain in ordinary {
        lexicon.word(domain.into(), Class::ORDINARY_DOMAIN);
    }
    for provider in PROVIDERS.split_whitespace() {
        lexicon.word(provider.into(), Class::PROVIDER);
    }
}

pub(super) fn find(reading: &Reading<'_>, found: &mut Found) {
    let mut at = 0;
    while let Some(token) = reading.token(at) {
        let last = match token.kind {
            Kind::Sign(b'@') => at_sign(reading, at, found),
            Kind::Word if token.is(Class::AT) => email(reading, at, found),
            Kind::Sign(b'_') => with_underscore(reading, at, found),
            Kind::Sign(b'#') => tag(reading, at, found),
            Kind::Sign(b'.') if token.glued => beside_platform(reading, at, found),
            Kind::Digits => with_digits(reading, at, found),
            _ => None,
        };
        at = last.unwrap_or(at) + 1;
    }
    web(reading, found);
    after_phrases(reading, found);
}

fn at_sign(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    email(reading, at, found).or_else(|| handle(reading, at, found))
}

/// "sara@example.com", "sara (at) example dot com": around the token that is the "@".
fn email(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let spelling = Spelling::of(reading, at)?;
    // A name in Arabic letters is no part of an address: "my account @kalle.k".
    let caseless = at.checked_sub(1).and_then(|at| reading.token(at)).is_some_and(|name| reading.is_caseless(name));
    if matches!(spelling, Spelling::Before) && caseless {
        return None;
    }
    let around = if matches!(spelling, Spelling::Bracketed) { 2 } else { 1 };
    let before = at.checked_sub(around)?;
    let name = reading.token(before).filter(|token| token.is_plain())?;
    if matches!(spelling, Spelling::Word) && name.is(Class::NO_NAME.or(Class::BEFORE_AT)) {
        return None;
    }
    let domain = Domain::read(reading, at + around)?;
    if !spelling.is_followed_by(reading, &domain) {
        return None;
    }
    found.add(reading, Identifies::Email, name_start(reading, before), domain.last);
    Some(domain.last)
}

/// The first token of what stands before the "@", dots spelled or not: "sara dot test".
fn name_start(reading: &Reading<'_>, last: usize) -> usize {
    let mut first = reading.chain_start(last, b"._-+");
    while first >= 2
        && first + LONGEST_NAME > last
        && reading.tokens[first - 1].is(Class::DOT)
        && reading.tokens[first - 2].is_plain()
    {
        first = reading.chain_start(first - 2, b"._-+");
    }
    first
}

/// How the "@" of an address is written: the less it looks like one, the more must the rest.
#[derive(Clone, Copy)]
enum Spelling {
    /// "sara@…"
    Tight,
    /// "leo @ …"
    Loose,
    /// "write to @…": a name on a platform, more likely.
    Before,
    /// "sara (at) …"
    Bracketed,
    /// "sara at …"
    Word,
}

impl Spelling {
    fn of(reading: &Reading<'_>, at: usize) -> Option<Self> {
        let sign = reading.token(at)?;
        let next = reading.token(at + 1)?;
        if is_bracketed(reading, at) {
            Some(Self::Bracketed)
        } else if sign.is_word() {
            Some(Self::Word)
        } else if sign.glued {
            Some(Self::Tight)
        } else {
            Some(if next.glued { Self::Before } else { Self::Loose })
        }
    }

    fn is_followed_by(self, reading: &Reading<'_>, domain: &Domain) -> bool {
        let provider = reading.token(domain.first).is_some_and(|token| token.is(Class::PROVIDER));
        let known = domain.labels > 1 && domain.ends(reading, Class::DOMAIN.or(Class::ORDINARY_DOMAIN));
        match self {
            Self::Tight => true,
            Self::Loose | Self::Bracketed => domain.labels > 1 || provider,
            Self::Before => known,
            Self::Word => known || provider && domain.labels == 1,
        }
    }
}

fn is_bracketed(reading: &Reading<'_>, at: usize) -> bool {
    let sign = |at: Option<usize>, signs: &[u8]| {
        let token = at.and_then(|at| reading.token(at));
        token.is_some_and(|token| matches!(token.kind, Kind::Sign(sign) if signs.contains(&sign)))
    };
    sign(at.checked_sub(1), b"([{<") && sign(Some(at + 1), b")]}>")
}

/// In tokens, what stands before an "@"; and in labels, an address. Longer ones are no addresses.
const LONGEST_NAME: usize = 32;
const MOST_LABELS: usize = 16;

/// The part of an address after the "@", or a page's.
struct Domain {
    first: usize,
    /// The last label.
    last: usize,
    labels: usize,
    /// Whether every dot is one, without spaces.
    tight: bool,
}

impl Domain {
    fn read(reading: &Reading<'_>, first: usize) -> Option<Self> {
        reading.token(first).filter(|token| token.is_plain())?;
        let mut domain = Self { first, last: reading.chain_end(first, b"-"), labels: 1, tight: true };
        while let Some((next, tight)) = dot(reading, domain.last + 1).filter(|_| domain.labels < MOST_LABELS) {
            domain.tight &= tight;
            domain.last = reading.chain_end(next, b"-");
            domain.labels += 1;
            // After a spelled dot and the end of an address comes the next word of the sentence.
            let end = reading.token(domain.last).is_some_and(|token| token.is(Class::DOMAIN));
            let more = dot(reading, domain.last + 1).is_some();
            if end && !more {
                break;
            }
        }
        Some(domain)
    }

    fn ends(&self, reading: &Reading<'_>, class: Class) -> bool {
        reading.token(self.last).is_some_and(|token| token.is(class))
    }

    /// The page's name as one writes it, without "www.".
    fn name(&self, reading: &Reading<'_>) -> Vec<u8> {
        let mut name = Vec::new();
        for token in reading.tokens.get(self.first..=self.last).unwrap_or_default() {
            if token.is(Class::DOT) {
                name.push(b'.');
            } else {
                name.extend_from_slice(reading.bytes(token));
            }
        }
        name.strip_prefix(b"www.").map(<[u8]>::to_vec).unwrap_or(name)
    }
}

/// The token after a dot, and whether the dot was written as one.
fn dot(reading: &Reading<'_>, at: usize) -> Option<(usize, bool)> {
    let sign = reading.token(at)?;
    let next = |at: usize| reading.token(at).filter(|token| token.is_plain()).map(|_| at);
    if sign.is_sign(b'.') {
        let after = reading.token(at + 1).filter(|token| token.is_plain())?;
        // "now. Then" ends a sentence; "a . b" spells a dot.
        return (sign.glued == after.glued && !after.first_after_line(reading)).then_some((at + 1, sign.glued));
    }
    if sign.is_word() && sign.is(Class::DOT) {
        return next(at + 1).map(|at| (at, false));
    }
    if matches!(sign.kind, Kind::Sign(b'(' | b'[' | b'{' | b'<')) {
        let inside = reading.token(at + 1).filter(|token| token.is_sign(b'.') || token.is(Class::DOT))?;
        let close =
            reading.token(at + 2).filter(|token| matches!(token.kind, Kind::Sign(b')' | b']' | b'}' | b'>')))?;
        return if inside.end <= close.start { next(at + 3).map(|at| (at, false)) } else { None };
    }
    None
}

impl super::token::Token {
    fn first_after_line(&self, reading: &Reading<'_>) -> bool {
        self.start > 0 && reading.plain.get(self.start - 1) == b'\n'
    }
}

/// "@kalle"
fn handle(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let name = reading.token(at + 1).filter(|token| token.glued && (token.is_plain() || token.is_sign(b'_')))?;
    let last = reading.chain_end(at + 1, b"._-").max(at + usize::from(name.is_plain()));
    found.add(reading, Identifies::Handle, at, last);
    Some(last)
}

/// "kalle.k on insta"
fn beside_platform(reading: &Reading<'_>, dot: usize, found: &mut Found) -> Option<usize> {
    let before = dot.checked_sub(1)?;
    if !reading.token(before)?.is_plain() || !reading.token(dot + 1)?.glued {
        return None;
    }
    let (first, last) = (reading.chain_start(before, b"._-"), reading.chain_end(dot, b"._-"));
    let platform = |from: usize, to: usize| {
        let tokens = reading.tokens.get(from..to.min(reading.tokens.len()));
        tokens.is_some_and(|tokens| tokens.iter().any(|token| token.is(Class::PLATFORM)))
    };
    let domain = reading.token(last)?.is(Class::DOMAIN);
    let beside = platform(first.saturating_sub(4), first) || platform(last + 1, last + 5);
    if last == dot || domain || !beside || platform(first, last + 1) {
        return None;
    }
    found.add(reading, Identifies::Handle, first, last);
    Some(last)
}

/// `kalle_09`: nobody else writes this sign inside a word.
fn with_underscore(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|at| reading.token(at)).filter(|token| token.is_plain());
    let start = if reading.token(at)?.glued && before.is_some() { reading.chain_start(at - 1, b"._-") } else { at };
    let last = reading.chain_end(at, b"._-");
    if last == at || reading.token(last)?.end - reading.token(start)?.start < 4 {
        return None;
    }
    found.add(reading, Identifies::Handle, start, last);
    Some(last)
}

/// "kalle#1234"
fn tag(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let number = reading.token(at + 1).filter(|token| token.glued && token.is_digits() && token.len() == 4)?;
    let name = at.checked_sub(1).and_then(|at| reading.token(at)).filter(|token| token.is_plain())?;
    if !reading.token(at)?.glued || name.end > number.start {
        return None;
    }
    found.add(reading, Identifies::Handle, reading.chain_start(at - 1, b"._-"), at + 1);
    Some(at + 1)
}

/// "drakfan2011": a longer word with a year or the like at its end.
fn with_digits(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let digits = reading.token(at)?;
    let word = at.checked_sub(1).and_then(|at| reading.token(at)).filter(|token| token.is_word())?;
    let known = Class::PLATFORM.or(Class::CAPITAL).or(Class::NO_NAME).or(Class::YEARS).or(Class::FLAT);
    let fits = digits.glued && (2..=4).contains(&digits.len()) && word.len() >= 3 && !word.is(known);
    if !fits || reading.is_caseless(word) {
        return None;
    }
    let last = reading.chain_end(at, b"_-");
    found.add(reading, Identifies::Handle, reading.chain_start(at, b"._-"), last);
    Some(last)
}

fn web(reading: &Reading<'_>, found: &mut Found) {
    let mut at = 0;
    while at < reading.tokens.len() {
        at = scheme(reading, at, found).or_else(|| page(reading, at, found)).unwrap_or(at) + 1;
    }
}

/// "https://…", up to the next space.
fn scheme(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let token = reading.token(at).filter(|token| token.is_word())?;
    let rest = reading.plain.bytes().get(token.end..)?;
    if !matches!(reading.bytes(token), b"http" | b"https" | b"ftp") || !rest.starts_with(b"://") {
        return None;
    }
    let domain = Domain::read(reading, at + 4);
    let last = to_the_space(reading, at + 3);
    if !domain.is_some_and(|domain| reading.lexicon.is_public(&domain.name(reading))) {
        found.add(reading, Identifies::Web, at, last);
    }
    Some(last)
}

/// "example.com/kids", "example dot com".
fn page(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<usize> {
    let token = reading.token(at).filter(|token| token.is_plain())?;
    let label_end = reading.chain_end(at, b"-");
    dot(reading, label_end + 1)?;
    let domain = Domain::read(reading, at)?;
    if found.covers(token.start) {
        return Some(domain.last);
    }
    let path = domain.tight && reading.token(domain.last + 1).is_some_and(|next| next.glued && is_path(next.kind));
    let www = reading.bytes(token) == b"www" && domain.labels > 2;
    let explicit = path && domain.ends(reading, Class::DOMAIN.or(Class::ORDINARY_DOMAIN)) || www;
    let plain =
        domain.ends(reading, Class::DOMAIN) && token.len() > 1 && !token.is_digits() && !is_sentence(reading, &domain);
    // A spelled dot is a word: "…at this point me…".
    if !(explicit || plain) {
        return None;
    }
    let last = if path { to_the_space(reading, domain.last) } else { spelled_path(reading, &domain) };
    if !reading.lexicon.is_public(&domain.name(reading)) {
        found.add(reading, Identifies::Web, at, last);
    }
    Some(last)
}

/// "discord dot gg / kids": who spells the dot leaves spaces about the rest.
fn spelled_path(reading: &Reading<'_>, domain: &Domain) -> usize {
    let slash = reading.token(domain.last + 1).is_some_and(|token| token.is_sign(b'/'));
    if slash && !domain.tight && reading.token(domain.last + 2).is_some_and(Token::is_plain) {
        return reading.chain_end(domain.last + 2, b"._-/");
    }
    domain.last
}

/// "mamma.se till att", "alltid.så": the dot ends a sentence, and only the space after it is missing.
fn is_sentence(reading: &Reading<'_>, domain: &Domain) -> bool {
    let end = reading.token(domain.last);
    domain.labels == 2
        && domain.tight
        && (reading.begins(Phrase::NoPage, domain.last)
            || end.is_some_and(|end| reading.plain.has_accent(end.start..end.end)))
}

fn is_path(kind: Kind) -> bool {
    matches!(kind, Kind::Sign(b'/' | b'?' | b'#' | b':'))
}

/// The last token before a space that is no punctuation at the end.
fn to_the_space(reading: &Reading<'_>, at: usize) -> usize {
    let mut last = at;
    let mut next = at + 1;
    while let Some(token) = reading.token(next).filter(|token| token.glued) {
        if !matches!(token.kind, Kind::Sign(b'.' | b',' | b'!' | b'?' | b';' | b':' | b')' | b'"' | b'\'')) {
            last = next;
        }
        next += 1;
    }
    last
}

/// "my snap is kalle"
fn after_phrases(reading: &Reading<'_>, found: &mut Found) {
    for at in reading.after(Phrase::Handle) {
        let arabic = at.checked_sub(1).and_then(|at| reading.token(at)).is_some_and(|last| reading.is_caseless(last));
        let mut name = at;
        while reading.token(name).is_some_and(|token| matches!(token.kind, Kind::Sign(b':' | b'=' | b'"' | b'-'))) {
            name += 1;
        }
        let Some(token) = reading.token(name).filter(|token| token.is_plain()) else { continue };
        let no_name = token.is(Class::NO_NAME) || arabic && reading.is_caseless(token);
        if !no_name && !found.covers(token.start) && (token.is_word() || token.len() > 2) {
            found.add(reading, Identifies::Handle, name, reading.chain_end(name, b"._-#"));
        }
    }
}
