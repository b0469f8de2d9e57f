/** Taking a picture along. Loaded with the button. */
export const figure = {
  open: 'Save picture',
  svg: 'Drawing (SVG)',
  png: 'Image (PNG, 2 ×)',
  csv: 'Numbers (CSV)',
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
  },
};
