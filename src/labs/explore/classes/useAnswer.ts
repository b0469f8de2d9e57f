import type { Request, Response } from '../../../compute/api';
import { useNumbers } from '../../../scene/numbers';
import type { Scene } from '../../../scene/scene';

/** An answer with the scene it belongs to. */
export interface Answer {
  readonly scene: Scene;
  readonly response: Response;
}

/** Makes the hook that asks for what a picture shows of a scene; null until the first answer, and while it is another loss's. */
export function makeUseAnswer(channel: string, makeRequest: (scene: Scene) => Request) {
  // Scenes never change, so one request per scene and back.
  const requests = new WeakMap<Scene, Request>();
  const scenes = new WeakMap<Request, Scene>();
  const requestOf = (scene: Scene): Request => {
    const known = requests.get(scene);
    if (known) return known;
    const request = makeRequest(scene);
    requests.set(scene, request);
    scenes.set(request, scene);
    return request;
  };
  return function useAnswer(scene: Scene): Answer | null {
    const { request, response } = useNumbers(channel, requestOf(scene));
    const answered = request && scenes.get(request);
    return answered && response && answered.loss === scene.loss
      ? { scene: answered, response }
      : null;
  };
}
