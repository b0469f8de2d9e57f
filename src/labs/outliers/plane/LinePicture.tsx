/** Points in the plane with one line per loss. */
export function LinePicture() {
  return null;
}
