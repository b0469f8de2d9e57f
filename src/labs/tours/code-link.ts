/** The link of the targets lab with code in its simulator, for a step's `scene`. */
export function codeLink(loss: string, code: string): string {
  return `#/targets/${loss}?code=${encodeURIComponent(`${code.trim()}\n`)}`;
}
