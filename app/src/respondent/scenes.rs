//! The pictures of the stories: places and things, never a person. A survey chooses one by its name.

use beratta_domain::survey::Picture;
use leptos::prelude::*;

/// The `id` of the picture's shapes, which every step but the first shows again.
const SHAPES: &str = "scene";

/// A story's picture, as its first step shows it.
pub(super) fn scene(picture: Picture) -> impl IntoView {
    let things = match picture {
        Picture::Game => game().into_any(),
        Picture::House => house().into_any(),
        Picture::Path => path().into_any(),
        Picture::Phone => phone().into_any(),
        Picture::Photo => photo().into_any(),
        Picture::Table => table().into_any(),
    };
    view! {
        <svg class="scene" viewBox="0 0 320 112" width="160" height="56" fill="none" stroke="currentColor" preserveAspectRatio="xMidYMid" aria-hidden="true" focusable="false">
            <g id=SHAPES>
                <path class="art-sky" d="M-640-56h1600v224h-1600z" />
                {things}
            </g>
        </svg>
    }
}

/// The same picture once more.
pub(super) fn scene_again() -> impl IntoView {
    view! {
        <svg class="scene" viewBox="0 0 320 112" width="160" height="56" fill="none" stroke="currentColor" preserveAspectRatio="xMidYMid" aria-hidden="true" focusable="false">
            <use href=format!("#{SHAPES}")></use>
        </svg>
    }
}

/// The two lines of hills under every scene out of doors. They go on beyond its edges, for wide screens.
fn hills() -> impl IntoView {
    view! {
        <path class="art-far" d="M-640 84c150-44 330-50 480-6c50-26 108-24 160 4 46-30 92-30 138-10s84 18 182-18c56-18 110-10 160 14c160 22 320 20 480-4v104h-1600z" />
        <path class="art-near" d="M-640 104c160-30 320-30 480-8c50-14 110-10 160 2 60-18 112-16 168-5s104 8 152-8c60-14 110-6 160 6c160 16 320 12 480-4v81h-1600z" />
    }
}

/// A house of blocks that is being built, and a message with a lock on it.
fn game() -> impl IntoView {
    view! {
        <circle class="art-sun" cx="46" cy="36" r="15" />
        {hills()}
        <rect class="art-wall" x="84" y="66" width="26" height="26" rx="4" />
        <rect class="art-thing" x="112" y="66" width="26" height="26" rx="4" />
        <rect class="art-roof" x="140" y="66" width="26" height="26" rx="4" />
        <rect class="art-roof" x="98" y="38" width="26" height="26" rx="4" />
        <rect class="art-wall" x="126" y="38" width="26" height="26" rx="4" />
        <rect class="art-glow" x="133" y="45" width="12" height="12" rx="2" />
        <rect class="art-thing" x="120" y="15" width="18" height="18" rx="4" transform="rotate(12 129 24)" />
        <path class="art-bubble" d="M206 18h46a13 13 0 0 1 13 13v18a13 13 0 0 1-13 13h-30l-14 12V62h-2a13 13 0 0 1-13-13V31a13 13 0 0 1 13-13z" />
        <path class="art-line art-fine" d="M223 38v-4a6 6 0 0 1 12 0v4" />
        <rect class="art-heart" x="219" y="37" width="20" height="15" rx="3" />
    }
}

/// A school on a hill, and small framed landscapes that drift away from it like leaves.
fn photo() -> impl IntoView {
    view! {
        <circle class="art-sun" cx="276" cy="32" r="15" />
        {hills()}
        <path class="art-roof" d="M28 52 72 28l44 24z" />
        <rect class="art-wall" x="34" y="52" width="76" height="42" />
        <path class="art-glow" d="M44 62h12v12H44zM88 62h12v12H88z" />
        <path class="art-roof" d="M65 94V74a7 7 0 0 1 14 0v20z" />
        <path class="art-line art-fine" d="M122 60c12-10 20-12 30-10M196 56c10 4 16 4 24 0" stroke-dasharray="1 7" />
        {frame("translate(150 30) rotate(-7)")}
        {frame("translate(216 40) rotate(8) scale(.86)")}
        {frame("translate(188 14) rotate(3) scale(.56)")}
    }
}

/// A framed landscape, 40 by 32.
fn frame(place: &'static str) -> impl IntoView {
    view! {
        <g transform=place>
            <rect class="art-bubble" width="42" height="34" rx="4" />
            <path class="art-near" d="M5 25c8-9 13-9 18-3s9 3 14-4v11H5z" />
            <circle class="art-sun" cx="30" cy="11" r="4" />
        </g>
    }
}

