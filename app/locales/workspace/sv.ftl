## Kring varje sida

language-name = svenska
languages = Språk
skip = Till innehållet
rooms = Rum
sign-out = Logga ut
demo = Det här är en visning. Inget här är på riktigt.
go-on = Vidare
back-home = Till första sidan

## Roller

role-admin = Administratör
role-admin-about = Du bjuder in människor och sköter omgångar och nycklar. Du läser inga svar.
role-screener = Granskare
role-screener-about = Du läser varje svar före alla andra och bestämmer vad som får gå vidare.
role-lead = Skyddsansvarig
role-lead-about = Du granskar svar och får veta när ett barn kan vara i fara.
role-facilitator = Gruppledare
role-facilitator-about = Du finns där för en grupp unga analytiker.
role-researcher = Forskare
role-researcher-about = Du ser skyddade antal och aldrig ett enskilt svar.
role-analyst = Analytiker
role-analyst-about = Du läser svar som släppts och säger vad de handlar om.

## Att logga in

sign-in = Logga in
sign-in-about = Det här är för vuxna som har bjudits in att arbeta här.
sign-in-wrong = E-postadressen och lösenordet hör inte ihop. Försök igen.
sign-in-lost = Har du glömt lösenordet, eller tappat både telefon och koder? Fråga en administratör.
sign-in-again = Börja om med lösenordet
login = E-postadress
password = Lösenord
code-title = Din kod
code-about = Öppna kodappen i telefonen och skriv de sex siffror som den visar.
code = Kod
code-of-app = De sex siffror som appen visar
code-lost = Ingen telefon till hands? Skriv en av dina koder på papper i stället. Var och en fungerar en gång.
code-wrong = Det är inte koden just nu, eller så är den redan använd. Vänta på nästa och försök igen.
code-wait = Det var många felaktiga koder. Vänta en halv minut, eller använd en kod på papper.
demo-enter = Gå in i visningen
demo-enter-about = Inget lösenord behövs här, för inget är på riktigt.

## Att komma med

join = Välkommen
name = Ditt namn
name-hint = Så som dina kollegor känner dig.
login-hint = Du loggar in med den. Inget skickas dit.
password-hint = Minst { $least } tecken. Fyra ord som inte hör ihop är bra.
join-next = Sedan ställer du in en kodapp. Ha telefonen till hands.
join-next-none = Mer behövs inte.
fault-name = Skriv ditt namn, med högst 100 tecken.
fault-login = Skriv en e-postadress, till exempel maja@example.org.
fault-login-taken = Någon loggar redan in med den adressen. Ta en annan.
fault-short = Det är för kort. Använd minst { $least } tecken.
fault-long = Det är för långt.
fault-known = Många använder det här, eller så är det lätt att gissa. Pröva fyra ord som inte hör ihop.
too-late = Inbjudan fungerar inte
too-late-about = Den kan redan vara använd, eller äldre än en vecka. Be den som bjöd in dig om en ny.

## Den andra faktorn

factor-title = Ställ in din kodapp
factor-about = Ett lösenord ensamt kan stjälas. En kod i telefonen skyddar barnens ord.
factor-scan = 1. Lägg till Berätta i appen
factor-key = Rikta appens kamera mot rutan, eller skriv den här nyckeln i appen:
factor-then = 2. Skriv den första koden
recovery-title = Dina koder på papper
recovery-about = Skriv av dem eller skriv ut sidan. Om du tappar telefonen släpper var och en in dig en gång.
recovery-once = De visas bara nu. Förvara dem där ingen annan tittar.
recovery-done = Jag har sparat dem
own-title = Din väg in
own-factor = Kodapp
own-has = Inställd. Ny telefon? Be en administratör att låta dig ställa in den igen.
own-none = Inte inställd. Den gör det mycket svårare för andra att ta sig in.
own-set-up = Ställ in en kodapp
own-everywhere = Inloggad någon annanstans?
own-everywhere-about = Om du glömde logga ut på en annan dator, logga ut överallt på en gång, här också.
own-everywhere-do = Logga ut överallt

## Första sidan

room-home = Start
home-greeting = Hej, { $name }
home-none = Inget att göra ännu
home-none-about = Det finns inget rum för din roll ännu. När det finns står det här.

