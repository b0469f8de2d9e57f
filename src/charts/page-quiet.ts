/** Resolves two seconds after the first picture and all that comes beside it: for what is taken along, remembered or hinted at. */
export async function pageQuiet(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    if (document.readyState === 'complete') resolve(null);
    else addEventListener('load', resolve);
  });
  await new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, 2000 - performance.now()));
  });
  performance.mark('page-quiet');
}
