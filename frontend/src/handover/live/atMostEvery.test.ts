import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from './atMostEvery';

describe('atMostEvery', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('acts at once, then once for all that is asked until the time has gone', () => {
    const act = vi.fn();
    const { ask } = atMostEvery(2000, act);
    ask();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 5; i++) ask();
    vi.advanceTimersByTime(1900);
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(200);
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('forgets what nobody waits for any more', () => {
    const act = vi.fn();
    const { ask, forget } = atMostEvery(2000, act);
    ask();
    forget();
    vi.advanceTimersByTime(5000);
    expect(act).not.toHaveBeenCalled();
  });
});
