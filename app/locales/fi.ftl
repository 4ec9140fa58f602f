## Around every page

language-name = Suomi

page-title = Sivu
exit = Poistu sivulta
help-link = Hae apua
help-close = Sulje apu
languages = Kieli
privacy-link = Mitä tallennamme
draft = Luonnos, jota ei ole vielä tarkistettu.

## The first page

front-heading = Tervetuloa
front-about = Täällä voit lukea lyhyen tarinan ja kertoa, mitä ajattelet. Valitse yksi, niin pääset alkuun.
front-none = Juuri nyt mikään ei ole auki. Voit silti hakea apua.
front-demo = Tämä on esittelysivu. Kukaan ei lue sitä, mitä tänne kirjoitetaan. Jos haluat jutella jonkun kanssa, valitse ”Hae apua”.
front-open = Aloita

## Welcome

fact-free = Sinä päätät. Lopeta milloin vain.
fact-reader = Koulutettu aikuinen lukee ensin ja hankkii apua, jos kirjoitat, kuka on vaarassa tai missä.
fact-reply = Kukaan ei näe, kuka olet, eikä voi vastata. Vaarassa? Paina ”Hae apua”.
fact-results = Tulokset tulevat { $date }.
age-legend = Kuinka vanha olet?
age-band = { $from }–{ $to } vuotta
age-band-one = { $from ->
    [one] { $from } vuosi
   *[other] { $from } vuotta
}
age-choice = { $from }–{ $to }
age-choice-one = { $from }
age-younger = Alle { $age }
age-older = Yli { $age }
age-missing = Valitse ensin ikäsi. Paina sitten Aloita.
country-label = Missä asut?
country-choose = Valitse
country = { $code ->
    [ar] Argentiina
    [au] Australia
    [ca] Kanada
    [de] Saksa
    [dk] Tanska
    [fi] Suomi
    [fr] Ranska
    [gb] Iso-Britannia
    [ie] Irlanti
    [is] Islanti
    [nl] Alankomaat
    [no] Norja
    [nz] Uusi-Seelanti
    [se] Ruotsi
    [us] Yhdysvallat
    [int] Jokin muu maa
   *[other] { $code }
}
start = Aloita
no-thanks = Ei kiitos
history-summary = Näin piilotat käyntisi
history-exit = ”Poistu sivulta” vie sinut heti muualle.
history-keys = Jos sinulla on näppäimistö, voit myös painaa Shift-näppäintä kolme kertaa.
history-clear = Näin tyhjennät historian: avaa selaimen valikko, valitse Historia ja poista uusimmat rivit.
history-private = Ensi kerralla voit käyttää yksityistä ikkunaa. Siitä ei jää historiaa.

## The story

part = Osa { $n } / { $of }
step = Vaihe { $n } / { $of }
listen = Kuuntele
listen-part = Kuuntele osa { $n }
listen-stop = Lopeta
back = Takaisin
next = Seuraava
story-again = Lue tarina uudelleen
advice-heading = Sinun vuorosi
room = Muutama lause riittää hyvin.
room-left = Tilaa on vielä noin { $n } merkille.
room-over = Noin { $n } merkkiä liikaa. Lyhennä vähän, niin se mahtuu.
questions-heading = Muutama kysymys
questions-free = Voit jättää väliin ne kysymykset, jotka haluat.
deep-summary = Haluan kertoa lisää
prefer-not = En halua vastata
choose-several = Voit valita monta.
choose-at-most = Valitse enintään { $max }.
number-between = Luku väliltä { $min }–{ $max }.
consent-heading = Ennen kuin aloitat
send-heading = Ennen kuin lähetät
show-words = Muut saavat lukea tekstini
show-words-hint = Nimeäsi ei näytetä koskaan. Aikuinen poistaa kaiken, mistä sinut voisi tunnistaa.
own-experience = Minulle on tapahtunut jotain tällaista
own-experience-hint = Rastita vain, jos haluat. Voit myös jutella jonkun kanssa: katso ”Hae apua”.
send = Lähetä
sending = Lähetetään…
send-again = Yritä uudelleen
send-failed = Lähettäminen ei onnistunut juuri nyt. Tekstisi on yhä tässä. Odota vähän ja yritä sitten uudelleen.
send-waiting = Yritetään uudelleen…
send-kept = Lähetys ei ole vielä mennyt perille. Tekstisi on yhä tässä, ja yritämme lähettää sen uudelleen.
send-moving = Hetkinen, tämä on vielä kesken. Tekstisi on yhä tässä.
send-here = Tekstisi on yhä tässä.
send-changed = Muutit jotakin, joten emme enää yritä. Ensimmäinen tekstisi on voinut jo mennä perille. Paina Lähetä, kun olet valmis. Jos se meni perille, saat valita, kumpi teksti säilytetään.
send-changed-here = Muutit jotakin, joten emme enää yritä. Se, mitä kirjoitit ensin, on voinut jo mennä perille. Paina painiketta, kun olet valmis.
help-line = Täällä voit jutella: { $name }
help-line-strong = Et ole yksin, eikä tämä ole sinun syytäsi. Voit jutella jonkun kanssa heti.
help-more = Lisää apua
help-here = Apua ja ihmisiä, joille voit puhua

