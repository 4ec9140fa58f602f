## Around every page

language-name = English
languages = Language
skip = To the content
rooms = Rooms
sign-out = Sign out
demo = This is a demonstration. Nothing here is real.
go-on = Go on
back-home = To the first page

## Roles

role-admin = Administrator
role-admin-about = You invite people and look after waves and keys. You read no answers.
role-screener = Screener
role-screener-about = You read each answer before anybody else does, and decide what may go on.
role-lead = Safeguarding lead
role-lead-about = You screen answers, and you are told when a child may be in danger.
role-facilitator = Facilitator
role-facilitator-about = You are there for a group of young analysts.
role-researcher = Researcher
role-researcher-about = You see counts that are protected, and never a single answer.
role-analyst = Analyst
role-analyst-about = You read released answers and say what they are about.

## Signing in

sign-in = Sign in
sign-in-about = This is for adults who were invited to work here.
sign-in-wrong = E-mail address and password do not belong together. Try again.
sign-in-lost = Forgotten your password, or lost your phone and your codes? Ask an administrator.
sign-in-again = Begin again with the password
login = E-mail address
password = Password
code-title = Your code
code-about = Open the code app on your phone and write the six digits that it shows.
code = Code
code-of-app = The six digits that the app shows
code-lost = No phone at hand? Write one of your codes from paper instead. Each works once.
code-wrong = This is not the code of now, or it was used before. Wait for the next one and try again.
code-wait = These were many wrong codes. Wait half a minute, or use a code from paper.
demo-enter = Enter the demonstration
demo-enter-about = No password is needed here, because nothing is real.

## Joining

join = Welcome
name = Your name
name-hint = As your colleagues know you.
login-hint = You sign in with it. Nothing is sent there.
password-hint = At least { $least } letters. Four words that have nothing to do with each other are good.
join-next = Next you set up a passkey or a code app. Have your phone at hand.
join-next-none = That is all that is needed.
fault-name = Write your name, with at most 100 letters.
fault-login = Write an e-mail address, such as maja@example.org.
fault-login-taken = Somebody signs in with this address already. Use another one.
fault-short = This is too short. Use at least { $least } letters.
fault-long = This is too long.
fault-known = Many people use this, or it is soon guessed. Try four words that have nothing to do with each other.
too-late = This invitation does not work
too-late-about = It may have been used already, or be more than a week old. Ask the one who invited you for a new one.

## The second factor

factor-title = Set up your code app
factor-about = A password alone can be stolen. A second proof that only you have keeps children’s words safe.
factor-scan = 1. Add Berätta to the app
factor-key = Point the app’s camera at the square, or write this key in the app:
factor-then = 2. Write the first code
recovery-title = Your codes for paper
recovery-about = Write these down or print this page. If you lose your phone, each lets you in once.
recovery-once = They are shown only now. Keep them where nobody else looks.
recovery-done = I have kept them
own-factor = Code app
own-has = Six digits from an app on your phone
own-set-up = Set up a code app
own-everywhere = Signed in elsewhere?
own-everywhere-about = If you forgot to sign out on another computer, sign out everywhere at once, here too.
own-everywhere-do = Sign out everywhere

## The first page

room-home = Start
home-greeting = Hello, { $name }
home-none = Nothing to do yet
home-none-about = There is no room for your role so far. When there is, it will stand here.

## People

room-people = People
room-people-about = Invite the people who work here, and shut out those who no longer do.
invite = Invite somebody
invite-about = You get an address that works once, for a week. Give it to nobody else. Below each role stands what they will read about it.
invite-as = What are they here for?
invite-do = Make an invitation
invited = An invitation was made
invited-about = It is shown only now. Send it to the person in a way that nobody else reads.
people-here = Who is here
people-alone = Only you so far. Invite a screener and a safeguarding lead: until then nobody can read answers.
state-disabled = shut out
state-two = password and second proof
state-missing = no second proof yet
state-one = password
person-anew = New way in for { $name }
person-disable = Shut out { $name }
confirm-disable = Shut out { $name }?
confirm-disable-about = They are signed out everywhere at once and cannot sign in again. This cannot be undone: to come back they need a new invitation and another e-mail address.
confirm-anew = New way in for { $name }?
confirm-anew-about = Their passkeys, their code app and their codes for paper stop working at once. You get an address to hand over, and only with it can they set up new ones. Talk to them first, so that you know who is asking.
confirm-no = No, leave it

