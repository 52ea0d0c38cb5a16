// @ts-check
// The big part of <rich-text>, loaded when somebody starts to write.
import { Editor } from "@tiptap/core"
import { Markdown } from "@tiptap/markdown"
import StarterKit from "@tiptap/starter-kit"
import { Toolbar } from "./toolbar.js"

const extensions = [
  StarterKit.configure({
    // Markdown has no underline; Markdown for members has no headings above the page's own.
    underline: false,
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, defaultProtocol: "https", HTMLAttributes: { rel: null, target: null } },
  }),
  Markdown,
]

/** Markup the editor has no node for. Text that holds it is written as Markdown, so that nothing is lost. */
const beyondUs = /^\s*\|.*\||!\[|<\/?[a-z][^>]*>|^\s*[-*+] \[[ x]\]|\[\^|^# |^\s*:::/im

export class TextEditor {
  #field
  #editor
  #toolbar

  /** Can this Markdown be edited here and come back with nothing missing? @param {string} markdown */
  static canHold(markdown) { return !beyondUs.test(markdown) }

  /** @param {HTMLTextAreaElement} field @param {{ label: string, icons: string }} options */
  constructor(field, { label, icons }) {
    this.#field = field
    this.element = document.createElement("div")
    this.element.className = "rich-text__frame"
    if (field.getAttribute("aria-invalid") === "true") this.element.dataset.invalid = ""

    const area = document.createElement("div")
    this.#editor = new Editor({
      element: area,
      extensions,
      content: field.value,
      contentType: "markdown",
      injectCSS: false,
      editorProps: { attributes: describe(field, label) },
      onUpdate: () => this.#store(),
      onTransaction: () => this.#toolbar?.show(),
    })
    this.#toolbar = new Toolbar(this.#editor, { label, icons })
    this.element.append(this.#toolbar.element, area)
  }

  focus() { this.#editor.commands.focus("end") }

  /** @param {string} markdown */
  setMarkdown(markdown) { this.#editor.commands.setContent(markdown, { contentType: "markdown", emitUpdate: false }) }

  destroy() {
    this.#toolbar.destroy()
    this.#editor.destroy()
    this.element.remove()
  }

  #store() {
    this.#field.value = this.#editor.isEmpty ? "" : this.#editor.getMarkdown().trim()
    this.#field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

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
