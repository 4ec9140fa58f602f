# Words that children read. Short words, short sentences, nobody is blamed, nothing is described.
# Every message that varies has a [neutral] wording: it is the one that coders see.

survey-title = What would you say?
survey-about = Read a made-up story about a problem. Write what you would say to help. No answer is wrong.


## The picture (13-15, 16-17)

story-picture-title = The picture
story-picture-step-1 = { $sharer ->
    [friend] Kim once sent a private picture to a close friend. The picture was meant for that friend and for nobody else.
    [online] Kim once sent a private picture to somebody Kim had got to know online. The picture was meant for that person and for nobody else.
   *[neutral] Kim once sent a private picture to somebody Kim trusted. The picture was meant for that person and for nobody else.
}
story-picture-step-2 = One morning people at school are whispering. The picture has been passed on. It is in a group chat now, and more and more people have seen it.
story-picture-step-3 = Kim never said yes to that. Somebody laughs in the corridor. Somebody else looks away. Kim wants to go home.
story-picture-step-4 = Kim sits down in a quiet place. It is hard to think. Is there somebody to tell? Is there something to do?
story-picture-task = What would you say to Kim? What and who could help?
story-picture-factor-sharer = Who Kim trusted with the picture
story-picture-factor-sharer-friend = A close friend
story-picture-factor-sharer-online = Somebody Kim knew online


## The money (16-17)

story-money-title = The message
story-money-step-1 = Alex has got to know somebody online. They have never met. They have written to each other every evening, and it has been fun.
story-money-step-2 = Then the tone changes. “Send money,” the person writes, “or I will show your private messages and pictures to everybody you know.”
story-money-step-3 = { $told ->
    [nobody] Alex does not know who the person really is. Alex has not told anybody yet. It feels too hard to say out loud.
    [adult] Alex does not know who the person really is. Alex has told an adult. The adult listened, but did not know what to do.
   *[neutral] Alex does not know who the person really is, and does not know what to do.
}
story-money-step-4 = A new message comes: “Hurry up.” Alex puts the phone down and tries to breathe. Alex did not ask for this. What now?
story-money-task = What would you say to Alex? What and who could help?
story-money-factor-told = Whether Alex has told an adult
story-money-factor-told-nobody = Has told nobody yet
story-money-factor-told-adult = Has told an adult


## The game (10-12, 13-15)

story-game-title = The secret
story-game-step-1 = Robin likes a game where you build things together with other players. Robin plays it almost every day.
story-game-step-2 = { $asker ->
    [friend] One day a friend from Robin's class gives Robin cool things in the game. The friend is kind and writes: “This is our secret.”
    [stranger] One day a player Robin has never met gives Robin cool things in the game. The player is kind and writes: “This is our secret.”
   *[neutral] One day another player gives Robin cool things in the game. The player is kind and writes: “This is our secret.”
}
story-game-step-3 = Then a new message comes: “Now it is your turn. Tell me a secret about you. And do not tell anybody at home.”
story-game-step-4 = Robin gets a funny feeling in the tummy. Robin likes the game, and does not want anybody to be angry. But this does not feel right.
story-game-task = What would you say to Robin? What and who could help?
story-game-factor-asker = Who asks for the secret
story-game-factor-asker-friend = A friend from class
story-game-factor-asker-stranger = Somebody Robin has never met


## Questions

question-advice = Write your advice here
    .hint = Spelling does not matter. Please write no real names, not even yours.

question-who-to-tell = Who would be good to tell?
    .hint = Choose up to three.
question-who-to-tell-option-parent = A parent, or the one who takes care of you
question-who-to-tell-option-family = Somebody else in the family
question-who-to-tell-option-friend = A friend
question-who-to-tell-option-school = An adult at school
question-who-to-tell-option-helpline = A helpline for children
question-who-to-tell-option-police = The police
question-who-to-tell-option-platform = The app or the game, by reporting it
question-who-to-tell-option-hard-to-tell = It is hard to tell anybody

question-how-common = How often do you think something like this happens to children and young people?
    .low = Almost never
    .high = Very often

question-gender = Are you …
question-gender-option-girl = a girl
question-gender-option-boy = a boy
question-gender-option-other = something else

question-heard-of = Do you know of somebody who has been through something like this?
    .hint = You do not need to say who.
question-heard-of-option-yes = Yes
question-heard-of-option-maybe = Maybe
question-heard-of-option-no = No

question-told = Did that person tell an adult?
question-told-option-yes = Yes
question-told-option-no = No
question-told-option-not-sure = I do not know

question-help-known = Do you know where to get help if something like this happens?
question-help-known-option-yes = Yes
question-help-known-option-a-little = A little
question-help-known-option-no = No

question-hours-online = About how many hours are you online on an ordinary day?
    .hint = A guess is fine.

question-wish-adults = What do you wish that adults understood about this?
    .hint = Please do not write real names.


## Before you start

consent-se-young = You decide if you want to answer. You can stop any time. Nobody sees who you are, so nobody can write back. A trained adult reads your words first. An adult you trust may sit with you.
consent-se-middle = You decide if you want to answer, and you can stop whenever you like. You are anonymous: nobody asks who you are, so nobody can write back to you. A trained adult is the first to read your words. You may talk about this with anybody, or with nobody. It is up to you.
consent-se-older = Answering is voluntary, and you can stop at any time. You are anonymous: nobody asks who you are, so nobody can write back to you. A trained adult reads everything before anybody else sees it. You may talk about this with anybody, or with nobody. It is up to you.
consent-int-young = You decide if you want to answer. You can stop any time. Nobody sees who you are, so nobody can write back. A trained adult reads your words first. An adult you trust may sit with you.
consent-int = You decide if you want to answer, and you can stop whenever you like. You are anonymous: nobody asks who you are, so nobody can write back to you. A trained adult is the first to read your words. You may talk about this with anybody, or with nobody. It is up to you.


## On the page about what is kept

safeguarding-lead = An adult whose job is to keep children safe. Those who read your words can reach that adult day and night.
danger-rule =
    A trained adult reads your words. If they tell that somebody is in danger now, that adult talks with another trained adult at once.
    If you wrote who it is or where, they call people who can help, like the emergency number or social services.
    If you wrote no name, nobody tries to find out who you are.
ethics-review = Nobody outside has looked at this survey yet. It is only for trying out.


## After Send

thanks-calm = Put both feet on the floor. Breathe in slowly and count to four. Breathe out slowly and count to four. Do it three times. Then do something nice: drink some water, listen to a song, or sit with somebody you like.
