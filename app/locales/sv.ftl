## Around every page

language-name = Svenska

page-title = Sida
exit = Lämna sidan
help-link = Få hjälp
help-close = Stäng hjälpen
languages = Språk
privacy-link = Det här sparar vi
draft = Ett utkast, inte granskat än.

## The first page

front-heading = Välkommen
front-about = Här kan du läsa en kort berättelse och säga vad du tycker. Välj en för att börja.
front-none = Inget är öppet just nu. Du kan ändå få hjälp.
front-demo = Det här är en demonstration. Ingen läser det som skrivs här. Behöver du någon att prata med, välj ”Få hjälp”.
front-open = Börja

## Welcome

fact-free = Du bestämmer. Sluta när du vill.
fact-reader = En utbildad vuxen läser först och ordnar hjälp om du skriver vem som är i fara, eller var.
fact-reply = Ingen kan se vem du är eller svara dig. I fara? Välj ”Få hjälp”.
fact-results = Resultaten kommer { $date }.
age-legend = Hur gammal är du?
age-band = { $from } till { $to } år
age-band-one = { $from } år
age-choice = { $from }–{ $to }
age-choice-one = { $from }
age-younger = Under { $age }
age-older = Över { $age }
age-missing = Välj först din ålder. Tryck sedan på Börja.
country-label = Var bor du?
country-choose = Välj
country = { $code ->
    [ar] Argentina
    [au] Australien
    [ca] Kanada
    [de] Tyskland
    [dk] Danmark
    [fi] Finland
    [fr] Frankrike
    [gb] Storbritannien
    [ie] Irland
    [is] Island
    [nl] Nederländerna
    [no] Norge
    [nz] Nya Zeeland
    [se] Sverige
    [us] USA
    [int] Ett annat land
   *[other] { $code }
}
start = Börja
no-thanks = Nej tack
history-summary = Att dölja besöket
history-exit = ”Lämna sidan” tar dig genast någon annanstans.
history-keys = Har du tangentbord kan du också trycka på Skift tre gånger.
history-clear = För att rensa historiken: öppna webbläsarens meny, välj Historik och ta bort de nyaste raderna.
history-private = Nästa gång kan du använda ett privat fönster. Det sparar ingen historik.

## The story

part = Del { $n } av { $of }
step = Steg { $n } av { $of }
listen = Lyssna
listen-part = Lyssna på del { $n }
listen-stop = Stopp
back = Tillbaka
next = Nästa
story-again = Läs berättelsen igen
advice-heading = Din tur
room = Några meningar räcker gott.
room-left = Plats för ungefär { $n } tecken till.
room-over = Ungefär { $n } tecken för mycket. Korta lite, så får det plats.
questions-heading = Några frågor
questions-free = Hoppa över de frågor du vill.
deep-summary = Jag vill berätta mer
prefer-not = Jag vill inte svara
choose-several = Du kan välja flera.
choose-at-most = Välj högst { $max }.
number-between = Ett tal från { $min } till { $max }.
consent-heading = Innan du börjar
send-heading = Innan du skickar
show-words = Andra får läsa mina ord
show-words-hint = Aldrig med ditt namn. En vuxen tar bort allt som kan avslöja vem du är.
own-experience = Något sådant här har hänt mig
own-experience-hint = Kryssa bara i om du vill. Du kan också prata med någon: se ”Få hjälp”.
send = Skicka
sending = Skickar …
send-again = Försök igen
send-failed = Det gick inte fram just nu. Dina ord finns kvar här. Vänta en liten stund och försök igen.
send-waiting = Försöker igen …
send-kept = Det har inte gått fram än. Dina ord finns kvar här, och vi fortsätter att försöka.
send-moving = Ett ögonblick, det är på gång. Dina ord finns kvar här.
send-here = Dina ord finns kvar här.
send-changed = Du ändrade något, så vi slutade försöka. Dina första ord kan redan ha kommit fram. Tryck på Skicka när du är klar. Har de kommit fram får du välja vilka ord du vill behålla.
send-changed-here = Du ändrade något, så vi slutade försöka. Det du skrev först kan redan ha kommit fram. Tryck på knappen när du är klar.
help-line = Prata med { $name }
help-line-strong = Du är inte ensam, och det är inte ditt fel. Du kan prata med någon nu.
help-more = Mer hjälp
help-here = Hjälp och människor att prata med

