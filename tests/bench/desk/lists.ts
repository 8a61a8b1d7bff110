import type { Browser } from '@playwright/test';
import { DeskPage } from '../../e2e/desk-page.ts';
import { startDeskServer } from '../../e2e/desk-server.ts';
import { writeMerchants } from '../../e2e/many-merchants.ts';
import { median } from './median.ts';

const SIZES = [300, 1000, 3000];
const ROUNDS = 5;

interface Sample {
  milliseconds: number;
  requests: number;
}

async function openList(browser: Browser, url: string, size: number): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  let requests = 0;
  page.on('request', () => requests++);
  const desk = new DeskPage(page, url);
  const start = performance.now();
  await desk.openList('优惠商户');
  await desk.entryLink(`商户 ${String(size).padStart(4, '0')}`).waitFor();
  const milliseconds = performance.now() - start;
  await page.close();
  return { milliseconds, requests };
}

/**
 * Time and number of requests until the desk shows the list of merchants. The sizes alternate, so that a busy minute of
 * the machine affects all of them; medians are compared.
 */
export async function benchLists(browser: Browser): Promise<object[]> {
  const servers = await Promise.all(SIZES.map(() => startDeskServer()));
  await Promise.all(servers.map((server, index) => writeMerchants(server.root, SIZES[index] ?? 0)));
  const samples = SIZES.map((): Sample[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, size] of SIZES.entries()) {
      samples[index]?.push(await openList(browser, servers[index]?.url ?? '', size));
    }
  }
  await Promise.all(servers.map((server) => server.close()));

  const rows = SIZES.map((size, index) => {
    const [taken = [], asked = []] = [
      samples[index]?.map(({ milliseconds }) => milliseconds),
      samples[index]?.map(({ requests }) => requests),
    ];
    return { merchants: size, 'median ms': Math.round(median(taken)), requests: median(asked) };
  });
  const [first] = rows;
  return rows.map((row) => ({
    ...row,
    ratio: Number((row['median ms'] / (first?.['median ms'] ?? 1)).toFixed(2)),
  }));
}
