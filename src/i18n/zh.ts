import type { Text } from './text';
import { catalogue } from './zh/catalogue';
import { causes } from './zh/causes';
import { comparison } from './zh/comparison';
import { circle } from './zh/circle';
import { figure } from './zh/figure';
import { fixes } from './zh/fixes';
import { keys } from './zh/keys';
import { glosses } from './zh/glosses';
import { likelihood } from './zh/likelihood';
import { line } from './zh/line';
import { notices } from './zh/notices';
import { outliers } from './zh/outliers';
import { panels } from './zh/panels';
import { matrix } from './zh/matrix';
import { planes } from './zh/planes';
import { scores } from './zh/scores';
import { scenes } from './zh/scenes';
import { sequence } from './zh/sequence';
import { shell } from './zh/shell';
import { targetsPaste } from './zh/targets-paste';
import { targetsSimulator } from './zh/targets-simulator';
import { trapStories } from './zh/trap-stories';
import { targetsSwitch } from './zh/targets-switch';
import { traps } from './zh/traps';
import { trouble } from './zh/trouble';
import { numerics } from './zh/numerics';
import { reduction } from './zh/reduction';
import { share } from './zh/share';
import { guess } from './zh/guess';
import { embed } from './zh/embed';
import { palette } from './zh/palette';
import { tours } from './zh/tours';
import { hints } from './zh/hints';

/** The interface's sentences in Simplified Chinese. A missing one is a type error. */
export const zh = {
  sequence,
  shell,
  catalogue,
  causes,
  comparison,
  circle,
  figure,
  fixes,
  keys,
  notices,
  glosses,
  likelihood,
  line,
  outliers,
  panels,
  matrix,
  planes,
  scores,
  scenes,
  targetsPaste,
  targetsSimulator,
  trapStories,
  targetsSwitch,
  traps,
  trouble,
  numerics,
  reduction,
  share,
  guess,
  embed,
  palette,
  tours,
  hints,
} satisfies Text;
