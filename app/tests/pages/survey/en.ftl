survey-title = What would you say?
survey-about = You read a short story and write what you would say to help.
story-game-title = The secret
story-game-step-1 = { $asker ->
    [friend] A friend asks Robin for a secret.
    [stranger] Somebody new asks Robin for a secret.
   *[neutral] Somebody asks Robin for a secret.
}
story-game-step-2 = Robin does not know what to do.
story-game-task = What would you say to Robin?
story-game-factor-asker = Who asks
story-game-factor-asker-friend = A friend
story-game-factor-asker-stranger = A stranger
question-advice = Write your advice here
    .hint = Please do not write real names.
question-who = Who would be good to tell?
question-who-option-parent = A parent
question-who-option-friend = A friend
question-who-option-school = An adult at school
question-common = How often does this happen?
    .low = Almost never
    .high = Very often
question-heard = Do you know of somebody?
question-heard-option-yes = Yes
question-heard-option-maybe = Maybe
question-heard-option-no = No
question-told = Did they tell an adult?
question-told-option-yes = Yes
question-told-option-no = No
question-days = After how many days?
question-wish = What should adults understand?
consent-se = You decide. (Sweden)
consent-int = You decide. (Everywhere)
thanks-calm = Breathe in slowly.
