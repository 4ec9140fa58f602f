# Apua, sanoilla, jotka kymmenvuotias ymmärtää. Palvelujen nimet pysyvät ennallaan.
# Painikkeiden nimet vaihtelevat puhelimesta toiseen; siksi englannin sana on sulkeissa.

country-se = Ruotsi
country-fi = Suomi
country-gb = Iso-Britannia
country-us = Yhdysvallat
country-int = Jokin muu maa


## Ruotsi

help-se-bris = Bris
    .about = Juttele kiltin aikuisen kanssa mistä vain. Voit soittaa, chattailla tai kirjoittaa, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen
help-se-ditt-ecpat = Ditt ECPAT
    .about = Sinulle, jos joku on levittänyt yksityistä kuvaa, uhannut sinua tai tehnyt sinulle jotain, mikä ei ole okei. He voivat auttaa poistamaan kuvia.
    .hours = Joku vastaa arkipäivisin
    .cost = Ilmainen
help-se-take-it-down = Take It Down
    .about = Auttaa estämään, että yksityisiä kuvia sinusta leviää. Kuva ei lähde puhelimestasi minnekään, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Aina auki netissä
    .cost = Ilmainen
help-se-ecpat-hotline = ECPAT Hotline
    .about = Täällä voit ilmoittaa, että lasta satutetaan netissä tai missä tahansa muualla. Voit olla nimetön.
    .hours = Aina auki netissä
    .cost = Ilmainen
help-se-police = Poliisi
    .about = Ilmoita siitä, mitä on tapahtunut, kun se ei tapahdu juuri nyt. Pyydä aikuista soittamaan kanssasi. Jos on vaara, soita aina 112.
    .hours = Auki joka päivä, yötä päivää
    .cost = Puhelu voi maksaa vähän. 112 on aina ilmainen.


## Suomi

help-fi-mll = Lasten ja nuorten puhelin (MLL)
    .about = Juttele kiltin aikuisen kanssa mistä vain, suomeksi. Voit soittaa, chattailla tai kirjoittaa, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Joka päivä. Katso ajat verkkosivulta.
    .cost = Ilmainen, eikä näy puhelinlaskussa
help-fi-mll-swedish = Barn- och ungdomstelefonen (MLL)
    .about = Juttele kiltin aikuisen kanssa mistä vain, ruotsiksi. Sinun ei tarvitse kertoa, kuka olet.
    .hours = Maanantaista torstaihin. Katso ajat verkkosivulta.
    .cost = Ilmainen, eikä näy puhelinlaskussa
help-fi-take-it-down = Take It Down
    .about = Auttaa estämään, että yksityisiä kuvia sinusta leviää. Kuva ei lähde puhelimestasi minnekään, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Aina auki netissä
    .cost = Ilmainen
help-fi-nettivihje = Nettivihje (Pelastakaa Lapset)
    .about = Täällä voit ilmoittaa, että lasta satutetaan netissä. Voit olla nimetön.
    .hours = Aina auki netissä
    .cost = Ilmainen


## Iso-Britannia

help-gb-childline = Childline
    .about = Juttele kiltin aikuisen kanssa mistä vain, englanniksi. Voit soittaa, chattailla tai kirjoittaa, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen
help-gb-shout = Shout
    .about = Lähetä sana SHOUT numeroon 85258, kun kaikki tuntuu liian vaikealta. Koulutettu ihminen viestittelee kanssasi englanniksi.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen
help-gb-report-remove = Report Remove
    .about = Auttaa poistamaan netistä yksityisiä kuvia sinusta. Palvelua pitävät Childline ja Internet Watch Foundation.
    .hours = Aina auki netissä
    .cost = Ilmainen
help-gb-ceop = CEOP
    .about = Kerro poliisille, jos joku netissä pelottelee sinua, huijaa sinua tai haluaa sinulta kuvia. Et ole pulassa. Sinulta kysytään, miten sinut tavoittaa.
    .hours = Aina auki netissä
    .cost = Ilmainen


## Yhdysvallat

help-us-childhelp = Childhelp
    .about = Juttele jonkun kanssa, jos aikuinen satuttaa sinua tai ei pidä sinusta huolta. Voit soittaa, lähettää tekstiviestin tai chattailla englanniksi.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen
help-us-lifeline-988 = 988 Lifeline
    .about = Soita, lähetä tekstiviesti tai chattaile, kun kaikki tuntuu liian vaikealta tai kun et halua elää.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen
help-us-crisis-text-line = Crisis Text Line
    .about = Lähetä sana HOME numeroon 741741. Koulutettu ihminen viestittelee kanssasi englanniksi.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen. Joissain liittymissä viesti voi maksaa vähän.
help-us-take-it-down = Take It Down
    .about = Auttaa estämään, että yksityisiä kuvia sinusta leviää. Kuva ei lähde puhelimestasi minnekään, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Aina auki netissä
    .cost = Ilmainen
