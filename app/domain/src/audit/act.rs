//! What is done.

use super::words::words;

words! {
    /// An act that has an entry: whatever opens, changes, releases, exports or configures.
    Act, "an act" {
        /// A person was invited to a role.
        PersonInvited = "person-invited",
        /// A person took up an invitation.
        PersonJoined = "person-joined",
        /// A person may not sign in any more.
        PersonDisabled = "person-disabled",
        /// A person got or lost a role.
        RoleChanged = "role-changed",
        /// A person set a second factor.
        SecondFactorSet = "second-factor-set",
        /// A person took one of their own second factors away.
        SecondFactorRemoved = "second-factor-removed",
        /// A person got new codes for paper.
        RecoveryCodesRenewed = "recovery-codes-renewed",
        /// A person changed their password.
        PasswordChanged = "password-changed",
        /// Somebody took a person's second factor away, so that a new one can be set.
        SecondFactorReset = "second-factor-reset",
        /// A person signed in. Of an analyst it is not told: nobody needs a diary of when a young person was here.
        SignedIn = "signed-in",
        /// A sign-in was refused.
        SignInRefused = "sign-in-refused",
        /// A person ended all their sessions.
        SignedOutEverywhere = "signed-out-everywhere",
        /// A group of analysts was made.
        GroupMade = "group-made",
        /// Another facilitator was let into a group.
        GroupShared = "group-shared",
        /// A group got a code, so that young people may ask to be let in.
        GroupDoorOpened = "group-door-opened",
        /// A group's code ended.
        GroupDoorClosed = "group-door-closed",
        /// A facilitator let an analyst in.
        AnalystApproved = "analyst-approved",
        /// An analyst got a new passphrase.
        AnalystPassphraseRenewed = "analyst-passphrase-renewed",
        /// An analyst may not sign in any more. Their work stays.
        AnalystShutOut = "analyst-shut-out",
        /// A wave was written down, and not opened yet.
        WaveDrafted = "wave-drafted",
        /// A wave that was not open yet pinned another version of its survey.
        WavePinned = "wave-pinned",
        /// A wave was tried before it opened.
        WaveTried = "wave-tried",
        /// A wave opened to children.
        WaveOpened = "wave-opened",
        /// A wave closed.
        WaveClosed = "wave-closed",
        /// The children were told what came of a wave.
        WaveReported = "wave-reported",
        /// A wave's texts and key were destroyed.
        WavePurged = "wave-purged",
        /// A survey was imported.
        SurveyImported = "survey-imported",
        /// `screening.key` was made.
        KeysMade = "keys-made",
        /// The private keys were written into another file.
        KeysMoved = "keys-moved",
        /// A wave's private key came back from its words.
        KeysRecovered = "keys-recovered",
        /// Somebody gave the passphrase, and words can be opened.
        KeysUnlocked = "keys-unlocked",
        /// Somebody made a server forget the keys until the passphrase is given again.
        KeysLocked = "keys-locked",
        /// A screener was given an answer to read.
        AnswerOpened = "answer-opened",
        /// A screener released an answer's text.
        AnswerReleased = "answer-released",
        /// A screener would release an answer's text, and a second one must agree.
        ReleaseProposed = "release-proposed",
        /// A screener held an answer back.
        AnswerHeld = "answer-held",
        /// A screener took a release or a hold back.
        ScreeningUndone = "screening-undone",
        /// Several answers were released at once.
        AnswersReleasedInBulk = "answers-released-in-bulk",
        /// A released answer went back to screening.
        ReleaseReopened = "release-reopened",
        /// The safeguarding lead was told of danger.
        DangerAlerted = "danger-alerted",
        /// A safeguarding lead asked a colleague for an answer as the child wrote it.
        OriginalAsked = "original-asked",
        /// A colleague agreed to that.
        OriginalAgreed = "original-agreed",
        /// Somebody read a text as it was before redaction.
        OriginalOpened = "original-opened",
        /// A safeguarding lead said what was done about danger.
        DangerDealtWith = "danger-dealt-with",
        /// Somebody read a complaint.
        ComplaintRead = "complaint-read",
        /// A sample of held answers was asked for, to look at again.
        HeldSampleAsked = "held-sample-asked",
        /// The care words changed.
        CareWordsChanged = "care-words-changed",
        /// A setting changed.
        SettingChanged = "setting-changed",
        /// Results left in a file.
        Exported = "exported",
        /// This trail left in a file.
        AuditExported = "audit-exported",
        /// A backup was made.
        BackupMade = "backup-made",
        /// A backup took the place of what was here, this trail's earlier entries included.
        Restored = "restored",
    }
}
