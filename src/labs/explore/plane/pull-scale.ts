/**
 * Length of a pull per unit of gradient, in the plane's units: the arrow is one step of descent at this learning rate, the same
 * as under a curve.
 */
export const pullScale = 0.4;