## Trouble

trouble-not-found = There is no such page
trouble-not-found-about = The address may be mistyped, or the page is not for you.
trouble-form = This form did not come as it should
trouble-form-about = Nothing was changed. Go back, load the page again and try once more.
trouble-elsewhere = This did not come from a page of ours
trouble-elsewhere-about = Nothing was changed. Open the page here and try again.
trouble-unavailable = It does not work just now
trouble-unavailable-about = Nothing was changed. Try again in a moment.
trouble-broken = Something went wrong here
trouble-broken-about = It is not your fault. Tell the one who looks after this program the code { $code }.

## Screening

room-screening = Screening
room-screening-about = Read each answer before anybody else does, take out what tells who somebody is, and say who may read it.
screening-locked = The answers are locked
screening-locked-about = They open with the passphrase of the screening keys, once after each start of the server. Until then nobody can read them.
screening-no-keys = This server has no screening keys, so no answer can be opened here. Ask the one who looks after it to put the file screening.key there.
screening-passphrase = Passphrase
screening-passphrase-wrong = This is not the passphrase. Look at each word once more.
screening-unlock = Open the answers
screening-no-waves = No wave has begun yet. When children answer, their answers wait here.
screening-waiting = { $n ->
    [0] No answer waits
    [one] One answer waits
   *[other] { $n } answers wait
}
screening-decided = Released: { $released }. Held back: { $held }.
screening-held = { $reason }: { $n }
screening-danger-held = { $n ->
    [one] One answer speaks of danger now: what to do
   *[other] { $n } answers speak of danger now: what to do
}
screening-read = Read the next answer
screening-back = To the waves
screening-done = No answer waits here now
screening-done-about = All that have come were read, or are before somebody else. New ones come in groups of at least twenty, so that nobody can tell when a child wrote.
screening-undo = Take my last decision back
screening-undo-about = For ten minutes. Until then nobody else reads it.
screening-keys = Keys
screening-undo-none = There is nothing to take back
screening-undo-none-about = A decision can be taken back for ten minutes. After that an answer is screened again from where it is read.
screening-not-yours = This answer is not before you any more
screening-not-yours-about = If you have just decided about it, that decision counts. If not, nothing was decided: it may have been too long, or the child took it back.
screening-story = The story that was read: { $story }
screening-age = Age: { $age }
screening-own = Says that something like this happened to them
screening-care = Some words may call for care
screening-hard = This answer may be hard to read. Open it when you are ready.
screening-hard-about = Take your time. You may also go on later, or talk with somebody first.
screening-hard-first = Open the answer first. Then you can decide.
screening-hard-count = { $n ->
    [0] No hard answers since your last break.
    [one] One hard answer since your last break.
   *[other] { $n } hard answers since your last break.
}
screening-rest = A break would do you good now.
screening-tick = Ticked words are taken out. Tick or untick what you want: you decide, not the marks.
screening-as = Other words that I tick are replaced by
screening-release = Release for
screening-hold = Hold back, because it
screening-note = Note, if one is needed
screening-note-hint = It is sealed like the answer; a colleague who looks again can open it. Write no names.
screening-note-long = The note was too long. At most { $most } letters; nothing was decided.
screening-danger = When somebody may be in danger now
screening-danger-about = The answer is held back. The safeguarding lead sees that there is one. Do not act alone.
screening-danger-rule = The rule of this wave
audience-10-12 = 10 and older
audience-13-15 = 13 and older
audience-16-17 = 16 and older
audience-adults = adults only
hold-identifies = tells who it is
hold-distressing = hurts to read
hold-danger = tells of danger
hold-empty = says nothing
hold-not-an-answer = is no answer

