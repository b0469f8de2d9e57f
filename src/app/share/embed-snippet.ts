/** Characters that would end an attribute. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The address of the embeddable page in the same state as a link to the app. */
export function embedAddress(link: string): string {
  const { hash } = new URL(link);
  return new URL(`embed.html${hash}`, link).href;
}

/** HTML that shows the state of a link inside another page. */
export function embedSnippet(link: string, title: string): string {
  const address = attribute(embedAddress(link));
  return `<iframe src="${address}" title="${attribute(title)}" width="800" height="560" style="border:0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
}
