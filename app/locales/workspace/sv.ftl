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
join-next = Sedan ställer du in en passnyckel eller en kodapp. Ha telefonen till hands.
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
factor-about = Ett lösenord ensamt kan stjälas. Ett andra bevis som bara du har skyddar barnens ord.
factor-scan = 1. Lägg till Berätta i appen
factor-key = Rikta appens kamera mot rutan, eller skriv den här nyckeln i appen:
factor-then = 2. Skriv den första koden
recovery-title = Dina koder på papper
recovery-about = Skriv av dem eller skriv ut sidan. Om du tappar telefonen släpper var och en in dig en gång.
recovery-once = De visas bara nu. Förvara dem där ingen annan tittar.
recovery-done = Jag har sparat dem
own-factor = Kodapp
own-has = Sex siffror från en app i telefonen
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
state-two = lösenord och andra bevis
state-missing = inget andra bevis ännu
state-one = lösenord
person-anew = Ny väg in för { $name }
person-disable = Stäng ute { $name }
confirm-disable = Stänga ute { $name }?
confirm-disable-about = Personen loggas ut överallt genast och kan inte logga in igen. Det går inte att ångra: för att komma tillbaka behövs en ny inbjudan och en annan e-postadress.
confirm-anew = Ny väg in för { $name }?
confirm-anew-about = Passnycklar, kodapp och koder på papper slutar fungera genast. Du får en adress att lämna över, och bara med den går det att ställa in nya. Prata med personen först, så att du vet vem som ber.
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
screening-not-yours-about = Har du just beslutat om det, så gäller det beslutet. Annars beslutades inget: det kan ha gått för lång tid, eller så har barnet tagit tillbaka det.
screening-story = Berättelsen som lästes: { $story }
screening-age = Ålder: { $age }
screening-own = Säger att något liknande har hänt
screening-care = Några ord kan betyda att någon behöver stöd
screening-hard = Det här svaret kan vara jobbigt att läsa. Öppna det när du är redo.
screening-hard-about = Ta den tid du behöver. Du kan också fortsätta senare, eller prata med någon först.
screening-hard-first = Öppna svaret först. Sedan kan du besluta.
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
screening-note-hint = Den förseglas som svaret; en kollega som tittar igen kan öppna den. Skriv inga namn.
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
screening-second-why = Varför din kollega stoppade det: titta själv först
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
## Danger: the safeguarding lead's room

