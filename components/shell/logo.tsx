/** The product's mark: a gate in a wall, with the way through it. Decorative; the name stands beside it. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path d="M6 19v-7a6 6 0 0 1 12 0v7" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <path
        d="M12 19v-7m0 0-2.5 2.5M12 12l2.5 2.5"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
