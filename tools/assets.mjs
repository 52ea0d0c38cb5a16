// Builds what browsers load: node tools/assets.mjs (after npm ci).
//
// Sources: Themes/ and Modules/*/wwwroot/. Output: CopSite/wwwroot/assets/, where every file is
// named by its content and manifest.json maps "commons.css" to "commons-AB12CD34.css".
import { build } from "esbuild"
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import zlib from "node:zlib"
import { dictionary } from "@zxcvbn-ts/language-common"

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const out = path.join(root, "CopSite/wwwroot/assets")
const generated = path.join(root, "CopSite/Generated")

async function bundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: "Themes/Commons/commons.css", out: "commons" },
      { in: "Themes/Desk/desk.css", out: "desk" },
      { in: "Themes/Foundation/site.js", out: "site" },
      { in: "Themes/Foundation/editor/editor.js", out: "editor" },
      { in: "Themes/Desk/desk.js", out: "desk" },
      { in: "Themes/Foundation/icons.svg", out: "icons" },
    ],
    outdir: out,
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    metafile: true,
    target: ["chrome120", "firefox121", "safari17.2"],
    loader: { ".woff2": "file", ".svg": "copy" },
    plugins: [modules, styleless],
    logLevel: "warning",
  })

  const manifest = {}
  for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
    const name = path.basename(file)
    if (entryPoint || /\.(woff2|svg)$/.test(name)) manifest[logical(name)] = name
  }
  await writeFile(path.join(out, "manifest.json"), JSON.stringify(sorted(manifest), null, 2) + "\n")

  const texts = Object.keys(result.metafile.outputs).filter(file => /\.(css|js|svg)$/.test(file))
  await Promise.all(texts.map(file => compress(path.join(root, file))))
}

/**
 * `@import "modules:commons"` stands for every Modules/x/wwwroot/*.css, "modules:desk" for those named *.desk.css,
 * and `import "modules:scripts"` for every Modules/x/wwwroot/*.js.
 */
const modules = {
  name: "modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^modules:(commons|desk|scripts)$/ }, ({ path: name }) => ({ path: name, namespace: "modules", sideEffects: true }))
    onLoad({ filter: /.*/, namespace: "modules" }, async ({ path: name }) => {
      if (name === "modules:scripts") return { contents: (await moduleFiles(".js")).map(file => `import "./${file}"`).join("\n"), loader: "js", resolveDir: root }

      const forDesk = name === "modules:desk"
      const files = (await moduleFiles(".css")).filter(file => file.endsWith(".desk.css") === forDesk)
      return { contents: files.map(file => `@import "./${file}";`).join("\n"), loader: "css", resolveDir: root }
    })
  },
}

/** The drawing library writes style elements, which the content security policy refuses; workflows' own style sheet has its rules. */
const styleless = {
  name: "styleless",
  setup({ onLoad }) {
    onLoad({ filter: /@antv\/x6\/es\/common\/css-loader\/index\.js$/ }, () => ({ contents: "export function ensure() {}\nexport function clean() {}" }))
  },
}

async function moduleFiles(extension) {
  const found = []
  for (const module of await readdir(path.join(root, "Modules"))) {
    const files = await readdir(path.join(root, "Modules", module, "wwwroot")).catch(() => [])
    for (const file of files) if (file.endsWith(extension)) found.push(`Modules/${module}/wwwroot/${file}`)
  }
  return found.sort()
}

async function compress(file) {
  const text = await readFile(file)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: text.length }
  await Promise.all([
    promisify(zlib.brotliCompress)(text, { params }).then(bytes => writeFile(file + ".br", bytes)),
    promisify(zlib.gzip)(text, { level: 9 }).then(bytes => writeFile(file + ".gz", bytes)),
  ])
}

/** Passwords that people are told not to use; only those long enough to pass the length rule. */
async function commonPasswords() {
  const words = dictionary["passwords-common"].map(word => String(word).toLowerCase())
  const long = [...new Set(words.filter(word => word.length >= 8))].sort()
  await mkdir(generated, { recursive: true })
  await writeFile(path.join(generated, "common-passwords.txt"), long.join("\n") + "\n")
}

function logical(name) {
  return name.replace(/-[A-Z0-9]{8}(?=\.)/, "")
}

function sorted(map) {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await Promise.all([bundle(), commonPasswords()])
