// Every form of import and export.
import main from './main.js';
import * as tools from 'tools';
import fallback, { open as openFile, close } from '../files.js';
import './side-effect.js';
import data from './data.json' with { type: 'json' };

export * from './all.js';
export * as shapes from './shapes.js';
export { area, default as circle } from './circle.js';
export { close as shut };
export default function start() {
  return import('./lazy.js').then((lazy) => lazy.default(main, tools, fallback, openFile, data));
}
export const limit = 10, unit = 'cm';
export class Ruler {}
export async function* rows() {}

// import nothing from 'comment';
const text = "import nothing from 'string'";
