// @ts-check
// The big part of <rich-text>, loaded when somebody starts to write.
import { Editor } from "@tiptap/core"
import { TaskItem, TaskList } from "@tiptap/extension-list"
import { TableKit } from "@tiptap/extension-table"
import { Markdown } from "@tiptap/markdown"
import StarterKit from "@tiptap/starter-kit"
import { Naming } from "./naming.js"
import { tidied } from "./pasted.js"
import { Picture } from "./picture.js"
import { Toolbar } from "./toolbar.js"

/** @param {string} site the site's path prefix @param {string} people the address that suggests whom to name; empty for none */
const extensionsOf = (site, people) => [
  StarterKit.configure({
    // Markdown has no underline; Markdown for members has no headings above the page's own.
    underline: false,
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, defaultProtocol: "https", HTMLAttributes: { rel: null, target: null } },
  }),
  TableKit.configure({ table: { resizable: false, renderWrapper: false } }),
  TaskList,
  TaskItem.configure({ nested: true, a11y: { checkboxLabel: node => `Done: ${node.textContent || "an empty task"}` } }),
  Picture.configure({ inline: true, site }),
  ...people ? [Naming.configure({ people })] : [],
  Markdown,
]

/** Markup the editor has no node for. Text that holds it is written as Markdown, so that nothing is lost. */
const beyondUs = /!\[[^\]]*\]\((?!~\/(?:attachments|media)\/)|<\/?[a-z][^>]*>|\[\^|^# |^\s*:::/im

export class TextEditor {
  #field
  #editor
  #toolbar

  /** Can this Markdown be edited here and come back with nothing missing? @param {string} markdown */
  static canHold(markdown) { return !beyondUs.test(markdown) }

  /** @param {HTMLTextAreaElement} field @param {{ label: string, icons: string, site: string, people: string, takesFiles: boolean }} options */
  constructor(field, { label, icons, site, people, takesFiles }) {
    this.#field = field
    this.element = document.createElement("div")
    this.element.className = "rich-text__frame"
    if (field.getAttribute("aria-invalid") === "true") this.element.dataset.invalid = ""

    const area = document.createElement("div")
    this.#editor = new Editor({
      element: area,
      extensions: extensionsOf(site, people),
      content: field.value,
      contentType: "markdown",
      injectCSS: false,
      editorProps: { attributes: describe(field, label), transformPastedHTML: tidied },
      onUpdate: () => this.#store(),
      onTransaction: () => this.#toolbar?.show(),
    })
    this.#toolbar = new Toolbar(this.#editor, { label, icons, takesFiles })
    this.element.append(this.#toolbar.element, area)
  }

  /** Goes on where somebody wrote in the textarea: at once, for the next key comes to wherever the focus is, and behind the space that Markdown drops. */
  focus() {
    const { view } = this.#editor
    if (/\S $/.test(this.#field.value)) view.dispatch(view.state.tr.insertText(" ", view.state.doc.content.size - 1))
    this.#editor.commands.setTextSelection(view.state.doc.content.size)
    view.focus()
  }

  /** @param {string} markdown */
  setMarkdown(markdown) { this.#editor.commands.setContent(markdown, { contentType: "markdown", emitUpdate: false }) }

  /** Puts a file where the caret is. @param {{ address: string, name: string, isPicture: boolean }} file */
  insert({ address, name, isPicture }) {
    const content = isPicture ? { type: "image", attrs: { src: address, alt: "" } } : { type: "text", text: name, marks: [{ type: "link", attrs: { href: address } }] }
    this.#editor.commands.insertContent([content, { type: "text", text: " " }])
  }

  /** @param {{ address: string, alt: string }} picture */
  describe({ address, alt }) {
    const { state, view } = this.#editor
    const change = state.tr
    state.doc.descendants((node, at) => { if (node.type.name === "image" && node.attrs.src === address) change.setNodeMarkup(at, undefined, { ...node.attrs, alt }) })
    if (change.docChanged) view.dispatch(change)
  }

  /** @param {{ address: string }} file */
  remove({ address }) {
    const { state, view } = this.#editor
    const found = /** @type {[number, number][]} */ ([])
    state.doc.descendants((node, at) => {
      if (node.attrs.src === address || node.marks.some(mark => mark.attrs.href === address)) found.unshift([at, at + node.nodeSize])
    })
    const change = found.reduce((change, [from, to]) => change.delete(from, to), state.tr)
    if (change.docChanged) view.dispatch(change)
  }

  destroy() {
    this.#toolbar.destroy()
    this.#editor.destroy()
    this.element.remove()
  }

  #store() {
    this.#field.value = this.#editor.isEmpty ? "" : inLines(this.#editor.getMarkdown()).trim()
    this.#field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

/** A cell of a table is one line; the editor would write HTML for more, which members' Markdown has not. @param {string} markdown */
function inLines(markdown) { return markdown.replace(/^\|.*\|$/gm, row => row.replace(/<br>/g, " ")) }

/** @param {HTMLTextAreaElement} field @param {string} label */
function describe(field, label) {
  /** @type {Record<string, string>} */
  const attributes = { class: "rich-text__area prose", role: "textbox", "aria-multiline": "true", "aria-label": label }
  const description = field.getAttribute("aria-describedby")
  if (description) attributes["aria-describedby"] = description
  if (field.required) attributes["aria-required"] = "true"
  if (field.getAttribute("aria-invalid")) attributes["aria-invalid"] = "true"
  return attributes
}
