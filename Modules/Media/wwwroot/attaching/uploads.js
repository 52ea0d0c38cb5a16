// @ts-check
import { Upload } from "./upload.js"

/** @typedef {{ id: string, name: string, address: string, smallAddress: string, isPicture: boolean, hasSmall: boolean, markdown: string, size: string }} Kept */

const most = 10

/** The files of one form, one going up after the other. */
export class Uploads {
  #field
  #list = document.createElement("ul")
  #status = document.createElement("p")
  #waiting = /** @type {Upload[]} */ ([])
  #current = /** @type {Upload | null} */ (null)
  #failed = false
  #settled = /** @type {((allWell: boolean) => void)[]} */ ([])

  /** @param {HTMLElement} field the attach-files element */
  constructor(field) {
    this.#field = field
    this.#list.className = "attach__list"
    this.#list.setAttribute("aria-label", "Files of this text")
    this.#status.className = "visually-hidden"
    this.#status.setAttribute("role", "status")
    // What is typed about a file is not the person's text.
    this.#list.addEventListener("input", event => event.stopPropagation())
    this.#list.addEventListener("keydown", event => { if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault() })
    field.append(this.#list, this.#status)
  }

  get isBusy() { return this.#current !== null || this.#waiting.length > 0 }

  /** When all have gone up, or some could not: then false. @returns {Promise<boolean>} */
  settled() {
    this.say("The files are still going up. It is posted when they are there.")
    return new Promise(resolve => this.#settled.push(resolve))
  }

  /** @param {File[]} files */
  add(files) {
    for (const file of files.slice(0, most)) {
      const upload = new Upload(file, this)
      this.#list.append(upload.element)
      this.#waiting.push(upload)
    }
    if (files.length > most) this.say(`Ten files at once are the most. The first ${most} are attached.`)
    void this.#next()
  }

  stop() {
    this.#waiting = []
    this.#current?.cancel()
  }

  /** @param {string} sentence */
  say(sentence) { this.#status.textContent = sentence }

  get token() {
    const token = this.#field.closest("form")?.querySelector('input[name="__RequestVerificationToken"]')
    return token instanceof HTMLInputElement ? token.value : ""
  }

  get to() { return this.#field.dataset.to ?? "/attachments" }
  get mostBytes() { return Number(this.#field.dataset.most) }
  get mostPictureBytes() { return Number(this.#field.dataset.mostPicture) }

  /** An address of the text as this page writes it. @param {string} address */
  shown(address) { return this.to.replace(/\/attachments$/, "") + address.slice(1) }

  /** Tells the text. @param {"insert" | "describe" | "remove"} what @param {object} detail */
  tell(what, detail) {
    const text = this.#field.closest("form")?.querySelector("rich-text")
    text?.dispatchEvent(new CustomEvent(`${what}-attachment`, { detail }))
  }

  /** @param {Upload} upload */
  forget(upload) {
    this.#waiting = this.#waiting.filter(other => other !== upload)
    upload.element.remove()
    this.#field.querySelector("input")?.focus()
  }

  /** @param {Upload} upload */
  again(upload) {
    this.#waiting.push(upload)
    void this.#next()
  }

  async #next() {
    if (this.#current) return
    this.#current = this.#waiting.shift() ?? null
    if (!this.#current) {
      const failed = this.#failed
      this.#failed = false
      for (const resolve of this.#settled.splice(0)) resolve(!failed)
      return
    }
    if (!await this.#current.send()) this.#failed = true
    this.#current = null
    void this.#next()
  }
}
