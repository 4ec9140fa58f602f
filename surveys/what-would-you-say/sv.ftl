# Ord som barn läser. Korta ord, korta meningar, ingen får skulden, inget beskrivs.
# Varje text som varierar har en [neutral] ordalydelse: det är den som kodarna ser.

survey-title = Vad skulle du säga?
survey-about = Läs en påhittad berättelse om ett problem. Skriv vad du skulle säga. Inget svar är fel.


## Bilden (13-15, 16-17)

story-picture-title = Bilden
story-picture-step-1 = { $sharer ->
    [friend] Kim skickade en gång en privat bild till en nära vän. Bilden var bara till för den vännen och ingen annan.
    [online] Kim skickade en gång en privat bild till någon som Kim hade lärt känna på nätet. Bilden var bara till för den personen och ingen annan.
   *[neutral] Kim skickade en gång en privat bild till någon som Kim litade på. Bilden var bara till för den personen och ingen annan.
}
story-picture-step-2 = En morgon viskar folk i skolan. Bilden har skickats vidare. Nu ligger den i en gruppchatt, och fler och fler har sett den.
story-picture-step-3 = Det har Kim aldrig sagt ja till. Någon skrattar i korridoren. Någon annan tittar bort. Kim vill gå hem.
story-picture-step-4 = Kim sätter sig där det är tyst. Det är svårt att tänka. Finns det någon att berätta för? Finns det något att göra?
story-picture-task = Vad skulle du säga till Kim? Vad och vem skulle kunna hjälpa?
story-picture-factor-sharer = Vem Kim litade på
story-picture-factor-sharer-friend = En nära vän
story-picture-factor-sharer-online = Någon som Kim kände på nätet


## Pengarna (16-17)

story-money-title = Meddelandet
story-money-step-1 = Alex har lärt känna någon på nätet. De har aldrig träffats. De har skrivit till varandra varje kväll och det har varit roligt.
story-money-step-2 = Sedan ändras tonen. ”Skicka pengar”, skriver personen, ”annars visar jag dina privata meddelanden och bilder för alla du känner.”
story-money-step-3 = { $told ->
    [nobody] Alex vet inte vem personen egentligen är. Alex har inte berättat för någon än. Det känns för svårt att säga högt.
    [adult] Alex vet inte vem personen egentligen är. Alex har berättat för en vuxen. Den vuxna lyssnade, men visste inte vad man kan göra.
   *[neutral] Alex vet inte vem personen egentligen är, och vet inte vad man kan göra.
}
story-money-step-4 = Det kommer ett nytt meddelande: ”Skynda dig.” Alex lägger ifrån sig mobilen och försöker andas. Alex har inte bett om det här. Vad händer nu?
story-money-task = Vad skulle du säga till Alex? Vad och vem skulle kunna hjälpa?
story-money-factor-told = Om Alex har berättat för en vuxen
story-money-factor-told-nobody = Har inte berättat för någon än
story-money-factor-told-adult = Har berättat för en vuxen


## Spelet (10-12, 13-15)

story-game-title = Hemligheten
story-game-step-1 = Robin gillar ett spel där man bygger saker tillsammans med andra spelare. Robin spelar det nästan varje dag.
story-game-step-2 = { $asker ->
    [friend] En dag får Robin fina saker i spelet av en kompis i klassen. Kompisen är snäll och skriver: ”Det här är vår hemlighet.”
    [stranger] En dag får Robin fina saker i spelet av en spelare som Robin aldrig har träffat. Spelaren är snäll och skriver: ”Det här är vår hemlighet.”
   *[neutral] En dag får Robin fina saker i spelet av en annan spelare. Spelaren är snäll och skriver: ”Det här är vår hemlighet.”
}
story-game-step-3 = Sedan kommer ett nytt meddelande: ”Nu är det din tur. Berätta en hemlighet om dig. Och säg inget till någon hemma.”
story-game-step-4 = Robin får en konstig känsla i magen. Robin gillar spelet och vill inte att någon ska bli arg. Men det här känns inte bra.
story-game-task = Vad skulle du säga till Robin? Vad och vem skulle kunna hjälpa?
story-game-factor-asker = Vem som vill veta hemligheten
story-game-factor-asker-friend = En kompis i klassen
story-game-factor-asker-stranger = Någon som Robin aldrig har träffat


