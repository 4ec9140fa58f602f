# Sanat, joita lapset lukevat. Lyhyitä sanoja, lyhyitä lauseita, ketään ei syytetä, mitään ei kuvailla.
# Jokaisella tekstillä, joka vaihtelee, on [neutral]-muoto: sen näkevät ne, jotka koodaavat vastaukset.
# Nimi on yhdessä tarinassa Noa eikä Robin, jota Suomessa pidetään useimmiten pojan nimenä.

survey-title = Mitä sinä sanoisit?
survey-about = Lue keksitty tarina ihmisestä, jolla on ongelma. Kirjoita sitten, mitä sanoisit avuksi. Vääriä vastauksia ei ole.


## Kuva (13-15, 16-17)

story-picture-title = Kuva
story-picture-step-1 = { $sharer ->
    [friend] Kim lähetti kerran yksityisen kuvan läheiselle kaverille. Kuva oli tarkoitettu vain sille kaverille eikä kenellekään muulle.
    [online] Kim lähetti kerran yksityisen kuvan ihmiselle, johon hän oli tutustunut netissä. Kuva oli tarkoitettu vain sille ihmiselle eikä kenellekään muulle.
   *[neutral] Kim lähetti kerran yksityisen kuvan ihmiselle, johon hän luotti. Kuva oli tarkoitettu vain sille ihmiselle eikä kenellekään muulle.
}
story-picture-step-2 = Eräänä aamuna koulussa kuiskitaan. Kuva on lähetetty eteenpäin. Nyt se on ryhmächatissa, ja yhä useampi on nähnyt sen.
story-picture-step-3 = Siihen Kim ei ole koskaan antanut lupaa. Joku nauraa käytävällä. Joku toinen katsoo pois. Kim haluaa kotiin.
story-picture-step-4 = Kim menee istumaan rauhalliseen paikkaan. On vaikea ajatella. Voisiko jollekin kertoa? Voisiko jotain tehdä?
story-picture-task = Mitä sanoisit Kimille? Mikä voisi auttaa, ja kuka voisi auttaa?
story-picture-factor-sharer = Keneen Kim luotti kuvan kanssa
story-picture-factor-sharer-friend = Läheinen kaveri
story-picture-factor-sharer-online = Joku, jonka Kim tunsi netistä


## Raha (16-17)

story-money-title = Viesti
story-money-step-1 = Alex on tutustunut netissä uuteen ihmiseen. He eivät ole koskaan tavanneet. He ovat kirjoittaneet toisilleen joka ilta, ja se on ollut hauskaa.
story-money-step-2 = Sitten sävy muuttuu. ”Lähetä rahaa”, toinen kirjoittaa, ”tai näytän sinun yksityiset viestisi ja kuvasi kaikille, jotka tunnet.”
story-money-step-3 = { $told ->
    [nobody] Alex ei tiedä, kuka toinen oikeasti on. Alex ei ole vielä kertonut kenellekään. Se tuntuu liian vaikealta sanoa ääneen.
    [adult] Alex ei tiedä, kuka toinen oikeasti on. Alex on kertonut aikuiselle. Aikuinen kuunteli mutta ei tiennyt, mitä voisi tehdä.
   *[neutral] Alex ei tiedä, kuka toinen oikeasti on, eikä tiedä, mitä voisi tehdä.
}
story-money-step-4 = Tulee uusi viesti: ”Pidä kiirettä.” Alex laskee puhelimen kädestään ja yrittää hengittää. Alex ei ole pyytänyt tätä. Mitä nyt?
story-money-task = Mitä sanoisit Alexille? Mikä voisi auttaa, ja kuka voisi auttaa?
story-money-factor-told = Onko Alex kertonut aikuiselle
story-money-factor-told-nobody = Ei ole vielä kertonut kenellekään
story-money-factor-told-adult = On kertonut aikuiselle


## Peli (10-12, 13-15)

story-game-title = Salaisuus
story-game-step-1 = Noa tykkää pelistä, jossa rakennetaan juttuja yhdessä muiden pelaajien kanssa. Noa pelaa sitä melkein joka päivä.
story-game-step-2 = { $asker ->
    [friend] Eräänä päivänä kaveri Noan luokalta antaa Noalle pelissä hienoja tavaroita. Kaveri on kiltti ja kirjoittaa: ”Tämä on meidän salaisuus.”
    [stranger] Eräänä päivänä pelaaja, jota Noa ei ole koskaan tavannut, antaa Noalle pelissä hienoja tavaroita. Pelaaja on kiltti ja kirjoittaa: ”Tämä on meidän salaisuus.”
   *[neutral] Eräänä päivänä toinen pelaaja antaa Noalle pelissä hienoja tavaroita. Pelaaja on kiltti ja kirjoittaa: ”Tämä on meidän salaisuus.”
}
story-game-step-3 = Sitten tulee uusi viesti: ”Nyt on sinun vuorosi. Kerro minulle salaisuus itsestäsi. Äläkä kerro kenellekään kotona.”
story-game-step-4 = Noalle tulee outo tunne vatsaan. Noa tykkää pelistä eikä halua, että kukaan suuttuu. Mutta tämä ei tunnu oikealta.
story-game-task = Mitä sanoisit Noalle? Mikä voisi auttaa, ja kuka voisi auttaa?
story-game-factor-asker = Kuka pyytää kertomaan salaisuuden
story-game-factor-asker-friend = Kaveri luokalta
story-game-factor-asker-stranger = Joku, jota Noa ei ole koskaan tavannut


