import { expect, it } from 'vitest'
import { csvLine } from '@/lib/csv'

it.each([
  [['a', 1, ''], 'a,1,\r\n'],
  [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@SUM(A1)'], "'=1+1,'+1,'-1,'@SUM(A1)\r\n"],
  [['\tx', '\rx', '\nx'], `"'\tx","'\rx","'\nx"\r\n`],
  [['a=1', ' =1', 'a-b', 'a,=1'], `a=1,' =1,a-b,"a,=1"\r\n`],
  [[null, true, ['read', 'write'], []], ',true,"read; write",\r\n'],
  [
    [
      ['=1', 'b'],
      ['a', '=1'],
    ],
    `"'=1; b","a;' =1"\r\n`,
  ],
  [['=HYPERLINK("x","y")'], `"'=HYPERLINK(""x"",""y"")"\r\n`],
])('writes %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})

it.each([
  ['a;=cmd', `"a;'=cmd"`],
  ['＝cmd', `'＝cmd`],
  ['＋1', `'＋1`],
  ['－1', `'－1`],
  ['＠SUM(A1)', `'＠SUM(A1)`],
  ['a; +cmd', `"a;' +cmd"`],
  ['a;"=cmd";-1', `"a;'""=cmd"";'-1"`],
  ['a\t@cmd', `"a\t'@cmd"`],
  ['a\n=cmd', `"a\n'=cmd"`],
  ['a\r\n-cmd', `"a\r\n'-cmd"`],
  ['\t=cmd', `"'\t'=cmd"`],
  ['a;b=1', '"a;b=1"'],
])('leaves no formula in %j to a spreadsheet that splits elsewhere', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`)
  const parts = csvLine(['x', cell, 'y']).split(/[;\t\r\n]/)
  expect(parts.filter((part) => /^[ "]*[=+\-@]/.test(part))).toEqual([])
})
