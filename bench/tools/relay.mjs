// Stands between Khuê and its database and counts round trips: how often something is sent to the database after it has
// answered. Answers come some milliseconds late, as over a slow line, so that what does not wait for an answer is sent before
// it: all of that is one round trip. Tells and forgets the count to whoever connects two ports above.
import { createServer, connect } from 'node:net';

const [port, database] = process.argv.slice(2).map(Number);
const LATE_MS = 5;
let trips = 0;

createServer({ noDelay: true }, (client) => {
  const server = connect({ port: database, host: '127.0.0.1', noDelay: true });
  let answered = true;
  client.on('data', (bytes) => {
    if (answered) trips++;
    answered = false;
    server.write(bytes);
  });
  server.on('data', (bytes) => {
    setTimeout(() => {
      answered = true;
      client.write(bytes);
    }, LATE_MS);
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ]) {
    one.on('end', () => other.end());
    one.on('error', () => other.destroy());
  }
}).listen(port, '127.0.0.1');

createServer((asker) => {
  asker.end(String(trips));
  trips = 0;
}).listen(port + 2, '127.0.0.1');
