import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import { useScene } from '../../../scene/store-context';
import { CurveStage } from '../draw/CurveStage';
import { useTour } from '../useTour';
import { Cover } from './Cover';
import { isCovered } from './enter-step';
import { More } from './More';
import { StepNav } from './StepNav';
import { StepPanel } from './StepPanel';
import styles from './frame.module.css';

/** A tour around the lab of its step: the words, the lab's own live picture, the way on. The app gives the lab. */
export function TourFrame({ children }: { readonly children: ReactNode }) {
  const id = useScene(({ route }) => route.during?.id ?? '');
  const number = useScene(({ route }) => route.during?.step ?? 1);
  const { tour } = useTour(id);
  const step = tour?.steps[number - 1];
  const revealed = useScene((state) => state.revealed);
  const [opened, setOpened] = useState<string | null>(null);
  const place = `${id}/${number}`;
  const { shell } = useText();
  const language = useLanguage();
  const title = tour?.title[language];
  useEffect(() => {
    if (title !== undefined) document.title = shell.pageTitle(`${title} · ${number}`);
  }, [title, number, shell]);
  if (!tour || !step) return children;
  const drawing = step.ask?.kind === 'curve' && opened !== place;
  const covered = isCovered(step) && !revealed;
  return (
    <div className={styles.frame} data-touring="true">
      <StepPanel key={place} tour={tour} step={step} number={number} />
      <div className={styles.stage}>
        {step.ask?.kind === 'curve' && drawing ? (
          <CurveStage
            key={place}
            id={id}
            number={number}
            step={step}
            ask={step.ask}
            onOpen={() => {
              setOpened(place);
            }}
          />
        ) : step.ask && covered ? (
          <Cover key={place} step={step} ask={step.ask} place={{ id, step: number }} />
        ) : (
          children
        )}
      </div>
      <StepNav tour={tour} step={step} number={number} />
      <More tour={tour} />
    </div>
  );
}
