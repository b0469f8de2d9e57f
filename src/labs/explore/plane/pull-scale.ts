/** Length of a pull per unit of gradient for a pair, in units of its scores: the arrow is the gradient itself, turned round. */
export const pairPull = 1;

/** The same for embeddings: an arrow is one step of descent at this learning rate, the one that *take a step* takes. */
export const embeddingPull = 0.5;