## Second looks and answers that are decided together
screening-opening = The answers are being opened
screening-opening-about = { $opened } of { $of } so far. It takes a moment, so that those that may call for care come first. This page goes on by itself.
screening-second = Second look.
screening-second-release = A colleague would release this for { $audience }, with the ticked words taken out. Nobody else reads it before you agree. If you change anything, another colleague looks again.
screening-second-held = A colleague held this back. Look at it as if it were new.
screening-second-why = Why your colleague held it: look for yourself first
screening-second-looks = { $n ->
    [one] One answer waits for a second look.
   *[other] { $n } answers wait for a second look.
}
screening-alike = { $n ->
    [one] One more answer says nearly the same
   *[other] { $n } more answers say nearly the same
}
screening-alike-title = Answers that say nearly the same
screening-alike-about = Read each of them. Those that are ticked are held back together. The others stay with you, to be read one by one.
screening-alike-more = { $n ->
    [one] One more like these comes when these are done.
   *[other] { $n } more like these come when these are done.
}
screening-ordinary = Short, ordinary answers
screening-ordinary-link = Short, ordinary ones together
screening-ordinary-about = These have no mark, fewer than 40 letters, and only words that at least ten released answers have. Read each of them. Take the tick away from any that you would rather read by itself.
screening-ordinary-none = None waits just now. Words count as ordinary when ten released answers have them, ten minutes after their release, so these come when more has been released.
screening-ordinary-two = In this wave two people agree to each release, so answers are released one by one.
screening-together-release = Release those ticked for
screening-together-hold = Hold those ticked back, because they
screening-one-by-one = Read one by one
screening-released-title = Released answers
screening-released-about = This is what analysts may read. If a text tells too much after all, take it back: it is gone from analysis at once, and you screen it again.
screening-released-none = Nothing here yet. A released answer comes here ten minutes after its release.
screening-released-for = Released for { $audience }
screening-released-again = Take back and screen again
screening-released-more = Show more
screening-one = One person releases an answer.
screening-two = Two people agree before an answer is released.
screening-two-on = Ask for two people
screening-two-off = One person is enough
## Danger: the safeguarding lead's room

room-danger = Danger
room-danger-about = Answers that were held back because somebody may be in danger now. What they say is opened by two people together, and every step is written down.
danger-waits = { $n ->
    [one] An answer that tells of danger waits for you
   *[other] { $n } answers that tell of danger wait for you
}
danger-asked-of-you = { $n ->
    [one] A colleague asks you to open an answer together
   *[other] Colleagues ask you to open { $n } answers together
}
danger-none = Nothing is held for danger
danger-none-about = When a screener holds an answer because somebody may be in danger, it stands here at once. Then:
danger-step-ask = You say what you want to read it for, and ask a colleague who screens.
danger-step-agree = The colleague agrees, signed in as themselves, within 30 minutes.
danger-step-read = You read what the child wrote, for 20 minutes, and act by the rule of the wave.
danger-step-deal = You write down what was done.
danger-held-on = Held on { $date }
danger-look = What to do
danger-state-new = New
danger-state-asked = Being opened
danger-state-opened = Opened
danger-outcome-police = Passed on to the police
danger-outcome-social-services = Passed on to the social services
danger-outcome-helpline = Passed on to a children’s helpline
danger-outcome-nobody-found = Nobody can be found from it
danger-outcome-no-danger = No danger after all
danger-purpose-judge = To see whether somebody needs help now
danger-purpose-pass-on = To pass on what the police or social services must know
danger-purpose-authority = Because an authority asks about it
danger-one = An answer that tells of danger
danger-back = To all of them
danger-locked = The answers of this wave are locked. Open them with the passphrase first.
danger-you-asked = You asked your colleagues
danger-you-asked-about = Call one of them who screens. They sign in and find it on their first page. After 30 minutes you have to ask again.
danger-look-again = Look again
danger-agreed = { $name } agreed.
danger-agreed-about = You alone can open it now, once, for 20 minutes. Have the rule and a telephone at hand before you begin.
danger-open = Open it now
danger-is-open = It is open to you
danger-read = Read it
danger-ask = Open it together with a colleague
danger-ask-about = Nobody opens an answer alone. Another person who screens agrees, and both names are written down.
danger-ask-why = What do you want to read it for?
danger-ask-do = Ask a colleague
danger-deal = What was done?
danger-deal-about = It is written down with your name. “No danger after all” gives the answer back to the screeners.
danger-deal-what = Choose what comes closest
danger-deal-do = Write it down
danger-note = Note, if one is needed
danger-note-hint = It is sealed like the answer. Write no names.
danger-note-long = The note was too long. At most { $most } letters; nothing was written down.
danger-history = What happened so far
danger-history-asked = { $name } asked.
danger-history-late = It was too late.
danger-original = What the child wrote
danger-original-about = Nothing is taken out. You can read it for 20 minutes; nobody else can. Copy nothing that you do not pass on.
danger-first = Is somebody in danger at this moment? Call the emergency number first, then read on.
danger-numbers = Emergency numbers and helplines
danger-written = The words
danger-screener-note = The screener’s note
danger-requests = Open together
danger-requests-about = A safeguarding lead cannot open an answer alone. Talk with them first. If you agree, they can read it for 20 minutes, and your name is written down with theirs. You do not see the answer.
danger-requests-none = Nobody asks you now
danger-requests-none-about = When a safeguarding lead asks, it stands here for 30 minutes, and on your first page.
danger-asks = { $name } asks to open an answer that tells of danger
danger-agree = Agree with { $name }
danger-agree-late = It was too late, or somebody else agreed already. Nothing was changed.
danger-you-agreed = You agreed
danger-you-agreed-about = Your colleague can open the answer now. Ask them afterwards how it went, and how they are.
danger-not-open = It is not open
danger-not-open-about = The 20 minutes are over, what was done is written down already, or nobody has agreed in time. Ask a colleague again if you must read it.

