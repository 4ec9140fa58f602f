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
join-next = Next you set up a code app. Have your phone at hand.
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
factor-about = A password alone can be stolen. A code on your phone keeps children’s words safe.
factor-scan = 1. Add Berätta to the app
factor-key = Point the app’s camera at the square, or write this key in the app:
factor-then = 2. Write the first code
recovery-title = Your codes for paper
recovery-about = Write these down or print this page. If you lose your phone, each lets you in once.
recovery-once = They are shown only now. Keep them where nobody else looks.
recovery-done = I have kept them
own-title = Your way in
own-factor = Code app
own-has = Set up. Got a new phone? Ask an administrator to let you set it up again.
own-none = Not set up. It makes it much harder for others to get in.
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
state-two = password and code app
state-missing = no code app yet
state-one = password
person-anew = New code app for { $name }
person-disable = Shut out { $name }
confirm-disable = Shut out { $name }?
confirm-disable-about = They are signed out everywhere at once and cannot sign in again. This cannot be undone: to come back they need a new invitation and another e-mail address.
confirm-anew = New code app for { $name }?
confirm-anew-about = Their old app and their codes for paper stop working at once. When they sign in next they set up a new one. Talk to them first, so that you know who is asking.
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
screening-not-yours-about = Nothing was decided. It may have been too long, or the child took it back.
screening-story = The story that was read: { $story }
screening-age = Age: { $age }
screening-own = Says that something like this happened to them
screening-care = Some words may call for care
screening-hard = This answer may be hard to read. Open it when you are ready.
screening-hard-about = Take your time. You may also go on later, or talk with somebody first.
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
screening-note-hint = It is sealed like the answer. Write no names.
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
