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
join-next = Seuraavaksi otat käyttöön koodisovelluksen. Pidä puhelin käsillä.
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
factor-about = Pelkän salasanan voi varastaa. Puhelimen koodi pitää lasten sanat turvassa.
factor-scan = 1. Lisää Berätta sovellukseen
factor-key = Osoita sovelluksen kameralla ruutua tai kirjoita sovellukseen tämä avain:
factor-then = 2. Kirjoita ensimmäinen koodi
recovery-title = Paperikoodisi
recovery-about = Kirjoita nämä muistiin tai tulosta sivu. Jos puhelin katoaa, kukin päästää sinut sisään kerran.
recovery-once = Ne näytetään vain nyt. Säilytä ne siellä, mihin kukaan muu ei katso.
recovery-done = Olen tallettanut ne
own-title = Tiesi sisään
own-factor = Koodisovellus
own-has = Käytössä. Uusi puhelin? Pyydä ylläpitäjää antamaan sinun ottaa se käyttöön uudelleen.
own-none = Ei käytössä. Sen kanssa muiden on paljon vaikeampi päästä sisään.
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
state-two = salasana ja koodisovellus
state-missing = ei vielä koodisovellusta
state-one = salasana
person-anew = Uusi koodisovellus: { $name }
person-disable = Sulje ulos: { $name }
confirm-disable = Suljetaanko ulos { $name }?
confirm-disable-about = Hänet kirjataan heti ulos kaikkialta, eikä hän voi enää kirjautua sisään. Tätä ei voi perua: palatakseen hän tarvitsee uuden kutsun ja toisen sähköpostiosoitteen.
confirm-anew = Uusi koodisovellus: { $name }?
confirm-anew-about = Vanha sovellus ja paperikoodit lakkaavat toimimasta heti. Kun hän seuraavan kerran kirjautuu, hän ottaa käyttöön uuden. Puhu ensin hänen kanssaan, jotta tiedät, kuka pyytää.
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
screening-not-yours-about = Mitään ei päätetty. Aikaa on voinut kulua liikaa, tai lapsi on ottanut vastauksen takaisin.
screening-story = Tarina, joka luettiin: { $story }
screening-age = Ikä: { $age }
screening-own = Kertoo, että jotain tällaista on tapahtunut itselle
screening-care = Jotkin sanat voivat kertoa avun tarpeesta
screening-hard = Tätä vastausta voi olla raskas lukea. Avaa se, kun olet valmis.
screening-hard-about = Ota aikaa. Voit myös jatkaa myöhemmin tai jutella ensin jonkun kanssa.
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
screening-note-hint = Se sinetöidään kuten vastaus. Älä kirjoita nimiä.
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