## Accountability

room-accountability = Numbers
room-accountability-about = What became of the answers: how many came, were released, and were held back and why.
account-full-about = These are the exact numbers. Do not pass them on: others see rounded ones.
account-protected-about = Numbers are rounded to the nearest ten, and small ones are not told, so that nobody can be found in them.
account-later = Numbers come a day after the wave has closed.
account-what = What
account-number = How many
account-about = about { $n }
account-few = fewer than 10
account-came = Came
account-waiting = Wait for a screener
account-unread = Erased, read by nobody
account-released = Released
account-redacted = Released, with something taken out
account-held-identifies = Held: tells who it is
account-held-distressing = Held: hurts to read
account-held-danger = Held: tells of danger
account-held-empty = Held: says nothing
account-held-not-an-answer = Held: is no answer

## Mail

mail-alert-subject = something waits for you
mail-alert = An answer waits for the safeguarding lead. Sign in to see it:
mail-test-subject = a test
mail-test = This is a test: mail from Berätta arrives. The page to sign in:
## Passkeys, and one's own account

passkey = Passkey
passkey-new = Set up a passkey
passkey-about = Your phone, computer or security key asks for your finger, your face or its own code. Nothing of that is sent here.
passkey-name = What do you call it?
passkey-name-hint = So that you know it from others later, such as “my phone”.
passkey-number = Passkey { $n }
passkey-make = Make the passkey
passkey-instead = Use a code app instead
passkey-needs-script = A passkey needs JavaScript and a browser that knows passkeys. Without them use a code app.
passkey-stopped = It was stopped, or took too long. Try again when you are ready.
passkey-known = This device has a passkey for you already. Use another device, or go back.
passkey-not-taken = This passkey was not taken. It may have taken too long: try once more.
passkey-use = Use your passkey
passkey-use-title = Passkey
passkey-use-about = Your device asks for your finger, your face or its own code.
second-title = Show that it is you
second-about = One more step after the password.
code-instead = Or write a code
code-paper-about = Write one of your codes from paper. Each works once.
choose-title = Choose a second proof
choose-passkey = The safest and the quickest: your phone, computer or security key knows you. A false page cannot ask for it.
choose-app = Six digits from an app on your phone. It works everywhere, also without JavaScript.
reset-due = Open the address that you were given
reset-due-about = An administrator took your old way in away. Open the address that they gave you; it leads to a new one. Your password alone is not enough. If the address is more than a week old, ask for another.
reset-title = A new way in
reset-about = Write your e-mail address and your password. Then you set up a new passkey or code app.
reset-wrong = Address and password do not belong together, or this address was made for somebody else.
reset-late = This address does not work
reset-late-about = It may have been used already, or be more than a week old. Ask an administrator for a new one.
reset-made = A new way in was made
reset-made-about = It is shown only now, and good for a week. Give it to the person yourself: with it and their password they set up a new passkey or code app.
state-reset = waits for a new way in
account = Your account
account-back = To your account
account-password-about = Only you know it. Not even an administrator can read it.
password-change = Change password
password-change-about = You are then signed out everywhere else.
password-old = The password that you have now
password-new = The new password
own-password = Your password
own-password-hint = Asked once more, so that nobody changes your ways in on a screen that you left open.
own-password-wrong = This is not your password. Try again.
ways-title = Second proof
ways-about = What you show after your password. With two of them you come in when one is lost.
ways-none = You come in with a password alone. A second proof makes it much harder for others.
ways-last = Your role needs a second proof. Add another one before you remove this one.
ways-add-passkey = Add a passkey
ways-add-app = Add a code app
passkey-added = since { $day }
remove = Remove
remove-named = Remove { $name }
remove-app = Remove the code app?
remove-app-about = Its codes let nobody in any more. This cannot be undone, but you can set up a new one.
remove-passkey = Remove { $name }?
remove-passkey-about = It lets nobody in any more. Delete it on the device too, so that the device does not offer it.
remove-do = Remove it
codes-left = { $n ->
    [0] None is left. Make new ones.
    [one] One is left. Make new ones soon.
   *[other] { $n } are left. Each lets you in once when you have lost everything else.
}
codes-new = New codes for paper?
codes-new-about = Your old ones stop working at once. Have a pen or a printer at hand: the new ones are shown once.
codes-new-do = Make new codes

