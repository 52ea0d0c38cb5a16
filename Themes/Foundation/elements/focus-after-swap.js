// @ts-check
// After a fragment has been swapped in, people who use a keyboard or a screen reader must not be thrown
// back to the top of the page. Focus goes to what the answer marks with data-focus (an error summary
// marks itself), unless htmx could keep it where it was.
document.addEventListener("htmx:after:swap", () => {
  const wanted = document.querySelector("[data-focus]")
  if (!(wanted instanceof HTMLElement)) return

  wanted.removeAttribute("data-focus")
  if (!wanted.matches("a, button, input, select, textarea, summary")) wanted.tabIndex = -1
  wanted.focus()
})
