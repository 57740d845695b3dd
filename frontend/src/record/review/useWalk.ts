import type { InfiniteData } from '@tanstack/react-query';
import type { EducationRecord, Page } from '../../api/types';
import { rowsOf } from '../../ui/DataList';

/** So many records before the last one that is loaded the next page is asked for, so that nobody waits at its end. */
const AHEAD = 10;

interface Waiting {
  data: InfiniteData<Page<EducationRecord>> | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<{ data: InfiniteData<Page<EducationRecord>> | undefined }>;
}

/** From one record that waits to the next or the one before, through all pages of them. */
export function useWalk(pages: Waiting, chosen: string | undefined, go: (id: string | undefined) => void) {
  const rows = rowsOf(pages as never) as EducationRecord[];
  const at = rows.findIndex(({ id }) => id === chosen);

  async function next(): Promise<string | undefined> {
    if (at + 1 + AHEAD >= rows.length && pages.hasNextPage && !pages.isFetchingNextPage) {
      const more = pages.fetchNextPage();
      if (!rows[at + 1]) {
        const all = (await more).data?.pages.flatMap(({ items }) => items) ?? [];
        return all.find((one) => !rows.some(({ id }) => id === one.id))?.id;
      }
    }
    return rows[at + 1]?.id;
  }

  return {
    rows,
    /** Which of all it is, beginning with 1; 0 for none. */
    place: at + 1,
    forward: () =>
      void next().then((id) => {
        if (id) go(id);
      }),
    back: () => {
      const before = rows[at - 1];
      if (before) go(before.id);
    },
    /** What comes after a decision is the record that stood below; at the very end the one before. */
    decided: () => void next().then((id) => go(id ?? rows[at - 1]?.id)),
  };
}
