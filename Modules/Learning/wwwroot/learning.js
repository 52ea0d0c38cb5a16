// @ts-check

/**
 * Counts which seconds of what stands in it have been played, and says so once enough have: the form beside it is sent then.
 * Without it people say themselves that they have watched.
 */
class WatchedMedia extends HTMLElement {
  #seen = /** @type {Set<number>} */ (new Set())

  connectedCallback() { this.addEventListener("timeupdate", this.#onTime, true) }

  disconnectedCallback() { this.removeEventListener("timeupdate", this.#onTime, true) }

  /** @param {Event} event */
  #onTime = event => {
    const media = /** @type {HTMLMediaElement} */ (event.target)
    const needed = Number(this.getAttribute("needed"))
    this.#seen.add(Math.floor(media.currentTime))
    if (!needed || !media.duration || 100 * this.#seen.size < needed * media.duration) return

    this.removeEventListener("timeupdate", this.#onTime, true)
    const form = /** @type {HTMLFormElement | null} */ (this.closest(".guided__step")?.querySelector("form[data-watched]") ?? null)
    if (form) void fetch(form.action, { method: "POST", body: new URLSearchParams(/** @type {any} */ (new FormData(form))) })
  }
}

customElements.define("watched-media", WatchedMedia)
