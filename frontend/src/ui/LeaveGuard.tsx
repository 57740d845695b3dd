import { useBlocker } from '@tanstack/react-router';
import { LeaveQuestion } from './LeaveQuestion';
import { useGuarded } from './unsaved';

interface LeaveGuardProps {
  unsaved: () => boolean;
  /** What is typed, in lines: for whoever is told that it can be saved no more. */
  typed?: () => string[];
  /** What was typed is given up. */
  onLeave?: () => void;
}

/** Asks before a page, or the panel around a form, is left in which something has been typed that is not saved. */
export function LeaveGuard({ unsaved, typed, onLeave }: LeaveGuardProps) {
  useGuarded({ unsaved, typed });
  const blocker = useBlocker({ shouldBlockFn: unsaved, enableBeforeUnload: unsaved, withResolver: true });
  return (
    <LeaveQuestion
      open={blocker.status === 'blocked'}
      of="page"
      onStay={() => blocker.reset?.()}
      onLeave={() => {
        onLeave?.();
        blocker.proceed?.();
      }}
    />
  );
}
