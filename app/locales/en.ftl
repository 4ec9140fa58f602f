## Around every page

# The language's own name, as those who read it write it.
language-name = English

# The title of every page: neutral, because it stays in the browser's history.
page-title = Page
exit = Leave this page
help-link = Get help
help-close = Close help
languages = Language
privacy-link = What we keep
draft = A draft, not checked yet.

## The first page

front-heading = Welcome
front-about = Here you can read a short story and tell what you think. Choose one to begin.
front-none = Nothing is open just now. You can still get help.
front-demo = This is a demonstration. Nobody reads what is written here. If you need somebody to talk to, choose “Get help”.
front-open = Begin

## Welcome

fact-free = You decide. Stop any time.
fact-reader = A trained adult reads first, and gets help if you write who is in danger, or where.
fact-reply = Nobody can see who you are, or answer you. In danger? Press “Get help”.
fact-results = Results come { $date }.
age-legend = How old are you?
age-band = { $from } to { $to } years
age-band-one = { $from } years
age-choice = { $from }–{ $to }
age-choice-one = { $from }
age-younger = Under { $age }
age-older = Over { $age }
age-missing = First choose your age. Then press Start.
country-label = Where do you live?
country-choose = Choose
country = { $code ->
    [ar] Argentina
    [au] Australia
    [ca] Canada
    [de] Germany
    [dk] Denmark
    [fi] Finland
    [fr] France
    [gb] United Kingdom
    [ie] Ireland
    [is] Iceland
    [nl] Netherlands
    [no] Norway
    [nz] New Zealand
    [se] Sweden
    [us] United States
    [int] Another country
   *[other] { $code }
}
start = Start
no-thanks = No thanks
history-summary = Hiding your visit
history-exit = “Leave this page” takes you somewhere else at once.
history-keys = With a keyboard you can also press Shift three times.
history-clear = To clear the history: open your browser’s menu, choose History, and remove the newest lines.
history-private = Next time, a private window keeps no history.

## The story

part = Part { $n } of { $of }
step = Step { $n } of { $of }
listen = Listen
listen-part = Listen to part { $n }
listen-stop = Stop
back = Back
next = Next
story-again = Read the story again
advice-heading = Your turn
room = A few sentences are plenty.
room-left = Room for about { $n } more letters.
room-over = About { $n } letters too many. Make it a little shorter, and it fits.
questions-heading = A few questions
questions-free = Skip any question you like.
deep-summary = I want to tell more
prefer-not = I’d rather not say
choose-several = You can choose more than one.
choose-at-most = Choose at most { $max }.
number-between = A number from { $min } to { $max }.
consent-heading = Before you start
send-heading = Before you send
show-words = Others may read my words
show-words-hint = Never with your name. An adult takes out everything that could tell who you are.
own-experience = Something like this has happened to me
own-experience-hint = Tick only if you want to. You can also talk to somebody: see “Get help”.
send = Send
sending = Sending…
send-again = Try again
send-failed = It did not go through just now. Your words are still here. Wait a little, then try again.
send-waiting = Trying again…
send-kept = It has not gone through yet. Your words are still here, and we keep trying.
send-moving = One moment, it is under way. Your words are still here.
send-here = Your words are still here.
send-changed = You changed something, so we stopped trying. Your first words may have arrived already. Press Send when you are ready. If they have, you choose which words to keep.
send-changed-here = You changed something, so we stopped trying. What you wrote first may have arrived already. Press the button when you are ready.
help-line = Talk to { $name }
help-line-strong = You are not alone, and it is not your fault. You can talk to somebody now.
help-more = More help
help-here = Help and people to talk to

## When the form comes back

