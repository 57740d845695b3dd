import { act, renderHook, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { EducationRecord } from '../../api/types';
import { useWalk } from './useWalk';

const records = (from: number, until: number) =>
  Array.from({ length: until - from }, (_, index) => ({ id: `p-${from + index}` }) as EducationRecord);
const page = (items: EducationRecord[]) => ({ items, next: null });
const of = (...pages: EducationRecord[][]) => ({ pages: pages.map(page), pageParams: [] }) as never;

function walk(start: string, first: EducationRecord[], second?: EducationRecord[]) {
  const fetchNextPage = vi.fn(async () => ({ data: of(first, second ?? []) }));
  const { result } = renderHook(() => {
    const [at, setAt] = useState<string | undefined>(start);
    const pages = {
      data: of(first),
      hasNextPage: second !== undefined,
      isFetchingNextPage: false,
      fetchNextPage,
    };
    return { at, ...useWalk(pages, at, setAt) };
  });
  return { result, fetchNextPage };
}

describe('from record to record', () => {
  it('asks for the next page before the end is reached', async () => {
    const { result, fetchNextPage } = walk('p-45', records(0, 50), records(50, 60));
    act(() => result.current.forward());
    await waitFor(() => expect(result.current.at).toBe('p-46'));
    expect(fetchNextPage).toHaveBeenCalledTimes(1);
    expect(result.current.place).toBe(47);
  });

  it('goes on beyond the last one that is loaded', async () => {
    const { result } = walk('p-49', records(0, 50), records(50, 60));
    act(() => result.current.forward());
    await waitFor(() => expect(result.current.at).toBe('p-50'));
  });

  it('goes on, and not back, after the last one that is loaded has been decided', async () => {
    const { result } = walk('p-49', records(0, 50), records(50, 60));
    act(() => result.current.decided());
    await waitFor(() => expect(result.current.at).toBe('p-50'));
  });

  it('goes back only at the very end', async () => {
    const { result } = walk('p-2', records(0, 3));
    act(() => result.current.decided());
    await waitFor(() => expect(result.current.at).toBe('p-1'));
  });
});
