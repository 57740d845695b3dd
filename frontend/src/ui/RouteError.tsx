import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { isProblem } from '../api/problem';
import { NotFound } from './NotFound';
import { ErrorState } from './States';

/** What stands in the place of a page that could not be shown. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (isProblem(error, 'not-found')) return <NotFound />;
  return (
    <ErrorState
      whole
      error={error}
      retry={() => {
        queries.reset();
        reset();
        void router.invalidate();
      }}
    />
  );
}
