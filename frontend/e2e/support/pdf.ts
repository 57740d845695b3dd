import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** The words of a PDF that the browser has saved, on one line. */
export async function wordsOf(download: Download): Promise<string> {
  return wordsIn(await readFile(await download.path()));
}

/** The words of a PDF, on one line. */
export async function wordsIn(content: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(content));
  const { text } = await extractText(document, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** The link opens a PDF in a window of its own. */
export async function expectPdf(link: Locator): Promise<void> {
  const context = link.page().context();
  const window = context.waitForEvent('page');
  const answer = context.waitForEvent('response', (one) => one.url().endsWith('.pdf'));
  await link.click();
  expect((await answer).status()).toBe(200);
  expect((await answer).headers()['content-type']).toBe('application/pdf');
  const content = await (await context.request.get((await answer).url())).body();
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  await (await window).close();
}

/** A small PDF, as a scanner makes them. */
export const scan = {
  name: 'Bản chụp.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};
