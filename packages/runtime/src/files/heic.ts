/** So many of a file's first bytes are looked at. */
export const HEIC_BYTES = 12

/** The brands that a HEIC or HEIF file begins with. */
const BRANDS = /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)$/

/** True where a file's first bytes are those of a HEIC or HEIF photograph, whatever its name says. */
export function beginsAsHeic(bytes: Uint8Array): boolean {
  return BRANDS.test(String.fromCharCode(...bytes.subarray(4, HEIC_BYTES)))
}
