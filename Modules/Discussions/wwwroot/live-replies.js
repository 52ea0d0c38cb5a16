// @ts-check
import htmx from "htmx.org"

/**
 * Adds replies that others post while the page stands open, and says who is writing. Nothing moves under the reader:
 * what they look at, or write in, stays where it is. While the page is hidden nothing is asked for.
 */
const PageSize = 50
const Says = 4000

class LiveReplies extends HTMLElement {
  #news = /** @type {EventSource | null} */ (null)
  #last = 0
  #busy = false
  #posting = false
  #said = 0

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#onSight)
    document.addEventListener("input", this.#onInput)
    document.addEventListener("htmx:after:swap", this.#onOwn)
    document.addEventListener("submit", this.#onPost)
    document.addEventListener("htmx:after:request", this.#onPosted)
    this.#onSight()
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#onSight)
    document.removeEventListener("input", this.#onInput)
    document.removeEventListener("htmx:after:swap", this.#onOwn)
    document.removeEventListener("submit", this.#onPost)
    document.removeEventListener("htmx:after:request", this.#onPosted)
    this.#close()
  }

  get #path() { return this.dataset.path ?? "" }

  /** The number of the last reply on the page. */
  get #shown() {
    const numbers = [...document.querySelectorAll("#replies .reply")].map(reply => Number(reply.id.replace("reply-", "")))
    return Math.max(Number(this.dataset.before ?? 0), ...numbers)
  }

  #onSight = () => {
    if (document.hidden) return this.#close()
    if (this.#news) return

    this.#news = new EventSource(`${this.#path}/live`)
    this.#news.addEventListener("replies", event => { this.#last = JSON.parse(event.data).last; this.#add() })
    this.#news.addEventListener("writing", event => this.#tellWho(JSON.parse(event.data)))
  }

  /** @param {Event} event */
  #onPost = event => { this.#posting ||= Boolean(/** @type {Element} */ (event.target).closest("#reply")) }

  #onPosted = () => { this.#posting = false }

  #close() {
    this.#news?.close()
    this.#news = null
  }

  async #add() {
    const shown = this.#shown
    const fresh = this.#last - shown
    if (fresh <= 0 || this.#busy) return
    if (shown > 0 && shown % PageSize === 0) return this.#point(fresh)

    this.#busy = true
    try {
      // The reply that the reader is just posting arrives by itself.
      do await new Promise(done => setTimeout(done, 300)); while (this.#posting)
      if (this.#last > this.#shown) await this.#fetch(this.#shown)
    }
    catch { /* the next event tries again */ }
    finally { this.#busy = false }
  }

  /** @param {number} shown */
  async #fetch(shown) {
    const list = document.getElementById("replies")
    if (!list) return

    const form = document.getElementById("reply")
    const before = form?.getBoundingClientRect().top ?? 0
    const count = list.children.length
    await htmx.ajax("GET", `${this.#path}/replies?after=${shown}`, { target: list, swap: "beforeend" })
    this.#once()
    const added = list.children.length - count
    if (added <= 0) return

    // Somebody who writes, or has scrolled past the replies, keeps their place.
    const after = form?.getBoundingClientRect().top ?? 0
    if (form && (form.contains(document.activeElement) || before < 0)) scrollBy({ top: after - before, behavior: "instant" })
    this.#say(".live__new", added === 1 ? "1 new reply" : `${added} new replies`)
  }

  /** @param {number} fresh */
  #point(fresh) {
    const note = this.querySelector(".live__new")
    if (!note) return

    const link = document.createElement("a")
    link.href = `${this.#path}/replies/${this.#shown + 1}`
    link.textContent = fresh === 1 ? "1 new reply on the next page" : `${fresh} new replies on the next page`
    note.replaceChildren(link)
  }

  /** @param {string[]} names */
  #tellWho(names) {
    this.#say(".live__writers", names.length === 0 ? "" : names.length === 1 ? `${names[0]} is writing…`
      : names.length === 2 ? `${names[0]} and ${names[1]} are writing…` : `${names.length} people are writing…`)
  }

  /** @param {string} place @param {string} text */
  #say(place, text) {
    const note = this.querySelector(place)
    if (note && note.textContent !== text) note.textContent = text
  }

  #onOwn = () => { this.#once() }

  /** What the reader posted stands there already; a copy that came live goes. */
  #once() {
    const seen = new Set()
    for (const reply of document.querySelectorAll("#replies .reply")) {
      if (seen.has(reply.id)) reply.closest("li")?.remove()
      seen.add(reply.id)
    }
  }

  /** @param {Event} event */
  #onInput = event => {
    if (!(event.target instanceof Element) || !event.target.closest("#reply") || Date.now() - this.#said < Says) return

    this.#said = Date.now()
    const token = document.querySelector("#reply input[name=__RequestVerificationToken]")
    fetch(`${this.#path}/live/writing`, {
      method: "PUT",
      body: new URLSearchParams({ __RequestVerificationToken: token instanceof HTMLInputElement ? token.value : "" }),
    }).catch(() => null)
  }
}

customElements.define("live-replies", LiveReplies)
