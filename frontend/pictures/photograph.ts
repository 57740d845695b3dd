import type { Page } from '@playwright/test';
import sharp from 'sharp';

/**
 * A picture of what the page shows. Screens have few colours: with a palette of them it takes half the room, in the
 * repository and in each PDF.
 */
export async function photograph(page: Page): Promise<Buffer> {
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return sharp(shot).png({ palette: true, compressionLevel: 9, effort: 10, dither: 0 }).toBuffer();
}
