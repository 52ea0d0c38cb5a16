// @ts-check
import htmx from "htmx.org"

/**
 * Shows what its link leads to below it, and takes it away again, so that a reader keeps their place.
 * `data-from` is an address that answers a script's request with a piece of a page.
 */
class InPlace extends HTMLElement {
  #piece = /** @type {HTMLElement | null} */ (null)

  connectedCallback() { this.addEventListener("click", this.#onClick) }

  disconnectedCallback() { this.removeEventListener("click", this.#onClick) }

  /** @param {MouseEvent} event */
  #onClick = async event => {
    const link = event.target instanceof Element ? event.target.closest("a") : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0 || this.#piece?.contains(link)) return

    event.preventDefault()
    if (this.#piece) return this.#close(link)
    this.#piece = document.createElement("div")
    this.#piece.className = "in-place__piece"
    this.append(this.#piece)
    await htmx.ajax("GET", this.dataset.from ?? link.href, { target: this.#piece })
    // It could not be had: the link still leads there.
    if (!this.#piece?.hasChildNodes()) return location.assign(link.href)

    link.setAttribute("aria-expanded", "true")
  }

  /** @param {Element} link */
  #close(link) {
    this.#piece?.remove()
    this.#piece = null
    link.removeAttribute("aria-expanded")
  }
}

customElements.define("in-place", InPlace)
