// @ts-check

/** @param {string} tag @param {string} name @param {...(Node | string)} content */
export function element(tag, name, ...content) {
  const made = document.createElement(tag)
  made.className = name
  made.append(...content)
  return made
}

/** @param {string} text @param {string} label @param {() => void} run */
export function button(text, label, run) {
  const made = document.createElement("button")
  made.type = "button"
  made.className = "btn btn-quiet btn-sm"
  made.textContent = text
  made.setAttribute("aria-label", label)
  made.addEventListener("click", run)
  return made
}
