## Joka sivun ympärillä

language-name = suomi
languages = Kieli
skip = Sisältöön
rooms = Huoneet
sign-out = Kirjaudu ulos
demo = Tämä on esittely. Mikään täällä ei ole totta.
go-on = Jatka
back-home = Ensimmäiselle sivulle

## Roolit

role-admin = Ylläpitäjä
role-admin-about = Kutsut ihmisiä ja huolehdit kierroksista ja avaimista. Et lue vastauksia.
role-screener = Seuloja
role-screener-about = Luet jokaisen vastauksen ennen muita ja päätät, mikä saa mennä eteenpäin.
role-lead = Turvallisuusvastaava
role-lead-about = Seulot vastauksia ja saat tiedon, kun lapsi voi olla vaarassa.
role-facilitator = Ryhmänohjaaja
role-facilitator-about = Olet nuorten analyytikoiden ryhmän tukena.
role-researcher = Tutkija
role-researcher-about = Näet suojattuja lukumääriä, et koskaan yksittäistä vastausta.
role-analyst = Analyytikko
role-analyst-about = Luet vapautettuja vastauksia ja kerrot, mistä ne puhuvat.

## Kirjautuminen

sign-in = Kirjaudu sisään
sign-in-about = Tämä on aikuisille, jotka on kutsuttu työhön tänne.
sign-in-wrong = Sähköpostiosoite ja salasana eivät kuulu yhteen. Yritä uudelleen.
sign-in-lost = Unohditko salasanan, tai katosivatko sekä puhelin että koodit? Kysy ylläpitäjältä.
sign-in-again = Aloita alusta salasanalla
login = Sähköpostiosoite
password = Salasana
code-title = Koodisi
code-about = Avaa puhelimen koodisovellus ja kirjoita sen näyttämät kuusi numeroa.
code = Koodi
code-of-app = Sovelluksen näyttämät kuusi numeroa
code-lost = Eikö puhelin ole käsillä? Kirjoita sen sijaan yksi paperikoodeistasi. Kukin toimii kerran.
code-wrong = Tämä ei ole nykyinen koodi, tai se on jo käytetty. Odota seuraavaa ja yritä uudelleen.
code-wait = Vääriä koodeja tuli monta. Odota puoli minuuttia tai käytä paperikoodia.
demo-enter = Siirry esittelyyn
demo-enter-about = Salasanaa ei tarvita, koska mikään ei ole totta.

## Liittyminen

join = Tervetuloa
name = Nimesi
name-hint = Niin kuin työtoverisi sinut tuntevat.
login-hint = Kirjaudut sillä sisään. Sinne ei lähetetä mitään.
password-hint = Vähintään { $least } merkkiä. Neljä sanaa, jotka eivät liity toisiinsa, on hyvä.
join-next = Seuraavaksi otat käyttöön pääsyavaimen tai koodisovelluksen. Pidä puhelin käsillä.
join-next-none = Muuta ei tarvita.
fault-name = Kirjoita nimesi, enintään 100 merkkiä.
fault-login = Kirjoita sähköpostiosoite, esimerkiksi maja@example.org.
fault-login-taken = Joku kirjautuu jo tällä osoitteella. Käytä toista.
fault-short = Tämä on liian lyhyt. Käytä vähintään { $least } merkkiä.
fault-long = Tämä on liian pitkä.
fault-known = Moni käyttää tätä, tai se on helppo arvata. Kokeile neljää sanaa, jotka eivät liity toisiinsa.
too-late = Tämä kutsu ei toimi
too-late-about = Se on ehkä jo käytetty tai yli viikon vanha. Pyydä kutsujalta uusi.

## Toinen tekijä

factor-title = Ota koodisovellus käyttöön
factor-about = Pelkän salasanan voi varastaa. Toinen todiste, joka on vain sinulla, pitää lasten sanat turvassa.
factor-scan = 1. Lisää Berätta sovellukseen
factor-key = Osoita sovelluksen kameralla ruutua tai kirjoita sovellukseen tämä avain:
factor-then = 2. Kirjoita ensimmäinen koodi
recovery-title = Paperikoodisi
recovery-about = Kirjoita nämä muistiin tai tulosta sivu. Jos puhelin katoaa, kukin päästää sinut sisään kerran.
recovery-once = Ne näytetään vain nyt. Säilytä ne siellä, mihin kukaan muu ei katso.
recovery-done = Olen tallettanut ne
own-factor = Koodisovellus
own-has = Kuusi numeroa puhelimen sovelluksesta
own-set-up = Ota koodisovellus käyttöön
own-everywhere = Kirjautunut muuallakin?
own-everywhere-about = Jos unohdit kirjautua ulos toisella koneella, kirjaudu ulos kaikkialta kerralla, myös täältä.
own-everywhere-do = Kirjaudu ulos kaikkialta

## Ensimmäinen sivu

room-home = Alku
home-greeting = Hei, { $name }
home-none = Ei vielä tehtävää
home-none-about = Roolillesi ei ole vielä huonetta. Kun on, se näkyy tässä.

## Ihmiset

room-people = Ihmiset
room-people-about = Kutsu ne, jotka työskentelevät täällä, ja sulje ulos ne, jotka eivät enää työskentele.
invite = Kutsu joku
invite-about = Saat osoitteen, joka toimii kerran, viikon ajan. Älä anna sitä kenellekään muulle. Kunkin roolin alla on, mitä he siitä lukevat.
invite-as = Mitä varten hän on täällä?
invite-do = Tee kutsu
invited = Kutsu on tehty
invited-about = Se näytetään vain nyt. Lähetä se henkilölle niin, ettei kukaan muu lue sitä.
people-here = Ketkä ovat täällä
people-alone = Toistaiseksi vain sinä. Kutsu seuloja ja turvallisuusvastaava: sitä ennen kukaan ei voi lukea vastauksia.
state-disabled = suljettu ulos
state-two = salasana ja toinen todiste
state-missing = ei vielä toista todistetta
state-one = salasana
person-anew = Uusi tie sisään: { $name }
person-disable = Sulje ulos: { $name }
confirm-disable = Suljetaanko ulos { $name }?
confirm-disable-about = Hänet kirjataan heti ulos kaikkialta, eikä hän voi enää kirjautua sisään. Tätä ei voi perua: palatakseen hän tarvitsee uuden kutsun ja toisen sähköpostiosoitteen.
confirm-anew = Uusi tie sisään: { $name }?
confirm-anew-about = Pääsyavaimet, koodisovellus ja paperikoodit lakkaavat toimimasta heti. Saat annettavaksi osoitteen, ja vain sillä voi ottaa käyttöön uudet. Puhu ensin hänen kanssaan, jotta tiedät, kuka pyytää.
confirm-no = Ei, annetaan olla

