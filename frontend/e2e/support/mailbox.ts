import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it came. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** A mail server of its own for a story: keeps what it takes, and takes nothing for addresses that begin with `khong-co`. */
export interface Mailbox {
  port: number;
  letters: Letter[];
  close: () => Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, answer) {
      answer(address.startsWith('khong-co') ? refusal('No such user here') : null);
    },
    onData(stream, { envelope }, taken) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const read = letterOf(Buffer.concat(pieces).toString('latin1'));
        for (const { address } of envelope.rcptTo) letters.push({ to: address, ...read });
        taken();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return { port, letters, close: () => new Promise((closed) => server.close(closed)) };
}

function refusal(words: string): Error {
  return Object.assign(new Error(words), { responseCode: 550 });
}

function letterOf(raw: string): Omit<Letter, 'to'> {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
  const body = raw.slice(end + 4);
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return {
    subject: wordsOf(field('Subject')),
    text: decoded(body, field('Content-Transfer-Encoding').toLowerCase()).replace(/\r\n/g, '\n'),
  };
}

/** A heading's words, which travel as `=?UTF-8?Q?Nh=E1=BA=AFc_vi=E1=BB=87c?=` or, with B, as base64. */
function wordsOf(heading: string): string {
  return heading
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_whole, how: string, words: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('latin1')
        : bytesOf(words.replaceAll('_', ' ')),
    )
    .replace(/^.*$/s, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = encoding === 'quoted-printable' ? bytesOf(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** `=E1` is a byte. */
function bytesOf(quoted: string): string {
  return quoted.replace(/=([0-9A-F]{2})/gi, (_whole, byte: string) =>
    String.fromCharCode(Number.parseInt(byte, 16)),
  );
}