## When the form comes back

refused = Nästan klart
refused-about = Alla dina ord finns kvar. Titta på det här och skicka igen:
unavailable = Inte skickat än
unavailable-about = Vi kunde inte ta emot dina ord just nu. Alla finns kvar här. Vänta en liten stund och tryck på Skicka igen.
differs = Du har skickat andra ord förut
differs-about = Vilka ord vill du behålla?
differs-replace = Behåll de här nya orden
differs-keep = Behåll orden jag skickade förut
unknown-form = Titta en gång till
unknown-form-about = Sidan var gammal, så vi gjorde en ny. Dina ord finns här. Tryck på Skicka igen.
fault-too-long = Det här är { $over ->
    [one] ett tecken
   *[other] { $over } tecken
} för långt. Det får plats { $max }.
fault-not-offered = Välj ett av svaren här.
fault-too-many = Välj högst { $max }.
fault-not-in-range = Skriv ett tal från { $min } till { $max }.
fault-blank = Det står inget än
blank-about = Skriv eller välj något först. Eller lämna bara sidan: det går också bra.
fault-unknown = Något i formuläret kom inte från oss. Tryck på Skicka igen.
fault-twice = Det här kom mer än en gång. Titta på det och tryck på Skicka igen.

## Thanks

thanks-heading = Tack!
thanks-about = Dina ord har kommit fram.
thanks-again = Dina ord fanns redan här. Allt är som det ska.
thanks-kept-old = Orden som du skickade först står kvar.
care-heading = Du behöver inte bära det ensam
care-about = Om du eller någon du känner har det svårt: det är inte ditt fel, och det finns de som vill lyssna. Prata med en vuxen du litar på, eller med dem här.
calm-heading = En lugn stund
calm-breathe = Andas med cirkeln
results-heading = Det här händer nu
results-about = En utbildad vuxen läser dina ord. Den { $date } berättar vi för alla vad vi har lärt oss.
results-where = Se det här
code-summary = Jag kanske vill ta tillbaka mina ord
code-about = Skriv upp koden, eller ta en bild av den. Vi kan inte hitta den åt dig senare.
code-label = Din kod
code-until = Den fungerar till och med { $date }.
code-until-days = Den fungerar i { $days } dagar efter att undersökningen har stängt.
code-stays = Sedan raderas nyckeln till dina ord och själva orden här. Det som de vuxna har lämnat vidare innan dess, utan något som visar vem du är, och det som har räknats finns kvar.
code-where = Ta tillbaka mina ord
thanks-close = Nu kan du stänga sidan.

## Taking an answer back

withdraw-heading = Ta tillbaka dina ord
withdraw-about = Skriv koden som du fick när du skickade dina ord. Stora eller små bokstäver går lika bra.
withdraw-open = Skriv min kod
withdraw-code = Din kod
withdraw-send = Ta tillbaka mina ord
withdraw-unreadable = Det här ser inte ut som en kod. Den har 12 bokstäver och siffror, som 7KQM-2F9T-XW3D.
withdraw-unknown = Vi hittade inga ord med den koden. Titta på varje tecken en gång till. Kanske är de redan borttagna.
withdraw-unavailable = Det gick inte just nu. Din kod finns kvar här. Vänta en liten stund och försök igen.
withdraw-done = Dina ord är borta
withdraw-done-about = Vi har raderat dem. Det är du som bestämmer över dina ord.
withdraw-stays = Två saker finns kvar: de avrundade antal som ditt svar räknades i, och det som vuxna hade lämnat vidare innan dess, utan något som visar vem du är. Har någon bett om hjälp för att en person var i fara, så fortsätter den hjälpen.