## When the form comes back

refused = Melkein valmista
refused-about = Kaikki tekstisi on tallella. Katso tätä kohtaa ja lähetä uudelleen:
unavailable = Ei vielä lähetetty
unavailable-about = Emme voineet ottaa vastaustasi vastaan juuri nyt. Kaikki on yhä tässä. Odota vähän ja paina sitten uudelleen Lähetä.
differs = Lähetit aiemmin toisen vastauksen
differs-about = Kumman vastauksen haluat säilyttää?
differs-replace = Säilytä tämä uusi vastaus
differs-keep = Säilytä aiempi vastaukseni
unknown-form = Katso vielä kerran
unknown-form-about = Tämä sivu oli vanha, joten teimme uuden. Tekstisi on tässä. Paina uudelleen Lähetä.
fault-too-long = Tämä on { $over ->
    [one] yhden merkin
   *[other] { $over } merkkiä
} liian pitkä. Tilaa on { $max ->
    [one] yhdelle merkille
   *[other] { $max } merkille
}.
fault-not-offered = Valitse jokin näistä vastauksista.
fault-too-many = Valitse enintään { $max }.
fault-not-in-range = Kirjoita luku väliltä { $min }–{ $max }.
fault-blank = Tässä ei ole vielä mitään
blank-about = Kirjoita tai valitse ensin jotain. Voit myös vain poistua sivulta, sekin on ihan hyvä.
fault-unknown = Jokin lomakkeessa ei tullut meiltä. Paina uudelleen Lähetä.
fault-twice = Tämä tuli useammin kuin kerran. Katso sitä ja paina uudelleen Lähetä.

## Thanks

thanks-heading = Kiitos!
thanks-about = Vastauksesi on perillä.
thanks-again = Vastauksesi oli jo täällä. Kaikki on hyvin.
thanks-kept-old = Ensin lähettämäsi vastaus säilyy ennallaan.
care-heading = Sinun ei tarvitse kantaa tätä yksin
care-about = Jos sinulla tai jollain tutullasi on vaikeaa: se ei ole sinun syytäsi, ja on ihmisiä, jotka haluavat kuunnella. Puhu aikuiselle, johon luotat, tai näille ihmisille.
calm-heading = Rauhallinen hetki
calm-breathe = Hengitä ympyrän mukana
results-heading = Mitä nyt tapahtuu
results-about = Koulutettu aikuinen lukee tekstisi. { $date } kerromme kaikille, mitä opimme.
results-where = Katso täältä
code-summary = Ehkä haluan ottaa vastaukseni takaisin
code-about = Kirjoita tämä koodi muistiin tai ota siitä kuva. Emme voi etsiä sitä sinulle myöhemmin.
code-label = Koodisi
code-until = Koodi toimii { $date } asti.
code-until-days = Koodi toimii vielä { $days ->
    [one] yhden päivän
   *[other] { $days } päivää
} sen jälkeen, kun kysely on sulkeutunut.
code-stays = Sen jälkeen tekstisi avain ja itse teksti poistetaan täältä. Se, minkä aikuiset ovat siihen mennessä antaneet eteenpäin ilman mitään, mistä sinut voisi tunnistaa, ja se, mitä on laskettu, jää.
code-where = Ota vastaukseni takaisin
thanks-close = Nyt voit sulkea tämän sivun.

