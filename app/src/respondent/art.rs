//! Small pictures, drawn with attributes and classes alone. None of them tells anything that the words do not.

use leptos::prelude::*;

/// A door with an arrow out of it, beside Exit.
pub(super) fn leave() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
            <path d="M13 4H6v16h7M10 12h10m-4-4 4 4-4 4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// Hills in the morning, and two speech bubbles: somebody tells, somebody listens.
pub(super) fn morning() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 320 132" aria-hidden="true" focusable="false">
            <circle class="art-sun" cx="236" cy="62" r="30" />
            <path class="art-far" d="M0 104c46-38 92-38 138-12s84 22 182-22v62H0z" />
            <path class="art-near" d="M0 118c60-22 112-20 168-6s104 10 152-10v30H0z" />
            <path class="art-bubble" d="M62 22h70a16 16 0 0 1 16 16v18a16 16 0 0 1-16 16H94L78 86V72H62a16 16 0 0 1-16-16V38a16 16 0 0 1 16-16z" />
            <path class="art-line" d="M66 41h62M66 55h38" />
            <path class="art-answer" d="M168 40h32a12 12 0 0 1 12 12v8a12 12 0 0 1-12 12h-4v11l-12-11h-16a12 12 0 0 1-12-12v-8a12 12 0 0 1 12-12z" />
            <path class="art-heart" d="M184 64c-8-5-10-9-8-12 2-3 6-3 8 1 2-4 6-4 8-1 2 3 0 7-8 12z" />
        </svg>
    }
}

/// Circles that grow and shrink as slowly as calm breathing; they stand still for those who want less motion.
pub(super) fn breathing() -> impl IntoView {
    view! {
        <svg class="breathing" viewBox="0 0 160 160" width="132" height="132" aria-hidden="true" focusable="false">
            <circle class="breath breath-outer" cx="80" cy="80" r="74" />
            <circle class="breath breath-middle" cx="80" cy="80" r="54" />
            <circle class="breath breath-inner" cx="80" cy="80" r="34" />
        </svg>
    }
}

/// A signpost on a hill: for pages that lead somewhere else.
pub(super) fn signpost() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 320 132" aria-hidden="true" focusable="false">
            <circle class="art-sun" cx="84" cy="58" r="26" />
            <path class="art-far" d="M0 104c46-38 92-38 138-12s84 22 182-22v62H0z" />
            <path class="art-near" d="M0 118c60-22 112-20 168-6s104 10 152-10v30H0z" />
            <path class="art-post" d="M196 30v84" />
            <path class="art-bubble" d="M164 34h56l12 11-12 11h-56a4 4 0 0 1-4-4V38a4 4 0 0 1 4-4z" />
            <path class="art-answer" d="M230 64h-52l-12 10 12 10h52a4 4 0 0 0 4-4V68a4 4 0 0 0-4-4z" />
        </svg>
    }
}
