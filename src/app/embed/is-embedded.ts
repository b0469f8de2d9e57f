/** Whether this page is `embed.html`: the app inside another page, without its chrome and without storage. */
export const isEmbedded = 'embed' in document.documentElement.dataset;
