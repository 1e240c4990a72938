/**
 * Where a spreadsheet could see a formula begin: at the start of a cell, and behind what some of them split at instead of
 * our commas (a semicolon, a tab), or at a line end. Quotes do not hold such a cell together, since they only count at its
 * start, and neither quotes nor spaces before a formula stop it everywhere.
 */
const formulaStart = /(^|[;\t\r\n])([ "]*[=+\-@＝＋－＠])/g
/** What some spreadsheets drop, so that what follows starts the cell. */
const controlStart = /^[\t\r\n]/

/** What a cell can hold; nothing is an empty cell, and the parts of a list are separated by semicolons. */
export type CsvCell = string | number | boolean | null | readonly string[]

/**
 * One line of a CSV file (RFC 4180), with its line end. Cells that a spreadsheet would take for a formula, whole or
 * from a semicolon on, get an apostrophe in front of it.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => csvCell(toText(cell))).join(',')}\r\n`
}

function toText(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join('; ') : String(cell)
}

function csvCell(text: string): string {
  const safe = text.replace(formulaStart, "$1'$2").replace(controlStart, "'$&")
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