## Kun jokin on vialla

trouble-not-found = Sellaista sivua ei ole
trouble-not-found-about = Osoite on ehkä kirjoitettu väärin, tai sivu ei ole sinulle.
trouble-form = Lomake ei tullut niin kuin pitäisi
trouble-form-about = Mitään ei muutettu. Palaa takaisin, lataa sivu uudelleen ja yritä vielä kerran.
trouble-elsewhere = Tämä ei tullut meidän sivultamme
trouble-elsewhere-about = Mitään ei muutettu. Avaa sivu täällä ja yritä uudelleen.
trouble-unavailable = Juuri nyt se ei toimi
trouble-unavailable-about = Mitään ei muutettu. Yritä hetken päästä uudelleen.
trouble-broken = Täällä meni jokin vikaan
trouble-broken-about = Se ei ole sinun syytäsi. Kerro ohjelman hoitajalle koodi { $code }.

## Screening

room-screening = Tarkastus
room-screening-about = Lue jokainen vastaus ennen muita, poista se mistä joku voidaan tunnistaa ja sano, kuka saa lukea sen.
screening-locked = Vastaukset ovat lukossa
screening-locked-about = Ne avautuvat tarkastusavainten salalauseella, kerran jokaisen palvelimen käynnistyksen jälkeen. Sitä ennen kukaan ei voi lukea niitä.
screening-no-keys = Tällä palvelimella ei ole tarkastusavaimia, joten vastauksia ei voi avata täällä. Pyydä palvelimen hoitajaa lisäämään tiedosto screening.key.
screening-passphrase = Salalause
screening-passphrase-wrong = Tämä ei ole oikea salalause. Katso jokainen sana vielä kerran.
screening-unlock = Avaa vastaukset
screening-no-waves = Yksikään kierros ei ole vielä alkanut. Kun lapset vastaavat, vastaukset odottavat täällä.
screening-waiting = { $n ->
    [0] Yhtään vastausta ei odota
    [one] Yksi vastaus odottaa
   *[other] { $n } vastausta odottaa
}
screening-decided = Vapautettu: { $released }. Pidätetty: { $held }.
screening-held = { $reason }: { $n }
screening-danger-held = { $n ->
    [one] Yksi vastaus kertoo vaarasta nyt: toimi näin
   *[other] { $n } vastausta kertoo vaarasta nyt: toimi näin
}
screening-read = Lue seuraava vastaus
screening-back = Kierroksiin
screening-done = Täällä ei odota nyt yhtään vastausta
screening-done-about = Kaikki tulleet on luettu tai ne ovat jonkun toisen luettavana. Uusia tulee vähintään kahdenkymmenen ryhmissä, jotta kukaan ei näe, milloin lapsi kirjoitti.
screening-undo = Peru viimeisin päätökseni
screening-undo-about = Kymmenen minuutin ajan. Siihen asti kukaan muu ei lue sitä.
screening-keys = Näppäimet
screening-undo-none = Mitään ei ole peruttavana
screening-undo-none-about = Päätöksen voi perua kymmenen minuutin ajan. Sen jälkeen vastaus tarkastetaan uudelleen siellä, missä sitä luetaan.
screening-not-yours = Tämä vastaus ei ole enää luettavanasi
screening-not-yours-about = Jos juuri päätit siitä, päätös on voimassa. Jos et, mitään ei päätetty: aikaa on voinut kulua liikaa, tai lapsi on ottanut vastauksen takaisin.
screening-story = Tarina, joka luettiin: { $story }
screening-age = Ikä: { $age }
screening-own = Kertoo, että jotain tällaista on tapahtunut itselle
screening-care = Jotkin sanat voivat kertoa avun tarpeesta
screening-hard = Tätä vastausta voi olla raskas lukea. Avaa se, kun olet valmis.
screening-hard-about = Ota aikaa. Voit myös jatkaa myöhemmin tai jutella ensin jonkun kanssa.
screening-hard-first = Avaa ensin vastaus. Sitten voit päättää.
screening-hard-count = { $n ->
    [0] Ei raskaita vastauksia viime tauon jälkeen.
    [one] Yksi raskas vastaus viime tauon jälkeen.
   *[other] { $n } raskasta vastausta viime tauon jälkeen.
}
screening-rest = Tauko tekisi nyt hyvää.
screening-tick = Valitut sanat poistetaan. Valitse tai poista valinta miten haluat: sinä päätät, eivät merkinnät.
screening-as = Muiden valitsemieni sanojen tilalle tulee
screening-release = Vapauta, lukijat:
screening-hold = Pidätä, koska vastaus
screening-note = Muistiinpano, jos sellainen tarvitaan
screening-note-hint = Se sinetöidään kuten vastaus; työtoveri, joka katsoo uudelleen, voi avata sen. Älä kirjoita nimiä.
screening-note-long = Muistiinpano oli liian pitkä. Enintään { $most } merkkiä; mitään ei päätetty.
screening-danger = Kun joku voi olla vaarassa nyt
screening-danger-about = Vastaus on pidätetty. Lasten turvallisuudesta vastaava näkee, että sellainen on. Älä toimi yksin.
screening-danger-rule = Tämän kierroksen sääntö
audience-10-12 = 10 v. täyttäneet
audience-13-15 = 13 v. täyttäneet
audience-16-17 = 16 v. täyttäneet
audience-adults = vain aikuiset
hold-identifies = kertoo kuka on
hold-distressing = satuttaa lukijaa
hold-danger = kertoo vaarasta
hold-empty = ei sano mitään
hold-not-an-answer = ei ole vastaus

