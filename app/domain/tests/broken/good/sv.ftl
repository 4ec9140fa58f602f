survey-title = Vad skulle du säga?
survey-about = En kort berättelse, sedan ditt råd. Utbildade vuxna läser det först.

story-game-title = En hemlighet i ett spel
story-game-step-1 = Sam spelar ett spel varje kväll.
story-game-step-2 = En kväll ber { $asker ->
    [friend] en vän
    [stranger] någon som Sam aldrig har träffat
   *[neutral] någon
} Sam att hålla något hemligt.
story-game-task = Vad skulle du säga till Sam?
story-game-factor-asker = vem som frågar
story-game-factor-asker-friend = en vän
story-game-factor-asker-stranger = en främling

story-calm-title = En promenad
story-calm-step-1 = Alex går hem och tänker på dagen.
story-calm-task = Vad skulle du säga till Alex?

question-advice = Ditt råd
    .hint = Så mycket eller så lite du vill.
question-gender = Jag är
question-gender-option-girl = en tjej
question-gender-option-boy = en kille
question-gender-option-other = något annat
question-heard = Har du hört talas om en hjälplinje?
question-heard-option-yes = Ja
question-heard-option-no = Nej
question-who = Vem skulle du berätta för?
question-who-option-adult = En vuxen som jag litar på
question-who-option-helpline = En hjälplinje
question-who-option-friend = En vän
question-safe = Hur tryggt är det att berätta för en vuxen?
    .low = Inte tryggt
    .high = Mycket tryggt
question-hours = Hur många timmar om dagen spelar du?
question-word = Ett ord för hur Sam känner sig

consent-int = Du väljer själv om du vill vara med. Du kan sluta när som helst.
consent-se-young = Du väljer själv om du vill vara med. Fråga en vuxen om du undrar.
thanks-calm = Titta ut genom fönstret och nämn fem saker som du ser.