## For others

younger-heading = Det här är för äldre barn
younger-about = Vad roligt att du kom! De här berättelserna är för barn som är lite äldre. Om något känns jobbigt kan du berätta för en vuxen du tycker om, eller ringa dem här.
older-heading = Det här är för yngre
older-about = Tack för att du vill hjälpa till. De här berättelserna är för dem som är yngre än du. Behöver du någon att prata med hittar du dem här.
closed-heading = Det här har stängt
closed-about = Tack för att du kom. Vi tar inte emot fler svar här.
closed-results = Resultaten kommer { $date }.
closed-withdraw = Jag har skickat ord förut och vill ta tillbaka dem
results-page-heading = Vad vi har lärt oss
results-page-wait = Resultaten finns inte här än. De kommer { $date }, på den här sidan.
results-page-how = Utbildade vuxna och unga läser allt som barn har skrivit.

## Help

help-heading = Få hjälp
help-about = Det är aldrig för sent att be om hjälp, och det är inte ditt fel. Du kan berätta för en vuxen du litar på, eller för dem här.
help-private = När du väljer något här skickas inget till oss.
help-emergency = Är det fara nu? Ring { $number }.
help-emergency-anywhere = Är det fara nu? Ring nödnumret där du är. I många länder är det 112.
kind-helpline = Prata med någon
kind-removal = Få bort en bild
kind-report = Anmäl det
channel-phone = Ring { $value }
channel-sms = Sms:a { $value }
channel-chat = Chatta
channel-email = Mejla { $value }
channel-web = Webbplats
help-hours = När: { $hours }
help-cost = Kostnad: { $cost }
help-checked = Kontrollerat { $date }.
platforms-heading = Anmäl i en app, steg för steg
platform-page = Egen sida om det hos { $name }
go-front = Till första sidan

## Privacy

privacy-heading = Det här sparar vi
privacy-about = Här står vad som sparas här, och vad som inte sparas. En ”server” är datorn som de här sidorna kommer från.
privacy-not-heading = Det här sparar vi aldrig
privacy-not = Ditt namn, din adress på internet (IP), vilken mobil eller dator du har, vilken sida du kom från, exakt tid eller hur lång tid du tog på dig. Det finns inga kakor.
privacy-before = Inget om dig sparas innan du trycker på Skicka.
privacy-kept-heading = Det här sparar vi när du trycker på Skicka
privacy-kept = Dina ord, det du valde, din åldersgrupp, ditt språk, vilken berättelse du läste och vilken vecka det är.
privacy-sealed = Dina ord låses in genast, som i en låst låda. Bara de utbildade vuxna som läser dem har nyckeln.
privacy-shuffled = Svaren blandas, minst { $batch } åt gången eller alla från en vecka, så att ingen kan se när någon skickade sitt.
privacy-sqlite = Svaren ligger i en fil på den här servern.
privacy-postgres = Svaren ligger i en databas (PostgreSQL) som hör till den här servern.
privacy-way-heading = På vägen hit
privacy-encrypted = Vägen från din webbläsare till servern är krypterad.
privacy-not-encrypted = Vägen från din webbläsare till servern är inte krypterad. Använd den bara för att prova.
privacy-address-direct = För att stoppa översvämningar tittar servern i några minuter på adressen som du kommer från, förvanskad och bara i minnet. Den sparas aldrig.
privacy-address-behind = För att stoppa översvämningar tittar servern i några minuter på adressen som servern framför den berättar om, förvanskad och bara i minnet. Den sparas aldrig.
privacy-address-unused = Servern litar inte på och använder inte din adress. Den bromsar bara när det kommer för mycket från alla tillsammans.
privacy-limits = När väldigt mycket kommer från samma håll på en gång får sidorna vänta lite. Inget avvisas. Ett formulär har plats för minst { $letters } bokstäver.
privacy-survey-retention = { $days } dagar efter att undersökningen har stängt raderar servern orden och nyckeln till dem. Kopior går inte att öppna utan nyckeln. De vuxna som ansvarar måste förstöra nyckelns ord som de har på papper.
privacy-survey-withdrawal = Du får en kod som du kan ta tillbaka dina ord med.
privacy-survey-no-withdrawal = Det finns ingen kod, så ord kan inte tas tillbaka.
privacy-survey-api-off = Svar kommer bara in genom de här sidorna.
privacy-survey-api-on = Svar kan också komma in genom andra appar som undersökningens ägare har släppt in.
privacy-survey-results = Resultaten kommer { $date }.
privacy-survey-ethics = Vem som har sett till att undersökningen är schysst mot barn: { $reference }
privacy-survey-lead = Ansvarar för barns säkerhet: { $lead }
privacy-survey-danger = När ett svar berättar om fara
privacy-limits-heading = Det här kan vi inte lova
privacy-limits-about = Den som ser din skärm eller har koll på din mobil kan se vad du gör. Skolans eller familjens nätverk kan se att du har besökt den här adressen.

