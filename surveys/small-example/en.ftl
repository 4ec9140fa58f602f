# What children read. A message is a name, an equals sign and the words. Lines that start with # are not shown.

survey-title = Alone at lunch
survey-about = Read a made-up story about somebody at school. Write what you would say to help. No answer is wrong.

story-lunch-title = Alone at lunch

# The words that vary. [neutral] tells neither wording: it is what the people who code the answers see.
story-lunch-step-1 = { $time ->
    [new] Mika is new in the class. Mika started last week.
    [long] Mika has been in the same class for many years.
   *[neutral] Mika goes to an ordinary school.
}
story-lunch-step-2 = At lunch everybody sits with somebody. Every time Mika sits down, the others say that the seat is taken.
story-lunch-step-3 = Today Mika did not eat. Mika stands outside the dining room and does not want to go in.
story-lunch-task = What would you say to Mika? What could help, and who could help?

# For those who code the answers: what varies, and the name of each level.
story-lunch-factor-time = How long Mika has been in the class
story-lunch-factor-time-new = New in the class
story-lunch-factor-time-long = Many years in the class

question-advice = Write your advice here
    .hint = Please do not write real names.
question-seen = How often do you see something like this?
question-seen-option-often = Often
question-seen-option-sometimes = Sometimes
question-seen-option-never = Never

consent-int = You decide if you want to answer, and you can stop whenever you like. Nobody asks what you are called, so nobody can write back to you. A trained adult is the first to read your words. You can ask an adult you trust to sit with you.

# On the page about what is kept. Without these three it shows what survey.toml says, which is written for the staff.
safeguarding-lead = The school's counsellor. You can ask for the counsellor at the school office.
danger-rule =
    Whoever reads that somebody may be in danger calls the counsellor at once.
    The counsellor and one more trained adult decide the same day who can help.
    If you wrote no name, nobody tries to find out who you are.
ethics-review = Nobody outside has looked at this survey yet. It is only for trying out.

thanks-calm = Look around you and find three things that are blue. Then breathe out slowly, as if you blew on hot soup. Do it three times.
