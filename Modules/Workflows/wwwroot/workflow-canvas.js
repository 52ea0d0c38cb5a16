// @ts-check

/**
 * A workflow as a drawing, over the same data as its list of steps: `data-graph` holds it, `data-path` is the workflow's page.
 * With `data-own="false"` it is only looked at; `data-marks` then says what a run did at each step. The drawing library is
 * large, so it is fetched by the pages that have a canvas.
 */
class WorkflowCanvas extends HTMLElement {
  #desk = /** @type {{ dispose(): void } | null} */ (null)

  async connectedCallback() {
    const { open } = await import("./canvas/desk.js")
    if (this.isConnected && !this.#desk) this.#desk = open(this)
  }

  disconnectedCallback() {
    this.#desk?.dispose()
    this.#desk = null
  }
}

customElements.define("workflow-canvas", WorkflowCanvas)