room-danger = Fara
room-danger-about = Svar som har stoppats för att någon kan vara i fara nu. Vad de säger öppnas av två personer tillsammans, och varje steg skrivs ner.
danger-waits = { $n ->
    [one] Ett svar som berättar om fara väntar på dig
   *[other] { $n } svar som berättar om fara väntar på dig
}
danger-asked-of-you = { $n ->
    [one] En kollega ber dig att öppna ett svar tillsammans
   *[other] Kolleger ber dig att öppna { $n } svar tillsammans
}
danger-none = Inget är stoppat för fara
danger-none-about = När en granskare stoppar ett svar för att någon kan vara i fara står det här genast. Sedan:
danger-step-ask = Du säger vad du vill läsa det för och frågar en kollega som granskar.
danger-step-agree = Kollegan går med på det, inloggad som sig själv, inom 30 minuter.
danger-step-read = Du läser vad barnet skrev, i 20 minuter, och handlar efter omgångens regel.
danger-step-deal = Du skriver ner vad som gjordes.
danger-held-on = Stoppat { $date }
danger-look = Vad du kan göra
danger-state-new = Nytt
danger-state-asked = Håller på att öppnas
danger-state-opened = Öppnat
danger-outcome-police = Lämnat vidare till polisen
danger-outcome-social-services = Lämnat vidare till socialtjänsten
danger-outcome-helpline = Lämnat vidare till en hjälplinje för barn
danger-outcome-nobody-found = Ingen kan hittas utifrån det
danger-outcome-no-danger = Ingen fara ändå
danger-purpose-judge = För att se om någon behöver hjälp nu
danger-purpose-pass-on = För att lämna vidare det som polisen eller socialtjänsten måste veta
danger-purpose-authority = För att en myndighet frågar om det
danger-one = Ett svar som berättar om fara
danger-back = Till alla
danger-locked = Den här omgångens svar är låsta. Öppna dem först med lösenfrasen.
danger-you-asked = Du har frågat dina kolleger
danger-you-asked-about = Ring någon av dem som granskar. De loggar in och ser det på sin första sida. Efter 30 minuter måste du fråga igen.
danger-look-again = Titta igen
danger-agreed = { $name } gick med på det.
danger-agreed-about = Bara du kan öppna det nu, en gång, i 20 minuter. Ha regeln och en telefon till hands innan du börjar.
danger-open = Öppna det nu
danger-is-open = Det är öppet för dig
danger-read = Läs det
danger-ask = Öppna det tillsammans med en kollega
danger-ask-about = Ingen öppnar ett svar ensam. En annan person som granskar går med på det, och båda namnen skrivs ner.
danger-ask-why = Vad vill du läsa det för?
danger-ask-do = Fråga en kollega
danger-deal = Vad gjordes?
danger-deal-about = Det skrivs ner med ditt namn. ”Ingen fara ändå” ger svaret tillbaka till granskarna.
danger-deal-what = Välj det som ligger närmast
danger-deal-do = Skriv ner det
danger-note = Anteckning, om det behövs
danger-note-hint = Den förseglas som svaret. Skriv inga namn.
danger-note-long = Anteckningen var för lång. Högst { $most } tecken; inget skrevs ner.
danger-history = Vad som har hänt hittills
danger-history-asked = { $name } frågade.
danger-history-late = Det blev för sent.
danger-original = Vad barnet skrev
danger-original-about = Inget är borttaget. Du kan läsa det i 20 minuter; ingen annan kan det. Kopiera inget som du inte lämnar vidare.
danger-first = Är någon i fara just nu? Ring nödnumret först och läs sedan vidare.
danger-numbers = Nödnummer och hjälplinjer
danger-written = Orden
danger-screener-note = Granskarens anteckning
danger-requests = Öppna tillsammans
danger-requests-about = Den som ansvarar för barns trygghet kan inte öppna ett svar ensam. Prata med varandra först. Om du går med på det kan kollegan läsa det i 20 minuter, och ditt namn skrivs ner bredvid kollegans. Du ser inte svaret.
danger-requests-none = Ingen frågar dig nu
danger-requests-none-about = När någon som ansvarar för barns trygghet frågar står det här i 30 minuter, och på din första sida.
danger-asks = { $name } ber om att få öppna ett svar som berättar om fara
danger-agree = Gå med på det som { $name } ber om
danger-agree-late = Det var för sent, eller så har någon annan redan gått med på det. Inget ändrades.
danger-you-agreed = Du har gått med på det
danger-you-agreed-about = Din kollega kan öppna svaret nu. Fråga efteråt hur det gick, och hur kollegan mår.
danger-not-open = Det är inte öppet
danger-not-open-about = De 20 minuterna är slut, det är redan nerskrivet vad som gjordes, eller så gick ingen med på det i tid. Fråga en kollega igen om du måste läsa det.

## Accountability

room-accountability = Antal
room-accountability-about = Vad som blev av svaren: hur många som kom, släpptes och stoppades, och varför.
account-full-about = Det här är de exakta antalen. Lämna dem inte vidare: andra ser avrundade.
account-protected-about = Antalen är avrundade till närmaste tiotal, och små antal sägs inte, så att ingen kan hittas i dem.
account-later = Antalen kommer en dag efter att omgången har stängt.
account-what = Vad
account-number = Hur många
account-about = ungefär { $n }
account-few = färre än 10
account-came = Kom
account-waiting = Väntar på en granskare
account-unread = Raderade, lästa av ingen
account-released = Släppta
account-redacted = Släppta, med något borttaget
account-held-identifies = Stoppade: berättar vem det är
account-held-distressing = Stoppade: gör ont att läsa
account-held-danger = Stoppade: berättar om fara
account-held-empty = Stoppade: säger inget
account-held-not-an-answer = Stoppade: är inget svar