## Audit trail, and keys

room-trail = Audit trail
room-trail-about = Who opened, changed, released, exported or configured what, and when. No child’s words are in it.
trail-holds = The trail holds together
trail-holds-about = All { $n } entries were followed just now, from the first to the sealed end.
trail-broken = The trail does not hold together
trail-broken-about = The first broken link is entry { $n }. All before it are as they were written. Somebody changed the database past Berätta, or it has another server.key: tell the one who looks after the server, and let “beratta verify” run.
trail-export = Download the trail
trail-export-about = A file to keep away from this server: it shows later whether anything was changed. The download has its own entry.
trail-only = Show only
trail-all = Everything
trail-show = Show
trail-none = There is no such entry yet.
trail-older = Older entries
trail-newest = To the newest
actor-command-line = Somebody at the server’s command line
actor-job = The program by itself
actor-analyst = Analyst { $id }
actor-gone = Person { $id }
subject-answer = answer { $id }
subject-complaint = complaint { $id }
subject-survey = version { $id }
subject-group = group { $id }
subject-wave = wave { $id }
fact-api = reachable by programs
fact-count = number: { $n }
fact-draft = with texts that nobody has signed yet
fact-replaced = entries of the trail before: { $n }
fact-withdrawn = withdrawn and not brought back: { $n }
reason-passphrase = wrong passphrase
reason-second-factor = wrong second proof
reason-disabled = shut out
reason-too-many = too many tries
reason-other = another reason
setting-trail = the audit trail
setting-help = the help pages
setting-lists = the screening lists
setting-server-key = server.key
setting-one-person = one person releases
setting-two-person = two people release
room-keys = Keys
room-keys-about = Whether the answers can be opened here now, and what must lie where so that they can be opened later.
keys-open = The answers are unlocked on this server
keys-open-about = A screener gave the passphrase since the server started. Lock now if you are not sure of everybody who can reach it: screeners then give the passphrase again.
keys-locked = The answers are locked on this server
keys-locked-about = Nobody can read them until a screener gives the passphrase in the screening room.
keys-lock = Lock now
keys-waves = Waves and their keys
keys-no-waves = No wave has begun yet. Each gets a key of its own when it opens.
keys-here = Its key is in screening.key on this server.
keys-not-here = Its key is not on this server. Its answers can be opened with the 24 words on paper alone: “beratta keys recover”.
keys-no-file = There is no screening.key on this server, or it does not read. Answers can be taken, and not opened here.
keys-must = What must exist
keys-must-words = For each wave, a paper with its 24 words, in an envelope in a safe. Whoever has it can open that wave’s answers. It is shredded when the wave’s time is over.
keys-must-passphrase = The passphrase, known to the screeners and written down in one other safe. It is never kept on a computer.
keys-must-files = Copies of screening.key and server.key, apart from each other and from the backups. A backup of the database holds neither.
keys-must-backup = A backup of the database on another machine, tried once by restoring it.
act-person-invited = Invited somebody
act-person-joined = Joined
act-person-disabled = Shut somebody out
act-role-changed = Changed a role
act-second-factor-set = Set up a second proof
act-second-factor-removed = Removed a second proof
act-recovery-codes-renewed = Made new codes for paper
act-password-changed = Changed their password
act-second-factor-reset = Made somebody a new way in
act-signed-in = Signed in
act-sign-in-refused = Was not let in
act-signed-out-everywhere = Signed out everywhere
act-group-made = Made a group
act-analyst-approved = Let an analyst in
act-analyst-passphrase-renewed = Gave an analyst a new passphrase
act-wave-drafted = Drafted a wave
act-wave-tried = Tried a wave
act-wave-opened = Opened a wave
act-wave-closed = Closed a wave
act-wave-reported = Told what came of a wave
act-wave-purged = Destroyed a wave’s texts and key
act-survey-imported = Imported a survey
act-keys-made = Made the screening keys
act-keys-moved = Moved the screening keys
act-keys-recovered = Brought a wave’s key back
act-keys-unlocked = Unlocked the answers
act-keys-locked = Locked the answers
act-answer-opened = Opened an answer
act-answer-released = Released an answer
act-answer-held = Held an answer back
act-screening-undone = Took a decision back
act-answers-released-in-bulk = Released several answers
act-release-reopened = Sent a text back to screening
act-danger-alerted = Told the lead of danger
act-original-opened = Opened an original
act-complaint-read = Read a complaint
act-held-sample-asked = Asked for held answers to be looked at again
act-care-words-changed = Changed the care words
act-setting-changed = Changed a setting
act-exported = Took results out
act-audit-exported = Took the audit trail out
act-backup-made = Made a backup
act-restored = Restored a backup
act-wave-pinned = Gave a drafted wave the newest survey
act-release-proposed = Would release an answer, if a colleague agrees
act-original-asked = Asked to open an original
act-original-agreed = Agreed to open an original
act-danger-dealt-with = Said what was done about danger
act-group-shared = Shared a group with a colleague
act-group-door-opened = Opened a group’s door
act-group-door-closed = Closed a group’s door
act-analyst-shut-out = Shut an analyst out
## Waves

