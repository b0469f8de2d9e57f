/** Longer code is compressed; what is longer even then travels in a file. */
const longestReadable = 1_500;
const longestQuery = 15_000;
/** A link may not unpack to more than this. */
const mostUnpacked = 262_144;

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Reads a stream whole, and gives up beyond the limit: a kilobyte can unpack to a gigabyte. */
async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<string | null> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function compress(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Code as the link's query: readable where it is short. Null where it does not fit into a link. */
export async function queryOfCode(code: string): Promise<string | null> {
  const readable = encodeURIComponent(code);
  if (readable.length <= longestReadable) return `code=${readable}`;
  if (code.length > mostUnpacked) return null;
  const query = `z=${await compress(code)}`;
  return query.length <= longestQuery ? query : null;
}

/** The code of a link's query; null where it cannot be read. */
export async function codeOfQuery(query: string): Promise<string | null> {
  const at = query.indexOf('=');
  const key = query.slice(0, at);
  const value = query.slice(at + 1);
  try {
    if (key === 'code') return decodeURIComponent(value);
    const packed = new Blob([fromBase64Url(decodeURIComponent(value))]).stream();
    return await readAll(packed.pipeThrough(new DecompressionStream('deflate-raw')), mostUnpacked);
  } catch {
    return null;
  }
}