## Mail

mail-alert-subject = något väntar på dig
mail-alert = Ett svar väntar på den som ansvarar för barns trygghet. Logga in för att se det:
mail-test-subject = ett prov
mail-test = Det här är ett prov: e-post från Berätta kommer fram. Sidan för att logga in:
## Passnycklar och det egna kontot

passkey = Passnyckel
passkey-new = Ställ in en passnyckel
passkey-about = Telefonen, datorn eller säkerhetsnyckeln ber om ditt finger, ditt ansikte eller sin egen kod. Inget av det skickas hit.
passkey-name = Vad kallar du den?
passkey-name-hint = Så att du känner igen den senare, till exempel ”min telefon”.
passkey-number = Passnyckel { $n }
passkey-make = Skapa passnyckeln
passkey-instead = Använd en kodapp i stället
passkey-needs-script = En passnyckel kräver JavaScript och en webbläsare som har passnycklar. Använd annars en kodapp.
passkey-stopped = Det avbröts eller tog för lång tid. Försök igen när du är redo.
passkey-known = Den här enheten har redan en passnyckel för dig. Använd en annan enhet eller gå tillbaka.
passkey-not-taken = Passnyckeln togs inte emot. Det kan ha tagit för lång tid: försök en gång till.
passkey-use = Använd din passnyckel
passkey-use-title = Passnyckel
passkey-use-about = Enheten ber om ditt finger, ditt ansikte eller sin egen kod.
second-title = Visa att det är du
second-about = Ett steg till efter lösenordet.
code-instead = Eller skriv en kod
code-paper-about = Skriv en av dina koder på papper. Var och en fungerar en gång.
choose-title = Välj ett andra bevis
choose-passkey = Säkrast och snabbast: telefonen, datorn eller säkerhetsnyckeln känner dig. En falsk sida kan inte be om den.
choose-app = Sex siffror från en app i telefonen. Fungerar överallt, även utan JavaScript.
reset-due = Öppna adressen som du fått
reset-due-about = En administratör har tagit bort din gamla väg in. Öppna adressen som du fått; den leder till en ny. Lösenordet ensamt räcker inte. Om adressen är äldre än en vecka, be om en ny.
reset-title = En ny väg in
reset-about = Skriv din e-postadress och ditt lösenord. Sedan ställer du in en ny passnyckel eller kodapp.
reset-wrong = Adress och lösenord hör inte ihop, eller så gjordes den här adressen för någon annan.
reset-late = Den här adressen fungerar inte
reset-late-about = Den kan redan ha använts eller vara äldre än en vecka. Be en administratör om en ny.
reset-made = En ny väg in har skapats
reset-made-about = Den visas bara nu och gäller en vecka. Ge den själv till personen: med den och lösenordet går det att ställa in en ny passnyckel eller kodapp.
state-reset = väntar på en ny väg in
account = Ditt konto
account-back = Till ditt konto
account-password-about = Bara du kan det. Inte ens en administratör kan läsa det.
password-change = Byt lösenord
password-change-about = Du loggas då ut överallt annars.
password-old = Lösenordet som du har nu
password-new = Det nya lösenordet
own-password = Ditt lösenord
own-password-hint = Du får skriva det en gång till, så att ingen ändrar dina vägar in på en skärm som du lämnat öppen.
own-password-wrong = Det här är inte ditt lösenord. Försök igen.
ways-title = Andra bevis
ways-about = Det som du visar efter lösenordet. Med två kommer du in även om ett försvinner.
ways-none = Du kommer in med bara ett lösenord. Ett andra bevis gör det mycket svårare för andra.
ways-last = Din roll behöver ett andra bevis. Lägg till ett annat innan du tar bort det här.
ways-add-passkey = Lägg till en passnyckel
ways-add-app = Lägg till en kodapp
passkey-added = sedan { $day }
remove = Ta bort
remove-named = Ta bort { $name }
remove-app = Ta bort kodappen?
remove-app-about = Dess koder släpper inte in någon längre. Det går inte att ångra, men du kan ställa in en ny.
remove-passkey = Ta bort { $name }?
remove-passkey-about = Den släpper inte in någon längre. Radera den på enheten också, så att enheten inte erbjuder den.
remove-do = Ta bort
codes-left = { $n ->
    [0] Ingen är kvar. Skapa nya.
    [one] En är kvar. Skapa snart nya.
   *[other] { $n } är kvar. Var och en släpper in dig en gång när du har tappat allt annat.
}
codes-new = Nya koder på papper?
codes-new-about = De gamla slutar fungera genast. Ha penna eller skrivare till hands: de nya visas en enda gång.
codes-new-do = Skapa nya koder

