// @ts-check
import { Clipboard, Graph, History, Keyboard, MiniMap, Selection, Snapline } from "@antv/x6"
import { layout, Graph as Layered } from "./layout.js"
import { newId } from "./parts.js"

const Width = 200
const Row = 22
const Head = 44

/** @typedef {{ id: string, title: string, activity: string, said: string, start: boolean, known: boolean, x: number, y: number, outcomes: string[], faults: string[], copyOf?: string }} Step */
/** @typedef {{ from: string, outcome: string, to: string }} Link */

/** The graph on the canvas: steps with a port for each way out, links between them. */
export class Drawing {
  /** @param {HTMLElement} place @param {HTMLElement} map @param {boolean} isOwn */
  constructor(place, map, isOwn) {
    this.isOwn = isOwn
    this.graph = new Graph({
      container: place, autoResize: true, panning: true, grid: { size: 20, visible: true, type: "dot", args: { color: "currentColor", thickness: 1 } },
      mousewheel: { enabled: true, modifiers: ["ctrl", "meta"], minScale: 0.2, maxScale: 3 },
      interacting: () => ({ nodeMovable: isOwn, magnetConnectable: isOwn, arrowheadMovable: isOwn, edgeMovable: false }),
      connecting: {
        snap: { radius: 30 }, allowBlank: false, allowLoop: false, allowMulti: "withPort", highlight: true,
        validateMagnet: ({ magnet }) => isOwn && magnet.getAttribute("port-group") === "out",
        validateConnection: ({ targetMagnet }) => targetMagnet?.getAttribute("port-group") === "in",
        createEdge: () => this.graph.createEdge(edge()),
      },
    })
    this.graph.use(new Selection({ enabled: true, rubberband: isOwn, modifiers: "shift", multiple: true, movable: isOwn, showNodeSelectionBox: true, pointerEvents: "none" }))
    this.graph.use(new Keyboard({ enabled: true }))
    this.graph.use(new MiniMap({ container: map, width: 180, height: 110, padding: 6, scalable: false }))
    if (!isOwn) return

    this.graph.use(new Snapline({ enabled: true }))
    this.graph.use(new Clipboard({ enabled: true, useLocalStorage: false }))
    this.graph.use(new History({ enabled: true, ignoreChange: false, beforeAddCommand: (event, args) => !(event === "cell:change:*" && args && "key" in args && ["tools", "zIndex", "attrs", "ports"].includes(String(args.key))) }))
  }

  /** @param {Step[]} steps @param {Link[]} links @param {Record<string, string>} marks */
  fill(steps, links, marks) {
    for (const step of steps) this.graph.addNode(node(step, marks[step.id]))
    for (const link of links) {
      if (!this.node(link.from) || !this.node(link.to)) continue
      this.graph.addEdge({ ...edge(), source: { cell: link.from, port: "out:" + link.outcome }, target: { cell: link.to, port: "in" } })
    }
    this.graph.cleanHistory?.()
    this.fit()
  }

  /** @param {string} id */
  node(id) {
    const cell = this.graph.getCellById(id)
    return cell?.isNode() ? cell : null
  }

  get nodes() { return this.graph.getNodes() }

  /** @returns {Step} */
  stepOf(/** @type {import("@antv/x6").Node} */ node) { return node.getData() }

  get selected() { return this.graph.getSelectedCells().filter(cell => cell.isNode()) }

  /** What is drawn, as the server reads it. */
  get drawn() {
    return {
      steps: this.nodes.map(one => ({ id: one.id, activity: this.stepOf(one).activity, copyOf: this.stepOf(one).copyOf ?? "", x: Math.round(one.position().x), y: Math.round(one.position().y) })),
      links: this.graph.getEdges().map(one => ({ from: one.getSourceCellId(), outcome: (one.getSourcePortId() ?? "").slice(4), to: one.getTargetCellId() })),
    }
  }

  fit() { this.graph.zoomToFit({ padding: 40, maxScale: 1 }) }

  /** @param {number} by */
  zoom(by) { this.graph.zoom(by, { minScale: 0.2, maxScale: 3 }) }

  /** Adds a step in the middle of what is seen. @param {{ name: string, label: string, outcomes: string[] }} activity */
  add(activity) {
    const { x, y, width, height } = this.graph.getGraphArea()
    const at = { x: Math.round((x + width / 2 - Width / 2) / 20) * 20, y: Math.round((y + height / 2) / 20) * 20 }
    while (this.nodes.some(one => Math.abs(one.position().x - at.x) < 20 && Math.abs(one.position().y - at.y) < 20)) at.y += 40
    const step = { id: newId(), title: activity.label, activity: activity.name, said: "", start: false, known: true, ...at, outcomes: activity.outcomes, faults: [] }
    this.graph.resetSelection(this.graph.addNode(node(step)))
  }

  copy() { this.graph.copy(this.selected) }