## Taking an answer back

withdraw-heading = Ota vastauksesi takaisin
withdraw-about = Kirjoita koodi, jonka sait, kun lähetit vastauksesi. Isot ja pienet kirjaimet käyvät yhtä hyvin.
withdraw-open = Kirjoita koodi
withdraw-code = Koodisi
withdraw-send = Ota vastaukseni takaisin
withdraw-unreadable = Tämä ei näytä koodilta. Koodissa on 12 kirjainta ja numeroa, esimerkiksi 7KQM-2F9T-XW3D.
withdraw-unknown = Tällä koodilla ei löytynyt vastausta. Katso jokainen merkki vielä kerran. Ehkä vastaus on jo otettu takaisin.
withdraw-unavailable = Se ei onnistunut juuri nyt. Koodisi on yhä tässä. Odota vähän ja yritä sitten uudelleen.
withdraw-done = Vastauksesi on poissa
withdraw-done-about = Olemme poistaneet sen. Oli oikein, että päätit itse.
withdraw-stays = Kaksi asiaa jää: pyöristetyt luvut, joihin vastauksesi laskettiin, ja se, minkä aikuiset olivat jo antaneet eteenpäin ilman mitään, mistä sinut voisi tunnistaa. Jos apua on pyydetty, koska joku oli vaarassa, se apu jatkuu.

## For others

younger-heading = Tämä on isommille lapsille
younger-about = Kiva, että tulit! Nämä tarinat ovat vähän isommille lapsille. Jos jokin painaa mieltäsi, voit kertoa siitä aikuiselle, josta pidät, tai soittaa näille ihmisille.
older-heading = Tämä on nuoremmille
older-about = Kiitos, että haluat auttaa. Nämä tarinat ovat sinua nuoremmille. Jos haluat jutella jonkun kanssa, löydät ihmisiä täältä.
closed-heading = Tämä on sulkeutunut
closed-about = Kiitos, että tulit. Emme ota täällä enää vastaan vastauksia.
closed-results = Tulokset tulevat { $date }.
closed-withdraw = Lähetin aiemmin vastauksen ja haluan ottaa sen takaisin
results-page-heading = Mitä opimme
results-page-wait = Tulokset eivät ole vielä täällä. Ne tulevat tälle sivulle { $date }.
results-page-how = Koulutetut aikuiset ja nuoret lukevat kaiken, mitä lapset kirjoittivat.

## Help

help-heading = Hae apua
help-about = Koskaan ei ole liian myöhäistä pyytää apua, eikä tämä ole sinun syytäsi. Voit kertoa aikuiselle, johon luotat, tai näille ihmisille.
help-private = Kun valitset jotain tällä sivulla, meille ei lähde mitään tietoa.
help-emergency = Oletko vaarassa nyt? Soita { $number }.
help-emergency-anywhere = Oletko vaarassa nyt? Soita sen maan hätänumeroon, jossa olet. Monessa maassa se on 112.
kind-helpline = Juttele jonkun kanssa
kind-removal = Kuva pois netistä
kind-report = Ilmoita asiasta
channel-phone = Soita { $value }
channel-sms = Lähetä tekstiviesti: { $value }
channel-chat = Juttele chatissa
channel-email = Lähetä sähköpostia: { $value }
channel-web = Verkkosivu
help-hours = Milloin: { $hours }
help-cost = Hinta: { $cost }
help-checked = Tarkistettu { $date }.
platforms-heading = Näin teet ilmoituksen sovelluksessa
platform-page = Palvelun oma ohje: { $name }
go-front = Etusivulle

## Privacy

