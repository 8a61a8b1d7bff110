import { readFile } from 'node:fs/promises';
import { type Page, expect } from '@playwright/test';
import { paragraphsIn } from '../unit/letters/paragraphs.ts';

/** Presses the button that saves a letter. Returns the name of the file and its text, a paragraph a line. */
export async function savedLetter(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成Word文件' }).click(),
  ]);
  await expect(page.locator('.letter-keep output')).toContainText('存好了');
  const text = paragraphsIn(await readFile(await download.path())).join('\n');
  return { name: download.suggestedFilename(), text };
}

export const savedText = async (page: Page): Promise<string> => (await savedLetter(page)).text;
