/** Taking a picture along. Loaded with the button. */
export const figure = {
  open: 'Save picture',
  svg: 'Drawing (SVG)',
  png: 'Image (PNG, 2 ×)',
  csv: 'Numbers (CSV)',
  copy: 'Copy these numbers',
  copied: 'Copied: a spreadsheet takes them as a table.',
  copyFailed: 'The clipboard is closed here; the numbers can be selected.',
  saved: (file: string) => `${file} is saved.`,
  failed: 'The picture could not be saved here.',
  zoom: {
    name: 'Axes: Ctrl and wheel zoom, Shift and wheel move',
    in: 'zoom in',
    out: 'zoom out',
    left: 'move the axis left',
    right: 'move the axis right',
    up: 'move the axis up',
    down: 'move the axis down',
    fit: 'show everything',
  },
};
