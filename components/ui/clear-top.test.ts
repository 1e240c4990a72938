import { expect, it } from 'vitest'
import { clearTop } from '@/components/ui/clear-top'

const toolbar = { left: 244, right: 980, top: 60, bottom: 104 }
const header = { left: 0, right: 390, top: 48, bottom: 106 }
const footer = { left: 0, right: 390, top: 780, bottom: 844 }

it.each([
  ['one line fits above the toolbar', { left: 528, right: 912, height: 40 }, [toolbar], 8],
  ['two messages step below it', { left: 528, right: 912, height: 88 }, [toolbar], 112],
  ['beside it there is room', { left: 990, right: 1374, height: 88 }, [toolbar], 8],
  [
    'below the header of a panel, above its footer',
    { left: 8, right: 382, height: 60 },
    [footer, header],
    114,
  ],
  ['below both of two that follow', { left: 8, right: 382, height: 60 }, [toolbar, header], 114],
  ['what is not shown covers nothing', { left: 8, right: 382, height: 60 }, [{ ...header, bottom: 48 }], 8],
])('%s', (_, stack, boxes, top) => {
  expect(clearTop(stack, boxes)).toBe(top)
})
