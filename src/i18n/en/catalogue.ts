/** The catalogue of losses, `#/explore`. */
export const catalogue = {
  title: 'Every loss, by what it is asked to do',
  caption: 'One curve, one domain per family, so that shapes compare.',
  families: { regression: 'Regression', classification: 'Classification', ranking: 'Ranking' },
};
