import { expect, test } from 'vitest';
import { parseList } from './parse-list.ts';

test.each([
  ['{}', []],
  ['{1,NULL,3}', ['1', null, '3']],
  ['{"NULL","a,b","say \\"no\\"","back\\\\slash","{}",""}', ['NULL', 'a,b', 'say "no"', 'back\\slash', '{}', '']],
  [
    '{{1,2},{3,4}}',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['[0:1]={7,8}', ['7', '8']],
  ['{"two\nlines",é ü}', ['two\nlines', 'é ü']],
])('the list %j is read', (text, list) => {
  expect(parseList(text)).toEqual(list);
});