refused = Almost there
refused-about = Your words are all here. Look at this and send again:
unavailable = Not sent yet
unavailable-about = We could not keep your words just now. They are all still here. Wait a little, then press Send again.
differs = You sent other words before
differs-about = Which words do you want to keep?
differs-replace = Keep these new words
differs-keep = Keep the words I sent before
unknown-form = Look once more
unknown-form-about = This page was old, so we made it new. Your words are here. Press Send again.
fault-too-long = This is { $over ->
    [one] one letter
   *[other] { $over } letters
} too long. There is room for { $max }.
fault-not-offered = Choose one of the answers here.
fault-too-many = Choose at most { $max }.
fault-not-in-range = Write a number from { $min } to { $max }.
fault-blank = Nothing is written yet
blank-about = Write or choose something first. Or just leave this page: that is fine too.
fault-unknown = Something in the form was not ours. Press Send again.
fault-twice = This came more than once. Look at it, and press Send again.

## Thanks

thanks-heading = Thank you!
thanks-about = Your words have arrived.
thanks-again = Your words were already here. All is well.
thanks-kept-old = The words you sent first stay as they were.
care-heading = You don’t have to carry it alone
care-about = If you or somebody you know is having a hard time: it is not your fault, and there are people who want to listen. Talk to an adult you trust, or to these people.
calm-heading = A calm moment
calm-breathe = Breathe along with the circle
results-heading = What happens now
results-about = A trained adult reads your words. On { $date } we tell everybody what we learned.
results-where = See it here
code-summary = I may want to take my words back
code-about = Write down this code, or take a picture of it. We cannot find it for you later.
code-label = Your code
code-until = It works until { $date }.
code-until-days = It works until { $days } days after this survey has closed.
code-stays = Then the key to your words and the words themselves are erased here. What the adults have passed on by then, without anything that tells who you are, and what has been counted stays.
code-where = Take my words back
thanks-close = You can close this page now.

## Taking an answer back

withdraw-heading = Take your words back
withdraw-about = Write the code that you got when you sent your words. Big or small letters, both are fine.
withdraw-open = Type my code
withdraw-code = Your code
withdraw-send = Take my words back
withdraw-unreadable = This does not look like a code. It has 12 letters and numbers, like 7KQM-2F9T-XW3D.
withdraw-unknown = We found no words with this code. Look at each letter once more. Maybe they have been taken back already.
withdraw-unavailable = It did not work just now. Your code is still here. Wait a little, then try again.
withdraw-done = Your words are gone
withdraw-done-about = We have erased them. It was right of you to decide for yourself.
withdraw-stays = Two things stay: the rounded numbers that your answer was counted in, and what adults had passed on before, without anything that tells who you are. If help was asked for because somebody was in danger, that help goes on.

## For others

younger-heading = This is for older children
younger-about = How nice that you came! These stories are for children who are a little older. If something bothers you, you can tell an adult you like, or call the people here.
older-heading = This is for younger people
older-about = Thank you for wanting to help. These stories are for those who are younger than you. If you need somebody to talk to, you find people here.
closed-heading = This has closed
closed-about = Thank you for coming. We take no more answers here.
closed-results = The results come { $date }.
closed-withdraw = I sent words before and want to take them back
results-page-heading = What we learned
results-page-wait = The results are not here yet. They come { $date }, on this page.
results-page-how = Trained adults and young people are reading everything that children wrote.

## Help

help-heading = Get help
help-about = It is never too late to ask for help, and it is not your fault. You can tell an adult you trust, or the people here.
help-private = Choosing something here sends nothing to us.
help-emergency = In danger now? Call { $number }.
help-emergency-anywhere = In danger now? Call the emergency number where you are. In many countries it is 112.
kind-helpline = Talk to somebody
kind-removal = Get a picture taken down
kind-report = Report it
channel-phone = Call { $value }
channel-sms = Text { $value }
channel-chat = Chat
channel-email = E-mail { $value }
channel-web = Website
help-hours = When: { $hours }
help-cost = Cost: { $cost }
help-checked = Checked { $date }.
platforms-heading = Report on an app, step by step
platform-page = { $name }’s own page about it
go-front = To the first page

