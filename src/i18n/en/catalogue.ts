/** The catalogue of losses, `#/explore`. */
export const catalogue = {
  title: 'Every loss, by what it is asked to do',
  families: { regression: 'Regression', classification: 'Classification', ranking: 'Ranking' },
};
