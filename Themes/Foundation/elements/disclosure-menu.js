// @ts-check
/** Closes the details elements inside it on Escape, on a press outside, and when focus leaves. */
class DisclosureMenu extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", this.#onKey)
    this.addEventListener("focusout", this.#onLeave)
    document.addEventListener("pointerdown", this.#onPress)
  }

  disconnectedCallback() {
    this.removeEventListener("keydown", this.#onKey)
    this.removeEventListener("focusout", this.#onLeave)
    document.removeEventListener("pointerdown", this.#onPress)
  }

  get #open() { return /** @type {HTMLDetailsElement | null} */ (this.querySelector("details[open]")) }

  #close() { this.#open?.removeAttribute("open") }

  /** @param {KeyboardEvent} event */
  #onKey = event => {
    if (event.key !== "Escape" || !this.#open) return
    this.#open.querySelector("summary")?.focus()
    this.#close()
  }

  /** @param {FocusEvent} event */
  #onLeave = event => {
    if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.#close()
  }

  /** @param {PointerEvent} event */
  #onPress = event => {
    if (event.target instanceof Node && !this.contains(event.target)) this.#close()
  }
}

customElements.define("disclosure-menu", DisclosureMenu)
