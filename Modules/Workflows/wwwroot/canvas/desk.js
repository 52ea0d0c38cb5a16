// @ts-check
import { Drawing } from "./drawing.js"
import { button, make } from "./parts.js"
import { panel } from "./panel.js"

/**
 * The canvas with its tools: one row of buttons, the drawing with its small map, and a panel that says about the chosen step what
 * the list of steps says. Everything that the mouse does has a key or a field.
 * @param {HTMLElement} element
 */
export function open(element) {
  const graph = JSON.parse(element.dataset.graph ?? "{}")
  const marks = JSON.parse(element.dataset.marks ?? "{}")
  const isOwn = element.dataset.own === "true"
  const form = element.querySelector("form")
  const said = make("p", { class: "canvas-said", role: "status" })
  const place = make("div", { class: "canvas-place" })
  const map = make("div", { class: "canvas-map", "aria-hidden": "true" })
  const side = make("div", { class: "canvas-side" })
  const tools = make("div", { class: "canvas-tools", role: "toolbar", "aria-label": "Canvas" })
  element.replaceChildren(tools, make("div", { class: "canvas-room" }, make("div", { class: "canvas-frame" }, place, map), side), said, ...(form ? [form] : []))

  const drawing = new Drawing(place, map, isOwn)
  place.tabIndex = 0
  place.setAttribute("role", "application")
  place.setAttribute("aria-label", "Canvas. N and P go from step to step, arrows move the chosen one, Enter goes to its fields.")
  drawing.fill(graph.steps ?? [], graph.links ?? [], marks)

  let version = element.dataset.version ?? "0"
  let isChanged = false
  let waiting = 0

  const tell = (/** @type {string} */ sentence) => { said.textContent = sentence }
  const choose = (/** @type {number} */ by) => {
    const all = drawing.nodes
    if (all.length === 0) return
    const at = all.findIndex(one => one.id === drawing.selected[0]?.id)
    drawing.show(all[(at + by + all.length) % all.length].id)
  }
  const draw = () => panel(side, drawing, { isOwn, path: element.dataset.path ?? "", open: go })

  /** Asks the server what is wrong with the drawing, or to keep it. */
  const send = async (/** @type {boolean} */ keep) => {
    if (!form) return false
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    body.set("drawn", JSON.stringify(drawing.drawn))
    body.set("version", version)
    body.set("keep", String(keep))
    const answer = await fetch(form.action, { method: "PUT", body, headers: { Accept: "application/json" } }).catch(() => null)
    if (!answer?.headers.get("Content-Type")?.includes("json")) {
      tell("The server does not answer. What you drew is still here; try again.")
      return false
    }
    const heard = await answer.json()
    if (heard.cards) drawing.tell(heard.cards)
    if (answer.ok && keep) [version, isChanged] = [String(heard.version), false]
    const faults = heard.faults ?? []
    tell(heard.sentence || (faults.length === 0 ? "Nothing is missing." : `${faults.length === 1 ? "One thing is" : faults.length + " things are"} missing: ${faults[0].sentence}`))
    draw()
    return answer.ok
  }
  const go = async (/** @type {string} */ id) => {
    if (isChanged && !await send(true)) return
    location.assign(`${element.dataset.path}/steps/${id}`)
  }
  const changed = () => {
    isChanged = true
    clearTimeout(waiting)
    waiting = window.setTimeout(() => send(false), 700)
  }

  const find = /** @type {HTMLInputElement} */ (make("input", { type: "search", class: "form-control", "aria-label": "Find a step", placeholder: "Find a step" }))
  find.addEventListener("keydown", event => {
    if (event.key !== "Enter") return
    event.preventDefault()
    const words = find.value.trim().toLowerCase()
    const found = drawing.nodes.filter(one => Object.values(drawing.stepOf(one)).some(value => typeof value === "string" && value.toLowerCase().includes(words)))
    const at = found.findIndex(one => one.id === drawing.selected[0]?.id)
    if (words && found.length > 0) drawing.show(found[(at + 1) % found.length].id)
    tell(found.length === 0 ? "No step has these words." : `${found.length === 1 ? "One step has" : found.length + " steps have"} these words.`)
  })
  const zooming = [button("Smaller", () => drawing.zoom(-0.2), "-"), button("Larger", () => drawing.zoom(0.2), "+"), button("All of it", () => drawing.fit(), "0")]
  tools.append(...zooming, find)
  if (isOwn) {
    const activities = /** @type {{ name: string, label: string, category: string, outcomes: string[] }[]} */ (graph.activities ?? [])
    const kinds = /** @type {HTMLSelectElement} */ (make("select", { class: "form-select", "aria-label": "Kind of the new step" }))
    for (const category of new Set(activities.map(one => one.category)))
      kinds.append(make("optgroup", { label: category }, ...activities.filter(one => one.category === category).map(one => make("option", { value: one.name }, one.label))))
    const add = () => {
      const kind = activities.find(one => one.name === kinds.value)
      if (kind) drawing.add(kind)
    }
    tools.prepend(button("Keep it", () => send(true), "Control+S"))
    tools.append(button("Undo", () => drawing.graph.undo(), "Control+Z"), button("Redo", () => drawing.graph.redo(), "Control+Y"), button("Copy", () => drawing.copy(), "Control+C"),
      button("Paste", () => drawing.paste(), "Control+V"), button("Remove", () => drawing.remove(), "Delete"), button("Arrange", () => drawing.arrange()), kinds, button("Add the step", add))
    bindEditing(drawing, () => send(true))
    for (const event of ["node:added", "node:removed", "node:moved", "edge:connected", "edge:removed", "edge:added", "cell:change:position"]) drawing.graph.on(event, changed)
  }

  drawing.graph.bindKey("n", () => choose(1))
  drawing.graph.bindKey("p", () => choose(-1))
  drawing.graph.bindKey(["+", "="], () => drawing.zoom(0.2))
  drawing.graph.bindKey("-", () => drawing.zoom(-0.2))
  drawing.graph.bindKey("0", () => drawing.fit())
  drawing.graph.bindKey("enter", () => { /** @type {HTMLElement | null} */ (side.querySelector("a, select, button"))?.focus() })
  drawing.graph.on("selection:changed", () => {
    draw()
    const [one] = drawing.selected
    if (one?.isNode()) tell(`${drawing.stepOf(one).title}. ${drawing.stepOf(one).faults.join(" ")}`)
  })
  drawing.graph.on("node:dblclick", ({ node }) => go(node.id))
  const leave = (/** @type {BeforeUnloadEvent} */ event) => { if (isChanged) event.preventDefault() }
  window.addEventListener("beforeunload", leave)
  draw()

  return {
    dispose() {
      clearTimeout(waiting)
      window.removeEventListener("beforeunload", leave)
      drawing.dispose()
    },
  }
}

/** @param {Drawing} drawing @param {() => void} keep */
function bindEditing(drawing, keep) {
  const { graph } = drawing
  const bind = (/** @type {string[]} */ keys, /** @type {() => void} */ act) => graph.bindKey(keys, event => {
    event.preventDefault()
    act()
  })
  bind(["meta+z", "ctrl+z"], () => graph.undo())
  bind(["meta+shift+z", "ctrl+shift+z", "ctrl+y"], () => graph.redo())
  bind(["meta+c", "ctrl+c"], () => drawing.copy())
  bind(["meta+v", "ctrl+v"], () => drawing.paste())
  bind(["meta+x", "ctrl+x"], () => {
    drawing.copy()
    drawing.remove()
  })
  bind(["meta+a", "ctrl+a"], () => graph.resetSelection(graph.getNodes()))
  bind(["meta+s", "ctrl+s"], keep)
  bind(["backspace", "del"], () => drawing.remove())
  bind(["left"], () => drawing.move(-20, 0))
  bind(["right"], () => drawing.move(20, 0))
  bind(["up"], () => drawing.move(0, -20))
  bind(["down"], () => drawing.move(0, 20))
}
