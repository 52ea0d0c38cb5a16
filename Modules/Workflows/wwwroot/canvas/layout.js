// @ts-check
import dagre from "@dagrejs/dagre"

/** Layers of steps from left to right. */
export const layout = dagre.layout
export const Graph = dagre.graphlib.Graph