## Revisionsspår och nycklar

room-trail = Revisionsspår
room-trail-about = Vem som öppnade, ändrade, släppte, tog ut eller ställde in vad, och när. Inga barns ord finns i det.
trail-holds = Spåret hänger ihop
trail-holds-about = Alla { $n } poster följdes just nu, från den första till den förseglade änden.
trail-broken = Spåret hänger inte ihop
trail-broken-about = Den första brutna länken är post { $n }. Allt före den är som det skrevs. Någon har ändrat databasen förbi Berätta, eller så har den en annan server.key: säg till den som sköter servern, och låt ”beratta verify” köras.
trail-export = Ladda ner spåret
trail-export-about = En fil att förvara på annat håll: den visar senare om något har ändrats. Nedladdningen får en egen post.
trail-only = Visa bara
trail-all = Allt
trail-show = Visa
trail-none = Det finns ingen sådan post ännu.
trail-older = Äldre poster
trail-newest = Till de nyaste
actor-command-line = Någon vid serverns kommandorad
actor-job = Programmet självt
actor-analyst = Analytiker { $id }
actor-gone = Person { $id }
subject-answer = svar { $id }
subject-complaint = klagomål { $id }
subject-survey = version { $id }
subject-group = grupp { $id }
subject-wave = omgång { $id }
fact-api = nås av program
fact-count = antal: { $n }
fact-draft = med texter som ingen har signerat ännu
fact-replaced = poster i spåret före: { $n }
fact-withdrawn = återtagna som inte kom tillbaka: { $n }
reason-passphrase = fel lösenfras
reason-second-factor = fel andra bevis
reason-disabled = avstängd
reason-too-many = för många försök
reason-other = annat skäl
setting-trail = revisionsspåret
setting-help = hjälpsidorna
setting-lists = granskningslistorna
setting-server-key = server.key
setting-one-person = en person släpper
setting-two-person = två personer släpper
room-keys = Nycklar
room-keys-about = Om svaren kan öppnas här nu, och vad som måste ligga var för att de ska kunna öppnas senare.
keys-open = Svaren är upplåsta på den här servern
keys-open-about = En granskare har gett lösenfrasen sedan servern startade. Lås nu om du inte är säker på alla som kan nå den: granskarna ger då lösenfrasen igen.
keys-locked = Svaren är låsta på den här servern
keys-locked-about = Ingen kan läsa dem förrän en granskare ger lösenfrasen i granskningsrummet.
keys-lock = Lås nu
keys-waves = Omgångar och deras nycklar
keys-no-waves = Ingen omgång har börjat ännu. Var och en får en egen nyckel när den öppnas.
keys-here = Nyckeln finns i screening.key på den här servern.
keys-not-here = Nyckeln finns inte på den här servern. Svaren kan bara öppnas med de 24 orden på papper: ”beratta keys recover”.
keys-no-file = Det finns ingen screening.key på den här servern, eller så går den inte att läsa. Svar kan tas emot men inte öppnas här.
keys-must = Vad som måste finnas
keys-must-words = För varje omgång ett papper med dess 24 ord, i ett kuvert i ett kassaskåp. Den som har det kan öppna omgångens svar. Det strimlas när omgångens tid är ute.
keys-must-passphrase = Lösenfrasen, som granskarna kan och som är nedskriven i ett annat kassaskåp. Den sparas aldrig på en dator.
keys-must-files = Kopior av screening.key och server.key, skilda från varandra och från säkerhetskopiorna. En säkerhetskopia av databasen innehåller ingen av dem.
keys-must-backup = En säkerhetskopia av databasen på en annan maskin, prövad en gång genom att återställa den.
act-person-invited = Bjöd in någon
act-person-joined = Gick med
act-person-disabled = Stängde av någon
act-role-changed = Ändrade en roll
act-second-factor-set = Ställde in ett andra bevis
act-second-factor-removed = Tog bort ett andra bevis
act-recovery-codes-renewed = Skapade nya koder på papper
act-password-changed = Bytte lösenord
act-second-factor-reset = Gav någon en ny väg in
act-signed-in = Loggade in
act-sign-in-refused = Släpptes inte in
act-signed-out-everywhere = Loggade ut överallt
act-group-made = Skapade en grupp
act-analyst-approved = Släppte in en analytiker
act-analyst-passphrase-renewed = Gav en analytiker en ny lösenfras
act-wave-drafted = Skrev ett utkast till en omgång
act-wave-tried = Provade en omgång
act-wave-opened = Öppnade en omgång
act-wave-closed = Stängde en omgång
act-wave-reported = Berättade vad det blev av en omgång
act-wave-purged = Förstörde en omgångs texter och nyckel
act-survey-imported = Läste in en enkät
act-keys-made = Skapade granskningsnycklarna
act-keys-moved = Flyttade granskningsnycklarna
act-keys-recovered = Återställde en omgångs nyckel
act-keys-unlocked = Låste upp svaren
act-keys-locked = Låste svaren
act-answer-opened = Öppnade ett svar
act-answer-released = Släppte ett svar
act-answer-held = Höll tillbaka ett svar
act-screening-undone = Tog tillbaka ett beslut
act-answers-released-in-bulk = Släppte flera svar
act-release-reopened = Skickade en text tillbaka till granskning
act-danger-alerted = Larmade om fara
act-original-opened = Öppnade ett original
act-complaint-read = Läste ett klagomål
act-held-sample-asked = Bad om ny granskning av tillbakahållna svar
act-care-words-changed = Ändrade omsorgsorden
act-setting-changed = Ändrade en inställning
act-exported = Tog ut resultat
act-audit-exported = Tog ut revisionsspåret
act-backup-made = Gjorde en säkerhetskopia
act-restored = Återställde en säkerhetskopia
act-wave-pinned = Gav en utkastad omgång den nyaste enkäten
act-release-proposed = Skulle släppa ett svar, om en kollega håller med
act-original-asked = Bad om att öppna ett original
act-original-agreed = Gick med på att öppna ett original
act-danger-dealt-with = Skrev vad som gjordes åt en fara
act-group-shared = Delade en grupp med en kollega
act-group-door-opened = Öppnade en grupps dörr
act-group-door-closed = Stängde en grupps dörr
act-analyst-shut-out = Stängde ute en analytiker
## Omgångar

