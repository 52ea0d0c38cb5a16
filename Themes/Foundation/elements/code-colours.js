// @ts-check
// Colours code that says what language it is in. The colours are fetched with the first such code that a page shows.

// Nobody reads more in a post, and colouring takes the reader's own time.
const longest = 20_000

/** @param {ParentNode} within */
async function colour(within) {
  const codes = [...within.querySelectorAll("pre > code[class*='language-']:not([data-coloured])")].filter(code => (code.textContent?.length ?? 0) <= longest)
  if (codes.length === 0) return
  try {
    const { coloured } = await import("../code/languages.js")
    for (const code of codes) coloured(/** @type {HTMLElement} */ (code))
  } catch { /* The code stays as it is written. */ }
}

colour(document)
document.addEventListener("htmx:after:swap", () => colour(document))
