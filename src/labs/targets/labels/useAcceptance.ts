import { useEffect, useState } from 'react';
import type { Acceptance } from '../../../targets/labels/accepts';
import { convert } from '../../../targets/labels/convert';
import { forms, type Form, type Labels } from '../../../targets/labels/labels';
import { inChunks } from '../in-chunks';

type Accepted = ReadonlyMap<Form, readonly Acceptance[]>;

/** How long the labels must stand still before every loss is tried on them. */
const patience = 150;

/** The losses that take the labels in each form, once they have been tried; those of the labels before until then. */
export function useAcceptance(labels: Labels, isSeen: boolean): Accepted {
  const [accepted, setAccepted] = useState<Accepted>(new Map());
  useEffect(() => {
    if (!isSeen) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      import('../../../targets/labels/accepts').then(
        async ({ acceptedBy }) => {
          const found = new Map<Form, readonly Acceptance[]>();
          const jobs = forms.map((form) => () => {
            const converted = convert(labels, form);
            found.set(form, converted.kind === 'none' ? [] : acceptedBy(converted.labels));
          });
          const show = (done: number) => {
            if (done === jobs.length) setAccepted(found);
          };
          await inChunks(jobs, show, () => isCurrent);
        },
        () => {
          // Not fetched: nothing lights up, and the forms follow each other all the same.
        },
      );
    }, patience);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [labels, isSeen]);
  return accepted;
}
