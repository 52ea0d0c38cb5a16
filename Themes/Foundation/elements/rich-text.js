// @ts-check
/**
 * Turns the textarea inside it into an editor for people who never heard of Markdown, when they first go there.
 * What they write is kept in the textarea as Markdown, so the form posts the same field either way.
 * `icons` is the address of the icon sheet, `site` the site's path prefix, `people` the address that suggests whom to name. Another element of the form may put files into the
 * text by the events insert-attachment, describe-attachment and remove-attachment. If the editor cannot be loaded, the textarea stays.
 */
class RichText extends HTMLElement {
  #field = /** @type {HTMLTextAreaElement | null} */ (null)
  #editor = /** @type {import("../editor/editor.js").TextEditor | null} */ (null)
  #state = /** @type {"plain" | "loading" | "rich"} */ ("plain")
  #mode = /** @type {HTMLButtonElement | null} */ (null)

  connectedCallback() {
    this.#field = this.querySelector("textarea")
    if (!this.#field) return
    this.addEventListener("focusin", this.#wake)
    this.addEventListener("pointerenter", this.#fetchEarly, { once: true })
    this.addEventListener("keydown", this.#onKey)
    this.addEventListener("draft-restored", this.#onRestored)
    this.addEventListener("insert-attachment", this.#onInsert)
    this.addEventListener("describe-attachment", this.#onDescribe)
    this.addEventListener("remove-attachment", this.#onRemove)
    // A press on the label goes to whichever of the two is shown.
    this.#label?.addEventListener("click", this.#onLabel)
  }

  disconnectedCallback() {
    this.removeEventListener("focusin", this.#wake)
    this.removeEventListener("pointerenter", this.#fetchEarly)
    this.removeEventListener("keydown", this.#onKey)
    this.removeEventListener("draft-restored", this.#onRestored)
    this.removeEventListener("insert-attachment", this.#onInsert)
    this.removeEventListener("describe-attachment", this.#onDescribe)
    this.removeEventListener("remove-attachment", this.#onRemove)
    this.#label?.removeEventListener("click", this.#onLabel)
    this.#showPlain()
    this.#mode?.parentElement?.remove()
    this.#mode = null
    if (this.#field) this.#field.hidden = false
    this.#state = "plain"
  }

  get #label() { return this.#field?.labels?.[0] ?? null }

  #fetchEarly = () => { import("../editor/editor.js").catch(() => {}) }

  #wake = async () => {
    if (this.#state !== "plain" || this.#mode) return
    this.#state = "loading"
    try {
      const { TextEditor } = await import("../editor/editor.js")
      if (!this.isConnected || !this.#field) return
      this.#offerModes()
      if (TextEditor.canHold(this.#field.value)) this.#showRich(TextEditor, this.contains(document.activeElement))
      else this.#showPlain()
    } catch {
      this.#state = "plain"
    }
  }

  /** @param {typeof import("../editor/editor.js").TextEditor} TextEditor @param {boolean} takeFocus */
  #showRich(TextEditor, takeFocus) {
    const field = this.#field
    if (!field) return
    this.#editor = new TextEditor(field, { label: this.#label?.textContent?.trim() ?? "Text", icons: this.getAttribute("icons") ?? "", site: this.getAttribute("site") ?? "", people: this.getAttribute("people") ?? "", takesFiles: Boolean(this.closest("form")?.querySelector("attach-files")) })
    field.before(this.#editor.element)
    if (takeFocus) this.#editor.focus()
    field.hidden = true
    this.#state = "rich"
    if (this.#mode) this.#mode.textContent = "Write Markdown instead"
  }

  #showPlain() {
    this.#editor?.destroy()
    this.#editor = null
    if (this.#field) this.#field.hidden = false
    this.#state = "plain"
    if (this.#mode) this.#mode.textContent = "Write with formatting buttons"
  }

  #offerModes() {
    this.#mode = document.createElement("button")
    this.#mode.type = "button"
    this.#mode.className = "rich-text__mode"
    this.#mode.addEventListener("click", this.#switch)
    const foot = document.createElement("div")
    foot.className = "rich-text__foot"
    foot.append(this.#mode)
    this.append(foot)
  }

  #switch = async () => {
    if (this.#state === "rich") {
      this.#showPlain()
      this.#field?.focus()
    } else {
      const { TextEditor } = await import("../editor/editor.js")
      if (TextEditor.canHold(this.#field?.value ?? "")) this.#showRich(TextEditor, true)
      else if (this.#mode) this.#mode.textContent = "This text has parts (a picture from elsewhere, HTML) that only Markdown can show"
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey = event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.#field?.form?.requestSubmit()
  }

  #onRestored = () => { this.#editor?.setMarkdown(this.#field?.value ?? "") }

  #onInsert = (/** @type {any} */ { detail }) => {
    if (this.#editor) return this.#editor.insert(detail)
    const field = this.#field
    if (!field) return
    field.setRangeText(`${detail.markdown} `, field.selectionStart, field.selectionEnd, "end")
    this.#changed()
  }

  #onDescribe = (/** @type {any} */ { detail }) => {
    if (this.#editor) this.#editor.describe(detail)
    else this.#replace(detail.address, whole => `![${detail.alt.replace(/[[\]\\]/g, "\\$&")}]${whole.slice(whole.lastIndexOf("]("), whole.length).slice(1)}`)
  }

  #onRemove = (/** @type {any} */ { detail }) => {
    if (this.#editor) this.#editor.remove(detail)
    else this.#replace(detail.address, () => "")
  }

  /** Rewrites the link or picture of this address. @param {string} address @param {(whole: string) => string} rewrite */
  #replace(address, rewrite) {
    const field = this.#field
    const end = field?.value.indexOf(`](${address})`) ?? -1
    if (!field || end < 0) return
    const start = Math.max(field.value.lastIndexOf("![", end), field.value.lastIndexOf(" [", end) + 1, field.value.lastIndexOf("\n[", end) + 1)
    const stop = end + address.length + 3
    field.setRangeText(rewrite(field.value.slice(start, stop)), start, stop, "preserve")
    this.#changed()
  }

  #changed() { this.#field?.dispatchEvent(new Event("input", { bubbles: true })) }

  #onLabel = () => { this.#editor?.focus() }
}

customElements.define("rich-text", RichText)