room-waves = Omgångar
room-waves-about = Skriv upp en omgång, prova den med barn, öppna och stäng den, och se till att orden raderas i tid.
waves-none = Ingen omgång är uppskriven ännu. Importera en undersökning med ”beratta survey import” och börja sedan här nedanför.
waves-back = Till omgångarna
wave-life = Omgångens liv
wave-address = Adress:
wave-state-draft = Uppskriven
wave-state-tried = Provad med barn
wave-state-open = Öppen
wave-state-closed = Stängd
wave-state-reported = Resultaten är berättade
wave-state-purged = Raderad
wave-drafted-on = Uppskriven { $date }
wave-opened-on = Öppnades { $date }
wave-closed-on = Stängdes { $date }
wave-reported-on = Resultaten berättades { $date }
wave-due-on = Ord och nyckel raderas { $date }
wave-due-days = Ord och nyckel raderas { $days ->
    [one] en dag
   *[other] { $days } dagar
} efter stängning
wave-purged-on = Ord och nyckel raderades { $date }
wave-unsigned = Ingen har signerat texterna: varje sida säger att det är ett utkast.
wave-version = Undersökningens version:
wave-counts = Lästa berättelser: { $served }. Svar som kom: { $came }.
wave-counts-later = Hur många som kom berättas när omgången har stängt, så att ingen kan se vem som svarar när.
count-about = ungefär { $n }
count-few = färre än tio
draft-heading = Skriv upp en ny omgång
draft-about = Den får sitt namn och sin nyckel och tar inte emot några svar ännu. För allmänheten finns den inte.
draft-survey = Vilken undersökning?
draft-name = Namn i adressen
draft-name-hint = Små bokstäver a–z, siffror och bindestreck, till exempel lunch-2027. Det blir kvar för alltid: där hittar barn resultaten.
draft-days = Dagar tills orden raderas
draft-days-hint = Räknat från stängningen. Barnen får veta antalet.
draft-do = Skriv upp omgången
draft-no-surveys = Ingen undersökning är importerad ännu. Kör ”beratta survey import” med undersökningens mapp på servern.
fault-wave-unchosen = Välj en undersökning.
fault-wave-name = Skriv 1 till 60 små bokstäver, siffror och bindestreck.
fault-wave-taken = Det finns eller fanns en omgång med det namnet. Välj ett annat.
fault-wave-days = Skriv ett tal från 1 till 3650.
fault-wave-survey = Undersökningen klarar inte sin kontroll. På servern säger ”beratta survey check” varför.
fault-wave-keys = Det finns ingen screening.key på servern att lägga nyckeln i. Gör en med ”beratta keys new”.
words-title = Orden till omgångens nyckel
words-about = Skriv de här 24 orden på papper, i den här ordningen, och lås in det. Den som har dem kan öppna omgångens svar.
words-once = De visas bara nu. Förstör papperet den dag då omgångens ord raderas: det kan programmet inte göra åt dig.
words-done = Jag har skrivit upp dem
wave-opening = Innan den öppnar
need-log = Ett prov med barn, med just den här versionen, är antecknat
need-signed-texts = Varje text är signerad och undersökningen klarar sin kontroll
need-key = Omgångens nyckel finns i screening.key
need-screener = En granskare kan logga in
need-lead = En ansvarig för barns säkerhet kan logga in
need-danger-rule = Det finns en skriven regel för svar som berättar om fara
need-there = Klart:
need-missing = Saknas:
wave-open-do = Öppna för barn
wave-not-yet = När inget saknas står här en knapp för att öppna.
wave-not-ready = Den får inte öppna ännu. Titta på vad som saknas.
pin-about = En nyare version av undersökningen har importerats. Med den måste omgången provas på nytt.
pin-do = Ta den nyaste versionen
try-heading = Anteckna ett prov med barn
try-about = Skriv vad en liten grupp barn visade om undersökningen, innan andra svarar.
try-day = Dag för provet
try-children = Hur många barn var med?
ages = { $from } till { $to } år
try-lesson = Vad lärde ni er, och vad ändrades?
try-lesson-hint = Bara om undersökningen. Skriv inget om ett barn och inga namn.
try-do = Anteckna provet
try-log = Prov med barn
try-none = Inget prov är antecknat ännu.
try-of = { $ages }: { $n }
try-earlier = Med en tidigare version
fault-try-day = Skriv en dag som har varit.
fault-try-children = Skriv hur många som var med: minst ett barn, högst 500 i en ålder.
fault-try-lesson = Skriv något, högst 2 000 tecken.
wave-close = Stäng omgången
wave-close-about = Inga nya berättelser ges därefter. Sidor som är öppna kan skicka i 24 timmar till.
confirm-close = Stänga ”{ $title }”?
confirm-close-about = Ingen öppnar den igen: för fler svar behövs en ny omgång. Sidor som barn har öppna kan skicka i 24 timmar till.
report-heading = Berätta att resultaten finns
report-about = Omgångens resultatsida berättar det från och med nu. Lämna adressen tom om de inte står någon annanstans ännu.
report-address = Resultatens adress
report-do = Berätta det
fault-report = Skriv en adress som börjar med https://.
wave-purge = Radera ord och nyckel
wave-purge-about = På dagen här ovanför gör programmet det självt. Gör det tidigare bara om det finns ett skäl.
confirm-purge = Radera orden i ”{ $title }” nu?
confirm-purge-about = Omgångens nyckel och varje förseglat ord förstörs, även i säkerhetskopior: ingen kan öppna dem längre. Släppta texter och antal finns kvar. Sidor som ännu är öppna kan inte längre skicka. Det går inte att ångra. Förstör nyckelns ord på papper efteråt.
confirm-purge-name = Skriv omgångens namn för att radera orden
fault-purge-name = Det är inte omgångens namn. Inget raderades.
wave-purged-about = Orden och nyckeln är förstörda. Släppta texter och antal finns kvar. Är papperet med nyckelns ord förstört, och varje annan kopia av screening.key?
previews-heading = Vad barn ser
previews-about = De riktiga sidorna, märkta som förhandsvisning. Inget kan skickas från dem, och inget räknas.
preview-welcome = Första sidan
preview-link = { $story }, { $ages }: version { $n }
preview-thanks = Tack
preview-care = Tack, när orden tyder på fara
wave-moved = Någon hann före
wave-moved-about = Inget gjordes: omgången har gått vidare under tiden.
wave-moved-look = Titta på omgången
## Grupper av unga analytiker

