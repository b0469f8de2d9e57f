/**
 * The page's side of an embed, in plain JavaScript: copy it. `embed(iframe)` keeps the frame as high as its content and returns `get`,
 * `set` and `onChange`.
 */
const version = 1;

export function embed(iframe, { fitHeight = true } = {}) {
  const origin = new URL(iframe.src).origin;
  const waiting = new Map();
  const listeners = new Set();
  let next = 1;
  let announceReady;
  const ready = new Promise((resolve) => {
    announceReady = resolve;
  });

  addEventListener('message', (event) => {
    // Messages of other frames and other sites are none of ours.
    if (event.source !== iframe.contentWindow || event.origin !== origin) return;
    const message = event.data;
    if (message?.version !== version) return;
    switch (message.type) {
      case 'lossoscope/ready':
        announceReady(message);
        break;
      case 'lossoscope/height':
        if (fitHeight) iframe.style.height = `${message.height}px`;
        break;
      case 'lossoscope/change':
        for (const listener of listeners) listener(message);
        break;
      case 'lossoscope/state':
        waiting.get(message.id)?.resolve(message);
        waiting.delete(message.id);
        break;
      case 'lossoscope/error':
        waiting.get(message.id)?.reject(new Error(message.reason));
        waiting.delete(message.id);
        break;
    }
  });

  async function ask(message) {
    await ready;
    const id = next++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      iframe.contentWindow.postMessage({ ...message, id, version }, origin);
    });
  }

  return {
    ready,
    get: () => ask({ type: 'lossoscope/get' }),
    set: (wanted) => ask({ ...wanted, type: 'lossoscope/set' }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** For the examples: puts the frames that are written as `data-state="#/explore/…"` onto the app at `?app=`. */
export function fillFrames() {
  const app = new URLSearchParams(location.search).get('app') ?? 'http://localhost:4173/';
  return [...document.querySelectorAll('iframe[data-state]')].map((iframe) => {
    iframe.src = new URL(`embed.html${iframe.dataset.state}`, app).href;
    return iframe;
  });
}
