const paths = {
  undo: 'M4 9h9.5a4.5 4.5 0 0 1 0 9H9M4 9l4.5-4.5M4 9l4.5 4.5',
  redo: 'M20 9h-9.5a4.5 4.5 0 0 0 0 9H15M20 9l-4.5-4.5M20 9l-4.5 4.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6l12 12M18 6 6 18',
  paste: 'M8 5H5v16h14V5h-3M9 3h6v4H9zM8.500 12h7M8.500 16h5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
} as const;

/** A line drawing in the text's colour; its button carries the name. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
