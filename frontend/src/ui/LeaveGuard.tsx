import { useBlocker } from '@tanstack/react-router';
import { LeaveQuestion } from './LeaveQuestion';
import { useGuarded } from './unsaved';

interface LeaveGuardProps {
  unsaved: () => boolean;
  /** What is typed, in lines: for whoever is told that it can be saved no more. */
  typed?: () => string[];
  /** What will be lost, in a sentence; absent: what was typed. */
  loss?: () => string;
  /** Forgets what is kept of it beyond the page; who leaves has been told that it is lost. */
  discard?: () => void;
}

/** Asks before a page, or the panel around a form, is left in which something has been typed that is not saved. */
export function LeaveGuard({ unsaved, typed, loss, discard }: LeaveGuardProps) {
  useGuarded({ unsaved, typed, loss, discard });
  const blocker = useBlocker({ shouldBlockFn: unsaved, enableBeforeUnload: unsaved, withResolver: true });
  return (
    <LeaveQuestion
      open={blocker.status === 'blocked'}
      of="page"
      loss={loss?.()}
      onStay={() => blocker.reset?.()}
      onLeave={() => {
        discard?.();
        blocker.proceed?.();
      }}
    />
  );
}