## Toinen katse ja yhdessä ratkaistavat vastaukset
screening-opening = Vastauksia avataan
screening-opening-about = { $opened } / { $of } tähän mennessä. Se vie hetken, jotta huolta herättävät tulevat ensin. Sivu jatkaa itsestään.
screening-second = Toinen katse.
screening-second-release = Työtoveri julkaisisi tämän ryhmälle { $audience } ilman merkittyjä sanoja. Kukaan muu ei lue sitä ennen kuin olet samaa mieltä. Jos muutat jotain, työtoveri katsoo sen uudelleen.
screening-second-held = Työtoveri pidätti tämän. Lue se kuin uusi.
screening-second-why = Miksi työtoverisi pidätti sen: katso ensin itse
screening-second-looks = { $n ->
    [one] Yksi vastaus odottaa toista katsetta.
   *[other] { $n } vastausta odottaa toista katsetta.
}
screening-alike = { $n ->
    [one] Vielä yksi vastaus sanoo melkein samaa
   *[other] Vielä { $n } vastausta sanoo melkein samaa
}
screening-alike-title = Vastaukset, jotka sanovat melkein samaa
screening-alike-about = Lue jokainen. Merkityt pidätetään yhdessä. Muut jäävät sinulle, ja luet ne yksitellen.
screening-alike-more = { $n ->
    [one] Vielä yksi samanlainen tulee, kun nämä on käsitelty.
   *[other] Vielä { $n } samanlaista tulee, kun nämä on käsitelty.
}
screening-ordinary = Lyhyet, tavalliset vastaukset
screening-ordinary-link = Lyhyet, tavalliset yhdessä
screening-ordinary-about = Näissä ei ole merkintöjä, niissä on alle 40 merkkiä ja vain sanoja, jotka ovat vähintään kymmenessä julkaistussa vastauksessa. Lue jokainen. Poista merkki niistä, jotka luet mieluummin erikseen.
screening-ordinary-none = Yhtään ei odota juuri nyt. Sana on tavallinen, kun se on kymmenessä julkaistussa vastauksessa, kymmenen minuuttia julkaisun jälkeen. Näitä tulee siis, kun enemmän on julkaistu.
screening-ordinary-two = Tässä kierroksessa kaksi ihmistä hyväksyy jokaisen julkaisun, joten vastaukset julkaistaan yksitellen.
screening-together-release = Julkaise merkityt ryhmälle
screening-together-hold = Pidätä merkityt, koska ne
screening-one-by-one = Lue yksitellen
screening-released-title = Julkaistut vastaukset
screening-released-about = Tämän analyysiryhmät saavat lukea. Jos teksti kuitenkin kertoo liikaa, ota se takaisin: se poistuu analyysista heti ja sinä käsittelet sen uudelleen.
screening-released-none = Täällä ei ole vielä mitään. Julkaistu vastaus tulee tänne kymmenen minuutin kuluttua.
screening-released-for = Julkaistu ryhmälle { $audience }
screening-released-again = Ota takaisin ja käsittele uudelleen
screening-released-more = Näytä lisää
screening-one = Yksi ihminen julkaisee vastauksen.
screening-two = Kaksi ihmistä hyväksyy ennen kuin vastaus julkaistaan.
screening-two-on = Pyydä kaksi ihmistä
screening-two-off = Yksi ihminen riittää
## Danger: the safeguarding lead's room

room-danger = Vaara
room-danger-about = Vastaukset, jotka on pidätetty, koska joku voi olla vaarassa nyt. Kaksi ihmistä avaa niiden sisällön yhdessä, ja jokainen vaihe kirjataan.
danger-waits = { $n ->
    [one] Vastaus, joka kertoo vaarasta, odottaa sinua
   *[other] { $n } vastausta, jotka kertovat vaarasta, odottaa sinua
}
danger-asked-of-you = { $n ->
    [one] Työtoveri pyytää sinua avaamaan vastauksen yhdessä
   *[other] Työtoverit pyytävät sinua avaamaan { $n } vastausta yhdessä
}
danger-none = Mitään ei ole pidätetty vaaran vuoksi
danger-none-about = Kun seuloja pidättää vastauksen, koska joku voi olla vaarassa, se näkyy täällä heti. Sitten:
danger-step-ask = Kerrot, mitä varten haluat lukea sen, ja pyydät seulovaa työtoveria mukaan.
danger-step-agree = Työtoveri suostuu omalla tunnuksellaan 30 minuutin kuluessa.
danger-step-read = Luet 20 minuutin ajan, mitä lapsi kirjoitti, ja toimit kierroksen säännön mukaan.
danger-step-deal = Kirjaat, mitä tehtiin.
danger-held-on = Pidätetty { $date }
danger-look = Mitä voit tehdä
danger-state-new = Uusi
danger-state-asked = Avataan parhaillaan
danger-state-opened = Avattu
danger-outcome-police = Välitetty poliisille
danger-outcome-social-services = Välitetty sosiaaliviranomaisille
danger-outcome-helpline = Välitetty lasten auttavaan puhelimeen
danger-outcome-nobody-found = Sen perusteella ei löydä ketään
danger-outcome-no-danger = Vaaraa ei sittenkään ole
danger-purpose-judge = Jotta nähdään, tarvitseeko joku apua nyt
danger-purpose-pass-on = Jotta voidaan välittää se, mitä poliisin tai sosiaaliviranomaisten pitää tietää
danger-purpose-authority = Koska viranomainen kysyy siitä
danger-one = Vastaus, joka kertoo vaarasta
danger-back = Kaikki vastaukset
danger-locked = Tämän kierroksen vastaukset ovat lukossa. Avaa ne ensin salalauseella.
danger-you-asked = Olet pyytänyt työtovereitasi
danger-you-asked-about = Soita jollekin heistä, joka seuloo. He kirjautuvat sisään ja näkevät pyynnön ensimmäisellä sivullaan. 30 minuutin kuluttua sinun on pyydettävä uudelleen.
danger-look-again = Katso uudelleen
danger-agreed = { $name } suostui.
danger-agreed-about = Vain sinä voit avata sen nyt, kerran, 20 minuutiksi. Pidä sääntö ja puhelin käsillä ennen kuin aloitat.
danger-open = Avaa se nyt
danger-is-open = Se on auki sinulle
danger-read = Lue se
danger-ask = Avaa se yhdessä työtoverin kanssa
danger-ask-about = Kukaan ei avaa vastausta yksin. Toinen ihminen, joka seuloo, suostuu, ja molempien nimet kirjataan.
danger-ask-why = Mitä varten haluat lukea sen?
danger-ask-do = Pyydä työtoveria
danger-deal = Mitä tehtiin?
danger-deal-about = Se kirjataan nimelläsi. ”Vaaraa ei sittenkään ole” palauttaa vastauksen seulojille.
danger-deal-what = Valitse lähin vaihtoehto
danger-deal-do = Kirjaa se
danger-note = Muistiinpano, jos tarpeen
danger-note-hint = Se sinetöidään kuten vastaus. Älä kirjoita nimiä.
danger-note-long = Muistiinpano oli liian pitkä. Enintään { $most } merkkiä; mitään ei kirjattu.
danger-history = Mitä tähän mennessä on tapahtunut
danger-history-asked = { $name } pyysi.
danger-history-late = Oli liian myöhäistä.
danger-original = Mitä lapsi kirjoitti
danger-original-about = Mitään ei ole poistettu. Voit lukea sitä 20 minuuttia; kukaan muu ei voi. Älä kopioi mitään, mitä et välitä eteenpäin.
danger-first = Onko joku vaarassa juuri nyt? Soita ensin hätänumeroon ja lue sitten eteenpäin.
danger-numbers = Hätänumerot ja auttavat puhelimet
danger-written = Sanat
danger-screener-note = Seulojan muistiinpano
danger-requests = Avaa yhdessä
danger-requests-about = Turvallisuudesta vastaava ei voi avata vastausta yksin. Puhukaa ensin keskenänne. Jos suostut, työtoverisi voi lukea sen 20 minuutin ajan, ja molempien nimet kirjataan. Sinä et näe vastausta.
danger-requests-none = Kukaan ei pyydä sinua nyt
danger-requests-none-about = Kun turvallisuudesta vastaava pyytää, pyyntö on täällä 30 minuuttia, ja myös ensimmäisellä sivullasi.
danger-asks = { $name } pyytää lupaa avata vastaus, joka kertoo vaarasta
danger-agree = Suostu pyyntöön: { $name }
danger-agree-late = Oli liian myöhäistä, tai joku muu oli jo suostunut. Mikään ei muuttunut.
danger-you-agreed = Suostuit
danger-you-agreed-about = Työtoverisi voi nyt avata vastauksen. Kysy jälkeenpäin, miten meni ja miten hän voi.
danger-not-open = Se ei ole auki
danger-not-open-about = 20 minuuttia on kulunut, tehty on jo kirjattu, tai kukaan ei suostunut ajoissa. Pyydä työtoveria uudelleen, jos sinun täytyy lukea se.

