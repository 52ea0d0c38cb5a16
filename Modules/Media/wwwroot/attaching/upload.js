// @ts-check
import { element, button } from "./pieces.js"
import { smallerOf } from "./smaller.js"
/** @typedef {import("./uploads.js").Uploads} Uploads @typedef {import("./uploads.js").Kept} Kept */

let count = 0

/** One file on its way into a text: its line under the text, with progress, trouble, and in the end its description. */
export class Upload {
  #file
  #all
  #request = /** @type {XMLHttpRequest | null} */ (null)
  #cancelled = false
  #name = element("span", "attach__name")
  #state = element("div", "attach__state")

  /** @param {File} file @param {Uploads} all */
  constructor(file, all) {
    this.#file = file
    this.#all = all
    this.#name.textContent = file.name
    this.element = element("li", "attach__item", this.#name, this.#state)
    this.#show(element("span", "text-quiet", "Waiting"), button("Cancel", `Cancel ${file.name}`, () => this.cancel()))
  }

  /** @returns {Promise<boolean>} whether it is in the text now, or was taken back */
  async send() {
    if (this.#cancelled) return true
    const bar = document.createElement("progress")
    bar.max = 1
    bar.setAttribute("aria-label", `Upload of ${this.#file.name}`)
    this.#show(bar, button("Cancel", `Cancel ${this.#file.name}`, () => this.cancel()))
    this.#all.say(`Uploading ${this.#file.name}`)
    try {
      const { file, small } = await smallerOf(this.#file, this.#all.mostPictureBytes)
      if (this.#cancelled) return true
      if (file.size > this.#all.mostBytes) throw new Error(`“${file.name}” is larger than ${Math.floor(this.#all.mostBytes / 1048576)} MB. Attach a smaller one, or put it where your organisation keeps large files and paste the link.`)
      const kept = await this.#post(file, small, part => { bar.value = part })
      this.#done(kept)
      return true
    } catch (trouble) {
      if (this.#cancelled) return true
      this.#failed(trouble instanceof Error ? trouble.message : "It could not be uploaded.")
      return false
    }
  }

  cancel() {
    this.#cancelled = true
    this.#request?.abort()
    this.#all.say(`${this.#file.name} is not attached.`)
    this.#all.forget(this)
  }

  /** @param {File} file @param {Blob | null} small @param {(part: number) => void} progress @returns {Promise<Kept>} */
  #post(file, small, progress) {
    const form = new FormData()
    form.append("__RequestVerificationToken", this.#all.token)
    form.append("File", file)
    if (small) form.append("Small", small, "small.jpg")
    return new Promise((resolve, reject) => {
      const request = this.#request = new XMLHttpRequest()
      request.upload.addEventListener("progress", event => { if (event.lengthComputable) progress(event.loaded / event.total) })
      request.addEventListener("load", () => request.status === 201 ? resolve(JSON.parse(request.responseText)) : reject(new Error(sentenceOf(request, file))))
      request.addEventListener("error", () => reject(new Error(`The connection was lost while “${file.name}” went up.`)))
      request.addEventListener("abort", () => reject(new Error("")))
      request.open("POST", this.#all.to)
      request.send(form)
    })
  }

  /** @param {Kept} kept */
  #done(kept) {
    this.#all.tell("insert", kept)
    this.#name.textContent = kept.name
    const remove = button("Remove", `Remove ${kept.name}`, () => this.#remove(kept))
    if (!kept.isPicture) {
      this.#show(element("span", "text-quiet", `Attached, ${kept.size}`), remove)
      this.#all.say(`${kept.name} is attached.`)
      return
    }
    const picture = document.createElement("img")
    picture.className = "attach__picture"
    picture.src = this.#all.shown(kept.hasSmall ? kept.smallAddress : kept.address)
    picture.alt = ""
    this.element.prepend(picture)

    const words = document.createElement("input")
    words.type = "text"
    words.className = "form-control"
    words.id = `attach-${++count}`
    words.maxLength = 300
    words.addEventListener("input", () => this.#all.tell("describe", { address: kept.address, alt: words.value.trim() }))
    const label = document.createElement("label")
    label.className = "form-label"
    label.htmlFor = words.id
    label.textContent = "What does it show? For people who cannot see it"
    this.#show(element("div", "field attach__words", label, words), remove)
    this.#all.say(`${kept.name} is attached. Say below it what it shows.`)
  }

  /** @param {string} sentence */
  #failed(sentence) {
    const error = element("p", "field__error", sentence)
    error.setAttribute("role", "alert")
    this.#show(error,
      button("Try again", `Try again: ${this.#file.name}`, () => { this.#show(element("span", "text-quiet", "Waiting")); this.#all.again(this) }),
      button("Leave it out", `Leave out ${this.#file.name}`, () => this.#all.forget(this)))
  }

  /** @param {Kept} kept */
  #remove(kept) {
    this.#all.tell("remove", kept)
    this.#all.say(`${kept.name} is taken out.`)
    this.#all.forget(this)
    // What was posted already stays; the answer then says so, and nobody needs to hear it.
    void fetch(`${this.#all.to}/${kept.id}`, { method: "DELETE", body: new URLSearchParams({ __RequestVerificationToken: this.#all.token }) }).catch(() => {})
  }

  /** @param {...HTMLElement} pieces */
  #show(...pieces) { this.#state.replaceChildren(...pieces) }
}

/** @param {XMLHttpRequest} request @param {File} file */
function sentenceOf(request, file) {
  if (request.status === 422) return JSON.parse(request.responseText).error
  if (request.status === 413) return `“${file.name}” is too large for this site.`
  if (request.status === 429) return "That were many files in a short time. Wait a minute, then try again."
  if (request.status < 400 || request.status === 401) return "Your session has ended. Sign in again in another tab, then try again here."
  return `“${file.name}” could not be uploaded. Try again in a moment.`
}
