//! Small pictures, drawn with attributes and classes alone. None of them tells anything that the words do not.

use leptos::prelude::*;

/// A door with an arrow out of it, beside Exit.
pub(super) fn leave() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M13 4H6v16h7M10 12h10m-4-4 4 4-4 4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// A speech bubble with a heart, beside Help.
pub(super) fn talk() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M6 4h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-6l-5 4v-4H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
            <path d="M12 14c-3-2-4-3.400-3.200-4.600.8-1 2.400-.8 3.200.8.8-1.600 2.400-1.800 3.200-.8.8 1.200-.2 2.600-3.200 4.600z" fill="currentColor" />
        </svg>
    }
}

/// Hills in the morning, and two speech bubbles: somebody tells, somebody listens.
pub(super) fn morning() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 176 116" width="176" height="116" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
            <circle class="art-sun" cx="66" cy="84" r="24" />
            <path class="art-far" d="M0 84c26-24 56-24 84-6s50 12 92-14v44a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z" />
            <path class="art-near" d="M0 98c34-14 64-12 94-4s56 6 82-6v20a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z" />
            <path class="art-bubble" d="M28 6h62a14 14 0 0 1 14 14v22a14 14 0 0 1-14 14H60L44 70V56H28a14 14 0 0 1-14-14V20A14 14 0 0 1 28 6z" />
            <path class="art-line" d="M31 24h54M31 38h32" />
            <path class="art-answer" d="M112 34h28a12 12 0 0 1 12 12v10a12 12 0 0 1-12 12h-2v11l-13-11h-13a12 12 0 0 1-12-12V46a12 12 0 0 1 12-12z" />
            <path class="art-heart" d="M126 61c-9-6-11-10-9-13.500 2.200-3.500 7-2.500 9 1.500 2-4 6.800-5 9-1.500 2 3.500 0 7.500-9 13.500z" />
        </svg>
    }
}

/// A letter with a heart on a hill: somebody wants to hear it.
pub(super) fn letter() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 320 132" width="320" height="132" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
            <circle class="art-sun" cx="252" cy="52" r="24" />
            <path class="art-far" d="M0 104c46-38 92-38 138-12s84 22 182-22v62H0z" />
            <path class="art-near" d="M0 118c60-22 112-20 168-6s104 10 152-10v30H0z" />
            <rect class="art-bubble" x="92" y="30" width="104" height="70" rx="6" />
            <path class="art-line art-fine" d="m95 34 49 38 49-38" />
            <path class="art-heart" d="M144 88c-9-6-11-10-9-13.500 2.200-3.500 7-2.500 9 1.500 2-4 6.800-5 9-1.500 2 3.500 0 7.500-9 13.500z" />
        </svg>
    }
}

/// A closed box with a lock on a hill in the evening.
pub(super) fn locked() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 320 132" width="320" height="132" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
            <circle class="art-glow" cx="76" cy="40" r="16" />
            <path class="art-far" d="M0 104c46-38 92-38 138-12s84 22 182-22v62H0z" />
            <path class="art-near" d="M0 118c60-22 112-20 168-6s104 10 152-10v30H0z" />
            <path class="art-roof" d="M122 62a18 18 0 0 1 18-18h72a18 18 0 0 1 18 18v8H122z" />
            <rect class="art-wall" x="122" y="68" width="108" height="44" rx="4" />
            <rect class="art-thing" x="164" y="60" width="24" height="24" rx="5" />
            <path class="art-glow" d="M176 66a4 4 0 0 1 2 7.500V78h-4v-4.500a4 4 0 0 1 2-7.500z" />
        </svg>
    }
}

/// Circles that grow and shrink as slowly as calm breathing; they stand still for those who want less motion.
pub(super) fn breathing() -> impl IntoView {
    view! {
        <svg class="breathing" viewBox="0 0 160 160" width="132" height="132" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
            <circle class="breath breath-outer" cx="80" cy="80" r="74" />
            <circle class="breath breath-middle" cx="80" cy="80" r="54" />
            <circle class="breath breath-inner" cx="80" cy="80" r="34" />
        </svg>
    }
}

/// A signpost on a hill: for pages that lead somewhere else.
pub(super) fn signpost() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 320 132" width="320" height="132" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
            <circle class="art-sun" cx="84" cy="58" r="26" />
            <path class="art-far" d="M0 104c46-38 92-38 138-12s84 22 182-22v62H0z" />
            <path class="art-near" d="M0 118c60-22 112-20 168-6s104 10 152-10v30H0z" />
            <path class="art-post" d="M196 30v84" />
            <path class="art-bubble" d="M164 34h56l12 11-12 11h-56a4 4 0 0 1-4-4V38a4 4 0 0 1 4-4z" />
            <path class="art-answer" d="M230 64h-52l-12 10 12 10h52a4 4 0 0 0 4-4V68a4 4 0 0 0-4-4z" />
        </svg>
    }
}