## Accountability

room-accountability = Luvut
room-accountability-about = Mitä vastauksille tapahtui: kuinka monta tuli, vapautettiin ja pidätettiin, ja miksi.
account-full-about = Nämä ovat tarkat luvut. Älä välitä niitä eteenpäin: muut näkevät pyöristetyt.
account-protected-about = Luvut on pyöristetty lähimpään kymmeneen, eikä pieniä lukuja kerrota, jottei ketään voi löytää niistä.
account-later = Luvut tulevat päivä sen jälkeen, kun kierros on sulkeutunut.
account-what = Mitä
account-number = Kuinka monta
account-about = noin { $n }
account-few = alle 10
account-came = Tuli
account-waiting = Odottaa seulojaa
account-unread = Poistettu, kukaan ei lukenut
account-released = Vapautettu
account-redacted = Vapautettu, jotain poistettu
account-held-identifies = Pidätetty: kertoo, kuka on kyseessä
account-held-distressing = Pidätetty: satuttaa lukijaa
account-held-danger = Pidätetty: kertoo vaarasta
account-held-empty = Pidätetty: ei sano mitään
account-held-not-an-answer = Pidätetty: ei ole vastaus

## Mail

mail-alert-subject = jokin odottaa sinua
mail-alert = Vastaus odottaa turvallisuudesta vastaavaa. Kirjaudu sisään nähdäksesi sen:
mail-test-subject = kokeilu
mail-test = Tämä on kokeilu: Berätan posti tulee perille. Kirjautumissivu:
## Pääsyavaimet ja oma tili

