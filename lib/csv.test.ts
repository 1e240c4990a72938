import { expect, it } from 'vitest'
import { csvLine } from '@/lib/csv'

it.each([
  [['a', 1, ''], 'a,1,\r\n'],
  [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'], `'=1+1,'+1,'-1,'@SUM(A1),'\tx,"'\rx"\r\n`],
  [['a=1', ' =1'], 'a=1, =1\r\n'],
  [[null, true, ['read', 'write'], []], ',true,read; write,\r\n'],
  [
    [
      ['=1', 'b'],
      ['a', '=1'],
    ],
    "'=1; b,a; =1\r\n",
  ],
  [['=HYPERLINK("x","y")'], `"'=HYPERLINK(""x"",""y"")"\r\n`],
])('writes %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
