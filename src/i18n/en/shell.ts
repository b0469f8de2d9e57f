/** The frame around the labs. */
export const shell = {
  name: 'Lossoscope',
  skip: 'Skip to the picture',
  labs: { explore: 'Explore', targets: 'Targets', outliers: 'Outliers', tours: 'Tours' },
};