passkey = Pääsyavain
passkey-new = Ota pääsyavain käyttöön
passkey-about = Puhelin, tietokone tai turva-avain pyytää sormeasi, kasvojasi tai omaa koodiaan. Mitään siitä ei lähetetä tänne.
passkey-name = Miksi kutsut sitä?
passkey-name-hint = Jotta tunnistat sen myöhemmin, esimerkiksi ”puhelimeni”.
passkey-number = Pääsyavain { $n }
passkey-make = Luo pääsyavain
passkey-instead = Käytä sen sijaan koodisovellusta
passkey-needs-script = Pääsyavain tarvitsee JavaScriptin ja selaimen, joka tuntee pääsyavaimet. Käytä muuten koodisovellusta.
passkey-stopped = Se keskeytyi tai kesti liian kauan. Yritä uudelleen, kun olet valmis.
passkey-known = Tällä laitteella on jo pääsyavaimesi. Käytä toista laitetta tai palaa takaisin.
passkey-not-taken = Pääsyavainta ei hyväksytty. Ehkä se kesti liian kauan: yritä vielä kerran.
passkey-use = Käytä pääsyavainta
passkey-use-title = Pääsyavain
passkey-use-about = Laite pyytää sormeasi, kasvojasi tai omaa koodiaan.
second-title = Osoita, että se olet sinä
second-about = Vielä yksi vaihe salasanan jälkeen.
code-instead = Tai kirjoita koodi
code-paper-about = Kirjoita yksi paperikoodeistasi. Kukin toimii kerran.
choose-title = Valitse toinen todiste
choose-passkey = Turvallisin ja nopein: puhelin, tietokone tai turva-avain tuntee sinut. Väärä sivu ei voi pyytää sitä.
choose-app = Kuusi numeroa puhelimen sovelluksesta. Toimii kaikkialla, myös ilman JavaScriptiä.
reset-due = Avaa sinulle annettu osoite
reset-due-about = Ylläpitäjä poisti vanhan tiesi sisään. Avaa häneltä saamasi osoite; se johtaa uuteen. Pelkkä salasana ei riitä. Jos osoite on yli viikon vanha, pyydä uusi.
reset-title = Uusi tie sisään
reset-about = Kirjoita sähköpostiosoitteesi ja salasanasi. Sitten otat käyttöön uuden pääsyavaimen tai koodisovelluksen.
reset-wrong = Osoite ja salasana eivät kuulu yhteen, tai tämä osoite tehtiin jollekulle toiselle.
reset-late = Tämä osoite ei toimi
reset-late-about = Se on ehkä jo käytetty tai yli viikon vanha. Pyydä ylläpitäjältä uusi.
reset-made = Uusi tie sisään on tehty
reset-made-about = Se näytetään vain nyt ja on voimassa viikon. Anna se itse: sen ja salasanansa avulla hän ottaa käyttöön uuden pääsyavaimen tai koodisovelluksen.
state-reset = odottaa uutta tietä sisään
account = Tilisi
account-back = Tilillesi
account-password-about = Vain sinä tiedät sen. Edes ylläpitäjä ei voi lukea sitä.
password-change = Vaihda salasana
password-change-about = Sinut kirjataan silloin ulos kaikkialta muualta.
password-old = Nykyinen salasana
password-new = Uusi salasana
own-password = Salasanasi
own-password-hint = Kysytään uudelleen, jottei kukaan muuta kirjautumistasi avoimeksi jättämälläsi näytöllä.
own-password-wrong = Tämä ei ole salasanasi. Yritä uudelleen.
ways-title = Toinen todiste
ways-about = Mitä näytät salasanan jälkeen. Kahden avulla pääset sisään, vaikka toinen katoaisi.
ways-none = Pääset sisään pelkällä salasanalla. Toinen todiste tekee sen muille paljon vaikeammaksi.
ways-last = Roolisi tarvitsee toisen todisteen. Lisää toinen ennen kuin poistat tämän.
ways-add-passkey = Lisää pääsyavain
ways-add-app = Lisää koodisovellus
passkey-added = alkaen { $day }
remove = Poista
remove-named = Poista { $name }
remove-app = Poistetaanko koodisovellus?
remove-app-about = Sen koodit eivät enää päästä ketään sisään. Tätä ei voi perua, mutta voit ottaa uuden käyttöön.
remove-passkey = Poistetaanko { $name }?
remove-passkey-about = Se ei enää päästä ketään sisään. Poista se myös laitteelta, jottei laite tarjoa sitä.
remove-do = Poista
codes-left = { $n ->
    [0] Yhtään ei ole jäljellä. Tee uudet.
    [one] Yksi on jäljellä. Tee pian uudet.
   *[other] { $n } on jäljellä. Kukin päästää sinut sisään kerran, kun kaikki muu on kadonnut.
}
codes-new = Uudet paperikoodit?
codes-new-about = Vanhat lakkaavat toimimasta heti. Pidä kynä tai tulostin käsillä: uudet näytetään kerran.
codes-new-do = Tee uudet koodit

## Tapahtumaketju ja avaimet

room-trail = Tapahtumaketju
room-trail-about = Kuka avasi, muutti, julkaisi, vei tai asetti mitä ja milloin. Lasten sanoja siinä ei ole.
trail-holds = Ketju on ehjä
trail-holds-about = Kaikki { $n } merkintää käytiin juuri läpi ensimmäisestä sinetöityyn loppuun.
trail-broken = Ketju ei ole ehjä
trail-broken-about = Ensimmäinen katkos on merkinnässä { $n }. Kaikki sitä ennen on niin kuin se kirjoitettiin. Joku on muuttanut tietokantaa Berätan ohi, tai server.key on toinen: kerro palvelimen ylläpitäjälle ja aja ”beratta verify”.
trail-export = Lataa ketju
trail-export-about = Tiedosto muualla säilytettäväksi: se näyttää myöhemmin, onko mitään muutettu. Latauksesta tulee oma merkintä.
trail-only = Näytä vain
trail-all = Kaikki
trail-show = Näytä
trail-none = Sellaista merkintää ei vielä ole.
trail-older = Vanhemmat merkinnät
trail-newest = Uusimpiin
actor-command-line = Joku palvelimen komentorivillä
actor-job = Ohjelma itse
actor-analyst = Analyytikko { $id }
actor-gone = Henkilö { $id }
subject-answer = vastaus { $id }
subject-complaint = valitus { $id }
subject-survey = versio { $id }
subject-group = ryhmä { $id }
subject-wave = kierros { $id }
fact-api = ohjelmien käytettävissä
fact-count = määrä: { $n }
fact-draft = tekstejä ei ole vielä allekirjoitettu
fact-replaced = aiemman ketjun merkintöjä: { $n }
fact-withdrawn = peruttuja, joita ei palautettu: { $n }
reason-passphrase = väärä salalause
reason-second-factor = väärä toinen todiste
reason-disabled = suljettu ulos
reason-too-many = liian monta yritystä
reason-other = muu syy
setting-trail = tapahtumaketju
setting-help = apusivut
setting-lists = tarkastuslistat
setting-server-key = server.key
setting-one-person = yksi ihminen julkaisee
setting-two-person = kaksi ihmistä julkaisee
room-keys = Avaimet
room-keys-about = Voiko vastaukset avata täällä nyt, ja minkä on oltava missä, jotta ne voi avata myöhemmin.
keys-open = Vastaukset on avattu tällä palvelimella
keys-open-about = Seuloja on antanut salalauseen palvelimen käynnistyttyä. Lukitse nyt, jos et ole varma kaikista, jotka pääsevät palvelimelle: seulojat antavat salalauseen silloin uudelleen.
keys-locked = Vastaukset on lukittu tällä palvelimella
keys-locked-about = Kukaan ei voi lukea niitä, ennen kuin seuloja antaa salalauseen tarkastuksessa.
keys-lock = Lukitse nyt
keys-waves = Kierrokset ja niiden avaimet
keys-no-waves = Mikään kierros ei ole vielä alkanut. Kukin saa oman avaimensa, kun se avataan.
keys-here = Avain on tämän palvelimen screening.key-tiedostossa.
keys-not-here = Avain ei ole tällä palvelimella. Vastaukset voi avata vain paperin 24 sanalla: ”beratta keys recover”.
keys-no-file = Tällä palvelimella ei ole screening.key-tiedostoa tai sitä ei voi lukea. Vastauksia voi ottaa vastaan mutta ei avata täällä.
keys-must = Mitä on oltava olemassa
keys-must-words = Jokaisesta kierroksesta paperi, jolla on sen 24 sanaa, kirjekuoressa kassakaapissa. Kenellä se on, voi avata kierroksen vastaukset. Se silputaan, kun kierroksen aika on ohi.
keys-must-passphrase = Salalause, jonka seulojat tietävät ja joka on kirjoitettuna toisessa kassakaapissa. Sitä ei koskaan säilytetä tietokoneella.
keys-must-files = Kopiot screening.key- ja server.key-tiedostoista, erillään toisistaan ja varmuuskopioista. Tietokannan varmuuskopiossa ei ole kumpaakaan.
keys-must-backup = Tietokannan varmuuskopio toisella koneella, kerran kokeiltu palauttamalla.
act-person-invited = Kutsui jonkun
act-person-joined = Liittyi
act-person-disabled = Sulki jonkun ulos
act-role-changed = Muutti roolin
act-second-factor-set = Otti käyttöön toisen todisteen
act-second-factor-removed = Poisti toisen todisteen
act-recovery-codes-renewed = Teki uudet paperikoodit
act-password-changed = Vaihtoi salasanansa
act-second-factor-reset = Antoi jollekulle uuden tien sisään
act-signed-in = Kirjautui sisään
act-sign-in-refused = Ei päässyt sisään
act-signed-out-everywhere = Kirjautui ulos kaikkialta
act-group-made = Perusti ryhmän
act-analyst-approved = Päästi analyytikon sisään
act-analyst-passphrase-renewed = Antoi analyytikolle uuden salalauseen
act-wave-drafted = Luonnosteli kierroksen
act-wave-tried = Kokeili kierrosta
act-wave-opened = Avasi kierroksen
act-wave-closed = Sulki kierroksen
act-wave-reported = Kertoi, mitä kierroksesta tuli
act-wave-purged = Tuhosi kierroksen tekstit ja avaimen
act-survey-imported = Toi kyselyn
act-keys-made = Loi tarkastusavaimet
act-keys-moved = Siirsi tarkastusavaimet
act-keys-recovered = Palautti kierroksen avaimen
act-keys-unlocked = Avasi vastaukset
act-keys-locked = Lukitsi vastaukset
act-answer-opened = Avasi vastauksen
act-answer-released = Julkaisi vastauksen
act-answer-held = Pidätti vastauksen
act-screening-undone = Perui päätöksen
act-answers-released-in-bulk = Julkaisi useita vastauksia
act-release-reopened = Palautti tekstin tarkastukseen
act-danger-alerted = Hälytti vaarasta
act-original-opened = Avasi alkuperäisen
act-complaint-read = Luki valituksen
act-held-sample-asked = Pyysi katsomaan pidätettyjä vastauksia uudelleen
act-care-words-changed = Muutti huolisanoja
act-setting-changed = Muutti asetusta
act-exported = Vei tuloksia
act-audit-exported = Vei tapahtumaketjun
act-backup-made = Teki varmuuskopion
act-restored = Palautti varmuuskopion
act-wave-pinned = Antoi luonnostellulle kierrokselle uusimman kyselyn
act-release-proposed = Julkaisisi vastauksen, jos työtoveri on samaa mieltä
act-original-asked = Pyysi alkuperäisen avaamista
act-original-agreed = Suostui alkuperäisen avaamiseen
act-danger-dealt-with = Kirjasi, mitä vaaralle tehtiin
act-group-shared = Jakoi ryhmän työtoverin kanssa
act-group-door-opened = Avasi ryhmän oven
act-group-door-closed = Sulki ryhmän oven
act-analyst-shut-out = Sulki analyytikon ulos
## Kierrokset

