# What every child sees first.
survey-title = What would you say?
survey-about = A short story, then your advice. Trained adults read it first.

story-game-title = A secret in a game
story-game-step-1 = Sam plays a game every evening.
story-game-step-2 = One evening { $asker ->
    [friend] a friend
    [stranger] somebody whom Sam has never met
   *[neutral] somebody
} asks Sam to keep a secret.
story-game-task = What would you say to Sam?
story-game-factor-asker = who asks
story-game-factor-asker-friend = a friend
story-game-factor-asker-stranger = a stranger

story-calm-title = A walk
story-calm-step-1 = Alex walks home and thinks about the day.
story-calm-task = What would you say to Alex?

question-advice = Your advice
    .hint = As much or as little as you like.
question-gender = I am
question-gender-option-girl = a girl
question-gender-option-boy = a boy
question-gender-option-other = something else
question-heard = Have you heard of a helpline?
question-heard-option-yes = Yes
question-heard-option-no = No
question-who = Whom would you tell?
question-who-option-adult = An adult I trust
question-who-option-helpline = A helpline
question-who-option-friend = A friend
question-safe = How safe is it to tell an adult?
    .low = Not safe
    .high = Very safe
question-hours = How many hours a day do you play?
question-word = One word for how Sam feels

consent-int = You choose whether to take part. You can stop at any time.
consent-se-young = You choose whether to take part. Ask an adult if you wonder.
thanks-calm = Look out of the window and name five things that you see.