## Privacy

privacy-heading = What we keep
privacy-about = This page tells what is kept here, and what is not. A “server” is the computer that these pages come from.
privacy-not-heading = What we never keep
privacy-not = Your name, your address on the internet (IP), what phone or computer you use, which page you came from, the exact time, or how long you took. There are no cookies.
privacy-before = Nothing about you is stored before you press Send.
privacy-kept-heading = What we keep when you press Send
privacy-kept = Your words, what you chose, your age group, your language, which story you read, and the week.
privacy-sealed = Your words are sealed at once, like in a locked box. Only the trained adults who read them have the key.
privacy-shuffled = Answers are mixed, at least { $batch } at a time or all of a week, so that nobody can see who sent theirs when.
privacy-sqlite = Answers are in one file on this server.
privacy-postgres = Answers are in a database (PostgreSQL) that belongs to this server.
privacy-way-heading = On the way here
privacy-encrypted = The way from your browser to this server is encrypted.
privacy-not-encrypted = The way from your browser to this server is not encrypted. Use it only for trying out.
privacy-address-direct = To stop floods, this server looks for some minutes at the address that you come from, scrambled and in memory only. It is never stored.
privacy-address-behind = To stop floods, this server looks for some minutes at the address that the server in front of it tells, scrambled and in memory only. It is never stored.
privacy-address-unused = This server does not believe or use your address. It slows down only when too much comes from everybody together.
privacy-limits = When very much comes from one place at once, pages wait a little. Nothing is refused. One form has room for at least { $letters } letters.
privacy-survey-retention = { $days } days after this survey has closed, this server erases the words and the key to them. Copies cannot be opened without the key. The adults who run it must shred the key’s words that they have on paper.
privacy-survey-withdrawal = You get a code, and can take your words back with it.
privacy-survey-no-withdrawal = There is no code, so words cannot be taken back.
privacy-survey-api-off = Answers come only through these pages.
privacy-survey-api-on = Answers may also come through other apps that this survey’s owner has let in.
privacy-survey-results = Results come { $date }.
privacy-survey-ethics = Who checked that this survey is fair to children: { $reference }
privacy-survey-lead = Answers for children’s safety: { $lead }
privacy-survey-danger = When an answer tells of danger
privacy-limits-heading = What we cannot promise
privacy-limits-about = Somebody who watches your screen or your device can see what you do. Your school’s or family’s network may see that you visited this address.

## For parents and teachers

adults-link = For parents and teachers
adults-heading = For parents and teachers
adults-about = Children read a short, made-up story about somebody their age, and write what they would say to help. Nothing in it is explicit. It takes about ten minutes.
adults-languages = Children choose the language: { $languages }.
adults-free-heading = The child decides
adults-free = Nobody has to answer, and every question may be skipped. Please do not stand behind a child who answers, and do not ask to see the words. Children are honest when nobody watches.
adults-kept-heading = Nobody can find out who wrote what
adults-kept = No name, address, device or time is kept. So nobody can show you what a child wrote, and a child’s words come back to nobody.
adults-danger-heading = When an answer tells of danger
adults-danger = A trained adult reads every answer first, and acts on danger by a written rule.
adults-rule = Read the rule under “What we keep”.
adults-after-heading = Afterwards
adults-after = Say that it is fine to talk about it, now or another day, and that it is never a child’s fault. The help page is open to everybody, also without answering.
adults-preview-heading = See what children see
adults-preview-about = These are the real pages. Nothing can be sent from them, and nothing is counted.
adults-preview = { $story }, { $age }: version { $n }
adults-sheet-heading = A sheet for the classroom
adults-sheet-about = It shows the address, and a code to point a camera at. It names no school, class, person or day.
adults-sheet = Open the sheet
preview-notice = A preview for adults
preview-about = Nothing can be sent from here, and nothing is counted.
preview-back = Back to the page for parents and teachers