room-waves = Waves
room-waves-about = Write a wave down, try it with children, open and close it, and see to it that its words are erased in time.
waves-none = No wave is written down yet. Import a survey with “beratta survey import”, then begin below.
waves-back = To the waves
wave-life = The wave’s life
wave-address = Address:
wave-state-draft = Written down
wave-state-tried = Tried with children
wave-state-open = Open
wave-state-closed = Closed
wave-state-reported = Results told
wave-state-purged = Erased
wave-drafted-on = Written down { $date }
wave-opened-on = Opened { $date }
wave-closed-on = Closed { $date }
wave-reported-on = Results told { $date }
wave-due-on = Words and key are erased { $date }
wave-due-days = Words and key are erased { $days ->
    [one] one day
   *[other] { $days } days
} after closing
wave-purged-on = Words and key were erased { $date }
wave-unsigned = Nobody has signed its texts: every page of it says that it is a draft.
wave-version = Version of the survey:
wave-counts = Stories read: { $served }. Answers that came: { $came }.
wave-counts-later = How many came is told when the wave has closed, so that nobody can watch who answers when.
count-about = about { $n }
count-few = fewer than ten
draft-heading = Write a new wave down
draft-about = It gets its name and its key, and takes no answers yet. To the public it is not there.
draft-survey = Which survey?
draft-name = Name in the address
draft-name-hint = Small letters, digits and hyphens, such as lunch-2027. It stays for ever: children find the results there.
draft-days = Days until its words are erased
draft-days-hint = Counted from closing. Children are told this number.
draft-do = Write the wave down
draft-no-surveys = No survey was imported yet. On the server, run “beratta survey import” with the survey’s folder.
fault-wave-unchosen = Choose a survey.
fault-wave-name = Write 1 to 60 small letters, digits and hyphens.
fault-wave-taken = There is, or was, a wave of this name. Choose another.
fault-wave-days = Write a number from 1 to 3650.
fault-wave-survey = This survey does not pass its check. On the server, “beratta survey check” says why.
fault-wave-keys = There is no screening.key on this server to put the key into. Make one with “beratta keys new”.
words-title = The words of the wave’s key
words-about = Write these 24 words on paper, in this order, and lock it away. Whoever has them can open the wave’s answers.
words-once = They are shown only now. Shred the paper on the day when the wave’s words are erased: the program cannot do that for you.
words-done = I have written them down
wave-opening = Before it opens
need-log = A test with children, of exactly this version, is logged
need-signed-texts = Every text is signed and the survey passes its check
need-key = The wave’s key is in screening.key
need-screener = A screener can sign in
need-lead = A safeguarding lead can sign in
need-danger-rule = There is a written rule for answers that tell of danger
need-there = Done:
need-missing = Missing:
wave-open-do = Open to children
wave-not-yet = When nothing is missing, a button to open it stands here.
wave-not-ready = It may not open yet. Look at what is missing.
pin-about = A newer version of this survey was imported. With it, the wave has to be tried anew.
pin-do = Take the newest version
try-heading = Log a test with children
try-about = Write what a small group of children showed you about the survey, before others answer it.
try-day = Day of the test
try-children = How many children took part?
ages = { $from } to { $to } years
try-lesson = What was learnt, and what was changed?
try-lesson-hint = About the survey only. Write nothing about a child, and no names.
try-do = Log the test
try-log = Tests with children
try-none = No test is logged yet.
try-of = { $ages }: { $n }
try-earlier = Of an earlier version
fault-try-day = Write a day that has been.
fault-try-children = Write how many took part: at least one child, at most 500 of an age.
fault-try-lesson = Write something, at most 2,000 letters.
wave-close = Close the wave
wave-close-about = No new story is given from then on. Pages that are open may still send for 24 hours.
confirm-close = Close “{ $title }”?
confirm-close-about = Nobody opens it again: for more answers you need a new wave. Pages that children have open may still send for 24 hours.
report-heading = Tell that the results are out
report-about = The wave’s results page tells it from then on. Leave the address empty if they stand nowhere else yet.
report-address = Address of the results
report-do = Tell it
fault-report = Write an address that begins with https://.
wave-purge = Erase words and key
wave-purge-about = On the day above the program does it by itself. Do it earlier only if there is a reason.
confirm-purge = Erase the words of “{ $title }” now?
confirm-purge-about = The wave’s key and every sealed word are destroyed, in backups too: nobody can open them any more. Released texts and counts stay. Pages that are still open can no longer send. This cannot be undone. Shred the key’s words on paper afterwards.
confirm-purge-name = Write the wave’s name to erase its words
fault-purge-name = This is not the wave’s name. Nothing was erased.
wave-purged-about = Its words and its key are destroyed. Released texts and counts stay. Is the paper with its words shredded, and every other copy of screening.key?
previews-heading = What children see
previews-about = The real pages, marked as a preview. Nothing can be sent from them, and nothing is counted.
preview-welcome = First page
preview-link = { $story }, { $ages }: version { $n }
preview-thanks = Thanks
preview-care = Thanks, when the words suggest danger
wave-moved = Somebody was here before you
wave-moved-about = Nothing was done: the wave has moved on meanwhile.
wave-moved-look = Look at the wave
## Groups of young analysts

