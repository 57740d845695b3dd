import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Screens have few colours: with a table of them a picture takes half the room, in the repository and in each PDF. */
const COLOURS = 256;
/** Colours that nobody tells apart, as the sum of the squares of what red, green and blue differ by. */
const ALIKE = 48;

/** A picture of what the page shows, as PNG with a palette. */
export async function photograph(page: Page): Promise<Buffer> {
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const { width, height, data } = await pixelsOf(page, shot);
  const palette = paletteOf(data);
  return png(width, height, indexed(data, palette), palette);
}

/** By the browser, which reads PNG anyway; on a page of its own, whose rules for content are nobody's. */
async function pixelsOf(page: Page, shot: Buffer) {
  const reader = await page.context().newPage();
  const { width, height, base64 } = await reader.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!canvas) throw new Error('the browser has no canvas');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let letters = '';
    for (let from = 0; from < data.length; from += 8192) {
      letters += String.fromCharCode(...data.subarray(from, from + 8192));
    }
    return { width: image.width, height: image.height, base64: btoa(letters) };
  }, shot.toString('base64'));
  await reader.close();
  return { width, height, data: Buffer.from(base64, 'base64') };
}

/** The most frequent colours, without those that look like one that is there already. */
function paletteOf(data: Buffer): number[] {
  const times = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at) >>> 8;
    times.set(colour, (times.get(colour) ?? 0) + 1);
  }
  const all = [...times].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  if (all.length <= COLOURS) return all;
  const chosen: number[] = [];
  for (const colour of all) {
    if (chosen.length === COLOURS) break;
    if (chosen.every((one) => apart(one, colour) > ALIKE)) chosen.push(colour);
  }
  return chosen;
}

function apart(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

/** For each pixel the place of the colour nearest to its own. */
function indexed(data: Buffer, palette: readonly number[]): Buffer {
  const nearest = new Map<number, number>();
  const pixels = Buffer.alloc(data.length / 4);
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = data.readUInt32BE(at * 4) >>> 8;
    let place = nearest.get(colour);
    if (place === undefined) {
      place = palette.reduce(
        (best, one, at) => (apart(one, colour) < apart(palette[best] ?? 0, colour) ? at : best),
        0,
      );
      nearest.set(colour, place);
    }
    pixels[at] = place;
  }
  return pixels;
}

function png(width: number, height: number, pixels: Buffer, palette: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which say a place in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  // Every row begins with how it is filtered, which is not at all.
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    pixels.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
