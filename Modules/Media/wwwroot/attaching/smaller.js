// @ts-check
// A photo of a telephone has ten times the points that a page shows, so a smaller one goes up beside it.
const longest = 2048
const mostPoints = 40_000_000
const mostSide = 12_000
const quality = 0.82

/**
 * The file as it goes up, and a smaller version of a large picture. A picture over the site's limits is replaced by its
 * smaller version, because otherwise it could not be shown at all.
 * @param {File} file @param {number} mostBytes @returns {Promise<{ file: File, small: Blob | null }>}
 */
export async function smallerOf(file, mostBytes) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return { file, small: null }
  try {
    const picture = await createImageBitmap(file)
    const { width, height } = picture
    const small = await drawn(picture, file.type)
    picture.close()
    const isOver = file.size > mostBytes || width * height > mostPoints || Math.max(width, height) > mostSide
    if (isOver && small) return { file: new File([small], renamed(file.name, small.type), { type: small.type }), small: null }
    return { file, small: small && small.size < file.size ? small : null }
  } catch {
    // The site says what is wrong with a picture that the browser cannot read.
    return { file, small: null }
  }
}

/** @param {ImageBitmap} picture @param {string} type @returns {Promise<Blob | null>} */
async function drawn(picture, type) {
  const scale = longest / Math.max(picture.width, picture.height)
  if (scale >= 1) return null
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  // A drawing may be transparent, which JPEG cannot be.
  return new Promise(resolve => canvas.toBlob(resolve, type === "image/jpeg" ? type : "image/webp", quality))
}

/** @param {string} name @param {string} type */
function renamed(name, type) {
  return name.replace(/\.[^.]*$/, "") + (type === "image/jpeg" ? ".jpg" : type === "image/webp" ? ".webp" : ".png")
}
