import type { Problem, ProblemItem } from './types';

/** A refused request (problem+json) or one that never arrived (status 0, code `unreachable`). */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.title);
    this.name = 'ApiError';
  }

  get code(): string {
    return this.problem.type.replace('urn:khue:problem:', '');
  }

  get status(): number {
    return this.problem.status;
  }

  get items(): ProblemItem[] {
    return this.problem.errors ?? [];
  }
}

export function isProblem(error: unknown, ...codes: string[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code);
}

/** Reads the problem out of a refused answer; a proxy's HTML page becomes a problem of the same shape. */
export async function refusal(response: Response): Promise<ApiError> {
  const body = await response.json().catch(() => null);
  const problem: Problem = isProblemBody(body)
    ? body
    : {
        type: response.status >= 502 ? 'urn:khue:problem:unreachable' : 'urn:khue:problem:unexpected-answer',
        title: '',
        status: response.status,
        requestId: response.headers.get('X-Request-Id') ?? undefined,
      };
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new ApiError(problem, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null);
}

export function unreachable(): ApiError {
  return new ApiError({ type: 'urn:khue:problem:unreachable', title: '', status: 0 });
}

function isProblemBody(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'status' in body;
}
