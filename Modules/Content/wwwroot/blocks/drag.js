// @ts-check
import Sortable from "sortablejs"

/** Blocks are carried by their grips within the page; what was dropped is sent as the form of its place. @param {HTMLElement} editor */
export function open(editor) {
  const lists = [.../** @type {NodeListOf<HTMLElement>} */ (editor.querySelectorAll("[data-blocks]"))].map(list => Sortable.create(list, {
    handle: ".built__grip", draggable: "[data-block]", ghostClass: "built--carried", animation: 0,
    onEnd({ item, newIndex, oldIndex }) {
      const form = /** @type {HTMLFormElement | null} */ (item.querySelector("[data-place]"))
      const after = /** @type {HTMLInputElement | null} */ (form?.querySelector("[name=after]") ?? null)
      if (!form || !after || newIndex === oldIndex) return

      after.disabled = false
      after.value = /** @type {HTMLElement | null} */ (item.previousElementSibling)?.dataset.block ?? ""
      form.submit()
    },
  }))
  return { dispose() { for (const list of lists) list.destroy() } }
}
