/** The catalogue of losses, `#/explore`. */
export const catalogue = {
  title: 'Every loss, by what it is asked to do',
  caption:
    'Each thumbnail is a real sweep: the loss over its wind strip, which shows where and how hard it pulls.',
  search: 'Search losses',
  searchHint: 'MAE, cross entropy, 交叉熵, jiaochashang …',
  found: (count: number) => (count === 1 ? '1 loss' : `${count} losses`),
  none: (query: string) =>
    `No loss answers to “${query}”. Try the name in PyTorch, an abbreviation, Chinese or pinyin.`,
  families: { regression: 'Regression', classification: 'Classification', ranking: 'Ranking' },
  purposes: {
    regression: 'For continuous values: house prices, an age.',
    classification:
      'For discrete ones: which object an image shows; in semantic segmentation, which class each pixel has, logits (N, C, H, W) against indices (N, H, W).',
    ranking:
      'For relative distances: which of two comes first, which two belong together, as in person re-identification.',
  },
  uses: 'Used for',
  pictureOf: (loss: string) => `The shape of ${loss}`,
};