## For parents and teachers

adults-link = För föräldrar och lärare
adults-heading = För föräldrar och lärare
adults-about = Barn läser en kort, påhittad berättelse om någon i deras ålder och skriver vad de skulle säga för att hjälpa. Inget i den är närgånget. Det tar ungefär tio minuter.
adults-languages = Barnen väljer språk: { $languages }.
adults-free-heading = Barnet bestämmer
adults-free = Ingen måste svara, och varje fråga går att hoppa över. Stå inte bakom ett barn som svarar, och be inte att få se orden. Barn är ärliga när ingen tittar på.
adults-kept-heading = Ingen kan ta reda på vem som skrev vad
adults-kept = Inget namn, ingen adress, enhet eller tid sparas. Därför kan ingen visa dig vad ett barn skrev, och ett barns ord kommer inte tillbaka till någon.
adults-danger-heading = När ett svar berättar om fara
adults-danger = En utbildad vuxen läser varje svar först och handlar vid fara efter en skriven regel.
adults-rule = Läs regeln under ”Det här sparar vi”.
adults-after-heading = Efteråt
adults-after = Säg att det går bra att prata om det, nu eller en annan dag, och att det aldrig är ett barns fel. Hjälpsidan är öppen för alla, också utan att svara.
adults-preview-heading = Se det som barn ser
adults-preview-about = Det här är de riktiga sidorna. Inget kan skickas från dem, och inget räknas.
adults-preview = { $story }, { $age }: version { $n }
adults-sheet-heading = Ett blad till klassrummet
adults-sheet-about = Det visar adressen och en kod att rikta en kamera mot. Det nämner ingen skola, klass, person eller dag.
adults-sheet = Öppna bladet
preview-notice = En förhandsvisning för vuxna
preview-about = Inget kan skickas härifrån, och inget räknas.
preview-back = Tillbaka till sidan för föräldrar och lärare

## The sheet for the classroom

sheet-camera = Rikta en kamera hit
sheet-or = Eller skriv den här adressen:
sheet-languages = Du väljer språk: { $languages }.
sheet-story = Läs en kort berättelse och skriv vad du skulle säga för att hjälpa.
sheet-free = Du bestämmer. Du kan hoppa över frågor och sluta när du vill.
sheet-nobody = Ingen kan se vem som skrev vad.
sheet-beside = Låt andra skriva i fred: titta inte på deras skärm.
sheet-help = Varje sida visar var det finns hjälp.
sheet-print = Skriv ut: öppna webbläsarens meny och välj Skriv ut. Bara bladet skrivs ut.

## When something was wrong with the survey