## Människor

room-people = Människor
room-people-about = Bjud in dem som arbetar här, och stäng ute dem som inte längre gör det.
invite = Bjud in någon
invite-about = Du får en adress som fungerar en gång, i en vecka. Ge den inte till någon annan. Under varje roll står vad de får läsa om den.
invite-as = Vad ska de göra här?
invite-do = Gör en inbjudan
invited = En inbjudan är gjord
invited-about = Den visas bara nu. Skicka den till personen så att ingen annan läser den.
people-here = Vilka som är här
people-alone = Bara du än så länge. Bjud in en granskare och en skyddsansvarig: innan dess kan ingen läsa svar.
state-disabled = utestängd
state-two = lösenord och kodapp
state-missing = ingen kodapp ännu
state-one = lösenord
person-anew = Ny kodapp för { $name }
person-disable = Stäng ute { $name }
confirm-disable = Stänga ute { $name }?
confirm-disable-about = Personen loggas ut överallt genast och kan inte logga in igen. Det går inte att ångra: för att komma tillbaka behövs en ny inbjudan och en annan e-postadress.
confirm-anew = Ny kodapp för { $name }?
confirm-anew-about = Den gamla appen och koderna på papper slutar fungera genast. Vid nästa inloggning ställs en ny in. Prata med personen först, så att du vet vem som ber.
confirm-no = Nej, låt vara

## När något är fel

trouble-not-found = Den sidan finns inte
trouble-not-found-about = Adressen kan vara felskriven, eller så är sidan inte för dig.
trouble-form = Formuläret kom inte som det ska
trouble-form-about = Inget ändrades. Gå tillbaka, ladda sidan på nytt och försök igen.
trouble-elsewhere = Det här kom inte från en sida hos oss
trouble-elsewhere-about = Inget ändrades. Öppna sidan här och försök igen.
trouble-unavailable = Det fungerar inte just nu
trouble-unavailable-about = Inget ändrades. Försök igen om en stund.
trouble-broken = Något gick fel här
trouble-broken-about = Det är inte ditt fel. Säg koden { $code } till den som sköter programmet.

## Screening

room-screening = Granskning
room-screening-about = Läs varje svar före alla andra, ta bort det som visar vem någon är och säg vem som får läsa det.
screening-locked = Svaren är låsta
screening-locked-about = De öppnas med granskningsnycklarnas lösenfras, en gång efter varje start av servern. Före det kan ingen läsa dem.
screening-no-keys = Den här servern har inga granskningsnycklar, så inget svar kan öppnas här. Be den som sköter servern att lägga dit filen screening.key.
screening-passphrase = Lösenfras
screening-passphrase-wrong = Det här är inte lösenfrasen. Titta på varje ord en gång till.
screening-unlock = Öppna svaren
screening-no-waves = Ingen omgång har börjat ännu. När barn svarar väntar svaren här.
screening-waiting = { $n ->
    [0] Inget svar väntar
    [one] Ett svar väntar
   *[other] { $n } svar väntar
}
screening-decided = Släppta: { $released }. Stoppade: { $held }.
screening-held = { $reason }: { $n }
screening-danger-held = { $n ->
    [one] Ett svar berättar om fara nu: gör så här
   *[other] { $n } svar berättar om fara nu: gör så här
}
screening-read = Läs nästa svar
screening-back = Till omgångarna
screening-done = Inget svar väntar här nu
screening-done-about = Alla som har kommit är lästa, eller ligger hos någon annan. Nya kommer i grupper om minst tjugo, så att ingen kan se när ett barn skrev.
screening-undo = Ångra mitt senaste beslut
screening-undo-about = I tio minuter. Tills dess läser ingen annan det.
screening-keys = Tangenter
screening-undo-none = Det finns inget att ta tillbaka
screening-undo-none-about = Ett beslut kan tas tillbaka i tio minuter. Efter det granskas svaret på nytt där det läses.
screening-not-yours = Det här svaret ligger inte hos dig längre
screening-not-yours-about = Inget beslutades. Det kan ha gått för lång tid, eller så har barnet tagit tillbaka det.
screening-story = Berättelsen som lästes: { $story }
screening-age = Ålder: { $age }
screening-own = Säger att något liknande har hänt
screening-care = Några ord kan betyda att någon behöver stöd
screening-hard = Det här svaret kan vara jobbigt att läsa. Öppna det när du är redo.
screening-hard-about = Ta den tid du behöver. Du kan också fortsätta senare, eller prata med någon först.
screening-hard-count = { $n ->
    [0] Inga jobbiga svar sedan din senaste paus.
    [one] Ett jobbigt svar sedan din senaste paus.
   *[other] { $n } jobbiga svar sedan din senaste paus.
}
screening-rest = En paus vore bra nu.
screening-tick = Ikryssade ord tas bort. Kryssa i eller ur som du vill: du bestämmer, inte markeringarna.
screening-as = Andra ord som jag kryssar i ersätts av
screening-release = Släpp för
screening-hold = Stoppa, för att det
screening-note = Anteckning, om det behövs
screening-note-hint = Den förseglas som svaret. Skriv inga namn.
screening-note-long = Anteckningen var för lång. Högst { $most } tecken; inget beslutades.
screening-danger = När någon kan vara i fara nu
screening-danger-about = Svaret är stoppat. Den som ansvarar för barns trygghet ser att det finns. Gör ingenting på egen hand.
screening-danger-rule = Omgångens regel
audience-10-12 = 10 och äldre
audience-13-15 = 13 och äldre
audience-16-17 = 16 och äldre
audience-adults = bara vuxna
hold-identifies = visar vem det är
hold-distressing = gör ont att läsa
hold-danger = berättar om fara
hold-empty = säger ingenting
hold-not-an-answer = är inget svar

