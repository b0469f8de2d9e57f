/** The line under an embed. */
export const embed = {
  open: 'Open in Lossoscope ↗',
};
