// Calls that leave the process, failures, and where they are handled.
import { exec, execFile } from 'node:child_process';
import axios from 'axios';
import { createClient } from 'redis';

const redis = createClient({ url: 'redis://localhost' });
const seen = new Set();
let connections = 0;

export class GatewayError extends Error {}

export async function notify(order) {
  connections += 1;
  try {
    await fetch('https://hooks.example.com', { method: 'POST', signal: AbortSignal.timeout(1000) });
    await axios.get('https://api.example.com');
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    console.error('not notified', order.id);
    throw new GatewayError('hook', { cause: error });
  }
  for (const line of order.lines) await axios.post('https://stock.example.com', line, { timeout: 500 });
}

export function convert(file) {
  exec(`convert ${file} out.png`);
  execFile('convert', [file, 'out.png']);
  /convert/.exec(file);
  notify(file).catch(() => {});
  try {
    seen.add(file);
  } catch {}
}

class Cache {
  fetch(key) {
    return redis.get(key);
  }
}
