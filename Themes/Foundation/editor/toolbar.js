// @ts-check
/** @typedef {import("@tiptap/core").Editor} Editor */
/** @typedef {{ name: string, icon: string, active: [string, object?], run: (editor: Editor) => void }} Tool */

/** @type {Tool[]} */
const tools = [
  { name: "Bold", icon: "bold", active: ["bold"], run: editor => editor.chain().focus().toggleBold().run() },
  { name: "Italic", icon: "italic", active: ["italic"], run: editor => editor.chain().focus().toggleItalic().run() },
  { name: "Heading", icon: "heading", active: ["heading"], run: editor => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  { name: "Link", icon: "link", active: ["link"], run: () => {} },
  { name: "Bulleted list", icon: "bullets", active: ["bulletList"], run: editor => editor.chain().focus().toggleBulletList().run() },
  { name: "Numbered list", icon: "numbers", active: ["orderedList"], run: editor => editor.chain().focus().toggleOrderedList().run() },
  { name: "Task list", icon: "tasks", active: ["taskList"], run: editor => editor.chain().focus().toggleTaskList().run() },
  { name: "Table", icon: "table", active: ["table"], run: editor => editor.isActive("table") || editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run() },
  { name: "Quote", icon: "quote", active: ["blockquote"], run: editor => editor.chain().focus().toggleBlockquote().run() },
  { name: "Code", icon: "code", active: ["code"], run: editor => editor.chain().focus().toggleCode().run() },
]

/** @type {Tool} */
const fileTool = { name: "Picture or file", icon: "attach", active: ["image"], run: editor => editor.view.dom.dispatchEvent(new CustomEvent("choose-files", { bubbles: true })) }

/** @type {{ name: string, run: (editor: Editor) => void }[]} */
const tableTools = [
  { name: "Add row", run: editor => editor.chain().focus().addRowAfter().run() },
  { name: "Add column", run: editor => editor.chain().focus().addColumnAfter().run() },
  { name: "Delete row", run: editor => editor.chain().focus().deleteRow().run() },
  { name: "Delete column", run: editor => editor.chain().focus().deleteColumn().run() },
  { name: "Delete table", run: editor => editor.chain().focus().deleteTable().run() },
]

/** One tab stop; arrow keys move among the buttons, as in any toolbar. */
export class Toolbar {
  #editor
  #icons
  #buttons = /** @type {HTMLButtonElement[]} */ ([])
  #tools
  #table = document.createElement("div")
  #link = /** @type {HTMLElement | null} */ (null)

  /** @param {Editor} editor @param {{ label: string, icons: string, takesFiles: boolean }} options */
  constructor(editor, { label, icons, takesFiles }) {
    this.#editor = editor
    this.#icons = icons
    this.#tools = takesFiles ? [...tools, fileTool] : tools
    this.element = document.createElement("div")
    const bar = document.createElement("div")
    bar.className = "rich-text__bar"
    bar.setAttribute("role", "toolbar")
    bar.setAttribute("aria-label", `Formatting: ${label}`)
    bar.append(...this.#tools.map(tool => this.#button(tool)))
    bar.addEventListener("keydown", this.#onKey)
    this.#table.className = "rich-text__link"
    this.#table.hidden = true
    this.#table.setAttribute("role", "group")
    this.#table.setAttribute("aria-label", "This table")
    this.#table.append(...tableTools.map(tool => this.#action(tool.name, () => tool.run(this.#editor))))
    this.element.append(bar, this.#table)
    this.#rove(0)
  }

  /** Shows which formats the caret stands in. */
  show() {
    this.#tools.forEach((tool, at) => this.#buttons[at].setAttribute("aria-pressed", String(this.#editor.isActive(...tool.active))))
    this.#table.hidden = !this.#editor.isActive("table")
  }

  destroy() { this.element.remove() }

  /** @param {Tool} tool */
  #button(tool) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "rich-text__tool"
    button.title = tool.name
    button.setAttribute("aria-label", tool.name)
    button.setAttribute("aria-pressed", "false")
    button.append(this.#icon(tool.icon))
    button.addEventListener("click", () => tool.icon === "link" ? this.#askLink() : tool.run(this.#editor))
    this.#buttons.push(button)
    return button
  }

  /** @param {string} name */
  #icon(name) {
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg")
    icon.setAttribute("class", "icon")
    icon.setAttribute("aria-hidden", "true")
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use")
    use.setAttribute("href", `${this.#icons}#${name}`)
    icon.append(use)
    return icon
  }

  /** @param {KeyboardEvent} event */
  #onKey = event => {
    const rtl = getComputedStyle(this.element).direction === "rtl"
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key]
    const last = this.#buttons.length - 1
    const at = this.#buttons.findIndex(button => button === document.activeElement)
    const next = event.key === "Home" ? 0 : event.key === "End" ? last : step ? (at + step + last + 1) % (last + 1) : -1
    if (next < 0) return
    event.preventDefault()
    this.#rove(next)
    this.#buttons[next].focus()
  }

  /** @param {number} at */
  #rove(at) { this.#buttons.forEach((button, index) => { button.tabIndex = index === at ? 0 : -1 }) }

  #askLink() {
    if (this.#link) return this.#closeLink()
    const current = String(this.#editor.getAttributes("link").href ?? "")
    const address = document.createElement("input")
    address.className = "form-control"
    address.type = "url"
    address.value = current
    address.placeholder = "https://"
    address.setAttribute("aria-label", "Address of the link")

    const set = () => {
      const chain = this.#editor.chain().focus().extendMarkRange("link")
      const href = address.value.trim()
      if (!href) chain.unsetLink().run()
      else if (this.#editor.state.selection.empty && !current) chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run()
      else chain.setLink({ href }).run()
      this.#closeLink()
    }
    address.addEventListener("keydown", event => {
      if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); set() }
      if (event.key === "Escape") { this.#closeLink(); this.#editor.commands.focus() }
    })

    this.#link = document.createElement("div")
    this.#link.className = "rich-text__link"
    this.#link.append(address, this.#action("Set link", set), this.#action("Remove", () => { address.value = ""; set() }))
    // These fields are the editor's own; the form around it must not hear them as the person's text.
    this.#link.addEventListener("input", event => event.stopPropagation())
    this.element.append(this.#link)
    address.focus()
  }

  /** @param {string} text @param {() => void} run */
  #action(text, run) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "btn btn-secondary btn-sm"
    button.textContent = text
    button.addEventListener("click", run)
    return button
  }

  #closeLink() {
    this.#link?.remove()
    this.#link = null
  }
}
