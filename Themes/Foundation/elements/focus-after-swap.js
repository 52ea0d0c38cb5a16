// @ts-check
// After a page with errors, or a fragment that was swapped in, people who use a keyboard or a screen
// reader must not be left at the top of the page. Focus goes to what the answer marks with data-focus.
function focusWanted() {
  const wanted = document.querySelector("[data-focus]")
  if (!(wanted instanceof HTMLElement)) return

  wanted.removeAttribute("data-focus")
  if (!wanted.matches("a, button, input, select, textarea, summary")) wanted.tabIndex = -1
  wanted.focus()
}

document.addEventListener("htmx:after:swap", focusWanted)
document.addEventListener("htmx:after:settle", focusWanted)
focusWanted()
