import { redirect } from '@tanstack/react-router';
import { queryClient } from '../api/queryClient';
import { session } from './keeper';
import { meQuery } from './me';

/** Lets only a complete session into the frame; the others go where they can complete it. */
export async function requireSession(href: string): Promise<void> {
  const now = session();
  if (now.status === 'signed-out') {
    throw redirect({
      to: '/login',
      search: {
        return: href === '/' || now.why === 'left' ? undefined : href,
        why: now.why === 'ended' ? 'ended' : undefined,
      },
    });
  }
  if (now.mustChangePassword) throw redirect({ to: '/change-password' });
  if (now.mustEnrolOtp) throw redirect({ to: '/second-factor' });
  await queryClient.ensureQueryData(meQuery);
}

/** For a page that completes a session: only while the session demands it. */
export function requireDemand(demand: 'mustChangePassword' | 'mustEnrolOtp'): void {
  const now = session();
  if (now.status === 'signed-out') throw redirect({ to: '/login' });
  if (!now[demand]) throw redirect({ to: '/' });
}

/** Only paths of this application may be returned to after login. */
export function localPath(path: string | undefined): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : '/';
}
