import type { Thumbnail } from '../tour';

/** The article's eight losses begin with these two. */
export const articleThumbnail: Thumbnail = {
  top: 9,
  curves: [
    { scene: '#/explore/MSELoss', along: 'input', from: -3, to: 3, of: 'loss' },
    { scene: '#/explore/L1Loss', along: 'input', from: -3, to: 3, of: 'loss' },
  ],
};
