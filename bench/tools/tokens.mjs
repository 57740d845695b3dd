// Fresh access tokens, which are good for ten minutes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { kept, logIn, work } from './api.mjs';

mkdirSync(`${work}/tokens`, { recursive: true });
for (const [caller, username] of Object.entries(kept('world').callers)) {
  writeFileSync(`${work}/tokens/${caller}`, await logIn(username));
}
