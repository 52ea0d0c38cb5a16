// @ts-check
/**
 * Keeps unsent text on this device, so a lost connection costs nobody their words.
 * Wraps one form; `for` names the draft ("reply:4x2k"). Every text field with a name is kept, except passwords.
 * With `data-keep`, an address, the site keeps it too, two seconds later, for the reader's other devices.
 * A form that the server gave back with errors (data-answered="true" on the element) already holds the newest text.
 */
class KeptDraft extends HTMLElement {
  #note = /** @type {HTMLElement | null} */ (null)
  #timer = 0
  #sending = 0

  connectedCallback() {
    this.addEventListener("input", this.#later)
    this.addEventListener("submit", this.#forget)
    document.addEventListener("htmx:after:request", this.#onAnswer)
    if (this.dataset.answered === "true") this.#keep()
    else this.#restore()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    clearTimeout(this.#sending)
    this.removeEventListener("input", this.#later)
    this.removeEventListener("submit", this.#forget)
    document.removeEventListener("htmx:after:request", this.#onAnswer)
  }

  get #key() { return `draft:${this.getAttribute("for") ?? location.pathname}` }

  get #fields() {
    const fields = /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (
      this.querySelectorAll('textarea[name], input[name][type="text"]'))
    return [...fields]
  }

  #restore() {
    const kept = this.#read()
    if (!kept) return
    for (const field of this.#fields) {
      if (field.value || !kept[field.name]) continue
      field.value = kept[field.name]
      field.dispatchEvent(new CustomEvent("draft-restored", { bubbles: true }))
      this.#tell()
    }
  }

  /** @returns {Record<string, string> | null} */
  #read() {
    try { return JSON.parse(localStorage.getItem(this.#key) ?? "null") }
    catch { return null }
  }

  #later = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(this.#keep, 400)
    clearTimeout(this.#sending)
    this.#sending = window.setTimeout(this.#send, 2000)
  }

  #send = async () => {
    if (!this.dataset.keep) return

    const token = this.querySelector('input[name="__RequestVerificationToken"]')
    const body = new URLSearchParams(this.#fields.map(field => [field.name, field.value]))
    body.set("__RequestVerificationToken", token instanceof HTMLInputElement ? token.value : "")
    const answer = await fetch(this.dataset.keep, { method: "PUT", body }).catch(() => null)
    const text = this.#note?.querySelector("span")
    if (text) text.textContent = answer?.ok ? "Draft saved" : "Draft kept on this device"
  }

  #keep = () => {
    const texts = Object.fromEntries(this.#fields.filter(field => field.value.trim()).map(field => [field.name, field.value]))
    if (Object.keys(texts).length === 0) return this.#drop()
    // A full or forbidden store must not get in the way of writing.
    try { localStorage.setItem(this.#key, JSON.stringify(texts)); this.#tell() }
    catch { this.#hush() }
  }

  #forget = () => { this.#drop() }

  /** A refused or failed request leaves the form in place, so its text is kept again. @param {Event} event */
  #onAnswer = event => {
    const answer = event instanceof CustomEvent ? event.detail?.ctx : null
    if (answer?.sourceElement && this.contains(answer.sourceElement) && answer.response?.status >= 400) this.#keep()
  }

  #drop() {
    clearTimeout(this.#timer)
    clearTimeout(this.#sending)
    localStorage.removeItem(this.#key)
    this.#hush()
  }

  #throwAway = () => {
    this.#drop()
    for (const field of this.#fields) {
      field.value = ""
      field.dispatchEvent(new CustomEvent("draft-restored", { bubbles: true }))
    }
    this.#send()
    this.#fields[0]?.focus()
  }

  #tell() {
    if (this.#note) return
    const text = document.createElement("span")
    text.textContent = "Draft kept on this device"
    const drop = document.createElement("button")
    drop.type = "button"
    drop.className = "draft-note__drop"
    drop.textContent = "Throw away"
    drop.addEventListener("click", this.#throwAway)

    this.#note = document.createElement("p")
    this.#note.className = "draft-note"
    this.#note.append(text, drop)
    const place = this.querySelector("[data-draft-note]") ?? this
    place.append(this.#note)
  }

  #hush() {
    this.#note?.remove()
    this.#note = null
  }
}

customElements.define("kept-draft", KeptDraft)
