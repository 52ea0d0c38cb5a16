// @ts-check
/**
 * Shows the time element inside it in the reader's own zone and language, with the full date on hover.
 * `show` is "ago" (the default: relative for a week, then the date), "date", "time" or "both".
 */
class LocalTime extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector("time")
    const when = new Date(time?.dateTime ?? "")
    if (!time || Number.isNaN(when.getTime())) return

    time.title = this.#format(when, { dateStyle: "full", timeStyle: "short" })
    time.textContent = this.#text(when)
  }

  /** @param {Date} when */
  #text(when) {
    const show = this.getAttribute("show") ?? "ago"
    if (show === "time") return this.#format(when, { timeStyle: "short" })
    if (show === "both") return this.#format(when, { dateStyle: "long", timeStyle: "short" })
    return (show === "ago" && this.#ago(when)) || this.#format(when, { dateStyle: "medium" })
  }

  /** @param {Date} when */
  #ago(when) {
    const minutes = Math.round((when.getTime() - Date.now()) / 60_000)
    const [size, unit] = /** @type {[number, Intl.RelativeTimeFormatUnit]} */ (
      Math.abs(minutes) < 60 ? [1, "minute"] : Math.abs(minutes) < 1440 ? [60, "hour"] : [1440, "day"])
    const amount = Math.trunc(minutes / size)
    if (unit === "day" && Math.abs(amount) > 7) return ""
    return new Intl.RelativeTimeFormat(this.#language, { numeric: "auto" }).format(amount, unit)
  }

  /** @param {Date} when @param {Intl.DateTimeFormatOptions} options */
  #format(when, options) { return new Intl.DateTimeFormat(this.#language, options).format(when) }

  get #language() { return document.documentElement.lang || undefined }
}

customElements.define("local-time", LocalTime)
