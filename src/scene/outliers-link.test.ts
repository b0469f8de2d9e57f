import { expect, test } from 'vitest';
import { contractOf } from '../losses/index';
import { printOutliers, readOutliers } from './outliers-link';
import { presets } from '../fits/data/presets';
import { firstOutliers, type OutliersScene, type Study } from './outliers-scene';
import {
  addPoint,
  setFocus,
  setLossParameter,
  setModel,
  setPoints,
  setScale,
  toggleLoss,
} from './outliers-transitions';

const first = firstOutliers((loss) => contractOf(loss) !== undefined);

function roundTrip(scene: OutliersScene, study: Study = 'curves') {
  return readOutliers(printOutliers(scene, study, first), first);
}

test('the first picture needs no query', () => {
  expect(printOutliers(first, 'curves', first)).toBe('');
});

test.each(presets.map((preset) => [preset.id, preset] as const))(
  'the data set %s travels by its name',
  (id, preset) => {
    const scene = setPoints(id, preset.points(0), preset.model)(first);
    expect(roundTrip(scene)).toEqual({ scene, study: 'curves', notices: [] });
    expect(printOutliers(scene, 'curves', first)).not.toContain('y=');
  },
);

test('drawn data travel by their seed', () => {
  const preset = presets.find(({ isDrawn }) => isDrawn);
  if (!preset) throw new Error('no preset is drawn');
  const scene = setPoints(preset.id, preset.points(3), preset.model, 3)(first);
  expect(printOutliers(scene, 'curves', first)).toBe(`data=${preset.id}&draw=3`);
  expect(roundTrip(scene).scene).toEqual(scene);
});

test('points that were changed travel one by one', () => {
  const scene = addPoint({ y: -0.5 })(first);
  expect(printOutliers(scene, 'curves', first)).toBe('y=1,2,3,4,100,-0.5');
  expect(roundTrip(scene).scene).toEqual(scene);
});

test('losses, parameters, focus, model, scale and study travel', () => {
  const scene = [
    toggleLoss('L1Loss'),
    setFocus('HuberLoss'),
    setLossParameter('HuberLoss', 'delta', 2.5),
    setScale('mad'),
    setModel('line'),
  ].reduce((before, change) => change(before), first);
  expect(roundTrip(scene, 'theta')).toEqual({ scene, study: 'theta', notices: [] });
});

test('bad numbers travel too, so that what they do can be shown', () => {
  const scene = addPoint({ y: NaN })(addPoint({ y: Infinity })(first));
  expect(roundTrip(scene).scene.points.y.slice(-2)).toEqual([Infinity, NaN]);
});

test('more points than a link holds are counted and said to be elsewhere', () => {
  const y = Array.from({ length: 500 }, (_, i) => i);
  const scene = setPoints(null, { y }, 'location')(first);
  const read = roundTrip(scene);
  expect(printOutliers(scene, 'curves', first)).toBe('data=own&rows=500');
  expect(read.notices).toEqual([{ code: 'data-elsewhere', values: { rows: '500' } }]);
});

test.each([
  ['y=1,two', 'y'],
  ['data=nowhere', 'data'],
  ['model=plane', 'model'],
  ['scale=sd', 'scale'],
  ['loss=NoLoss', 'loss'],
  ['focus=NoLoss', 'focus'],
])('%s is ignored with a word about it', (query, key) => {
  const read = readOutliers(query, first);
  expect(read.scene).toEqual(first);
  expect(read.notices.map(({ code, values }) => [code, values.key])).toEqual([
    ['link-ignored', key],
  ]);
});

test('a parameter beyond its slider is held to it', () => {
  const read = readOutliers('HuberLoss.delta=900', first);
  const delta = read.scene.losses.find(({ loss }) => loss === 'HuberLoss')?.params.delta;
  expect(delta).toBe(4);
});
