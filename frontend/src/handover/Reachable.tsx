import { Anchor, Text } from '@mantine/core';
import { withAddresses, withTelephones } from './linksIn';

interface ReachableProps {
  words: string;
  /** By what somebody is reached: a telephone, or an address of the web. */
  by: 'telephone' | 'address';
}

/** Words as they were written, in which what a telephone can call or open is opened by a press. */
export function Reachable({ words, by }: ReachableProps) {
  const pieces = by === 'telephone' ? withTelephones(words) : withAddresses(words);
  return (
    <Text span fz="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {pieces.map(({ at, text, href }) =>
        href ? (
          // The address of this page is a secret of the unit.
          <Anchor
            key={at}
            href={href}
            inherit
            underline="always"
            rel="noreferrer"
            target={by === 'address' ? '_blank' : undefined}
            style={by === 'telephone' ? { whiteSpace: 'nowrap' } : undefined}
          >
            {text}
          </Anchor>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </Text>
  );
}
