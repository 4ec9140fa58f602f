# Help, in words that a child of ten understands. Names of services stay as they are.

country-se = Sweden
country-fi = Finland
country-gb = United Kingdom
country-us = United States
country-int = Another country


## Sweden

help-se-bris = Bris
    .about = Talk to a kind adult about anything. You can call, chat or write, and you do not need to say who you are.
    .hours = Open all day and all night, every day
    .cost = Free
help-se-ditt-ecpat = Ditt ECPAT
    .about = For you when somebody has spread a private picture, threatened you or done something to you that is not okay. They can help to take pictures down.
    .hours = Somebody answers on weekdays
    .cost = Free
help-se-take-it-down = Take It Down
    .about = Helps to stop private pictures of you from being spread. Your picture never leaves your phone, and you do not need to say who you are.
    .hours = Always open on the web
    .cost = Free
help-se-ecpat-hotline = ECPAT Hotline
    .about = Here you can report that a child is being harmed, on the net or anywhere else. You can be anonymous.
    .hours = Always open on the web
    .cost = Free
help-se-police = The police
    .about = Report what has happened when it is not happening right now. Ask an adult to call together with you. In danger, always call 112.
    .hours = Open all day and all night, every day
    .cost = A call can cost a little. 112 is always free.


## Finland

help-fi-mll = Lasten ja nuorten puhelin (MLL)
    .about = Talk to a kind adult about anything, in Finnish. You can call, chat or write, and you do not need to say who you are.
    .hours = Every day. See the web page for the hours.
    .cost = Free, and not seen on the phone bill
help-fi-mll-swedish = Barn- och ungdomstelefonen (MLL)
    .about = Talk to a kind adult about anything, in Swedish. You do not need to say who you are.
    .hours = Monday to Thursday. See the web page for the hours.
    .cost = Free, and not seen on the phone bill
help-fi-take-it-down = Take It Down
    .about = Helps to stop private pictures of you from being spread. Your picture never leaves your phone, and you do not need to say who you are.
    .hours = Always open on the web
    .cost = Free
help-fi-nettivihje = Nettivihje (Save the Children)
    .about = Here you can report that a child is being harmed on the net. You can be anonymous.
    .hours = Always open on the web
    .cost = Free


## United Kingdom

help-gb-childline = Childline
    .about = Talk to a kind adult about anything. You can call, chat or write, and you do not need to say who you are.
    .hours = Open all day and all night, every day
    .cost = Free
help-gb-shout = Shout
    .about = Text the word SHOUT to 85258 when everything feels too hard. A trained person texts with you.
    .hours = Open all day and all night, every day
    .cost = Free
help-gb-report-remove = Report Remove
    .about = Helps to take down private pictures of you from the internet. It is run by Childline and the Internet Watch Foundation.
    .hours = Always open on the web
    .cost = Free
help-gb-ceop = CEOP
    .about = Tell the police about somebody online who scares you, tricks you or wants pictures from you. You are not in trouble. They will ask how to reach you.
    .hours = Always open on the web
    .cost = Free


## United States

help-us-childhelp = Childhelp
    .about = Talk to somebody when an adult hurts you or does not take care of you. You can call, text or chat.
    .hours = Open all day and all night, every day
    .cost = Free
help-us-lifeline-988 = 988 Lifeline
    .about = Call, text or chat when everything feels too hard, or when you do not want to live.
    .hours = Open all day and all night, every day
    .cost = Free
help-us-crisis-text-line = Crisis Text Line
    .about = Text the word HOME to 741741. A trained person texts with you.
    .hours = Open all day and all night, every day
    .cost = Free. With some phone plans a text can cost a little.
help-us-take-it-down = Take It Down
    .about = Helps to stop private pictures of you from being spread. Your picture never leaves your phone, and you do not need to say who you are.
    .hours = Always open on the web
    .cost = Free
help-us-cybertipline = CyberTipline
    .about = Report somebody online who scares you, tricks you or wants pictures from you. You do not need to say who you are.
    .hours = Always open on the web
    .cost = Free


## Everywhere else

help-int-child-helpline-international = Child Helpline International
    .about = A list of helplines for children in many countries. Find your country and call, chat or write.
    .hours = Each helpline has its own hours
    .cost = Most helplines are free
help-int-europe-116111 = 116 111
    .about = The same number leads to a helpline for children in many countries in Europe.
    .hours = Each country has its own hours
    .cost = Free
help-int-take-it-down = Take It Down
    .about = Helps to stop private pictures of you from being spread, in every country. Your picture never leaves your phone, and you do not need to say who you are.
    .hours = Always open on the web
    .cost = Free
help-int-inhope = INHOPE
    .about = Shows where in your country you can report pictures of children being harmed. You can be anonymous.
    .hours = Always open on the web
    .cost = Free


## How to report and block

platform-instagram-step-1 = Take a screenshot of the name and the messages. Do not save private pictures.
platform-instagram-step-2 = Open the person's profile and tap the three dots at the top.
platform-instagram-step-3 = Tap Report and choose what has happened. Nobody gets to know that it was you.
platform-instagram-step-4 = Tap the three dots again, and then Block.
platform-instagram-step-5 = Tell an adult you trust. This is not your fault.

platform-snapchat-step-1 = Write down the name, or take a screenshot of the messages. Do not save private pictures.
platform-snapchat-step-2 = Press and hold the Snap or the message, and tap Report.
platform-snapchat-step-3 = Choose what has happened.
platform-snapchat-step-4 = Press and hold the person's name. Tap Manage Friendship (or More), and then Block.
platform-snapchat-step-5 = Tell an adult you trust. This is not your fault.

platform-tiktok-step-1 = Take a screenshot of the name and the messages. Do not save private pictures.
platform-tiktok-step-2 = Open the person's profile and tap the arrow or the dots at the top.
platform-tiktok-step-3 = Tap Report, then Report account, and choose what has happened.
platform-tiktok-step-4 = Tap the same arrow or dots again, and then Block.
platform-tiktok-step-5 = Tell an adult you trust. This is not your fault.

platform-discord-step-1 = Take a screenshot of the name and the messages. Do not save private pictures.
platform-discord-step-2 = Press and hold the message. On a computer: right-click it.
platform-discord-step-3 = Tap Report Message and choose what has happened.
platform-discord-step-4 = Tap the person's picture, then the three dots, and then Block.
platform-discord-step-5 = Tell an adult you trust. This is not your fault.

platform-roblox-step-1 = Open the menu in the corner at the top left while you are in the game.
platform-roblox-step-2 = Tap Report, or the flag beside the person's name.
platform-roblox-step-3 = Choose the person and what has happened, and tap Submit.
platform-roblox-step-4 = Open the person's profile, tap the three dots, and then Block.
platform-roblox-step-5 = Tell an adult you trust. This is not your fault.

platform-whatsapp-step-1 = Take a screenshot of the number and the messages. Do not save private pictures.
platform-whatsapp-step-2 = Open the chat and tap the name or the number at the top.
platform-whatsapp-step-3 = Scroll down and tap Block.
platform-whatsapp-step-4 = Choose to report and block at the same time.
platform-whatsapp-step-5 = Tell an adult you trust. This is not your fault.

platform-youtube-step-1 = Tap the three dots beside the video or the comment.
platform-youtube-step-2 = Tap Report and choose what is wrong. Nobody gets to know that it was you.
platform-youtube-step-3 = Open the person's channel and tap the three dots.
platform-youtube-step-4 = Tap Block user.
platform-youtube-step-5 = Tell an adult you trust. This is not your fault.
