/** An act that is asked for again and again, and done at once, but then not before so many milliseconds have gone. */
export interface Paced {
  ask: () => void;
  /** What was asked for and is not done yet, is not done any more. */
  forget: () => void;
}

export function atMostEvery(milliseconds: number, act: () => void): Paced {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    waiting = undefined;
    last = Date.now();
    act();
  };
  return {
    ask: () => {
      waiting ??= setTimeout(now, Math.max(0, last + milliseconds - Date.now()));
    },
    forget: () => {
      clearTimeout(waiting);
      waiting = undefined;
    },
  };
}
