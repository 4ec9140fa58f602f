# Mitä lapset lukevat. Viestissä on nimi, yhtäsuuruusmerkki ja sanat. Rivejä, joiden alussa on #, ei näytetä.

survey-title = Yksin ruokalassa
survey-about = Lue keksitty tarina yhdestä koululaisesta. Kirjoita sitten, mitä sanoisit avuksi. Vääriä vastauksia ei ole.

story-lunch-title = Yksin ruokalassa

# Sanat, jotka vaihtelevat. [neutral] ei paljasta kumpaakaan: sen näkevät ne, jotka koodaavat vastaukset.
story-lunch-step-1 = { $time ->
    [new] Noa on uusi luokalla. Noa aloitti viime viikolla.
    [long] Noa on ollut samalla luokalla monta vuotta.
   *[neutral] Noa käy tavallista koulua.
}
story-lunch-step-2 = Ruokalassa kaikki istuvat jonkun kanssa. Joka kerta, kun Noa istuu, muut sanovat, että paikka on varattu.
story-lunch-step-3 = Tänään Noa ei ole syönyt. Hän seisoo ruokalan ulkopuolella eikä halua mennä sisään.
story-lunch-task = Mitä sanoisit Noalle? Mikä voisi auttaa, ja kuka voisi auttaa?

# Niille, jotka koodaavat vastaukset: mikä vaihtelee, ja mikä on kunkin vaihtoehdon nimi.
story-lunch-factor-time = Kauanko Noa on ollut luokalla
story-lunch-factor-time-new = Uusi luokalla
story-lunch-factor-time-long = Monta vuotta luokalla

question-advice = Kirjoita neuvosi tähän
    .hint = Kirjoita vähän tai paljon. Älä kirjoita oikeita nimiä.
question-seen = Kuinka usein näet jotain tällaista?
question-seen-option-often = Usein
question-seen-option-sometimes = Joskus
question-seen-option-never = En koskaan

consent-int = Sinä päätät, haluatko vastata, ja voit lopettaa milloin vain. Kukaan ei kysy nimeäsi, joten kukaan ei voi kirjoittaa sinulle takaisin. Tekstisi lukee ensin aikuinen, joka on saanut siihen koulutuksen. Voit pyytää viereesi aikuisen, johon luotat.

thanks-calm = Katso ympärillesi ja etsi kolme sinistä asiaa. Puhalla sitten ilmaa ulos hitaasti, niin kuin puhaltaisit kuumaan keittoon. Tee se kolme kertaa.
