// @ts-check
import Image from "@tiptap/extension-image"

const ours = /^~\/(?:attachments|media)\//

/** A picture of this site. In the text its address begins with ~/, on the page with the site's own path. Others are not shown. */
export const Picture = Image.extend({
  addOptions() { return { ...this.parent?.(), site: "" } },

  parseHTML() {
    return [{
      tag: "img[src]",
      getAttrs: element => {
        const src = stored(element.getAttribute("src") ?? "", this.options.site)
        return ours.test(src) && { src, alt: element.getAttribute("alt") }
      },
    }]
  },

  renderHTML({ HTMLAttributes: { src, alt } }) {
    return ["img", { src: ours.test(src) ? this.options.site + src.slice(1) : "", alt: alt ?? "" }]
  },

  renderMarkdown: node => `![${(node.attrs?.alt ?? "").replace(/[[\]\\]/g, "\\$&")}](${node.attrs?.src ?? ""})`,
})

/** @param {string} src @param {string} site */
function stored(src, site) {
  const path = src.startsWith(location.origin) ? src.slice(location.origin.length) : src
  return path.startsWith(`${site}/`) ? `~${path.slice(site.length).replace(/^(\/attachments\/[^/]+\/)small\//, "$1")}` : path
}
