/**
 * The Content-Security-Policy, once. index.html carries it as a meta element (which can hold no frame-ancestors and does not reach
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
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lossoscope',
};

const join = (entries) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

export const policy = join(Object.entries(directives));

/** Without what a meta element may not hold. */
export const metaPolicy = join(
  Object.entries(directives).filter(([name]) => name !== 'frame-ancestors'),
);

export const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};
