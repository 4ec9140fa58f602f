survey-title = Vad skulle du säga?
survey-about = Du läser en kort berättelse och skriver vad du skulle säga för att hjälpa.
story-game-title = Hemligheten
story-game-step-1 = { $asker ->
    [friend] En vän ber Robin om en hemlighet.
    [stranger] En ny person ber Robin om en hemlighet.
   *[neutral] Någon ber Robin om en hemlighet.
}
story-game-step-2 = Robin vet inte vad som är bäst.
story-game-task = Vad skulle du säga till Robin?
story-game-factor-asker = Vem som frågar
story-game-factor-asker-friend = En vän
story-game-factor-asker-stranger = En främling
question-advice = Skriv ditt råd här
    .hint = Skriv inga riktiga namn.
question-who = Vem vore bra att berätta för?
question-who-option-parent = En förälder
question-who-option-friend = En vän
question-who-option-school = En vuxen i skolan
question-common = Hur ofta händer det här?
    .low = Nästan aldrig
    .high = Väldigt ofta
question-heard = Känner du till någon?
question-heard-option-yes = Ja
question-heard-option-maybe = Kanske
question-heard-option-no = Nej
question-told = Berättade de för en vuxen?
question-told-option-yes = Ja
question-told-option-no = Nej
question-days = Efter hur många dagar?
question-wish = Vad borde vuxna förstå?
consent-se = Du bestämmer. (Sverige)
consent-int = Du bestämmer. (Överallt)
thanks-calm = Andas in långsamt.