room-waves = Kierrokset
room-waves-about = Kirjaa kierros, kokeile sitä lasten kanssa, avaa ja sulje se ja huolehdi, että tekstit poistetaan ajallaan.
waves-none = Yhtään kierrosta ei ole vielä kirjattu. Tuo kysely komennolla ”beratta survey import” ja aloita sitten alta.
waves-back = Kierroksiin
wave-life = Kierroksen vaiheet
wave-address = Osoite:
wave-state-draft = Kirjattu
wave-state-tried = Kokeiltu lasten kanssa
wave-state-open = Auki
wave-state-closed = Suljettu
wave-state-reported = Tulokset kerrottu
wave-state-purged = Poistettu
wave-drafted-on = Kirjattu { $date }
wave-opened-on = Avattu { $date }
wave-closed-on = Suljettu { $date }
wave-reported-on = Tulokset kerrottu { $date }
wave-due-on = Tekstit ja avain poistetaan { $date }
wave-due-days = Tekstit ja avain poistetaan { $days ->
    [one] yhden päivän
   *[other] { $days } päivän
} kuluttua sulkemisesta
wave-purged-on = Tekstit ja avain poistettiin { $date }
wave-unsigned = Kukaan ei ole allekirjoittanut tekstejä: jokainen sivu kertoo, että tämä on luonnos.
wave-version = Kyselyn versio:
wave-counts = Luettuja tarinoita: { $served }. Vastauksia tuli: { $came }.
wave-counts-later = Vastausten määrä kerrotaan, kun kierros on suljettu, jotta kukaan ei voi seurata, kuka vastaa milloin.
count-about = noin { $n }
count-few = alle kymmenen
draft-heading = Kirjaa uusi kierros
draft-about = Se saa nimensä ja avaimensa eikä ota vielä vastauksia. Muille sitä ei vielä ole.
draft-survey = Mikä kysely?
draft-name = Nimi osoitteessa
draft-name-hint = Pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi lunch-2027. Nimi on pysyvä: lapset löytävät tulokset siitä osoitteesta.
draft-days = Päiviä tekstien poistamiseen
draft-days-hint = Laskettuna sulkemisesta. Luku kerrotaan lapsille.
draft-do = Kirjaa kierros
draft-no-surveys = Yhtään kyselyä ei ole vielä tuotu. Suorita palvelimella ”beratta survey import” kyselyn kansiolle.
fault-wave-unchosen = Valitse kysely.
fault-wave-name = Kirjoita 1–60 pientä kirjainta, numeroa ja yhdysmerkkiä.
fault-wave-taken = Samanniminen kierros on tai on ollut. Valitse toinen nimi.
fault-wave-days = Kirjoita luku 1–3650.
fault-wave-survey = Kysely ei läpäise tarkistusta. Palvelimella ”beratta survey check” kertoo, miksi.
fault-wave-keys = Palvelimella ei ole tiedostoa screening.key, johon avain pantaisiin. Tee se komennolla ”beratta keys new”.
words-title = Kierroksen avaimen sanat
words-about = Kirjoita nämä 24 sanaa paperille tässä järjestyksessä ja lukitse paperi talteen. Se, jolla ne on, voi avata kierroksen vastaukset.
words-once = Ne näytetään vain nyt. Silppua paperi sinä päivänä, jona kierroksen tekstit poistetaan: ohjelma ei voi tehdä sitä puolestasi.
words-done = Olen kirjoittanut ne muistiin
wave-opening = Ennen avaamista
need-log = Kokeilu lasten kanssa juuri tällä versiolla on kirjattu
need-signed-texts = Jokainen teksti on allekirjoitettu ja kysely läpäisee tarkistuksen
need-key = Kierroksen avain on tiedostossa screening.key
need-screener = Joku seuloja voi kirjautua sisään
need-lead = Joku turvallisuudesta vastaava voi kirjautua sisään
need-danger-rule = Vaarasta kertovia vastauksia varten on kirjoitettu sääntö
need-there = Kunnossa:
need-missing = Puuttuu:
wave-open-do = Avaa lapsille
wave-not-yet = Kun mitään ei puutu, tässä on painike avaamiseen.
wave-not-ready = Sitä ei voi vielä avata. Katso, mitä puuttuu.
pin-about = Kyselystä on tuotu uudempi versio. Sen kanssa kierrosta on kokeiltava uudelleen.
pin-do = Ota uusin versio
try-heading = Kirjaa kokeilu lasten kanssa
try-about = Kirjoita, mitä pieni ryhmä lapsia osoitti kyselystä, ennen kuin muut vastaavat.
try-day = Kokeilun päivä
try-children = Montako lasta oli mukana?
ages = { $from }–{ $to } vuotta
try-lesson = Mitä opittiin ja mitä muutettiin?
try-lesson-hint = Vain kyselystä. Älä kirjoita mitään lapsesta äläkä nimiä.
try-do = Kirjaa kokeilu
try-log = Kokeilut lasten kanssa
try-none = Yhtään kokeilua ei ole vielä kirjattu.
try-of = { $ages }: { $n }
try-earlier = Aiemmalla versiolla
fault-try-day = Kirjoita päivä, joka on jo ollut.
fault-try-children = Kirjoita, montako oli mukana: vähintään yksi lapsi, enintään 500 ikäryhmässä.
fault-try-lesson = Kirjoita jotain, enintään 2 000 merkkiä.
wave-close = Sulje kierros
wave-close-about = Sen jälkeen uusia tarinoita ei anneta. Avoimilta sivuilta voi lähettää vielä 24 tuntia.
confirm-close = Suljetaanko ”{ $title }”?
confirm-close-about = Sitä ei avata enää: uusia vastauksia varten tarvitaan uusi kierros. Sivuilta, jotka lapsilla on auki, voi lähettää vielä 24 tuntia.
report-heading = Kerro, että tulokset ovat valmiit
report-about = Kierroksen tulossivu kertoo sen siitä lähtien. Jätä osoite tyhjäksi, jos ne eivät ole vielä muualla.
report-address = Tulosten osoite
report-do = Kerro
fault-report = Kirjoita osoite, joka alkaa https://.
wave-purge = Poista tekstit ja avain
wave-purge-about = Yllä olevana päivänä ohjelma tekee sen itse. Tee se aiemmin vain, jos siihen on syy.
confirm-purge = Poistetaanko kierroksen ”{ $title }” tekstit nyt?
confirm-purge-about = Kierroksen avain ja jokainen suljettu teksti hävitetään, myös varmuuskopioissa: kukaan ei voi enää avata niitä. Vapautetut tekstit ja määrät jäävät. Sivuilta, jotka ovat vielä auki, ei voi enää lähettää. Tätä ei voi perua. Silppua avaimen sanat paperilta sen jälkeen.
confirm-purge-name = Kirjoita kierroksen nimi poistaaksesi tekstit
fault-purge-name = Tämä ei ole kierroksen nimi. Mitään ei poistettu.
wave-purged-about = Tekstit ja avain on hävitetty. Vapautetut tekstit ja määrät jäävät. Onko paperi avaimen sanoineen silputtu, ja jokainen muu kopio tiedostosta screening.key?
previews-heading = Mitä lapset näkevät
previews-about = Oikeat sivut, merkitty esikatseluksi. Niiltä ei voi lähettää mitään, eikä mitään lasketa.
preview-welcome = Ensimmäinen sivu
preview-link = { $story }, { $ages }: versio { $n }
preview-thanks = Kiitos
preview-care = Kiitos, kun sanat viittaavat vaaraan
wave-moved = Joku ehti ennen
wave-moved-about = Mitään ei tehty: kierros on sillä välin edennyt.
wave-moved-look = Katso kierrosta
## Nuorten analyytikkojen ryhmät

