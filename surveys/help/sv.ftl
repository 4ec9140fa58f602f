# Hjälp, med ord som ett barn på tio år förstår. Tjänsternas namn får stå kvar som de är.
# Knapparnas namn skiljer sig mellan telefoner; därför står det engelska ordet inom parentes.

country-se = Sverige
country-fi = Finland
country-gb = Storbritannien
country-us = USA
country-int = Ett annat land


## Sverige

help-se-bris = Bris
    .about = Prata med en snäll vuxen om vad som helst. Du kan ringa, chatta eller skriva, och du behöver inte säga vem du är.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Gratis
help-se-ditt-ecpat = Ditt ECPAT
    .about = För dig när någon har spridit en privat bild, hotat dig eller gjort något mot dig som inte är okej. De kan hjälpa till att ta ner bilder.
    .hours = Någon svarar på vardagar
    .cost = Gratis
help-se-take-it-down = Take It Down
    .about = Hjälper till att stoppa privata bilder på dig från att spridas. Bilden lämnar aldrig din mobil, och du behöver inte säga vem du är. Sidan är på engelska.
    .hours = Alltid öppet på webben
    .cost = Gratis
help-se-ecpat-hotline = ECPAT Hotline
    .about = Här kan du anmäla att ett barn far illa, på nätet eller någon annanstans. Du kan vara anonym.
    .hours = Alltid öppet på webben
    .cost = Gratis
help-se-police = Polisen
    .about = Anmäl något som har hänt, när det inte händer just nu. Be en vuxen ringa tillsammans med dig. Vid fara ringer du alltid 112.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Samtalet kan kosta lite. 112 är alltid gratis.


## Finland

help-fi-mll = Lasten ja nuorten puhelin (MLL)
    .about = Prata med en snäll vuxen om vad som helst, på finska. Du kan ringa, chatta eller skriva, och du behöver inte säga vem du är.
    .hours = Varje dag. Tiderna står på webbsidan.
    .cost = Gratis, och syns inte på telefonräkningen
help-fi-mll-swedish = Barn- och ungdomstelefonen (MLL)
    .about = Prata med en snäll vuxen om vad som helst, på svenska. Du behöver inte säga vem du är.
    .hours = Måndag till torsdag. Tiderna står på webbsidan.
    .cost = Gratis, och syns inte på telefonräkningen
help-fi-take-it-down = Take It Down
    .about = Hjälper till att stoppa privata bilder på dig från att spridas. Bilden lämnar aldrig din mobil, och du behöver inte säga vem du är. Sidan är på engelska.
    .hours = Alltid öppet på webben
    .cost = Gratis
help-fi-nettivihje = Nettivihje (Rädda Barnen)
    .about = Här kan du anmäla att ett barn far illa på nätet. Du kan vara anonym.
    .hours = Alltid öppet på webben
    .cost = Gratis


## Storbritannien

help-gb-childline = Childline
    .about = Prata med en snäll vuxen om vad som helst, på engelska. Du kan ringa, chatta eller skriva, och du behöver inte säga vem du är.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Gratis
help-gb-shout = Shout
    .about = Skicka ordet SHOUT till 85258 när allt känns för svårt. En utbildad person sms:ar med dig på engelska.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Gratis
help-gb-report-remove = Report Remove
    .about = Hjälper till att ta ner privata bilder på dig från internet. Bakom står Childline och Internet Watch Foundation.
    .hours = Alltid öppet på webben
    .cost = Gratis
help-gb-ceop = CEOP
    .about = Berätta för polisen om någon på nätet som skrämmer dig, lurar dig eller vill ha bilder av dig. Du har inte gjort något fel. De frågar hur de kan nå dig.
    .hours = Alltid öppet på webben
    .cost = Gratis


## USA

help-us-childhelp = Childhelp
    .about = Prata med någon när en vuxen gör dig illa eller inte tar hand om dig. Du kan ringa, sms:a eller chatta på engelska.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Gratis
help-us-lifeline-988 = 988 Lifeline
    .about = Ring, sms:a eller chatta när allt känns för svårt, eller när du inte vill leva.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Gratis
help-us-crisis-text-line = Crisis Text Line
    .about = Skicka ordet HOME till 741741. En utbildad person sms:ar med dig på engelska.
    .hours = Öppet dygnet runt, alla dagar
    .cost = Gratis. Med en del abonnemang kan ett sms kosta lite.
help-us-take-it-down = Take It Down
    .about = Hjälper till att stoppa privata bilder på dig från att spridas. Bilden lämnar aldrig din mobil, och du behöver inte säga vem du är.
    .hours = Alltid öppet på webben
    .cost = Gratis