  /** What is pasted are steps of their own: with new ids, and remembering of which they are copies. */
  paste() {
    if (this.graph.isClipboardEmpty()) return
    const cells = this.graph.getCellsInClipboard()
    const ids = new Map(cells.filter(cell => cell.isNode()).map(cell => [cell.id, newId()]))
    this.graph.batchUpdate("paste", () => {
      const made = cells.filter(cell => cell.isNode()).map(cell => {
        const step = /** @type {Step} */ (cell.getData())
        const { x, y } = /** @type {import("@antv/x6").Node} */ (cell).position()
        return this.graph.addNode(node({ ...step, id: /** @type {string} */ (ids.get(cell.id)), copyOf: step.copyOf ?? step.id, start: false, x: x + 40, y: y + 40, faults: [] }))
      })
      for (const cell of cells) {
        if (!cell.isEdge()) continue
        const [from, to] = [ids.get(cell.getSourceCellId()), ids.get(cell.getTargetCellId())]
        if (from && to) this.graph.addEdge({ ...edge(), source: { cell: from, port: cell.getSourcePortId() ?? "" }, target: { cell: to, port: "in" } })
      }
      this.graph.resetSelection(made)
    })
  }

  remove() { this.graph.removeCells(this.graph.getSelectedCells()) }

  /** @param {string} id @param {string} outcome @param {string} to empty for nowhere */
  lead(id, outcome, to) {
    this.graph.batchUpdate("lead", () => {
      for (const one of this.graph.getEdges()) if (one.getSourceCellId() === id && one.getSourcePortId() === "out:" + outcome) one.remove()
      if (to) this.graph.addEdge({ ...edge(), source: { cell: id, port: "out:" + outcome }, target: { cell: to, port: "in" } })
    })
  }

  /** @param {string} id @param {string} outcome */
  target(id, outcome) {
    return this.graph.getEdges().find(one => one.getSourceCellId() === id && one.getSourcePortId() === "out:" + outcome)?.getTargetCellId() ?? ""
  }

  /** @param {number} x @param {number} y */
  move(x, y) {
    this.graph.batchUpdate("move", () => { for (const one of this.selected) /** @type {import("@antv/x6").Node} */ (one).translate(x, y) })
  }

  /** Places all steps in layers from left to right. */
  arrange() {
    const layered = new Layered()
    layered.setGraph({ rankdir: "LR", nodesep: 40, ranksep: 80 })
    layered.setDefaultEdgeLabel(() => ({}))
    for (const one of this.nodes) layered.setNode(one.id, { width: one.size().width, height: one.size().height })
    for (const { from, to } of this.drawn.links) layered.setEdge(from, to)
    layout(layered)
    this.graph.batchUpdate("arrange", () => {
      for (const one of this.nodes) {
        const { x, y } = layered.node(one.id)
        one.position(Math.round((x - one.size().width / 2) / 20) * 20, Math.round((y - one.size().height / 2) / 20) * 20)
      }
    })
    this.fit()
  }

  /** @param {string} id */
  show(id) {
    const found = this.node(id)
    if (!found) return
    this.graph.resetSelection(found)
    this.graph.centerCell(found)
  }

  /** Says at each step what is wrong there. @param {Step[]} cards */
  tell(cards) {
    const faults = new Map(cards.map(card => [card.id, card]))
    for (const one of this.nodes) {
      const card = faults.get(one.id)
      if (!card) continue
      one.setData({ ...this.stepOf(one), faults: card.faults, outcomes: card.outcomes }, { overwrite: true, ignoreHistory: true })
      one.setAttrs({ body: { class: classOf(card, "") } }, { ignoreHistory: true })
    }
  }

  dispose() { this.graph.dispose() }
}

function edge() {
  return { shape: "edge", connector: { name: "smooth" }, attrs: { line: { class: "canvas-link", strokeWidth: 2, targetMarker: { name: "block", width: 10, height: 8, class: "canvas-link__end" } } } }
}

/** @param {Step} step @param {string} mark */
function classOf(step, mark) {
  return ["canvas-step", step.start && "canvas-step--start", !step.known && "canvas-step--unknown", step.faults.length > 0 && "canvas-step--faulty", mark && "canvas-step--" + mark].filter(Boolean).join(" ")
}

/** @param {Step} step @param {string} [mark] */
function node(step, mark = "") {
  const height = Head + Math.max(1, step.outcomes.length) * Row
  return {
    id: step.id, shape: "rect", x: step.x, y: step.y, width: Width, height, data: step,
    attrs: {
      body: { class: classOf(step, mark), rx: 8, ry: 8 },
      label: { class: "canvas-step__title", text: step.title, refX: 12, refY: 22, textAnchor: "start", textVerticalAnchor: "middle", textWrap: { width: Width - 24, height: 36, ellipsis: true } },
    },
    ports: {
      groups: {
        in: { position: { name: "left" }, attrs: { circle: { class: "canvas-port", r: 6, magnet: "passive" } } },
        out: { position: { name: "absolute" }, label: { position: { name: "left", args: { x: -10, y: 0 } } }, attrs: { circle: { class: "canvas-port", r: 6, magnet: true }, text: { class: "canvas-port__name" } } },
      },
      items: [
        ...(step.start ? [] : [{ id: "in", group: "in" }]),
        ...step.outcomes.map((outcome, at) => ({ id: "out:" + outcome, group: "out", args: { x: Width, y: Head + at * Row + Row / 2 - 4 }, attrs: { text: { text: outcome.length > 22 ? outcome.slice(0, 21) + "…" : outcome } } })),
      ],
    },
  }
}