room-groups = Groups
room-groups-about = The young people whom you are with: let them in, and help them to come back.
groups-none = You are with no group yet. Make one for a wave. Its code lets young people ask to come in.
group-no-waves = No wave has begun yet. When one has, you can make a group for it here.
group-make = Make a group
group-make-do = Make the group
group-name = Name of the group
group-name-hint = Adults see it. Write no child’s name, and nothing that tells who is in the group.
group-wave = Whose answers does it read?
group-age = How old are they?
group-age-hint = They read what was released for their age or for younger ones.
group-age-10-12 = 10 to 12 years
group-age-13-15 = 13 to 15 years
group-age-16-17 = 16 to 17 years
group-languages = Which languages does it read?
group-fault-name = Write a name, with at most 60 letters.
group-fault-wave = Choose one of the waves.
group-fault-age = Choose how old they are.
group-fault-languages = Choose at least one language that this wave has.
group-size = { $n ->
    [0] Nobody is in it yet
    [one] One young person
   *[other] { $n } young people
}
group-waiting = { $n ->
    [one] One waits to be let in
   *[other] { $n } wait to be let in
}
group-code = The way in
group-code-about = Young people open the address and type the code. It is good for four hours, or until you end it. It lets nobody in by itself: you do.
group-code-make = Make a code
group-code-new = Make another code
group-code-end = End the code
group-code-once = The code is shown on this page only. If you leave the page, make another one to show it again.
group-code-good = A code is good now. To show one again, make another: the old one then ends.
group-waits = Who waits
group-waits-none = Nobody waits now.
group-waits-about = Let in only whom you see before you: ask them to show you the name on their screen.
group-let-in = Let in: { $name }
group-turn-away = Do not let in: { $name }
group-writes = Let in, and writing four words on paper now.
group-look = Look again
group-in = Who is in the group
group-in-none = Nobody yet. Make a code, and show it to the young people.
group-new-words = New words for { $name }
group-shut-out = Shut out { $name }
group-confirm-words = New words for { $name }?
group-confirm-words-about = The old words stop working at once, and whoever is signed in with them is signed out. What they did stays.
group-confirm-out = Shut out { $name }?
group-confirm-out-about = They are signed out at once and cannot come back under this name. What they did stays.
group-words-for = New words for { $name }
group-words-about = They are shown only now. Write them on paper, and give the paper to nobody else.
group-words-done = I have written them down
sample-heading = Answers that are held back
sample-about = A screener holds an answer back when it could tell who somebody is, or would hurt to read. Your group can ask that another screener looks again at some of them. They are drawn at random, and nobody in the group reads them.
sample-how-many = How many are to be looked at again?
sample-ask = { $n } answers
sample-asked = { $n } answers, asked on { $date }
sample-looking = Another screener is looking at them.
sample-outcome = Still held: { $stayed }. Released after all: { $released }.
sample-too-few = Not so many answers are held that nobody has looked at again. Ask for fewer, or wait until more were read.
sample-under-way = The answers that you asked for before are still being looked at. When that is done, you can ask again.
sample-none = Your group has not asked for any. Talk about it with your facilitator, if you want to.
group-with = Who is with the group
group-share = Other facilitators can be with the group too. They see who is in it, and let young people in as you do.
group-share-do = Add { $name }

