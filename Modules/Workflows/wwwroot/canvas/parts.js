// @ts-check

/**
 * Makes an element: text goes in as text.
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/**
 * @param {string} label
 * @param {() => void} act
 * @param {string} [keys] as `aria-keyshortcuts` has them
 */
export function button(label, act, keys) {
  const made = make("button", { type: "button", class: "btn btn-secondary btn-sm", ...(keys ? { "aria-keyshortcuts": keys, title: keys } : {}) }, label)
  made.addEventListener("click", act)
  return made
}

/** An id as the server makes them: 26 letters and digits. */
export function newId() {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
  return [...crypto.getRandomValues(new Uint8Array(26))].map(byte => alphabet[byte % 32]).join("")
}
