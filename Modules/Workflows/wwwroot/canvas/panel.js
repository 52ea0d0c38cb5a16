// @ts-check
import { make } from "./parts.js"

/**
 * What is known of the chosen step, and where each of its ways leads: the same fields as in the list.
 * @param {HTMLElement} side
 * @param {import("./drawing.js").Drawing} drawing
 * @param {{ isOwn: boolean, path: string, open: (id: string) => void }} how
 */
export function panel(side, drawing, how) {
  const [chosen] = drawing.selected
  if (!chosen?.isNode()) {
    side.replaceChildren(make("p", { class: "text-quiet" }, how.isOwn ? "Choose a step to see where it leads. Draw from its dots, or use the fields here." : "Choose a step."))
    return
  }
  const step = drawing.stepOf(chosen)
  side.replaceChildren(make("h2", { class: "canvas-side__title" }, step.title))
  if (step.said) side.append(make("p", { class: "text-quiet" }, step.said))
  for (const fault of step.faults) side.append(make("p", { class: "field__error" }, fault))
  if (how.isOwn) {
    const link = make("a", { href: `${how.path}/steps/${step.id}`, class: "btn btn-secondary btn-sm" }, "Open its form")
    link.addEventListener("click", event => {
      event.preventDefault()
      how.open(step.id)
    })
    side.append(link)
  }
  for (const outcome of step.outcomes) side.append(way(drawing, step.id, outcome, how.isOwn))
}

/** @param {import("./drawing.js").Drawing} drawing @param {string} id @param {string} outcome @param {boolean} isOwn */
function way(drawing, id, outcome, isOwn) {
  const to = drawing.target(id, outcome)
  const select = /** @type {HTMLSelectElement} */ (make("select", { class: "form-select" }, make("option", { value: "" }, "nowhere: it ends here")))
  for (const node of drawing.nodes) {
    const option = /** @type {HTMLOptionElement} */ (make("option", { value: node.id }, drawing.stepOf(node).title))
    option.selected = node.id === to
    if (node.id !== id) select.append(option)
  }
  select.disabled = !isOwn
  select.addEventListener("change", () => drawing.lead(id, outcome, select.value))
  return make("label", { class: "canvas-side__way" }, `“${outcome}” leads to`, select)
}
