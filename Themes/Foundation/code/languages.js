// @ts-check
// The part that is fetched when there is code to be coloured.
import { createLowlight } from "lowlight"
import bash from "highlight.js/lib/languages/bash"
import cpp from "highlight.js/lib/languages/cpp"
import csharp from "highlight.js/lib/languages/csharp"
import css from "highlight.js/lib/languages/css"
import diff from "highlight.js/lib/languages/diff"
import java from "highlight.js/lib/languages/java"
import javascript from "highlight.js/lib/languages/javascript"
import json from "highlight.js/lib/languages/json"
import php from "highlight.js/lib/languages/php"
import powershell from "highlight.js/lib/languages/powershell"
import python from "highlight.js/lib/languages/python"
import r from "highlight.js/lib/languages/r"
import ruby from "highlight.js/lib/languages/ruby"
import sql from "highlight.js/lib/languages/sql"
import typescript from "highlight.js/lib/languages/typescript"
import vbnet from "highlight.js/lib/languages/vbnet"
import xml from "highlight.js/lib/languages/xml"
import yaml from "highlight.js/lib/languages/yaml"

const known = createLowlight({ bash, cpp, csharp, css, diff, java, javascript, json, php, powershell, python, r, ruby, sql, typescript, vbnet, xml, yaml })

/** Colours it where it stands. A language that nobody here knows stays plain. @param {HTMLElement} code */
export function coloured(code) {
  const language = /\blanguage-([\w+#-]+)/.exec(code.className)?.[1].toLowerCase() ?? ""
  code.dataset.coloured = ""
  if (known.registered(language)) code.replaceChildren(...known.highlight(language, code.textContent ?? "").children.map(node))
}

/** @param {any} part @returns {Node} */
function node(part) {
  if (part.type === "text") return document.createTextNode(part.value)
  const span = document.createElement("span")
  span.className = (part.properties?.className ?? []).join(" ")
  span.append(...part.children.map(node))
  return span
}
