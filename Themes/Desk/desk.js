// @ts-check
// What only the admin needs; its pages load site.js as well.
import "../Foundation/elements/select-all.js"