privacy-heading = Mitä tallennamme
privacy-about = Tällä sivulla kerrotaan, mitä täällä säilytetään ja mitä ei. ”Palvelin” on tietokone, jolta nämä sivut tulevat.
privacy-not-heading = Mitä emme tallenna koskaan
privacy-not = Nimeäsi, osoitettasi internetissä (IP-osoitetta), sitä, mikä puhelin tai tietokone sinulla on, sitä, miltä sivulta tulit, tarkkaa aikaa tai sitä, kuinka kauan vastaaminen kesti. Evästeitä ei ole.
privacy-before = Sinusta ei tallenneta mitään, ennen kuin painat Lähetä.
privacy-kept-heading = Mitä tallennamme, kun painat Lähetä
privacy-kept = Tekstisi, valintasi, ikäryhmäsi, kielesi, minkä tarinan luit ja mikä viikko on.
privacy-sealed = Tekstisi suljetaan heti kuin lukittuun laatikkoon. Avain on vain koulutetuilla aikuisilla, jotka lukevat tekstit.
privacy-shuffled = Vastaukset sekoitetaan, vähintään { $batch } kerrallaan tai koko viikon vastaukset yhdessä. Silloin kukaan ei näe, kuka lähetti vastauksensa milloin.
privacy-sqlite = Vastaukset ovat yhdessä tiedostossa tällä palvelimella.
privacy-postgres = Vastaukset ovat tietokannassa (PostgreSQL), joka kuuluu tähän palvelimeen.
privacy-way-heading = Matkalla tänne
privacy-encrypted = Yhteys selaimestasi tälle palvelimelle on salattu.
privacy-not-encrypted = Yhteys selaimestasi tälle palvelimelle ei ole salattu. Käytä sitä vain kokeiluun.
privacy-address-direct = Estääkseen ruuhkia palvelin katsoo muutaman minuutin ajan osoitetta, josta tulet, sekoitettuna ja vain muistissa. Sitä ei tallenneta koskaan.
privacy-address-behind = Estääkseen ruuhkia palvelin katsoo muutaman minuutin ajan osoitetta, jonka sen edessä oleva palvelin kertoo, sekoitettuna ja vain muistissa. Sitä ei tallenneta koskaan.
privacy-address-unused = Tämä palvelin ei luota osoitteeseesi eikä käytä sitä. Se hidastaa vain, kun kaikilta yhteensä tulee liian paljon.
privacy-limits = Kun yhdestä paikasta tulee kerralla hyvin paljon, sivut odottavat vähän. Mitään ei hylätä. Yhteen lomakkeeseen mahtuu ainakin { $letters } kirjainta.
privacy-survey-retention = Kun kyselyn sulkeutumisesta on kulunut { $days ->
    [one] yksi päivä
   *[other] { $days } päivää
}, tämä palvelin poistaa tekstit ja niiden avaimen. Kopioita ei voi avata ilman avainta. Kyselystä vastaavien aikuisten on silputtava avaimen sanat, jotka heillä on paperilla.
privacy-survey-withdrawal = Saat koodin, jolla voit ottaa vastauksesi takaisin.
privacy-survey-no-withdrawal = Koodia ei ole, joten vastauksia ei voi ottaa takaisin.
privacy-survey-api-off = Vastauksia tulee vain näiden sivujen kautta.
privacy-survey-api-on = Vastauksia voi tulla myös muista sovelluksista, jotka kyselyn omistaja on hyväksynyt.
privacy-survey-results = Tulokset tulevat { $date }.
privacy-survey-ethics = Kuka on tarkistanut, että kysely on reilu lapsille: { $reference }
privacy-survey-lead = Lasten turvallisuudesta vastaa: { $lead }
privacy-survey-danger = Kun vastaus kertoo vaarasta
privacy-limits-heading = Mitä emme voi luvata
privacy-limits-about = Jos joku katsoo näyttöäsi tai seuraa laitettasi, hän voi nähdä, mitä teet. Koulun tai perheen verkosta voi näkyä, että kävit tässä osoitteessa.

## For parents and teachers

