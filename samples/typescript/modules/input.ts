// Imports and exports for types alone, and old spellings.
import type { A, B as Renamed } from './types';
import type Default from './default';
import type * as all from './all';
import { value, type C, type D as Other } from './mixed';
import legacy = require('legacy');
export type { A } from './types';
export type * from './everything';
export { type C, value as exported };
export = legacy;

type Imported = import('./lazy').Lazy;
const lazy = await import('./lazy');
type type = string;
const type = 'not a declaration of a type';
