import type { Trap } from '../verdict';
import * as activations from './activations';
import * as alignment from './alignment';
import * as axes from './axes';
import * as embeddings from './embeddings';
import type { Facts, Rule } from './facts';
import * as general from './general';
import * as labels from './labels';
import * as likelihoods from './likelihoods';

/** All rules, the gravest first: the first that applies names the verdict. */
const rules: readonly Rule[] = [
  general.empty,
  labels.allIgnored,
  general.swappedNames,
  general.broadcast,
  labels.singleClass,
  activations.softmaxTwice,
  activations.sigmoidTwice,
  activations.probabilityTwice,
  activations.squashedScores,
  activations.logOfSoftmax,
  activations.logAlongWrongDim,
  activations.logMissing,
  activations.logitsAsProbabilities,
  activations.competing,
  activations.saturated,
  activations.certainAndWrong,
  activations.differenceOfProbabilities,
  labels.signLabels,
  labels.binaryLabels,
  labels.notDistribution,
  labels.labelLists,
  labels.oneBased,
  labels.exclusiveLabels,
  axes.classesLast,
  axes.scrambled,
  axes.lastIsClass,
  axes.timeFirst,
  axes.distanceKeepsShape,
  axes.distanceOfBatch,
  likelihoods.klTarget,
  likelihoods.poissonSpace,
  likelihoods.counts,
  likelihoods.variance,
  likelihoods.klReduction,
  alignment.ctcLabels,
  embeddings.similarityFunction,
  embeddings.distances,
  embeddings.tripletCollapse,
  embeddings.rankingCollapse,
  embeddings.longEmbeddings,
  embeddings.cosine,
  embeddings.contrastiveScale,
  embeddings.selfPairs,
  embeddings.onePair,
  embeddings.onePositive,
  labels.weightDenominator,
  labels.weightAxis,
  labels.optionRange,
  general.fraction,
  general.targetLearns,
  general.noGradient,
  general.precision,
  general.notFinite,
  general.plateau,
  general.negative,
];

/** Every trap the call is in, the gravest first, one of a kind. */
export function trapsOf(facts: Facts): readonly Trap[] {
  const found = rules.map((rule) => rule(facts)).filter((own) => own !== null);
  return found.filter((own, i) => found.findIndex(({ id }) => id === own.id) === i);
}
