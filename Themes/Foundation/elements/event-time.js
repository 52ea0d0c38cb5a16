// @ts-check
/**
 * Puts the reader's own time before that of an event, where the two differ. `data-offset` is how many minutes the
 * event's clocks are ahead of UTC; inside stand two time elements, the beginning and the end.
 */
class EventTime extends HTMLElement {
  connectedCallback() {
    const [from, until] = [...this.querySelectorAll("time")].map(time => new Date(time.dateTime))
    if (!from || !until || this.querySelector(".event-time__yours")) return
    if (-from.getTimezoneOffset() === Number(this.dataset.offset)) return

    const yours = document.createElement("strong")
    yours.className = "event-time__yours"
    yours.textContent = `${this.#format(from, true)} to ${this.#format(until, from.toDateString() !== until.toDateString())}, your time`
    this.prepend(yours, " ")
  }

  /** @param {Date} when @param {boolean} withDay */
  #format(when, withDay) {
    const time = this.#part(when, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    return withDay ? `${this.#part(when, { weekday: "long" })} ${when.getDate()} ${this.#part(when, { month: "long" })}, ${time}` : time
  }

  /** @param {Date} when @param {Intl.DateTimeFormatOptions} options */
  #part(when, options) { return new Intl.DateTimeFormat(document.documentElement.lang || undefined, options).format(when) }
}

customElements.define("event-time", EventTime)