help-us-cybertipline = CyberTipline
    .about = Tee ilmoitus, jos joku netissä pelottelee sinua, huijaa sinua tai haluaa sinulta kuvia. Sinun ei tarvitse kertoa, kuka olet.
    .hours = Auki joka päivä, yötä päivää
    .cost = Ilmainen


## Kaikki muut maat

help-int-child-helpline-international = Child Helpline International
    .about = Lista lasten auttavista puhelimista monissa maissa. Etsi oma maasi ja soita, chattaile tai kirjoita.
    .hours = Jokaisella auttavalla puhelimella on omat aikansa
    .cost = Useimmat auttavat puhelimet ovat ilmaisia
help-int-europe-116111 = 116 111
    .about = Samasta numerosta vastaa lasten auttava puhelin monissa Euroopan maissa.
    .hours = Joka maassa on omat ajat
    .cost = Ilmainen
help-int-take-it-down = Take It Down
    .about = Auttaa estämään, että yksityisiä kuvia sinusta leviää, kaikissa maissa. Kuva ei lähde puhelimestasi minnekään, eikä sinun tarvitse kertoa, kuka olet.
    .hours = Aina auki netissä
    .cost = Ilmainen
help-int-inhope = INHOPE
    .about = Näyttää, missä omassa maassasi voit ilmoittaa kuvista, joissa lasta satutetaan. Voit olla nimetön.
    .hours = Aina auki netissä
    .cost = Ilmainen


## Ilmoita ja estä

platform-instagram-step-1 = Ota kuvakaappaus nimestä ja viesteistä. Älä tallenna yksityisiä kuvia.
platform-instagram-step-2 = Avaa ihmisen profiili ja napauta ylhäällä kolmea pistettä.
platform-instagram-step-3 = Napauta Ilmoita (Report) ja valitse, mitä on tapahtunut. Kukaan ei saa tietää, että se olit sinä.
platform-instagram-step-4 = Napauta taas kolmea pistettä ja sitten Estä (Block).
platform-instagram-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.

platform-snapchat-step-1 = Kirjoita nimi muistiin tai ota kuvakaappaus viesteistä. Älä tallenna yksityisiä kuvia.
platform-snapchat-step-2 = Pidä sormea snapin tai viestin päällä ja napauta Ilmoita (Report).
platform-snapchat-step-3 = Valitse, mitä on tapahtunut.
platform-snapchat-step-4 = Pidä sormea ihmisen nimen päällä. Napauta Hallitse ystävyyttä (Manage Friendship) tai Lisää (More) ja sitten Estä (Block).
platform-snapchat-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.

platform-tiktok-step-1 = Ota kuvakaappaus nimestä ja viesteistä. Älä tallenna yksityisiä kuvia.
platform-tiktok-step-2 = Avaa ihmisen profiili ja napauta ylhäällä nuolta tai pisteitä.
platform-tiktok-step-3 = Napauta Ilmoita (Report), sitten Ilmoita tilistä (Report account), ja valitse, mitä on tapahtunut.
platform-tiktok-step-4 = Napauta taas samaa nuolta tai pisteitä ja sitten Estä (Block).
platform-tiktok-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.

platform-discord-step-1 = Ota kuvakaappaus nimestä ja viesteistä. Älä tallenna yksityisiä kuvia.
platform-discord-step-2 = Pidä sormea viestin päällä. Tietokoneella: napsauta viestiä hiiren oikealla painikkeella.
platform-discord-step-3 = Napauta Ilmoita viestistä (Report Message) ja valitse, mitä on tapahtunut.
platform-discord-step-4 = Napauta ihmisen kuvaa, sitten kolmea pistettä ja sitten Estä (Block).
platform-discord-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.

platform-roblox-step-1 = Avaa pelissä valikko vasemmasta yläkulmasta.
platform-roblox-step-2 = Napauta Ilmoita (Report) tai lippua ihmisen nimen vieressä.
platform-roblox-step-3 = Valitse ihminen ja mitä on tapahtunut, ja napauta Lähetä (Submit).
platform-roblox-step-4 = Avaa ihmisen profiili, napauta kolmea pistettä ja sitten Estä (Block).
platform-roblox-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.

platform-whatsapp-step-1 = Ota kuvakaappaus numerosta ja viesteistä. Älä tallenna yksityisiä kuvia.
platform-whatsapp-step-2 = Avaa keskustelu ja napauta ylhäällä nimeä tai numeroa.
platform-whatsapp-step-3 = Vieritä alas ja napauta Estä (Block).
platform-whatsapp-step-4 = Valitse, että ilmoitat ja estät samalla kertaa.
platform-whatsapp-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.

platform-youtube-step-1 = Napauta kolmea pistettä videon tai kommentin vieressä.
platform-youtube-step-2 = Napauta Ilmoita (Report) ja valitse, mikä on vialla. Kukaan ei saa tietää, että se olit sinä.
platform-youtube-step-3 = Avaa ihmisen kanava ja napauta kolmea pistettä.
platform-youtube-step-4 = Napauta Estä käyttäjä (Block user).
platform-youtube-step-5 = Kerro aikuiselle, johon luotat. Tämä ei ole sinun syytäsi.
