import { answer, type InspectorRequest } from './inspector';

addEventListener('message', ({ data }: MessageEvent<InspectorRequest>) => {
  answer(data, (response) => {
    postMessage(response);
  });
});