room-groups = Ryhmät
room-groups-about = Nuoret, joiden kanssa olet: päästä heidät sisään ja auta heitä palaamaan.
groups-none = Et ole vielä minkään ryhmän kanssa. Tee ryhmä jollekin kierrokselle. Sen koodilla nuoret voivat pyytää päästä sisään.
group-no-waves = Yksikään kierros ei ole vielä alkanut. Kun jokin on, voit tehdä sille ryhmän tässä.
group-make = Tee ryhmä
group-make-do = Tee tämä ryhmä
group-name = Ryhmän nimi
group-name-hint = Aikuiset näkevät sen. Älä kirjoita kenenkään lapsen nimeä äläkä mitään, mikä kertoo, keitä ryhmässä on.
group-wave = Kenen vastauksia ryhmä lukee?
group-age = Minkä ikäisiä he ovat?
group-age-hint = He lukevat sitä, mikä on julkaistu heidän ikäisilleen tai nuoremmille.
group-age-10-12 = 10–12 vuotta
group-age-13-15 = 13–15 vuotta
group-age-16-17 = 16–17 vuotta
group-languages = Millä kielillä ryhmä lukee?
group-fault-name = Kirjoita nimi, enintään 60 kirjainta.
group-fault-wave = Valitse jokin kierroksista.
group-fault-age = Valitse, minkä ikäisiä he ovat.
group-fault-languages = Valitse ainakin yksi kieli, joka kierroksella on.
group-size = { $n ->
    [0] Kukaan ei ole vielä mukana
    [one] Yksi nuori
   *[other] { $n } nuorta
}
group-waiting = { $n ->
    [one] Yksi odottaa sisäänpääsyä
   *[other] { $n } odottaa sisäänpääsyä
}
group-code = Tie sisään
group-code-about = Nuoret avaavat osoitteen ja kirjoittavat koodin. Se on voimassa neljä tuntia tai kunnes lopetat sen. Koodi ei päästä ketään sisään: sinä päästät.
group-code-make = Tee koodi
group-code-new = Tee uusi koodi
group-code-end = Lopeta koodi
group-code-once = Koodi näkyy vain tällä sivulla. Jos lähdet sivulta, tee uusi koodi, kun haluat näyttää sen taas.
group-code-good = Koodi on nyt voimassa. Jos haluat näyttää koodin taas, tee uusi: vanha lakkaa silloin.
group-waits = Ketkä odottavat
group-waits-none = Kukaan ei odota nyt.
group-waits-about = Päästä sisään vain ne, jotka näet edessäsi: pyydä heitä näyttämään nimi ruudultaan.
group-let-in = Päästä sisään: { $name }
group-turn-away = Älä päästä: { $name }
group-writes = Päästetty sisään, kirjoittaa nyt neljää sanaa paperille.
group-look = Katso uudelleen
group-in = Ketkä ovat ryhmässä
group-in-none = Ei vielä kukaan. Tee koodi ja näytä se nuorille.
group-new-words = Uudet sanat: { $name }
group-shut-out = Sulje ulos: { $name }
group-confirm-words = Uudet sanat: { $name }?
group-confirm-words-about = Vanhat sanat lakkaavat heti toimimasta, ja niillä kirjautunut kirjataan ulos. Se, mitä hän on tehnyt, säilyy.
group-confirm-out = Suljetaanko ulos: { $name }?
group-confirm-out-about = Hänet kirjataan heti ulos, eikä hän voi palata tällä nimellä. Se, mitä hän on tehnyt, säilyy.
group-words-for = Uudet sanat: { $name }
group-words-about = Ne näkyvät vain nyt. Kirjoita ne paperille äläkä anna paperia kenellekään muulle.
group-words-done = Olen kirjoittanut ne
sample-heading = Pidätetyt vastaukset
sample-about = Seuloja pidättää vastauksen, jos siitä voisi tietää, kuka joku on, tai jos sen lukeminen satuttaisi. Ryhmänne voi pyytää, että toinen seuloja katsoo osaa niistä uudelleen. Ne arvotaan, eikä kukaan ryhmässä lue niitä.
sample-how-many = Kuinka monta katsotaan uudelleen?
sample-ask = { $n } vastausta
sample-asked = { $n } vastausta, pyydetty { $date }
sample-looking = Toinen seuloja katsoo niitä.
sample-outcome = Yhä pidätetty: { $stayed }. Lopulta vapautettu: { $released }.
sample-too-few = Niin montaa pidätettyä vastausta, joita kukaan ei ole katsonut uudelleen, ei ole. Pyytäkää vähemmän tai odottakaa, että useampia on luettu.
sample-under-way = Aiemmin pyytämiänne vastauksia katsotaan vielä. Kun se on tehty, voitte pyytää uudelleen.
sample-none = Ryhmänne ei ole pyytänyt yhtään. Jos haluatte, puhukaa siitä ohjaajanne kanssa.
group-with = Ketkä aikuiset ovat ryhmän kanssa
group-share = Myös muut ohjaajat voivat olla ryhmän kanssa. He näkevät, keitä siinä on, ja päästävät nuoria sisään kuten sinä.
group-share-do = Lisää { $name }