room-groups = Grupper
room-groups-about = De unga som du är med: släpp in dem och hjälp dem att komma tillbaka.
groups-none = Du är inte med någon grupp än. Skapa en för en omgång. Med gruppens kod kan unga be att få komma in.
group-no-waves = Ingen omgång har börjat än. När en har börjat kan du skapa en grupp för den här.
group-make = Skapa en grupp
group-make-do = Skapa gruppen
group-name = Gruppens namn
group-name-hint = Vuxna ser det. Skriv inget barns namn, och inget som berättar vilka som är i gruppen.
group-wave = Vems svar läser gruppen?
group-age = Hur gamla är de?
group-age-hint = De läser det som har släppts för deras ålder eller för yngre.
group-age-10-12 = 10 till 12 år
group-age-13-15 = 13 till 15 år
group-age-16-17 = 16 till 17 år
group-languages = Vilka språk läser gruppen?
group-fault-name = Skriv ett namn med högst 60 bokstäver.
group-fault-wave = Välj en av omgångarna.
group-fault-age = Välj hur gamla de är.
group-fault-languages = Välj minst ett språk som omgången har.
group-size = { $n ->
    [0] Ingen är med än
    [one] En ung person
   *[other] { $n } unga
}
group-waiting = { $n ->
    [one] En väntar på att bli insläppt
   *[other] { $n } väntar på att bli insläppta
}
group-code = Vägen in
group-code-about = De unga öppnar adressen och skriver koden. Den gäller i fyra timmar, eller tills du avslutar den. Den släpper inte in någon av sig själv: det gör du.
group-code-make = Skapa en kod
group-code-new = Skapa en ny kod
group-code-end = Avsluta koden
group-code-once = Koden visas bara på den här sidan. Om du lämnar sidan får du skapa en ny för att visa en igen.
group-code-good = En kod gäller nu. Skapa en ny om du vill visa en igen: då slutar den gamla att gälla.
group-waits = Vilka som väntar
group-waits-none = Ingen väntar nu.
group-waits-about = Släpp bara in dem som du ser framför dig: be dem visa namnet på sin skärm.
group-let-in = Släpp in: { $name }
group-turn-away = Släpp inte in: { $name }
group-writes = Insläppt, och skriver fyra ord på papper nu.
group-look = Titta igen
group-in = Vilka som är i gruppen
group-in-none = Ingen än. Skapa en kod och visa den för de unga.
group-new-words = Nya ord till { $name }
group-shut-out = Stäng ute { $name }
group-confirm-words = Nya ord till { $name }?
group-confirm-words-about = De gamla orden slutar gälla genast, och den som är inloggad med dem loggas ut. Det som hen har gjort finns kvar.
group-confirm-out = Stänga ute { $name }?
group-confirm-out-about = Hen loggas ut genast och kan inte komma tillbaka med det här namnet. Det som hen har gjort finns kvar.
group-words-for = Nya ord till { $name }
group-words-about = De visas bara nu. Skriv dem på papper och ge papperet till ingen annan.
group-words-done = Jag har skrivit upp dem
sample-heading = Svar som är stoppade
sample-about = En granskare stoppar ett svar när det kan avslöja vem någon är, eller gör ont att läsa. Er grupp kan be att en annan granskare tittar på några av dem igen. De lottas fram, och ingen i gruppen läser dem.
sample-how-many = Hur många ska granskas igen?
sample-ask = { $n } svar
sample-asked = { $n } svar, begärda den { $date }
sample-looking = En annan granskare tittar på dem.
sample-outcome = Fortfarande stoppade: { $stayed }. Släppta till slut: { $released }.
sample-too-few = Så många stoppade svar som ingen har tittat på igen finns inte. Be om färre, eller vänta tills fler har lästs.
sample-under-way = Svaren som ni bad om förut granskas fortfarande. När det är klart kan ni be igen.
sample-none = Er grupp har inte bett om några. Prata med er ledare om det, om ni vill.
group-with = Vilka vuxna som är med gruppen
group-share = Andra gruppledare kan också vara med. De ser vilka som är i gruppen och släpper in unga precis som du.
group-share-do = Lägg till { $name }