## Frågor

question-advice = Skriv ditt råd här
    .hint = Stavfel gör inget. Skriv inga riktiga namn, inte ditt eget heller.

question-who-to-tell = Vem är det bra att berätta för?
    .hint = Välj högst tre.
question-who-to-tell-option-parent = En förälder, eller den som tar hand om en
question-who-to-tell-option-family = Någon annan i familjen
question-who-to-tell-option-friend = En kompis
question-who-to-tell-option-school = En vuxen i skolan
question-who-to-tell-option-helpline = En stödlinje för barn
question-who-to-tell-option-police = Polisen
question-who-to-tell-option-platform = Appen eller spelet, genom att anmäla där
question-who-to-tell-option-hard-to-tell = Det är svårt att berätta för någon

question-how-common = Hur ofta tror du att sådant här händer barn och unga?
    .low = Nästan aldrig
    .high = Väldigt ofta

question-gender = Är du …
question-gender-option-girl = tjej
question-gender-option-boy = kille
question-gender-option-other = något annat

question-heard-of = Känner du till någon som har varit med om något sådant här?
    .hint = Du behöver inte säga vem.
question-heard-of-option-yes = Ja
question-heard-of-option-maybe = Kanske
question-heard-of-option-no = Nej

question-told = Berättade den personen för en vuxen?
question-told-option-yes = Ja
question-told-option-no = Nej
question-told-option-not-sure = Jag vet inte

question-help-known = Vet du var man kan få hjälp om något sådant här händer?
question-help-known-option-yes = Ja
question-help-known-option-a-little = Lite grann
question-help-known-option-no = Nej

question-hours-online = Ungefär hur många timmar är du på nätet en vanlig dag?
    .hint = Det går bra att gissa.

question-wish-adults = Vad önskar du att vuxna förstod om det här?
    .hint = Skriv inga riktiga namn.


## Innan du börjar

consent-se-young = Du bestämmer om du vill svara. Du kan sluta när du vill. Ingen ser vem du är, så ingen kan skriva tillbaka. En utbildad vuxen läser dina ord först. En vuxen du litar på får sitta bredvid.
consent-se-middle = Du bestämmer själv om du vill svara, och du kan sluta när du vill. Du är anonym: ingen frågar vem du är, så ingen kan skriva tillbaka till dig. Den som läser dina ord först är en vuxen som är utbildad för det. Du får prata om det här med vem du vill, eller med ingen. Det bestämmer du.
consent-se-older = Det är frivilligt att svara, och du kan sluta när som helst. Du är anonym: ingen frågar vem du är, så ingen kan skriva tillbaka till dig. En vuxen som är utbildad för det läser allt innan någon annan ser det. Du får prata om det här med vem du vill, eller med ingen. Det bestämmer du.
consent-int-young = Du bestämmer om du vill svara. Du kan sluta när du vill. Ingen ser vem du är, så ingen kan skriva tillbaka. En utbildad vuxen läser dina ord först. En vuxen du litar på får sitta bredvid.
consent-int = Du bestämmer själv om du vill svara, och du kan sluta när du vill. Du är anonym: ingen frågar vem du är, så ingen kan skriva tillbaka till dig. Den som läser dina ord först är en vuxen som är utbildad för det. Du får prata om det här med vem du vill, eller med ingen. Det bestämmer du.


## On the page about what is kept

safeguarding-lead = En vuxen som har till jobb att barn ska vara trygga. De som läser dina ord når den vuxna dygnet runt.
danger-rule =
    En vuxen som är utbildad för det läser dina ord. Om de berättar att någon är i fara nu pratar den vuxna genast med en till utbildad vuxen.
    Om du skrev vem det är eller var, ringer de till dem som kan hjälpa, som larmnumret eller socialtjänsten.
    Om du inte skrev något namn försöker ingen ta reda på vem du är.
ethics-review = Ingen utanför har granskat undersökningen än. Den är bara till för att prova.


## Efter Skicka

thanks-calm = Ställ båda fötterna på golvet. Andas in långsamt och räkna till fyra. Andas ut långsamt och räkna till fyra. Gör det tre gånger. Gör sedan något skönt: drick lite vatten, lyssna på en låt eller sitt en stund med någon du tycker om.
