// @ts-check
/**
 * Tells the site which replies were before the reader's eyes, and for how long. A second counts while the page has
 * the focus and somebody scrolled, typed or moved in the last three minutes. A reply is read once its end was seen:
 * that is told within seconds, so that counts fall as one reads; the rest goes every minute.
 */
const Tick = 1000
const Idle = 3 * 60_000
const Soon = 3000
const Often = 60_000
const Retries = [5000, 10_000, 20_000, 40_000]

class ReadTracker extends HTMLElement {
  #times = /** @type {Map<number, number>} */ (new Map())
  #onScreen = /** @type {Set<Element>} */ (new Set())
  #watch = new IntersectionObserver(entries => {
    for (const entry of entries) entry.isIntersecting ? this.#onScreen.add(entry.target) : this.#onScreen.delete(entry.target)
  })
  #added = new MutationObserver(() => this.#observe())
  #read = -1
  #told = -1
  #active = Date.now()
  #last = 0
  #failures = 0
  #timer = 0

  connectedCallback() {
    // From now on pages leave it to this element to say what was read.
    document.cookie = `says-read=1; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`
    this.#observe()
    const list = document.getElementById("replies")
    if (list) this.#added.observe(list, { childList: true })
    for (const type of ["scroll", "keydown", "pointermove"]) addEventListener(type, this.#onAct, { passive: true })
    addEventListener("pagehide", this.#onLeave)
    this.#timer = window.setInterval(this.#tick, Tick)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
    this.#watch.disconnect()
    this.#added.disconnect()
    for (const type of ["scroll", "keydown", "pointermove"]) removeEventListener(type, this.#onAct)
    removeEventListener("pagehide", this.#onLeave)
  }

  #observe() { for (const post of document.querySelectorAll(".opening-post, #replies .reply")) this.#watch.observe(post) }

  #onAct = () => { this.#active = Date.now() }

  #onLeave = () => { this.#tell() }

  #tick = () => {
    if (document.hidden || !document.hasFocus() || Date.now() - this.#active > Idle) return

    for (const post of this.#onScreen) {
      const number = numberOf(post)
      this.#times.set(number, (this.#times.get(number) ?? 0) + Tick)
      if (post.getBoundingClientRect().bottom <= innerHeight) this.#read = Math.max(this.#read, number)
    }
    const pause = this.#failures > 0 ? Retries[Math.min(this.#failures, Retries.length) - 1] : this.#read > this.#told ? Soon : Often
    if (Date.now() - this.#last >= pause) this.#tell()
  }

  async #tell() {
    if (this.#times.size === 0) return

    const [read, times] = [this.#read, this.#times]
    this.#times = new Map()
    this.#last = Date.now()
    const answer = await fetch(this.dataset.path ?? "", {
      method: "PUT",
      keepalive: true,
      body: new URLSearchParams({
        To: String(Math.max(0, read)),
        Times: [...times].map(([number, time]) => `${number}:${time}`).join(","),
        __RequestVerificationToken: this.querySelector("input")?.value ?? "",
      }),
    }).catch(() => null)

    if (answer?.ok) {
      this.#told = Math.max(this.#told, read)
      this.#failures = 0
      document.dispatchEvent(new CustomEvent("replies-read", { detail: { to: read } }))
    }
    // Refused for good, as after signing out, it is not tried again.
    else if (answer && answer.status < 500 && answer.status !== 429) this.disconnectedCallback()
    else {
      this.#failures++
      for (const [number, time] of times) this.#times.set(number, (this.#times.get(number) ?? 0) + time)
    }
  }
}

/** @param {Element} post */
function numberOf(post) { return Number(post.id.replace("reply-", "")) || 0 }

customElements.define("read-tracker", ReadTracker)
