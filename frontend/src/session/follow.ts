import type { AnyRouter } from '@tanstack/react-router';
import { isProblem } from '../api/problem';
import { queryClient } from '../api/queryClient';
import { onSession, renewNow, session } from './keeper';

/** Keeps what is shown in step with the session: its end leads to the login page, its demands to their pages. */
export function followSession(router: AnyRouter): void {
  let before = session();
  onSession(() => {
    const now = session();
    const changed = key(before) !== key(now);
    before = now;
    if (!changed) return;
    // First away from what shows somebody's data, then forget the data.
    void router.invalidate().then(() => {
      if (session().status === 'signed-out') queryClient.clear();
    });
  });
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    // The server has begun to demand something that the token in hand does not know of yet.
    if (isProblem(event.action.error, 'password-change-required', 'otp-enrolment-required')) void renewNow();
  });
}

function key(state: ReturnType<typeof session>): string {
  return state.status === 'signed-in' ? `in ${state.mustChangePassword} ${state.mustEnrolOtp}` : 'out';
}