/// An evening by a window: a lamp, a cup, and a telephone whose screen says nothing yet.
fn phone() -> impl IntoView {
    view! {
        <rect class="art-far" x="40" y="10" width="92" height="72" rx="6" />
        <circle class="art-glow" cx="108" cy="32" r="10" />
        <path class="art-near" d="M40 72c20-16 42-14 58-6s22 4 34-4v14a6 6 0 0 1-6 6H46a6 6 0 0 1-6-6z" />
        <path class="art-line" d="M40 16v60a6 6 0 0 0 6 6h80a6 6 0 0 0 6-6V16a6 6 0 0 0-6-6H46a6 6 0 0 0-6 6zM86 10v72" />
        <path class="art-roof" d="M-640 92h1600v76h-1600z" />
        <path class="art-wall" d="M158 92V76h22v10a6 6 0 0 1-6 6z" />
        <path class="art-line art-fine" d="M180 79h4a4 4 0 0 1 0 8h-4M165 68c-3-4 3-6 0-10M173 68c-3-4 3-6 0-10" />
        <rect class="art-thing" x="208" y="84" width="52" height="8" rx="4" />
        <path class="art-bubble" d="M218 26h42a13 13 0 0 1 13 13v14a13 13 0 0 1-13 13h-18l-12 11V66h-12a13 13 0 0 1-13-13V39a13 13 0 0 1 13-13z" />
        <path class="art-line" d="M224 46h.1M239 46h.1M254 46h.1" stroke-width="7" />
    }
}

/// A house on a hill in the evening, with light in its window.
fn house() -> impl IntoView {
    view! {
        <circle class="art-glow" cx="254" cy="30" r="12" />
        {hills()}
        <path class="art-roof" d="M108 54l46-32 46 32z" />
        <rect class="art-wall" x="118" y="54" width="72" height="40" />
        <rect class="art-glow" x="130" y="62" width="20" height="18" rx="2" />
        <path class="art-line art-fine" d="M140 62v18M130 71h20" />
        <path class="art-thing" d="M164 94V70a8 8 0 0 1 16 0v24z" />
        <path class="art-near" d="M60 92V60M60 40c12 0 16 12 16 20s-6 14-16 14-16-6-16-14 4-20 16-20z" />
        <path class="art-line art-fine" d="M60 94V62" />
    }
}

/// A path over the hills, with a signpost where it divides.
fn path() -> impl IntoView {
    view! {
        <circle class="art-sun" cx="74" cy="38" r="16" />
        {hills()}
        <path class="art-glow" d="M128 168c4-34 22-46 44-56 14-7 12-14 0-20 24 4 34 12 20 22-20 12-26 30-24 54z" />
        <path class="art-post" d="M226 22v72" />
        <path class="art-bubble" d="M204 26h42l11 10-11 10h-42a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4z" />
        <path class="art-wall" d="M252 52h-42l-11 10 11 10h42a4 4 0 0 0 4-4V56a4 4 0 0 0-4-4z" />
    }
}

/// A table with two cups, and an empty chair beside it.
fn table() -> impl IntoView {
    view! {
        <rect class="art-far" x="196" y="8" width="84" height="52" rx="6" />
        <circle class="art-sun" cx="222" cy="30" r="10" />
        <path class="art-near" d="M196 50c20-12 42-10 56-4s18 2 28-2v10a6 6 0 0 1-6 6h-72a6 6 0 0 1-6-6z" />
        <path class="art-line art-fine" d="M196 14v40a6 6 0 0 0 6 6h72a6 6 0 0 0 6-6V14a6 6 0 0 0-6-6h-72a6 6 0 0 0-6 6z" />
        <path class="art-near" d="M-640 104h1600v64h-1600z" />
        <path class="art-line" d="M52 26v78M84 76v28M52 76h32" />
        <path class="art-roof" d="M102 62h84a5 5 0 0 1 0 10h-84a5 5 0 0 1 0-10zM114 72h8v34h-8zM166 72h8v34h-8z" />
        <path class="art-thing" d="M118 62V48h18v9a5 5 0 0 1-5 5z" />
        <path class="art-wall" d="M152 62V48h18v9a5 5 0 0 1-5 5z" />
        <path class="art-line art-fine" d="M136 51h3a3 3 0 0 1 0 7h-3M170 51h3a3 3 0 0 1 0 7h-3" />
    }
}