## De unga analytikernas väg in

young-door = Är du ung och med i en grupp? Kom in här
young-title = Din grupp
young-lead = Här frågar ingen vad du heter på riktigt.
young-new = Jag är ny
young-code = Koden från din gruppledare
young-code-wrong = Det är inte dagens kod. Titta en gång till, eller fråga din gruppledare.
young-back = Jag har varit här förut
young-name = Ditt namn här
young-words = Dina fyra ord
young-lost = Har du tappat bort dem? Din gruppledare ger dig nya.
young-wrong = Namnet och orden hör inte ihop. Titta på ditt papper och försök igen.
young-come-in = Kom in
young-choose = Välj ditt namn här
young-choose-about = I gruppen använder ingen sitt riktiga namn. Tryck på det som du gillar.
young-others = Visa andra namn
young-taken = Någon hann före. Välj ett annat.
young-full = Det är många som väntar just nu. Säg till din gruppledare.
young-show = Visa det här för din gruppledare:
young-wait = När du blir insläppt går sidan vidare.
young-am-i-in = Är jag inne?
young-again = Börja om
young-in = Du är inne, { $name }!
young-paper = Ta papper och penna. Nu får du fyra ord. Du behöver dem när du kommer tillbaka.
young-show-words = Visa mina ord
young-write = Skriv dem på ditt papper.
young-secret = De är bara dina: visa dem för ingen, inte ens för en kompis. Om du tappar bort dem får du nya av din gruppledare.
young-type = Skriv nu de fyra orden här
young-type-wrong = Inte riktigt. Titta på orden här ovanför och försök igen.
young-have = Jag har dem på papper
young-gone = Vi börjar om
young-gone-about = Du har inte gjort något fel. Be din gruppledare om koden.
young-home-about = Du är inne. Det är bra att du är här.
young-home-next = Vad som kommer
young-home-next-about = Du får läsa vad andra barn har skrivit, ett svar i taget, och säga vad det handlar om. Din gruppledare säger när det börjar.
young-home-stop = Du kan sluta när du vill. Ingen frågar varför.
