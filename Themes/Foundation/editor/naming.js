// @ts-check
import { Extension } from "@tiptap/core"
import { Suggestion } from "@tiptap/suggestion"

/** @typedef {{ name: string, displayName: string, note: string }} Named */

/** Suggests people while somebody types @ and the beginning of a name. Whom they choose stands in the text as @name. */
export const Naming = Extension.create({
  name: "naming",

  addOptions() { return { people: "" } },

  addProseMirrorPlugins() {
    return [Suggestion({
      editor: this.editor,
      char: "@",
      minQueryLength: 1,
      debounce: 150,
      items: ({ query, signal }) => find(this.options.people, query, signal),
      command: ({ editor, range, props }) => { editor.chain().focus().insertContentAt(range, { type: "text", text: `@${props.name} ` }).run() },
      render: () => new NameList(this.editor.view.dom),
    })]
  },
})

/** @param {string} from @param {string} query @param {AbortSignal} signal @returns {Promise<Named[]>} */
async function find(from, query, signal) {
  try {
    const answer = await fetch(`${from}?q=${encodeURIComponent(query)}`, { signal })
    return answer.ok ? await answer.json() : []
  } catch { return [] } // Nobody is suggested; a name can be typed all the same.
}

/** The listbox below the caret. The text keeps the focus and says which name is meant. */
class NameList {
  #list = document.createElement("ul")
  #text
  #unmount = () => {}
  #active = 0
  #shown = /** @type {any} */ (null)

  /** @param {HTMLElement} text */
  constructor(text) {
    this.#text = text
    this.#list.id = `names-${Math.random().toString(36).slice(2)}`
    this.#list.className = "suggestions suggestions--names"
    this.#list.setAttribute("role", "listbox")
    this.#list.setAttribute("aria-label", "People")
    // A press must not take the focus away before the click that follows it.
    this.#list.addEventListener("pointerdown", event => event.preventDefault())
    this.#list.addEventListener("click", event => this.#choose([...this.#list.children].indexOf(/** @type {Element} */ (event.target).closest("li") ?? this.#list)))
  }

  onStart = (/** @type {any} */ props) => {
    this.#unmount = props.mount(this.#list)
    this.#text.setAttribute("aria-controls", this.#list.id)
    this.onUpdate(props)
  }

  onUpdate = (/** @type {any} */ props) => {
    this.#shown = props
    this.#list.hidden = props.items.length === 0
    this.#list.replaceChildren(...props.items.map(this.#item))
    this.#mark(0)
  }

  onExit = () => {
    this.#unmount()
    for (const name of ["aria-controls", "aria-activedescendant"]) this.#text.removeAttribute(name)
  }

  onKeyDown = (/** @type {{ event: KeyboardEvent }} */ { event }) => {
    const count = this.#list.children.length
    if (count === 0) return false
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#mark((this.#active + (event.key === "ArrowDown" ? 1 : count - 1)) % count)
    else if (event.key === "Enter" || event.key === "Tab") this.#choose(this.#active)
    else return false
    return true
  }

  /** @param {Named} person @param {number} at */
  #item = (person, at) => {
    const item = document.createElement("li")
    item.id = `${this.#list.id}-${at}`
    item.className = "suggestions__item"
    item.setAttribute("role", "option")
    const where = document.createElement("span")
    where.className = "suggestions__where"
    where.textContent = [`@${person.name}`, person.note].filter(Boolean).join(" · ")
    item.append(person.displayName, where)
    return item
  }

  /** @param {number} at */
  #mark(at) {
    this.#active = at
    ;[...this.#list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)))
    if (this.#list.children.length > 0) this.#text.setAttribute("aria-activedescendant", `${this.#list.id}-${at}`)
    else this.#text.removeAttribute("aria-activedescendant")
  }

  /** @param {number} at */
  #choose(at) {
    if (this.#shown?.items[at]) this.#shown.command(this.#shown.items[at])
  }
}
