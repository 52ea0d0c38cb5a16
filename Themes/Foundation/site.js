// @ts-check
// For signed-in pages. Everything here improves a page that already works without it.
import htmx from "htmx.org"
import "./elements/code-colours.js"
import "./elements/disclosure-menu.js"
import "./elements/event-time.js"
import "./elements/focus-after-swap.js"
import "./elements/in-place.js"
import "./elements/kept-draft.js"
import "./elements/local-time.js"
import "./elements/rich-text.js"
import "./elements/search-box.js"
import "./elements/theme-choice.js"
import "./elements/toast-region.js"
import "modules:scripts"

// Said here as well as in the page's meta element, so that a page which forgets the meta keeps to the
// content security policy: no style element, no same-page evaluation.
htmx.config.includeIndicatorCSS = false

document.documentElement.classList.add("scripted")
