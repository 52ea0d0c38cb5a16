// @ts-check
/**
 * Suggests where to go while somebody types into the search input inside it: the combobox pattern with a listbox.
 * `from` is the address that answers with suggestions. Without it the form around the input is sent as it is.
 */
class SearchBox extends HTMLElement {
  /** @type {HTMLInputElement | null} */ #input = null
  #list = document.createElement("ul")
  #said = document.createElement("p")
  #active = -1
  #timer = 0
  #asking = new AbortController()

  connectedCallback() {
    this.#input = this.querySelector("input[type=search]")
    if (!this.#input) return

    this.#list.id = `${this.#input.id}-suggestions`
    this.#list.className = "suggestions"
    this.#list.hidden = true
    this.#list.setAttribute("role", "listbox")
    this.#list.setAttribute("aria-label", "Suggestions")
    this.#said.className = "visually-hidden"
    this.#said.setAttribute("role", "status")
    this.append(this.#list, this.#said)
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id }))
      this.#input.setAttribute(name, value)

    this.#input.addEventListener("input", this.#onInput)
    this.#input.addEventListener("keydown", this.#onKey)
    this.addEventListener("focusout", this.#close)
    // A press must not take the focus away before the click that follows it.
    this.#list.addEventListener("pointerdown", event => event.preventDefault())
    this.#list.addEventListener("click", this.#onClick)
    document.addEventListener("keydown", this.#onShortcut)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#asking.abort()
    document.removeEventListener("keydown", this.#onShortcut)
  }

  get #items() { return /** @type {HTMLElement[]} */ ([...this.#list.children]) }

  #onInput = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(this.#ask, 150)
  }

  #ask = async () => {
    this.#asking.abort()
    const words = this.#input?.value.trim() ?? ""
    if (words.length < 2) return this.#close()

    this.#asking = new AbortController()
    try {
      const answer = await fetch(`${this.getAttribute("from")}?q=${encodeURIComponent(words)}`, { signal: this.#asking.signal })
      if (answer.ok) this.#show(await answer.json())
    } catch { /* Nothing is suggested; the form works all the same. */ }
  }

  /** @param {{ title: string, kind: string, place: string, path: string }[]} suggestions */
  #show(suggestions) {
    if (document.activeElement !== this.#input) return
    this.#move(-1)
    this.#list.replaceChildren(...suggestions.map((suggestion, index) => {
      const item = document.createElement("li")
      item.id = `${this.#list.id}-${index}`
      item.className = "suggestions__item"
      item.dataset.path = suggestion.path
      item.setAttribute("role", "option")
      item.setAttribute("aria-selected", "false")
      const where = document.createElement("span")
      where.className = "suggestions__where"
      where.textContent = [suggestion.kind, suggestion.place].filter(Boolean).join(" · ")
      item.append(suggestion.title, where)
      return item
    }))
    this.#open(suggestions.length > 0)
    this.#said.textContent = suggestions.length === 0 ? "" : suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.#list.hidden = !isOpen
    this.#input?.setAttribute("aria-expanded", String(isOpen))
  }

  #close = () => {
    this.#open(false)
    this.#move(-1)
    this.#said.textContent = ""
  }

  /** @param {number} index -1 for the input itself */
  #move(index) {
    this.#items[this.#active]?.setAttribute("aria-selected", "false")
    this.#active = index
    const item = this.#items[index]
    item?.setAttribute("aria-selected", "true")
    item?.scrollIntoView({ block: "nearest" })
    if (item) this.#input?.setAttribute("aria-activedescendant", item.id)
    else this.#input?.removeAttribute("aria-activedescendant")
  }

  /** @param {KeyboardEvent} event */
  #onKey = event => {
    if (event.isComposing) return
    const isOpen = !this.#list.hidden
    const count = this.#items.length
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      this.#open(true)
      // The input itself is one of the stations.
      const step = event.key === "ArrowDown" ? 1 : -1
      this.#move((this.#active + 1 + step + count + 1) % (count + 1) - 1)
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      this.#go(this.#items[this.#active])
    } else if (event.key === "Escape" && isOpen) {
      this.#close()
    } else {
      return
    }
    event.preventDefault()
  }

  /** @param {MouseEvent} event */
  #onClick = event => {
    const item = event.target instanceof Element ? event.target.closest("[role=option]") : null
    if (item instanceof HTMLElement) this.#go(item)
  }

  /** @param {HTMLElement} item */
  #go(item) { location.assign(item.dataset.path ?? "") }

  // With a modifier: a bare letter or sign would fire while somebody dictates.
  /** @param {KeyboardEvent} event */
  #onShortcut = event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    if (event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches("textarea, [role=textbox]"))) return
    if (!this.#input?.checkVisibility()) return
    event.preventDefault()
    this.#input.focus()
    this.#input.select()
  }
}

customElements.define("search-box", SearchBox)
