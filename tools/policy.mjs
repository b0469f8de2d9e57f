/**
 * The Content-Security-Policy, once. The pages carry it as a meta element (which can hold no frame-ancestors and does not reach
 * workers); the headers of the preview server and of the static-host recipes carry the whole. A test holds them together.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lossoscope',
};

/** For the meta element. */
export const metaPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** The app itself stands in no foreign page: what lies over it there could steal a click. */
export const policy = `${metaPolicy}; frame-ancestors 'self'`;

/** The embeddable page stands in any: it stores nothing, knows nobody and asks no server, so that there is nothing to steal. */
export const embedPolicy = `${metaPolicy}; frame-ancestors *`;

/** For every file. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** `embed.html`, also where a host leaves the ending out. */
const embedPage = /\/embed(\.html)?$/;

/** Every header of the file at a path. */
export function headersFor(path) {
  return {
    ...commonHeaders,
    'Content-Security-Policy': embedPage.test(path) ? embedPolicy : policy,
  };
}
