import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const MOST = 255;

let ready: Promise<unknown> | undefined;

async function prepare(): Promise<void> {
  const program = await readFile(
    createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
  );
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(program).buffer },
    fireImmediately: true,
  });
}

/** What the QR codes in a picture say, as a telephone would read them; in the order in which they are found. */
export async function codesIn(picture: Buffer): Promise<string[]> {
  ready ??= prepare();
  await ready;
  const found = await readBarcodes(new Uint8Array(picture), {
    formats: ['QRCode'],
    maxNumberOfSymbols: MOST,
  });
  return found.map(({ text }) => text);
}