complaint-link = Var något fel här?
complaint-heading = Var något fel?
complaint-about = Var något orättvist, sorgligt, trasigt eller svårt att förstå? Du får säga det. Ingen kan se vem du är, så ingen kan svara dig här.
complaint-open = Skriv något
complaint-what = Vad gällde det?
complaint-story = Berättelsen
complaint-questions = Frågorna
complaint-help = Hjälpen
complaint-pages = Hur sidorna fungerar
complaint-other = Något annat
complaint-words = Berätta mer om du vill
complaint-hint = Några ord räcker. Skriv inga riktiga namn.
complaint-send = Skicka
complaint-blank = Välj något eller skriv några ord först.
complaint-done = Tack för att du berättade
complaint-done-about = De vuxna som sköter undersökningen läser det för att göra den bättre.
complaint-talk = Vill du att någon svarar dig? Prata med någon av dem här:

## Troubles

trouble-not-found = Här finns ingenting
trouble-not-found-about = Kanske är en bokstav fel i adressen. Det är inget du har gjort.
trouble-too-large = Det var för mycket på en gång
trouble-too-large-about = Inget skickades: det var mycket längre än ett svar kan vara. Skriv lite kortare.
trouble-unavailable = Vänta en liten stund
trouble-unavailable-about = Det fungerar inte just nu. Försök igen om några minuter. Det är inget du har gjort.
trouble-wrong-form = Sidan var för gammal
trouble-wrong-form-about = Inget skickades. Börja om från början.
trouble-method = Den här adressen går inte att läsa
trouble-method-about = Gå till början och starta därifrån. Det är inget du har gjort.
trouble-broken = Något gick fel här
trouble-broken-about = Det är vårt fel, inte ditt. Försök igen om en liten stund.
trouble-broken-code = Kod till dem som lagar det: { $code }
kept-words = Dina ord finns här
kept-words-about = Inget har försvunnit. Kopiera dem om du vill spara dem eller skicka dem från en ny sida.
kept-words-label = Det du skrev
trouble-taken-back = Du har tagit tillbaka det här svaret
trouble-taken-back-about = Därför sparades inte det du skickade nu. Vill du svara ändå? Börja om från början.

## What happened with the answers so far

became-heading = Vad som har hänt med era svar hittills
became-came = Svar som kom
became-waiting = Ska fortfarande läsas av en utbildad vuxen
became-unread = Raderade innan en utbildad vuxen hade läst dem
became-released = Lästa, och skickade vidare till dem som letar efter vad ni alla säger
became-redacted = Av dem: ett namn eller en plats togs bort först
became-held-identifies = Stoppade, för att de berättar vem någon är
became-held-distressing = Stoppade, för att de kan göra andra ledsna
became-held-danger = Stoppade, för att någon kan behöva hjälp: en utbildad vuxen ser efter vad som kan göras
became-held-danger-over = Stoppade, för att någon kunde behöva hjälp
became-held-empty = Stoppade, för att inget var skrivet
became-held-not-an-answer = Stoppade, för att de handlar om något annat
became-about = ungefär { $n }
became-few = färre än 10
became-rounded = Alla antal är avrundade, och små antal säger vi inte. Då kan ingen lista ut vad en enda person gjorde.
became-too-few = Det kom bara några få svar, så vi säger inga antal: ingen ska kunna hittas i dem. En utbildad vuxen läser varje svar noga. Tack om ett av dem var ditt.
became-too-few-over = Bara några få svar kom, så vi säger inga antal: ingen ska kunna hittas i dem. Tack om ett av dem var ditt.

## När ord raderas

privacy-survey-erased-on = Den { $date } raderar servern orden och nyckeln till dem. Kopior går inte att öppna utan nyckeln. De vuxna som ansvarar för undersökningen måste förstöra nyckelns ord som de har på papper.
privacy-survey-erased = Orden och nyckeln till dem raderades den { $date }. Det som hade lämnats vidare innan dess utan något som visar vem någon är, och det som har räknats, finns kvar.
closed-erased = Orden som barn skrev, och nyckeln till dem, raderades den { $date }.
results-page-out = Resultaten finns nu.
results-page-read = Läs vad vi lärde oss
preview-back-work = Tillbaka till omgången
