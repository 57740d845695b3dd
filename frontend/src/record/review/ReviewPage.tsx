import { Box, Button, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../../api/types';
import { inWords, within } from '../../lib/label';
import { count } from '../../lib/numbers';
import { schoolYearOf } from '../../lib/schoolYear';
import { paths } from '../../paths';
import { GoButton } from '../../ui/GoButton';
import { NotFound } from '../../ui/NotFound';
import { Page } from '../../ui/Page';
import { PageSkeleton, RowsSkeleton } from '../../ui/Skeletons';
import { RecordState } from '../../ui/StateBadge';
import { Empty, ErrorState } from '../../ui/States';
import { useRecordCount, useRecordPages, useRecordType } from '../api';
import { BulkMoves } from '../BulkMoves';
import { FindingMark } from '../FindingMark';
import { nameOf } from '../fields';
import { type ReviewSearch, waiting } from '../search';
import classes from './Review.module.css';
import { Reviewed } from './Reviewed';
import { useWalk } from './useWalk';

/** What waits at a school, one record after the other: what changed, and the decision. */
export function ReviewPage() {
  const { path } = useParams({ from: '/frame/records/$path/review' });
  const search = useSearch({ from: '/frame/records/$path/review' });
  const { type, ...asked } = useRecordType(path);
  if (asked.isPending) return <PageSkeleton />;
  if (asked.error) return <ErrorState whole error={asked.error} retry={() => void asked.refetch()} />;
  if (!type) return <NotFound />;
  return <Review key={path} type={type} search={search} />;
}

interface ReviewProps {
  type: RecordType;
  search: ReviewSearch;
}

function Review({ type, search }: ReviewProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const { unit, schoolYear } = search;
  const pages = useRecordPages(type, { unit, schoolYear, state: [...waiting] });
  const clean = useRecordCount(type, { unit, schoolYear, state: [...waiting], findings: 'none' });
  const first = phone ? undefined : pages.data?.pages[0]?.items[0];
  const go = (at: string | undefined) =>
    void navigate({ to: '.', search: { ...search, at } as never, resetScroll: false });
  const loaded = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = loaded.find(({ id }) => id === search.at) ?? first;
  const { rows, place, forward, back, decided } = useWalk(pages, chosen?.id, go);
  const total = pages.data?.pages[0]?.total ?? rows.length;
  useHotkeys([
    ['j', forward],
    ['k', back],
  ]);
  const words = within(inWords(type.label));
  const school = rows[0]?.school.name;
  return (
    <Page
      title={t('review.title', { type: words })}
      purpose={[
        unit && school,
        t('year', { year: schoolYear ?? schoolYearOf(new Date()) }),
        phone ? undefined : t('review.keys'),
      ]
        .filter(Boolean)
        .join(' · ')}
      action={
        <>
          <GoButton to={paths.approval}>{t('review.back')}</GoButton>
          <BulkMoves
            type={type}
            chosen={{ schoolYear, filter: { unit, state: [...waiting], findings: 'none' } }}
            number={clean.data?.total ?? 0}
            only="approve"
            onDone={() => go(undefined)}
          />
        </>
      }
    >
      {pages.isPending && <RowsSkeleton rows={8} />}
      {pages.error && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && rows.length === 0 && (
        <Empty title={t('review.none')} action={<GoButton to={paths.approval}>{t('review.back')}</GoButton>}>
          {t('review.noneHint')}
        </Empty>
      )}
      {rows.length > 0 && (
        <Box className={classes.desk}>
          {!(phone && chosen) && (
            <nav aria-label={t('review.list')} className={classes.list}>
              <Text fz="xs" c="dimmed" px={12} aria-live="polite">
                {t('review.place', { place: count(place), number: count(total) })}
              </Text>
              {rows.map((record) => (
                <Line
                  key={record.id}
                  type={type}
                  record={record}
                  current={record.id === chosen?.id}
                  onOpen={() => go(record.id)}
                />
              ))}
              {pages.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  flex="none"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {t('ui:table.more')}
                </Button>
              )}
            </nav>
          )}
          {chosen && (
            <div>
              {phone && (
                <Button
                  variant="default"
                  size="xs"
                  mb="sm"
                  leftSection={<IconArrowLeft size={14} />}
                  onClick={() => go(undefined)}
                >
                  {t('review.toList')}
                </Button>
              )}
              <Reviewed
                key={chosen.id}
                type={type}
                id={chosen.id}
                schoolYear={chosen.schoolYear}
                onDecided={phone ? () => go(undefined) : decided}
              />
            </div>
          )}
        </Box>
      )}
    </Page>
  );
}

interface LineProps {
  type: RecordType;
  record: EducationRecord;
  current: boolean;
  onOpen: () => void;
}

function Line({ type, record, current, onOpen }: LineProps) {
  const { t } = useTranslation('record');
  const line = useRef<HTMLButtonElement>(null);
  // Whoever goes through the list by keys sees where in it that is.
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={line}
      type="button"
      className={classes.line}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className={classes.name}>
        {nameOf(record)}
        <FindingMark type={type} record={record} />
      </span>
      <Text span fz="xs" c="dimmed">
        {t(record.officialVersion === null ? 'review.new' : 'review.changed')}
      </Text>
      <RecordState state={record.state} />
    </button>
  );
}