## Kysymykset

question-advice = Kirjoita neuvosi tähän
    .hint = Kirjoitusvirheet eivät haittaa. Älä kirjoita oikeita nimiä, älä omaasikaan.

question-who-to-tell = Kenelle olisi hyvä kertoa?
    .hint = Valitse enintään kolme.
question-who-to-tell-option-parent = Vanhemmalle tai sille, joka pitää sinusta huolta
question-who-to-tell-option-family = Jollekin muulle perheessä
question-who-to-tell-option-friend = Kaverille
question-who-to-tell-option-school = Koulun aikuiselle
question-who-to-tell-option-helpline = Lasten auttavaan puhelimeen tai chattiin
question-who-to-tell-option-police = Poliisille
question-who-to-tell-option-platform = Sovellukselle tai pelille, tekemällä ilmoituksen
question-who-to-tell-option-hard-to-tell = On vaikea kertoa kenellekään

question-how-common = Kuinka usein luulet, että tällaista tapahtuu lapsille ja nuorille?
    .low = Tuskin koskaan
    .high = Hyvin usein

question-gender = Oletko …
question-gender-option-girl = tyttö
question-gender-option-boy = poika
question-gender-option-other = jotain muuta

question-heard-of = Tiedätkö jonkun, jolle on tapahtunut jotain tällaista?
    .hint = Sinun ei tarvitse kertoa, kuka.
question-heard-of-option-yes = Kyllä
question-heard-of-option-maybe = Ehkä
question-heard-of-option-no = En

question-told = Kertoiko hän aikuiselle?
question-told-option-yes = Kyllä
question-told-option-no = Ei
question-told-option-not-sure = En tiedä

question-help-known = Tiedätkö, mistä saa apua, jos jotain tällaista tapahtuu?
question-help-known-option-yes = Kyllä
question-help-known-option-a-little = Vähän
question-help-known-option-no = En

question-hours-online = Montako tuntia suunnilleen olet netissä tavallisena päivänä?
    .hint = Voit arvata.

question-wish-adults = Mitä toivot, että aikuiset ymmärtäisivät tästä?
    .hint = Älä kirjoita oikeita nimiä.


## Ennen kuin aloitat

consent-se-young = Sinä päätät, haluatko vastata. Voit lopettaa milloin vain. Kukaan ei näe, kuka olet, joten kukaan ei voi kirjoittaa takaisin. Koulutettu aikuinen lukee tekstisi ensin. Aikuinen, johon luotat, saa istua vieressäsi.
consent-se-middle = Sinä päätät, haluatko vastata, ja voit lopettaa milloin vain. Olet nimetön: kukaan ei kysy, kuka olet, joten kukaan ei voi kirjoittaa sinulle takaisin. Tekstisi lukee ensin aikuinen, joka on saanut siihen koulutuksen. Voit puhua tästä kenen kanssa haluat, tai olla puhumatta. Sinä päätät.
consent-se-older = Vastaaminen on vapaaehtoista, ja voit lopettaa milloin tahansa. Olet nimetön: kukaan ei kysy, kuka olet, joten kukaan ei voi kirjoittaa sinulle takaisin. Koulutettu aikuinen lukee kaiken, ennen kuin kukaan muu näkee sen. Voit puhua tästä kenen kanssa haluat, tai olla puhumatta. Sinä päätät.
consent-int-young = Sinä päätät, haluatko vastata. Voit lopettaa milloin vain. Kukaan ei näe, kuka olet, joten kukaan ei voi kirjoittaa takaisin. Koulutettu aikuinen lukee tekstisi ensin. Aikuinen, johon luotat, saa istua vieressäsi.
consent-int = Sinä päätät, haluatko vastata, ja voit lopettaa milloin vain. Olet nimetön: kukaan ei kysy, kuka olet, joten kukaan ei voi kirjoittaa sinulle takaisin. Tekstisi lukee ensin aikuinen, joka on saanut siihen koulutuksen. Voit puhua tästä kenen kanssa haluat, tai olla puhumatta. Sinä päätät.


## On the page about what is kept

safeguarding-lead = Aikuinen, jonka työ on huolehtia, että lapset ovat turvassa. Ne, jotka lukevat tekstisi, tavoittavat hänet päivin ja öin.
danger-rule =
    Koulutettu aikuinen lukee tekstisi. Jos se kertoo, että joku on nyt vaarassa, hän puhuu heti toisen koulutetun aikuisen kanssa.
    Jos kirjoitit, kuka hän on tai missä, he soittavat niille, jotka voivat auttaa, kuten hätänumeroon tai sosiaalipäivystykseen.
    Jos et kirjoittanut nimeä, kukaan ei yritä selvittää, kuka olet.
ethics-review = Kukaan ulkopuolinen ei ole vielä arvioinut tätä kyselyä. Se on vain kokeilua varten.


## Lähettämisen jälkeen

thanks-calm = Laita molemmat jalat lattialle. Hengitä hitaasti sisään ja laske neljään. Hengitä hitaasti ulos ja laske neljään. Tee se kolme kertaa. Tee sitten jotain mukavaa: juo vähän vettä, kuuntele laulu tai istu sellaisen ihmisen vieressä, josta pidät.
