// @ts-check

/**
 * Improves the editor of pages made of blocks: the palette narrows while one types, an open form is kept as a draft by itself, and
 * blocks are dragged by their grips. Without it every act is a form. The library for dragging is fetched by this page only.
 */
class BlockEditor extends HTMLElement {
  #waits = /** @type {number | undefined} */ (undefined)
  #drag = /** @type {{ dispose(): void } | null} */ (null)

  async connectedCallback() {
    this.addEventListener("input", this.#onInput)
    document.addEventListener("keydown", this.#onKey)
    const { open } = await import("./blocks/drag.js")
    if (this.isConnected && !this.#drag) this.#drag = open(this)
  }

  disconnectedCallback() {
    this.removeEventListener("input", this.#onInput)
    document.removeEventListener("keydown", this.#onKey)
    window.clearTimeout(this.#waits)
    this.#drag?.dispose()
    this.#drag = null
  }

  /** @param {Event} event */
  #onInput = event => {
    const at = /** @type {HTMLElement} */ (event.target)
    if (at.matches("[data-palette]")) return this.#narrow(/** @type {HTMLInputElement} */ (at).value)

    const form = at.closest("form")
    if (!form?.hasAttribute("data-autosave")) return
    window.clearTimeout(this.#waits)
    this.#waits = window.setTimeout(() => this.#keep(form), 1500)
  }

  /** @param {string} sought */
  #narrow(sought) {
    const words = sought.toLowerCase()
    for (const entry of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-words]")))
      entry.hidden = !(entry.dataset.words ?? "").toLowerCase().includes(words)
  }

  /** @param {HTMLFormElement} form */
  async #keep(form) {
    const said = form.querySelector("[data-saved]")
    const sent = new FormData(form)
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(/** @type {any} */ (sent)), headers: { "HX-Request": "true" } })
      if (!answer.ok) throw new Error(String(answer.status))
      const kept = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-seen]")
      const seen = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=Seen]"))
      if (seen && kept) seen.value = kept.getAttribute("data-seen") ?? seen.value
      if (said) said.textContent = kept?.textContent ?? ""
    } catch {
      if (said) said.textContent = "Not kept yet. Press Keep to see why."
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey = event => {
    const isWriting = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable=true]")
    if (isWriting || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return

    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(event.shiftKey ? "[data-redo]" : "[data-undo]"))
    event.preventDefault()
    button?.click()
  }
}

customElements.define("block-editor", BlockEditor)
