import { contracts } from '../src/losses/index';
import { loadDefinitions } from '../src/losses/load-definition';

await loadDefinitions(contracts.map(({ id }) => id));