## Andra blicken och svar som avgörs tillsammans
screening-opening = Svaren öppnas
screening-opening-about = { $opened } av { $of } hittills. Det tar en stund, så att de som kan behöva omsorg kommer först. Sidan går vidare av sig själv.
screening-second = En andra blick.
screening-second-release = En kollega skulle släppa det här för { $audience }, utan de markerade orden. Ingen annan läser det innan du håller med. Om du ändrar något tittar en kollega igen.
screening-second-held = En kollega höll tillbaka det här. Läs det som om det vore nytt.
screening-second-looks = { $n ->
    [one] Ett svar väntar på en andra blick.
   *[other] { $n } svar väntar på en andra blick.
}
screening-alike = { $n ->
    [one] Ett svar till säger nästan samma sak
   *[other] { $n } svar till säger nästan samma sak
}
screening-alike-title = Svar som säger nästan samma sak
screening-alike-about = Läs vart och ett. De markerade hålls tillbaka tillsammans. De andra stannar hos dig, så att du kan läsa dem ett i taget.
screening-alike-more = { $n ->
    [one] Ett till av samma slag kommer när de här är klara.
   *[other] { $n } till av samma slag kommer när de här är klara.
}
screening-ordinary = Korta, vanliga svar
screening-ordinary-link = Korta, vanliga tillsammans
screening-ordinary-about = De här har inga markeringar, färre än 40 tecken och bara ord som finns i minst tio släppta svar. Läs vart och ett. Ta bort bocken från dem som du hellre läser för sig.
screening-ordinary-none = Inga väntar just nu. Ord räknas som vanliga när tio släppta svar har dem, tio minuter efter att de släpptes, så de kommer när mer är släppt.
screening-ordinary-two = I den här omgången släpper två personer varje svar, så svaren släpps ett i taget.
screening-together-release = Släpp de markerade för
screening-together-hold = Håll tillbaka de markerade, för att de
screening-one-by-one = Läs ett i taget
screening-released-title = Släppta svar
screening-released-about = Det här får analysgrupperna läsa. Om en text ändå berättar för mycket, ta tillbaka den: den försvinner genast från analysen och du granskar den igen.
screening-released-none = Inget här än. Ett släppt svar kommer hit tio minuter efter att det släpptes.
screening-released-for = Släppt för { $audience }
screening-released-again = Ta tillbaka och granska igen
screening-released-more = Visa fler
screening-one = En person släpper ett svar.
screening-two = Två personer är överens innan ett svar släpps.
screening-two-on = Be om två personer
screening-two-off = En person räcker
