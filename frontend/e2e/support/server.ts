import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The packaged application as a process of its own, on an empty data folder, as an operator would start it. */
export interface Server {
  url: string;
  /** Everything it has written so far: on the first start also the administrator's one-time password. */
  output: () => string;
  stop: () => Promise<void>;
}

const JAR = resolve('../backend/target/quarkus-app/quarkus-run.jar');
const PATIENCE_MS = 180_000;

export async function startServer(settings: Record<string, string> = {}): Promise<Server> {
  if (!existsSync(JAR)) {
    throw new Error(`${JAR} is missing: build it first (./khue test does)`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'khue-e2e-'));
  // Each lives for a minute or two, in which the second compiler of Java would take more than it gives.
  const child = spawn('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', JAR], {
    env: { ...process.env, KHUE_DATA: folder, KHUE_PORT: '0', KHUE_HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const url = await listening(child, () => written);
  return {
    url,
    output: () => written,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listening(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((ready, failed) => {
    const timer = setTimeout(
      () => failed(new Error(`Khuê did not start in time:\n${output()}`)),
      PATIENCE_MS,
    );
    child.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`Khuê ended with code ${code}:\n${output()}`));
    });
    child.stdout?.on('data', () => {
      const found = /Listening on: http:\/\/[^:\s]+:(\d+)/.exec(output());
      if (found) {
        clearTimeout(timer);
        ready(`http://127.0.0.1:${found[1]}`);
      }
    });
  });
}

/** User name and one-time password of the department's administrator, as printed on the first start. */
export function printedAdministrator(output: string): { username: string; password: string } {
  const username = /user name\s+(\S+)/.exec(output)?.[1];
  const password = /one-time password\s+(\S+)/.exec(output)?.[1];
  if (!username || !password) {
    throw new Error(`the first start printed no administrator:\n${output}`);
  }
  return { username, password };
}
