import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import type { BoardSearch } from '../search';
import { Freshness } from './Freshness';
import { Tiles } from './Tiles';
import { useAllDossiers } from './useAllDossiers';

interface ViewProps {
  campaign: string;
  search: BoardSearch;
  empty: ReactNode;
}

export function TilesView({ campaign, search: { q, missing }, empty }: ViewProps) {
  const all = useAllDossiers(campaign, { q, missing });
  if (all.isPending) return <RowsSkeleton rows={10} height={54} />;
  if (!all.data) return <ErrorState error={all.error} retry={() => void all.refetch()} />;
  return (
    <Box style={{ opacity: all.isPlaceholderData ? 0.6 : 1 }} aria-busy={all.isPlaceholderData}>
      {all.data.length === 0 ? (
        empty
      ) : (
        <Tiles dossiers={all.data} fresh={<Freshness at={all.dataUpdatedAt} failed={all.isError} />} />
      )}
    </Box>
  );
}
