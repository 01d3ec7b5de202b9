const ANSWER_MS = 5_000;

/** Rejects where no answer comes in five seconds, `times` over: a message that reaches a worker just as it is stopped may get none at all (2026-11). */
export function answered<T>(answer: Promise<T>, times = 1): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ANSWER_MS * times);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
