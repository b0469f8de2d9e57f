import { line } from './en/line';
import { panels } from './en/panels';
import { shell } from './en/shell';

/** The interface's sentences in English, one section per area. Its type is what every language must fill. */
export const en = {
  shell,
  line,
  panels,
};
