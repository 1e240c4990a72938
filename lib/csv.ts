/** What makes a spreadsheet take a cell for a formula. */
const formulaStart = /^[=+\-@\t\r]/

/** What a cell can hold; nothing is an empty cell, and the parts of a list are separated by semicolons. */
export type CsvCell = string | number | boolean | null | readonly string[]

/**
 * One line of a CSV file (RFC 4180), with its line end. Cells that a spreadsheet would take for a formula get an
 * apostrophe in front.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => csvCell(toText(cell))).join(',')}\r\n`
}

function toText(cell: CsvCell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join('; ') : String(cell)
}

function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
