import { expect, type Page } from '@playwright/test';

interface Named {
  id: string;
  can: string[];
}

export interface Me {
  units: { id: string; code: string; kind: string }[];
  can: string[];
}

/** A request that was not done: the status, and the codes of everything that is in the way. */
export class Refused extends Error {
  constructor(
    path: string,
    readonly status: number,
    body: string,
    readonly codes: string[],
  ) {
    super(`${path} answered ${status}: ${body}`);
  }
}

/** Asks the API beside the screens: for what a story must know or have before it can look. */
export class Api {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  /** For whoever is logged in on the page, by the token with which the page itself asks. */
  static async of(page: Page): Promise<Api> {
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/api/v1/me');
    await page.reload();
    const { authorization = '' } = await (await asked).allHeaders();
    return new Api(new URL(page.url()).origin, authorization);
  }

  me(): Promise<Me> {
    return this.read<Me>('/me');
  }

  async list<Row = Named>(path: string): Promise<Row[]> {
    const { items } = await this.read<{ items: Row[] }>(path);
    return items;
  }

  /** Adds something, as its own people do by a form. */
  add<Added = Named>(path: string, body: object): Promise<Added> {
    return this.send<Added>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
  }

  /** Hands over long work and waits for its end; the id of the job. */
  async work(path: string, body: object | FormData): Promise<string> {
    const form = body instanceof FormData;
    const job = await this.send<Named>(path, {
      method: 'POST',
      headers: {
        'Idempotency-Key': crypto.randomUUID(),
        ...(form ? {} : { 'Content-Type': 'application/json' }),
      },
      body: form ? body : JSON.stringify(body),
    });
    await expect
      .poll(async () => (await this.read<{ state: string }>(`/jobs/${job.id}`)).state, { timeout: 60_000 })
      .toBe('done');
    return job.id;
  }

  /** Changes something as it stands now, as somebody at another desk would. */
  async change(path: string, change: object): Promise<void> {
    const { version } = await this.read<{ version: number }>(path);
    await this.send(path, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"v${version}"` },
      body: JSON.stringify(change),
    });
  }

  /** Takes a step of something as it stands now: `step` is the last part of its address. */
  async take(path: string, step: string, body: object | FormData): Promise<void> {
    const { version } = await this.read<{ version: number }>(path);
    const form = body instanceof FormData;
    await this.send(`${path}/${step}`, {
      method: 'POST',
      headers: {
        'If-Match': `"v${version}"`,
        'Idempotency-Key': crypto.randomUUID(),
        ...(form ? {} : { 'Content-Type': 'application/json' }),
      },
      body: form ? body : JSON.stringify(body),
    });
  }

  /** Puts something, or one of its parts, in the place of what stands there now. */
  async put(path: string, part: string, body: object): Promise<void> {
    const { version } = await this.read<{ version: number }>(path);
    await this.send(part ? `${path}/${part}` : path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"v${version}"` },
      body: JSON.stringify(body),
    });
  }

  private read<Body>(path: string): Promise<Body> {
    return this.send<Body>(path, {});
  }

  private async send<Body>(path: string, request: RequestInit): Promise<Body> {
    const headers = { ...(request.headers as Record<string, string>), Authorization: this.token };
    const answer = await fetch(`${this.origin}/api/v1${path}`, { ...request, headers });
    if (!answer.ok) throw await refused(path, answer);
    return (await answer.json()) as Body;
  }
}

async function refused(path: string, answer: Response): Promise<Refused> {
  const body = await answer.text();
  const problem = answer.headers.get('Content-Type')?.startsWith('application/problem+json');
  const { errors } = (problem ? JSON.parse(body) : { errors: [] }) as { errors: { code: string }[] };
  const codes = errors.map(({ code }) => code);
  return new Refused(path, answer.status, body, codes);
}