help-us-cybertipline = CyberTipline
    .about = Anmäl någon på nätet som skrämmer dig, lurar dig eller vill ha bilder av dig. Du behöver inte säga vem du är.
    .hours = Alltid öppet på webben
    .cost = Gratis


## Alla andra länder

help-int-child-helpline-international = Child Helpline International
    .about = En lista över stödlinjer för barn i många länder. Leta upp ditt land och ring, chatta eller skriv.
    .hours = Varje stödlinje har sina egna tider
    .cost = De flesta stödlinjer är gratis
help-int-europe-116111 = 116 111
    .about = Samma nummer går till en stödlinje för barn i många länder i Europa.
    .hours = Varje land har sina egna tider
    .cost = Gratis
help-int-take-it-down = Take It Down
    .about = Hjälper till att stoppa privata bilder på dig från att spridas, i alla länder. Bilden lämnar aldrig din mobil, och du behöver inte säga vem du är.
    .hours = Alltid öppet på webben
    .cost = Gratis
help-int-inhope = INHOPE
    .about = Visar var i ditt land du kan anmäla bilder på barn som far illa. Du kan vara anonym.
    .hours = Alltid öppet på webben
    .cost = Gratis


## Anmäl och blockera

platform-instagram-step-1 = Ta en skärmbild av namnet och meddelandena. Spara inga privata bilder.
platform-instagram-step-2 = Öppna personens profil och tryck på de tre prickarna längst upp.
platform-instagram-step-3 = Tryck på Anmäl (Report) och välj vad som har hänt. Ingen får veta att det var du.
platform-instagram-step-4 = Tryck på de tre prickarna igen och sedan på Blockera (Block).
platform-instagram-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.

platform-snapchat-step-1 = Skriv upp namnet eller ta en skärmbild av meddelandena. Spara inga privata bilder.
platform-snapchat-step-2 = Håll fingret på snapen eller meddelandet och tryck på Rapportera (Report).
platform-snapchat-step-3 = Välj vad som har hänt.
platform-snapchat-step-4 = Håll fingret på personens namn. Tryck på Hantera vänskap (Manage Friendship) eller Mer, och sedan på Blockera (Block).
platform-snapchat-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.

platform-tiktok-step-1 = Ta en skärmbild av namnet och meddelandena. Spara inga privata bilder.
platform-tiktok-step-2 = Öppna personens profil och tryck på pilen eller prickarna längst upp.
platform-tiktok-step-3 = Tryck på Rapportera (Report), sedan på Rapportera konto (Report account), och välj vad som har hänt.
platform-tiktok-step-4 = Tryck på samma pil eller prickar igen och sedan på Blockera (Block).
platform-tiktok-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.

platform-discord-step-1 = Ta en skärmbild av namnet och meddelandena. Spara inga privata bilder.
platform-discord-step-2 = Håll fingret på meddelandet. På dator: högerklicka på det.
platform-discord-step-3 = Tryck på Rapportera meddelande (Report Message) och välj vad som har hänt.
platform-discord-step-4 = Tryck på personens bild, sedan på de tre prickarna och sedan på Blockera (Block).
platform-discord-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.

platform-roblox-step-1 = Öppna menyn i hörnet längst upp till vänster när du är i spelet.
platform-roblox-step-2 = Tryck på Rapportera (Report) eller på flaggan vid personens namn.
platform-roblox-step-3 = Välj personen och vad som har hänt, och tryck på Skicka (Submit).
platform-roblox-step-4 = Öppna personens profil, tryck på de tre prickarna och sedan på Blockera (Block).
platform-roblox-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.

platform-whatsapp-step-1 = Ta en skärmbild av numret och meddelandena. Spara inga privata bilder.
platform-whatsapp-step-2 = Öppna chatten och tryck på namnet eller numret längst upp.
platform-whatsapp-step-3 = Bläddra ner och tryck på Blockera (Block).
platform-whatsapp-step-4 = Välj att rapportera och blockera på samma gång.
platform-whatsapp-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.

platform-youtube-step-1 = Tryck på de tre prickarna vid videon eller kommentaren.
platform-youtube-step-2 = Tryck på Rapportera (Report) och välj vad som är fel. Ingen får veta att det var du.
platform-youtube-step-3 = Öppna personens kanal och tryck på de tre prickarna.
platform-youtube-step-4 = Tryck på Blockera användare (Block user).
platform-youtube-step-5 = Berätta för en vuxen som du litar på. Det här är inte ditt fel.
