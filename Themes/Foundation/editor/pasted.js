// @ts-check
// What comes out of Word, Google Docs and the web, as HTML that the editor's own nodes can take up. What they have no node
// for, such as colours and fonts, they leave behind by themselves.

/** @param {string} html */
export function tidied(html) {
  // The page's policy forbids style attributes, also in a document that is only read, so they go by another name.
  const { body } = new DOMParser().parseFromString(html.replace(/<style[\s>][\s\S]*?<\/style>/gi, "").replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1=")), "text/html")
  for (const noise of body.querySelectorAll("style, script, meta, link, title, xml, head, [data-style*='mso-element:comment'], [data-style*='mso-hide:all']")) noise.remove()
  for (const element of body.querySelectorAll("*")) if (element.localName.includes(":")) element.replaceWith(...element.childNodes)
  wordLists(body)
  looks(body)
  headings(body)
  tables(body)
  // Word leaves empty paragraphs where somebody wanted space.
  for (const paragraph of body.querySelectorAll("p")) if (!paragraph.textContent?.trim() && !paragraph.querySelector("img, br")) paragraph.remove()
  return new XMLSerializer().serializeToString(body)
}

/** Google Docs says by style what is bold, slanted or struck through. @param {HTMLElement} body */
function looks(body) {
  for (const element of body.querySelectorAll("[data-style]")) {
    const style = element.getAttribute("data-style") ?? ""
    if (element.localName === "b" && /font-weight:\s*(normal|400)/.test(style)) element.replaceWith(...element.childNodes)
    else if (element.localName === "span") {
      for (const [name, look] of /** @type {const} */ ([["strong", /font-weight:\s*(bold|[6-9]00)/], ["em", /font-style:\s*italic/], ["s", /text-decoration[a-z-]*:[^;]*line-through/]])) {
        if (!look.test(style) || element.closest(`${name}, h1, h2, h3, h4, h5, h6`)) continue
        const made = document.createElement(name)
        made.append(...element.childNodes)
        element.append(made)
      }
    }
    element.removeAttribute("data-style")
  }
}

/** A table of Markdown has a head. @param {HTMLElement} body */
function tables(body) {
  for (const table of body.querySelectorAll("table")) {
    if (table.querySelector("th")) continue
    for (const cell of [...table.rows[0]?.cells ?? []]) {
      const head = document.createElement("th")
      head.append(...cell.childNodes)
      cell.replaceWith(head)
    }
  }
}

/** The page has the first heading, and the editor knows three more. @param {HTMLElement} body */
function headings(body) {
  for (const heading of body.querySelectorAll("h1, h5, h6")) {
    const named = document.createElement(heading.localName === "h1" ? "h2" : "h4")
    named.append(...heading.childNodes)
    heading.replaceWith(named)
  }
}

/** Word writes a list as paragraphs that say their level and begin with a bullet or a number. @param {HTMLElement} body */
function wordLists(body) {
  let lists = /** @type {HTMLElement[]} */ ([])
  for (const paragraph of body.querySelectorAll("p, h1, h2, h3, table")) {
    const level = Number(/mso-list:[^;]*level(\d)/.exec(paragraph.getAttribute("data-style") ?? "")?.[1] ?? 0)
    if (level === 0 || paragraph.closest("li")) { lists = []; continue }

    const mark = paragraph.querySelector("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']")
    const isNumbered = /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(mark?.textContent ?? paragraph.textContent ?? "")
    mark?.remove()
    lists.length = Math.min(lists.length, level)
    while (lists.length < level) {
      const list = document.createElement(isNumbered ? "ol" : "ul")
      const above = lists.at(-1)
      if (above) (above.lastElementChild ?? above.appendChild(document.createElement("li"))).append(list)
      else paragraph.before(list)
      lists.push(list)
    }
    const item = document.createElement("li")
    const words = document.createElement("p")
    words.append(...paragraph.childNodes)
    item.append(words)
    lists[level - 1].append(item)
    paragraph.remove()
  }
}