adults-link = Vanhemmille ja opettajille
adults-heading = Vanhemmille ja opettajille
adults-about = Lapset lukevat lyhyen, keksityn tarinan ikäisestään lapsesta ja kirjoittavat, mitä sanoisivat auttaakseen. Siinä ei ole mitään yksityiskohtaista. Se vie noin kymmenen minuuttia.
adults-languages = Lapset valitsevat kielen: { $languages }.
adults-free-heading = Lapsi päättää
adults-free = Kenenkään ei ole pakko vastata, ja jokaisen kysymyksen voi ohittaa. Älä seiso vastaavan lapsen takana äläkä pyydä nähdä, mitä hän kirjoittaa. Lapset ovat rehellisiä, kun kukaan ei katso.
adults-kept-heading = Kukaan ei saa selville, kuka kirjoitti mitä
adults-kept = Nimeä, osoitetta, laitetta tai aikaa ei tallenneta. Siksi kukaan ei voi näyttää sinulle, mitä lapsi kirjoitti, eivätkä lapsen sanat palaa kenellekään.
adults-danger-heading = Kun vastaus kertoo vaarasta
adults-danger = Koulutettu aikuinen lukee jokaisen vastauksen ensin ja toimii vaarassa kirjatun säännön mukaan.
adults-rule = Lue sääntö sivulta, joka kertoo, mitä tallennamme.
adults-after-heading = Jälkeenpäin
adults-after = Sano, että siitä saa puhua, nyt tai toisena päivänä, ja ettei se ole koskaan lapsen syy. Apusivu on auki kaikille, myös ilman vastaamista.
adults-preview-heading = Katso, mitä lapset näkevät
adults-preview-about = Nämä ovat oikeat sivut. Niiltä ei voi lähettää mitään, eikä mitään lasketa.
adults-preview = { $story }, { $age }: versio { $n }
adults-sheet-heading = Luokkaan tulostettava sivu
adults-sheet-about = Siinä on osoite ja koodi, jota kohti kamera osoitetaan. Siinä ei mainita koulua, luokkaa, ihmistä eikä päivää.
adults-sheet = Avaa sivu
preview-notice = Esikatselu aikuisille
preview-about = Täältä ei voi lähettää mitään, eikä mitään lasketa.
preview-back = Takaisin vanhempien ja opettajien sivulle

## The sheet for the classroom

sheet-camera = Osoita kameralla tähän
sheet-or = Tai kirjoita tämä osoite:
sheet-languages = Valitset kielen itse: { $languages }.
sheet-story = Lue lyhyt tarina ja kirjoita, mitä sanoisit auttaaksesi.
sheet-free = Sinä päätät. Voit ohittaa kysymyksiä ja lopettaa milloin vain.
sheet-nobody = Kukaan ei näe, kuka kirjoitti mitä.
sheet-beside = Anna muiden kirjoittaa rauhassa: älä katso heidän näyttöään.
sheet-help = Jokaisella sivulla kerrotaan, mistä saa apua.
sheet-print = Tulosta: avaa selaimen valikko ja valitse Tulosta. Vain tämä sivu tulostuu.

## When something was wrong with the survey

complaint-link = Oliko jokin pielessä?
complaint-heading = Oliko jokin pielessä?
complaint-about = Oliko jokin epäreilua, surullista, rikki tai vaikea ymmärtää? Sen saa sanoa. Kukaan ei näe, kuka olet, joten kukaan ei voi vastata sinulle täällä.
complaint-open = Kirjoita jotain
complaint-what = Mitä asia koski?
complaint-story = Tarinaa
complaint-questions = Kysymyksiä
complaint-help = Apua
complaint-pages = Sitä, miten sivut toimivat
complaint-other = Jotain muuta
complaint-words = Kerro lisää, jos haluat
complaint-hint = Muutama sana riittää hyvin. Älä kirjoita oikeita nimiä.
complaint-send = Lähetä
complaint-blank = Valitse ensin jotain tai kirjoita muutama sana.
complaint-done = Kiitos, että kerroit
complaint-done-about = Kyselystä huolehtivat aikuiset lukevat sen, jotta kysely paranisi.
complaint-talk = Jos haluat, että joku vastaa sinulle, juttele näille:

