import type { Config } from 'tailwind-merge'

const isAny = () => true
const isArbitraryValue = (value: string) => value.startsWith('[')
const sides = ['t', 'r', 'b', 'l', 'x', 'y'] as const
const sizes = ['xs', 'sm', 'base', 'lg', 'xl', '2xl', '3xl'] as const

/**
 * The Tailwind properties that our components let their users overrule: of two classes in one group the later wins.
 * The library's own list knows all of Tailwind and would be the largest thing in the shell of every page.
 */
export function classGroups(): Config<string, string> {
  return {
    cacheSize: 500,
    theme: {},
    classGroups: { ...layout, ...spacing('p'), ...spacing('m'), ...text, ...box },
    conflictingClassGroups: {
      size: ['w', 'h'],
      gap: ['gap-x', 'gap-y'],
      p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
      px: ['pr', 'pl'],
      py: ['pt', 'pb'],
      m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
      mx: ['mr', 'ml'],
      my: ['mt', 'mb'],
    },
    conflictingClassGroupModifiers: {},
    orderSensitiveModifiers: ['*', '**', 'after', 'before', 'file', 'marker', 'placeholder', 'selection'],
  }
}

const layout = {
  display: [
    'block',
    'inline-block',
    'inline',
    'flex',
    'inline-flex',
    'grid',
    'inline-grid',
    'hidden',
    'contents',
  ],
  position: ['static', 'relative', 'absolute', 'fixed', 'sticky'],
  ...anyOf('size', 'h', 'w', 'min-h', 'min-w', 'max-w', 'max-h', 'gap', 'gap-x', 'gap-y', 'items', 'justify'),
  grow: [{ flex: ['1', 'auto', 'none', 'initial'] }],
  direction: [{ flex: ['row', 'col', 'row-reverse', 'col-reverse'] }],
  overflow: [{ overflow: ['auto', 'hidden', 'clip', 'visible', 'scroll'] }],
}

const text = {
  'font-size': [{ text: [...sizes, isArbitraryValue] }],
  'text-align': [{ text: ['left', 'center', 'right', 'start', 'end'] }],
  'text-flow': [{ text: ['ellipsis', 'clip', 'nowrap', 'wrap', 'balance', 'pretty'] }],
  'text-color': [{ text: [isAny] }],
  'font-weight': [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
  ...anyOf('whitespace'),
}

const widths = ['', '0', '2', '4']
const box = {
  ...anyOf('bg', 'shadow'),
  rounded: [{ rounded: ['', 'none', ...sizes, 'full', isArbitraryValue] }],
  'border-width': [{ border: widths }],
  'border-style': [{ border: ['solid', 'dashed', 'dotted', 'none'] }],
  ...Object.fromEntries(sides.map((side) => [`border-${side}`, [{ [`border-${side}`]: widths }]])),
  'border-color': [{ border: [isAny] }],
}

/** Properties of which every value is one group, named by their prefix. */
function anyOf(...prefixes: string[]) {
  return Object.fromEntries(prefixes.map((prefix) => [prefix, [{ [prefix]: [isAny] }]]))
}

function spacing(property: 'p' | 'm') {
  return anyOf(...['', ...sides].map((side) => property + side))
}