## The sheet for the classroom

sheet-camera = Point a camera here
sheet-or = Or write this address:
sheet-languages = You choose the language: { $languages }.
sheet-story = Read a short story, and write what you would say to help.
sheet-free = You decide. You can skip questions and stop any time.
sheet-nobody = Nobody can see who wrote what.
sheet-beside = Let others write in peace: please do not look at their screen.
sheet-help = Every page shows where to get help.
sheet-print = To print: open your browser’s menu and choose Print. Only the sheet is printed.

## When something was wrong with the survey

complaint-link = Was something wrong here?
complaint-heading = Was something wrong?
complaint-about = Was something unfair, sad, broken or hard to understand? You may say so. Nobody can see who you are, so nobody can answer you here.
complaint-open = Write something
complaint-what = What was it about?
complaint-story = The story
complaint-questions = The questions
complaint-help = The help
complaint-pages = How the pages work
complaint-other = Something else
complaint-words = Tell us more, if you want
complaint-hint = A few words are plenty. Please write no real names.
complaint-send = Send
complaint-blank = Choose something or write a few words first.
complaint-done = Thank you for telling us
complaint-done-about = The adults who take care of this survey read it, to make it better.
complaint-talk = If you want somebody to answer you, talk to one of these:

## Troubles

trouble-not-found = There is nothing here
trouble-not-found-about = Maybe a letter in the address is wrong. It is nothing you did.
trouble-too-large = That was too much at once
trouble-too-large-about = Nothing was sent: it was much longer than any answer can be. Please write less.
trouble-unavailable = Please wait a little
trouble-unavailable-about = It does not work just now. Try again in a few minutes. It is nothing you did.
trouble-wrong-form = This page was too old
trouble-wrong-form-about = Nothing was sent. Begin again from the start.
trouble-method = This address is not for reading
trouble-method-about = Go to the start and begin from there. It is nothing you did.
trouble-broken = Something went wrong here
trouble-broken-about = It is our fault, not yours. Try again in a little while.
trouble-broken-code = Code for those who mend it: { $code }
kept-words = Your words are here
kept-words-about = Nothing was lost. Copy them if you want to keep them, or to send them from a new page.
kept-words-label = What you wrote
trouble-taken-back = You took this answer back
trouble-taken-back-about = So what you sent now was not kept. Would you like to answer after all? Begin again from the start.

## What happened with the answers so far

became-heading = What happened with your answers so far
became-came = Answers that came
became-waiting = Still to be read by a trained adult
became-unread = Erased before a trained adult had read them
became-released = Read, and passed on to those who look for what you all say
became-redacted = Of these: a name or a place was taken out first
became-held-identifies = Kept back, because they tell who somebody is
became-held-distressing = Kept back, because they could make others sad
became-held-danger = Kept back, because somebody may need help: a trained adult looks at what can be done
became-held-danger-over = Kept back, because somebody could need help
became-held-empty = Kept back, because nothing was written
became-held-not-an-answer = Kept back, because they are about something else
became-about = about { $n }
became-few = fewer than 10
became-rounded = All numbers are rounded, and small ones are not told. So nobody can find out what one person did.
became-too-few = Only a few answers came, so we tell no numbers: nobody should be found in them. A trained adult reads every one with care. Thank you if one of them was yours.
became-too-few-over = Only a few answers came, so we tell no numbers: nobody should be found in them. Thank you if one of them was yours.

## When words are erased

privacy-survey-erased-on = On { $date } this server erases the words and the key to them. Copies cannot be opened without the key. The adults who run the survey must shred the key’s words that they have on paper.
privacy-survey-erased = The words and the key to them were erased on { $date }. What had been passed on by then without anything that tells who somebody is, and what was counted, stays.
closed-erased = The words that children wrote, and the key to them, were erased on { $date }.
results-page-out = The results are here.
results-page-read = Read what we learned
preview-back-work = Back to the wave