## Troubles

trouble-not-found = Täällä ei ole mitään
trouble-not-found-about = Ehkä osoitteessa on väärä kirjain. Et ole tehnyt mitään väärää.
trouble-too-large = Tuo oli liikaa kerralla
trouble-too-large-about = Mitään ei lähetetty: teksti oli paljon pidempi kuin vastaus voi olla. Kirjoita vähän lyhyemmin.
trouble-unavailable = Odota vähän
trouble-unavailable-about = Tämä ei toimi juuri nyt. Yritä uudelleen muutaman minuutin päästä. Et ole tehnyt mitään väärää.
trouble-wrong-form = Tämä sivu oli liian vanha
trouble-wrong-form-about = Mitään ei lähetetty. Aloita uudelleen alusta.
trouble-method = Tätä osoitetta ei voi lukea
trouble-method-about = Mene alkuun ja aloita sieltä. Et ole tehnyt mitään väärää.
trouble-broken = Täällä meni jotain vikaan
trouble-broken-about = Se on meidän vikamme, ei sinun. Yritä uudelleen hetken päästä.
trouble-broken-code = Koodi niille, jotka korjaavat tämän: { $code }
kept-words = Tekstisi on tässä
kept-words-about = Mitään ei kadonnut. Kopioi teksti, jos haluat säilyttää sen tai lähettää sen uudelta sivulta.
kept-words-label = Mitä kirjoitit
trouble-taken-back = Otit tämän vastauksen takaisin
trouble-taken-back-about = Siksi sitä, mitä nyt lähetit, ei tallennettu. Haluatko sittenkin vastata? Aloita uudelleen alusta.

## What happened with the answers so far

became-heading = Mitä vastauksillenne on tapahtunut tähän mennessä
became-came = Vastauksia tuli
became-waiting = Koulutettu aikuinen ei ole vielä lukenut
became-unread = Poistettu, ennen kuin koulutettu aikuinen oli lukenut
became-released = Luettu ja annettu niille, jotka etsivät, mitä te kaikki sanotte
became-redacted = Näistä: nimi tai paikka poistettiin ensin
became-held-identifies = Jätetty pois, koska ne kertovat, kuka joku on
became-held-distressing = Jätetty pois, koska ne voisivat tehdä muut surullisiksi
became-held-danger = Jätetty pois, koska joku voi tarvita apua: koulutettu aikuinen katsoo, mitä voidaan tehdä
became-held-danger-over = Jätetty pois, koska joku saattoi tarvita apua
became-held-empty = Jätetty pois, koska mitään ei ollut kirjoitettu
became-held-not-an-answer = Jätetty pois, koska ne kertovat jostain muusta
became-about = noin { $n }
became-few = alle 10
became-rounded = Kaikki luvut on pyöristetty, eikä pieniä lukuja kerrota. Siksi kukaan ei saa selville, mitä yksi ihminen teki.
became-too-few = Vastauksia tuli vain muutama, joten emme kerro lukuja: ketään ei saa löytää niistä. Koulutettu aikuinen lukee niistä jokaisen huolella. Kiitos, jos yksi niistä oli sinun.
became-too-few-over = Vastauksia tuli vain muutama, joten emme kerro lukuja: ketään ei pidä voida löytää niistä. Kiitos, jos yksi niistä oli sinun.

## Kun tekstit poistetaan

privacy-survey-erased-on = Tämä palvelin poistaa tekstit ja niiden avaimen { $date }. Kopioita ei voi avata ilman avainta. Kyselystä vastaavien aikuisten on silputtava avaimen sanat, jotka heillä on paperilla.
privacy-survey-erased = Tekstit ja niiden avain poistettiin { $date }. Se, mikä oli siihen mennessä annettu eteenpäin ilman mitään, mistä jonkun voisi tunnistaa, ja se, mitä on laskettu, jää.
closed-erased = Lasten kirjoittamat tekstit ja niiden avain poistettiin { $date }.
results-page-out = Tulokset ovat valmiit.
results-page-read = Lue, mitä opimme
preview-back-work = Takaisin kierrokseen
