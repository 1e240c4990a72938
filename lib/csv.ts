/** What makes a spreadsheet take a cell for a formula. */
const formulaStart = /^[=+\-@\t\r]/

/**
 * One line of a CSV file (RFC 4180), with its line end. Cells that a spreadsheet would take for a formula get an
 * apostrophe in front.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\r\n`
}

function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
