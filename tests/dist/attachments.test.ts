import { expect, test } from 'vitest';
import { ATTACHMENTS_SLUG, attachmentNames } from '../fixture-attachments.ts';
import { attribute, elementsOf, filesOf, fixture, read } from './site-files.ts';

test('每一种附件，不管写在哪里，都发布出来，链接也通到它', () => {
  const page = read(fixture, `essays/${ATTACHMENTS_SLUG}/index.html`);
  const linked = elementsOf(page, 'a').map((link) => decodeURI(attribute(link, 'href')));
  const addresses = attachmentNames.map((name) => `${fixture.base}media/${name}`);
  expect(linked).toEqual(expect.arrayContaining(addresses));
  expect(filesOf(fixture)).toEqual(
    expect.arrayContaining(attachmentNames.map((name) => `media/${name}`)),
  );
});