## Nuorten analyytikkojen tie sisään

young-door = Oletko nuori ja mukana ryhmässä? Tule sisään tästä
young-title = Sinun ryhmäsi
young-lead = Kukaan ei kysy täällä oikeaa nimeäsi.
young-new = Olen uusi
young-code = Koodi, jonka sait ohjaajalta
young-code-wrong = Tämä ei ole tämän päivän koodi. Katso vielä kerran tai kysy ohjaajalta.
young-back = Olen ollut täällä ennenkin
young-name = Nimesi täällä
young-words = Neljä sanaasi
young-lost = Hävisivätkö ne? Ohjaaja antaa uudet.
young-wrong = Tämä nimi ja nämä sanat eivät kuulu yhteen. Katso paperistasi ja yritä uudelleen.
young-come-in = Tule sisään
young-choose = Valitse nimesi täällä
young-choose-about = Ryhmässä kukaan ei käytä oikeaa nimeään. Napauta sitä, josta pidät.
young-others = Näytä muita nimiä
young-taken = Joku ehti ensin. Valitse toinen.
young-full = Moni odottaa juuri nyt. Kerro ohjaajalle.
young-show = Näytä tämä ohjaajalle:
young-wait = Kun pääset sisään, tämä sivu jatkuu.
young-am-i-in = Olenko sisällä?
young-again = Aloita alusta
young-in = Olet sisällä, { $name }!
young-paper = Ota paperia ja kynä. Saat nyt neljä sanaa. Tarvitset niitä, kun tulet takaisin.
young-show-words = Näytä sanani
young-write = Kirjoita ne paperillesi.
young-secret = Ne ovat vain sinun: älä näytä niitä kenellekään, et edes kaverille. Jos ne häviävät, ohjaaja antaa uudet.
young-type = Kirjoita nyt neljä sanaa tähän
young-type-wrong = Ei ihan. Katso sanoja tuosta yltä ja yritä uudelleen.
young-have = Ne ovat paperillani
young-gone = Aloitetaan alusta
young-gone-about = Et tehnyt mitään väärää. Pyydä ohjaajalta koodi.
young-home-about = Olet sisällä. Hyvä, että olet täällä.
young-home-next = Mitä seuraavaksi
young-home-next-about = Saat lukea, mitä muut lapset ovat kirjoittaneet, yhden vastauksen kerrallaan, ja sanoa, mistä se kertoo. Ohjaaja sanoo, milloin aloitetaan.
young-home-stop = Voit lopettaa milloin vain. Kukaan ei kysy miksi.
