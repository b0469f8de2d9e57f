import { expect, test } from 'vitest';
import { share as en } from '../../i18n/en/share';
import { share as zh } from '../../i18n/zh/share';
import { parseLink } from '../../scene/link';
import { sceneInWords } from './summary';

function sceneOf(link: string) {
  const { scene } = parseLink(link);
  if (!scene) throw new Error(`${link} holds no scene`);
  return scene;
}

test('a scene is told in one line, in both languages', () => {
  const scene = sceneOf('#/explore/HuberLoss?input=-3&delta=0.5&pin=MSELoss&hide=values');
  expect(sceneInWords(en, scene, scene.hide)).toBe(
    'HuberLoss · input −3 · target 0 · delta 0.5 · reduction mean · beside MSE · left out: values',
  );
  expect(sceneInWords(zh, scene, ['gradient', 'loss:MSELoss'])).toContain('隐藏：梯度, MSE 的曲线');
});

test('a large tensor is told by its dtype and shape', () => {
  const scene = sceneOf('#/explore/MSELoss?input=[1,2,3,4,5,6,7]&target=[1,2,3,4,5,6,7]');
  expect(sceneInWords(en, scene, [])).toContain('input float32 (7)');
});
