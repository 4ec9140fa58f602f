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
        /// Somebody took a person's second factor away, so that a new one can be set.
        SecondFactorReset = "second-factor-reset",
        /// A person or analyst signed in.
        SignedIn = "signed-in",
        /// A sign-in was refused.
        SignInRefused = "sign-in-refused",
        /// A person ended all their sessions.
        SignedOutEverywhere = "signed-out-everywhere",
        /// A group of analysts was made.
        GroupMade = "group-made",
        /// A facilitator let an analyst in.
        AnalystApproved = "analyst-approved",
        /// An analyst got a new passphrase.
        AnalystPassphraseRenewed = "analyst-passphrase-renewed",
        /// A wave was written down, and not opened yet.
        WaveDrafted = "wave-drafted",
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
        /// Somebody read a text as it was before redaction.
        OriginalOpened = "original-opened",
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
