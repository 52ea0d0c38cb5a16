// @ts-check
/**
 * The field with which a form takes files. Alone it is a file input that posts with the form. With this, files may also be
 * dropped on the form or pasted into it, go up at once, and stand in the text where the caret was. The part that does so is
 * loaded with the first file; where it cannot be, the input keeps the file.
 */
class AttachFiles extends HTMLElement {
  #form = /** @type {HTMLFormElement | null} */ (null)
  #input = /** @type {HTMLInputElement | null} */ (null)
  #uploads = /** @type {import("./attaching/uploads.js").Uploads | null} */ (null)

  connectedCallback() {
    this.#form = this.closest("form")
    this.#input = this.querySelector("input[type=file]")
    this.#input?.addEventListener("change", this.#onChosen)
    this.#form?.addEventListener("choose-files", this.#onAsked)
    this.#form?.addEventListener("paste", this.#onPaste, true)
    this.#form?.addEventListener("dragover", this.#onOver, true)
    this.#form?.addEventListener("dragleave", this.#onLeave, true)
    this.#form?.addEventListener("drop", this.#onDrop, true)
    this.#form?.addEventListener("submit", this.#onSubmit, true)
  }

  disconnectedCallback() {
    this.#input?.removeEventListener("change", this.#onChosen)
    this.#form?.removeEventListener("choose-files", this.#onAsked)
    this.#form?.removeEventListener("paste", this.#onPaste, true)
    this.#form?.removeEventListener("dragover", this.#onOver, true)
    this.#form?.removeEventListener("dragleave", this.#onLeave, true)
    this.#form?.removeEventListener("drop", this.#onDrop, true)
    this.#form?.removeEventListener("submit", this.#onSubmit, true)
    this.#uploads?.stop()
  }

  #onAsked = () => { this.#input?.click() }

  #onChosen = async () => {
    const files = [...this.#input?.files ?? []]
    // Emptied only once somebody else has the files.
    if (files.length && await this.#take(files) && this.#input) this.#input.value = ""
  }

  /** @param {ClipboardEvent} event */
  #onPaste = event => {
    const files = [...event.clipboardData?.files ?? []]
    // Word puts a picture of the text beside the text; then the text is meant.
    if (files.length === 0 || wordsOf(event.clipboardData)) return
    event.preventDefault()
    event.stopPropagation()
    void this.#take(files)
  }

  /** @param {DragEvent} event */
  #onOver = event => {
    if (!event.dataTransfer?.types.includes("Files")) return
    event.preventDefault()
    this.#form?.classList.add("attach--over")
  }

  /** @param {DragEvent} event */
  #onLeave = event => {
    if (!(event.relatedTarget instanceof Node && this.#form?.contains(event.relatedTarget))) this.#form?.classList.remove("attach--over")
  }

  /** @param {DragEvent} event */
  #onDrop = event => {
    this.#form?.classList.remove("attach--over")
    const files = event.dataTransfer?.files
    if (!files?.length) return
    event.preventDefault()
    event.stopPropagation()
    void this.#take([...files]).then(taken => { if (!taken && this.#input) this.#input.files = files })
  }

  /** A text is not posted while its files are on their way. @param {SubmitEvent} event */
  #onSubmit = event => {
    if (!this.#uploads?.isBusy) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const button = event.submitter instanceof HTMLElement ? event.submitter : undefined
    void this.#uploads.settled().then(allWell => { if (allWell && this.isConnected) this.#form?.requestSubmit(button) })
  }

  /** @param {File[]} files @returns {Promise<boolean>} */
  async #take(files) {
    try {
      const { Uploads } = await import("./attaching/uploads.js")
      this.#uploads ??= new Uploads(this)
      this.#uploads.add(files)
      return true
    } catch {
      return false
    }
  }
}

/** @param {DataTransfer | null} data */
function wordsOf(data) {
  const html = data?.getData("text/html")
  return html ? (new DOMParser().parseFromString(html, "text/html").body.textContent ?? "").trim().length > 0 : Boolean(data?.getData("text/plain"))
}

customElements.define("attach-files", AttachFiles)
