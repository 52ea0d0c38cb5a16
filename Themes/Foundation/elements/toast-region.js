// @ts-check
/**
 * Says, quietly, what just happened. A server answer with the header HX-Trigger: {"toast":"Reply posted"}
 * becomes a line here, as does any "toast" event whose detail is { value: text }.
 */
class ToastRegion extends HTMLElement {
  #timers = /** @type {Set<number>} */ (new Set())

  connectedCallback() {
    this.classList.add("toasts")
    this.setAttribute("role", "status")
    document.addEventListener("toast", this.#say)
  }

  disconnectedCallback() {
    document.removeEventListener("toast", this.#say)
    for (const timer of this.#timers) clearTimeout(timer)
  }

  /** @param {Event} event */
  #say = event => {
    const text = event instanceof CustomEvent ? event.detail?.value : null
    if (typeof text !== "string") return

    const line = document.createElement("p")
    line.className = "toasts__item"
    line.textContent = text
    this.append(line)

    const timer = window.setTimeout(() => { line.remove(); this.#timers.delete(timer) }, 6000)
    this.#timers.add(timer)
  }
}

customElements.define("toast-region", ToastRegion)
