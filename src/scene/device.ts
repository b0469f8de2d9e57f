type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What keeps nothing. */
const none: Box = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

function boxOf(storage: () => Box): Box {
  // `embed.html` stands in other people's pages: it leaves nothing on the device.
  return 'embed' in document.documentElement.dataset ? none : storage();
}

/** What the device keeps from visit to visit. Throws where the browser blocks it. */
export const lasting = (): Box => boxOf(() => localStorage);

/** What is kept as long as the tab is open. Throws where the browser blocks it. */
export const ofThisTab = (): Box => boxOf(() => sessionStorage);
