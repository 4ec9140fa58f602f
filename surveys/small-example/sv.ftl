# Det som barn läser. Ett meddelande är ett namn, ett likhetstecken och orden. Rader som börjar med # visas inte.

survey-title = Ensam på lunchen
survey-about = Läs en påhittad berättelse om någon i skolan. Skriv vad du skulle säga. Inget svar är fel.

story-lunch-title = Ensam på lunchen

# Orden som varierar. [neutral] avslöjar ingen av dem: det är vad de som kodar svaren ser.
story-lunch-step-1 = { $time ->
    [new] Mika är ny i klassen. Mika började förra veckan.
    [long] Mika har gått i samma klass i många år.
   *[neutral] Mika går i en vanlig skola.
}
story-lunch-step-2 = På lunchen sitter alla med någon. Varje gång Mika sätter sig säger de andra att platsen är upptagen.
story-lunch-step-3 = I dag har Mika inte ätit. Mika står utanför matsalen och vill inte gå in.
story-lunch-task = Vad skulle du säga till Mika? Vad skulle kunna hjälpa, och vem skulle kunna hjälpa till?

# För dem som kodar svaren: vad som varierar, och vad varje nivå heter.
story-lunch-factor-time = Hur länge Mika har gått i klassen
story-lunch-factor-time-new = Ny i klassen
story-lunch-factor-time-long = Många år i klassen

question-advice = Skriv ditt råd här
    .hint = Skriv inga riktiga namn.
question-seen = Hur ofta ser du något sådant här?
question-seen-option-often = Ofta
question-seen-option-sometimes = Ibland
question-seen-option-never = Aldrig

consent-int = Du bestämmer själv om du vill svara, och du kan sluta när du vill. Ingen frågar vad du heter, så ingen kan skriva tillbaka till dig. Den som läser dina ord först är en vuxen som är utbildad för det. Du kan be en vuxen som du litar på att sitta bredvid dig.

# På sidan om vad som sparas. Utan de här tre visar den det som står i survey.toml, som är skrivet för personalen.
safeguarding-lead = Skolans kurator. Du kan fråga efter kuratorn på skolexpeditionen.
danger-rule =
    Den som läser att någon kan vara i fara ringer kuratorn genast.
    Kuratorn och en till utbildad vuxen bestämmer samma dag vem som kan hjälpa.
    Om du inte skrev något namn försöker ingen ta reda på vem du är.
ethics-review = Ingen utanför har granskat undersökningen än. Den är bara till för att prova.

thanks-calm = Titta dig omkring och hitta tre saker som är blå. Andas sedan ut långsamt, som om du blåste på varm soppa. Gör det tre gånger.
