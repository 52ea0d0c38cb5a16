// @ts-check
/**
 * Light, dark or as the device says. Wraps buttons with data-theme="light|dark|system".
 * The choice is kept on the device, and in a cookie so that a server can set the attribute before the first paint.
 */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this.#choose)
    this.#apply(localStorage.getItem("theme") ?? "system")
  }

  disconnectedCallback() { this.removeEventListener("click", this.#choose) }

  /** @param {MouseEvent} event */
  #choose = event => {
    const button = event.target instanceof Element ? event.target.closest("[data-theme]") : null
    if (!(button instanceof HTMLElement)) return

    const theme = button.dataset.theme ?? "system"
    localStorage.setItem("theme", theme)
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`
    this.#apply(theme)
  }

  /** @param {string} theme */
  #apply(theme) {
    if (theme === "system") document.documentElement.removeAttribute("data-bs-theme")
    else document.documentElement.setAttribute("data-bs-theme", theme)

    for (const button of this.querySelectorAll("[data-theme]"))
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme") === theme))
  }
}

customElements.define("theme-choice", ThemeChoice)
