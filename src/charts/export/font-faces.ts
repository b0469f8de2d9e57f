/** The page's own fonts, by family. */
function faces(): readonly { readonly family: string; readonly url: string }[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
      const source = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (source === undefined) return [];
      return [{ family, url: new URL(source, sheet.href ?? document.baseURI).href }];
    }),
  );
}

async function asDataUrl(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** The style rules that carry a page's fonts inside a drawing, for those that the drawing uses. */
export async function fontFaces(drawing: string): Promise<string> {
  const rules = await Promise.all(
    faces()
      .filter(({ family }) => drawing.includes(family))
      .map(async ({ family, url }) => {
        const data = await asDataUrl(url);
        return `@font-face{font-family:"${family}";src:url(${data}) format("woff2")}`;
      }),
  );
  return rules.join('');
}
