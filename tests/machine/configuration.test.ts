import { describe, expect, test } from 'vitest';
import { gradeOf } from './observatory.ts';
import { CASES, serving } from './serving.ts';

/** The test's certificate names no OCSP responder; from nginx 1.25.1 on, HTTP/2 is configured differently. */
const EXPECTED_WARNING = /OCSP|"listen ... http2" directive is deprecated/;

describe.each(CASES)('configuration of $server.name, $hosted.name', ({ server, hosted }) => {
  const { addressOf } = serving(server, hosted);

  test('takes the configuration as it is shipped, without a warning', () => {
    const { status, said } = server.validate();
    expect(status, said).toBe(0);
    const warnings = said
      .split('\n')
      .filter((line) => /\bwarn/i.test(line) && !EXPECTED_WARNING.test(line));
    expect(warnings).toEqual([]);
  });

  test('gets A+ by the rules of Mozilla’s Observatory', async () => {
    for (const path of ['index.html', 'rights/index.html', 'search/index.html', 'admin/index.html'])
      expect(await gradeOf(hosted.host, addressOf(path)), path).toEqual({
        grade: 'A+',
        failed: [],
      });
  });
});
