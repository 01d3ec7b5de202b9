import { type Random, shuffle } from './random';

/** A message as numbers: which features, and how much each counts. */
export interface Vector {
  places: Int32Array;
  values: Float64Array;
  /** 1 where the intent of that column is meant. */
  targets: readonly number[];
  /** How much this example counts. */
  share: number;
}

export interface Regression {
  weights: Float64Array;
  bias: Float64Array;
}

const rounds = 5;
const rate = 0.5;
const biasRate = 0.1;
const shrink = 1e-5;
/** The weights are the mean of what they were after each round from this one on: the last one alone leans on what it saw last. */
const meanFrom = 2;

function margins({ weights, bias }: Regression, { places, values }: Vector, into: Float64Array): void {
  into.set(bias);
  const size = bias.length;
  for (let j = 0; j < places.length; j++) {
    const row = (places[j] as number) * size;
    for (let k = 0; k < size; k++) into[k] = (into[k] as number) + (weights[row + k] as number) * (values[j] as number);
  }
}

function add(sum: Regression, { weights, bias }: Regression): void {
  weights.forEach((weight, i) => {
    sum.weights[i] = (sum.weights[i] as number) + weight;
  });
  bias.forEach((weight, i) => {
    sum.bias[i] = (sum.bias[i] as number) + weight;
  });
}

function meanOf({ weights, bias }: Regression, count: number): Regression {
  return { weights: weights.map((weight) => weight / count), bias: bias.map((weight) => weight / count) };
}

/** One logistic regression for each column, by stochastic gradient descent with AdaGrad's steps. Same input, same numbers. */
export function regress(vectors: readonly Vector[], features: number, columns: number, random: Random): Regression {
  const fit = { weights: new Float64Array(features * columns), bias: new Float64Array(columns).fill(-2) };
  const steps = new Float64Array(features * columns).fill(0.01);
  const biasSteps = new Float64Array(columns).fill(0.01);
  const z = new Float64Array(columns);
  const step = ({ places, values, targets, share }: Vector, k: number) => {
    const slope = (1 / (1 + Math.exp(-(z[k] as number))) - (targets[k] as number)) * share;
    if (Math.abs(slope) < 1e-3) return;
    biasSteps[k] = (biasSteps[k] as number) + slope * slope;
    fit.bias[k] = (fit.bias[k] as number) - (biasRate * slope) / Math.sqrt(biasSteps[k] as number);
    for (let j = 0; j < places.length; j++) {
      const at = (places[j] as number) * columns + k;
      const pull = slope * (values[j] as number) + shrink * (fit.weights[at] as number);
      steps[at] = (steps[at] as number) + pull * pull;
      fit.weights[at] = (fit.weights[at] as number) - (rate * pull) / Math.sqrt(steps[at] as number);
    }
  };
  const order = [...vectors];
  const sum = { weights: new Float64Array(features * columns), bias: new Float64Array(columns) };
  for (let round = 0; round < rounds; round++) {
    for (const vector of shuffle(order, random)) {
      margins(fit, vector, z);
      for (let k = 0; k < columns; k++) step(vector, k);
    }
    if (round >= meanFrom) add(sum, fit);
  }
  return meanOf(sum, rounds - meanFrom);
}
