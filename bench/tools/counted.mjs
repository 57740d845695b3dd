import { connect } from 'node:net';

/** What the relay has counted since the last time. */
export const counted = () =>
  new Promise((done, fail) => {
    let text = '';
    connect(Number(process.env.RELAY_PORT), '127.0.0.1')
      .on('data', (bytes) => {
        text += bytes;
      })
      .on('end', () => done(Number(text)))
      .on('error', fail);
  });
