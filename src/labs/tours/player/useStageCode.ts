import { useEffect, useState } from 'react';
import { contractOf } from '../../../losses/index';
import { callOf } from '../../../scene/call';
import { callCode } from '../../../scene/code/python';
import { parseLink } from '../../../scene/link';
import { codeOfQuery } from '../../../scene/targets-link';

/** The Python of a stage: the simulator's code, or the call of the picture. Empty where there is none, or none yet. */
export function useStageCode(link: string): string {
  const [code, setCode] = useState({ link: '', text: '' });
  useEffect(() => {
    let current = true;
    const take = (text: string | null) => {
      if (current) setCode({ link, text: text ?? '' });
    };
    const { route, scene } = parseLink(link);
    const contract = scene && contractOf(scene.loss);
    if (scene && contract) take(callCode(callOf(scene), contract));
    else if (route.lab === 'targets' && route.query !== null)
      void codeOfQuery(route.query).then(take);
    return () => {
      current = false;
    };
  }, [link]);
  return code.link === link ? code.text.trim() : '';
}
