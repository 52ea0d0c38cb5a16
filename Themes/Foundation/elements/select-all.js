// @ts-check
/**
 * A tick box that ticks the others. Wraps a form with one `[data-select-all]` box, boxes named by
 * `data-select-each`, and a `[data-select-count]` that says how many are chosen.
 */
class SelectAll extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", this.#onChange)
    this.#tell()
  }

  disconnectedCallback() { this.removeEventListener("change", this.#onChange) }

  get #all() { return /** @type {HTMLInputElement | null} */ (this.querySelector("[data-select-all]")) }

  get #each() { return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll("[data-select-each]"))] }

  /** @param {Event} event */
  #onChange = event => {
    if (event.target === this.#all) for (const box of this.#each) box.checked = this.#all?.checked ?? false
    this.#tell()
  }

  #tell() {
    const chosen = this.#each.filter(box => box.checked).length
    const count = this.querySelector("[data-select-count]")
    if (count) count.textContent = chosen === 1 ? "1 selected" : `${chosen} selected`

    this.toggleAttribute("data-chosen", chosen > 0)
    for (const button of this.querySelectorAll("[data-select-needed]"))
      button.toggleAttribute("disabled", chosen === 0)

    if (!this.#all) return
    this.#all.checked = chosen > 0 && chosen === this.#each.length
    this.#all.indeterminate = chosen > 0 && chosen < this.#each.length
  }
}

customElements.define("select-all", SelectAll)