## The young analysts’ way in

young-door = Young, and in a group? Come in here
young-title = Your group
young-lead = Nobody asks your real name here.
young-new = I am new
young-code = The code from your facilitator
young-code-wrong = This is not the code of today. Look once more, or ask your facilitator.
young-back = I was here before
young-name = Your name here
young-words = Your four words
young-lost = Lost them? Your facilitator gives you new ones.
young-wrong = This name and these words do not belong together. Look at your paper and try again.
young-come-in = Come in
young-choose = Choose your name here
young-choose-about = In the group nobody uses their real name. Tap the one that you like.
young-others = Show me other names
young-taken = Somebody was faster. Choose another one.
young-full = Many are waiting just now. Tell your facilitator.
young-show = Show this to your facilitator:
young-wait = When they let you in, this page goes on.
young-am-i-in = Am I in?
young-again = Begin again
young-in = You are in, { $name }!
young-paper = Take paper and a pen. Now you get four words. You need them when you come back.
young-show-words = Show my words
young-write = Write them on your paper.
young-secret = They are yours alone: show them to nobody, not even to a friend. If you lose them, your facilitator gives you new ones.
young-type = Now write the four words here
young-type-wrong = Not quite. Look at the words above and try again.
young-have = I have them on paper
young-gone = Let us begin again
young-gone-about = You did nothing wrong. Ask your facilitator for the code.
young-home-about = You are in. It is good that you are here.
young-home-next = What comes
young-home-next-about = You will read what other children wrote, one answer at a time, and say what it is about. Your facilitator tells you when it begins.
young-home-stop = You can stop at any time. Nobody asks why.
