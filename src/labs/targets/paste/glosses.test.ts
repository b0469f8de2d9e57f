import { expect, test } from 'vitest';
import { families } from '../../../targets/recognise/families';
import { glosses as english } from '../../../i18n/en/glosses';
import { glosses as chinese } from '../../../i18n/zh/glosses';

test.each([
  ['English', english],
  ['Chinese', chinese],
])('every family of messages has its words in %s, and no other has', (_, glosses) => {
  expect(Object.keys(glosses).toSorted()).toEqual(families.map(({ id }) => id).toSorted());
});
