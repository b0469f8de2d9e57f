/** Taking a picture along. Loaded with the button. */
export const figure = {
  open: 'Save picture',
  svg: 'Drawing (SVG)',
  png: 'Image (PNG, 2 ×)',
  csv: 'Numbers (CSV)',
  saved: (file: string) => `${file} is saved.`,
  failed: 'The picture could not be saved here.',
};
