/** Puts a text on the clipboard. Browsers offer the clipboard API on https and localhost only; elsewhere a selection does. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text)
  }
}

function copySelection(text: string): boolean {
  const active = document.activeElement
  // Inside an open dialog only its own children can hold the focus that the copy needs.
  const host = active?.closest('[role="dialog"], [role="alertdialog"]') ?? document.body
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'fixed top-0 left-0 size-px opacity-0'
  host.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (active instanceof HTMLElement) active.focus()
  return copied
}
