/**
 * What the page does a little later. One unit is the `delay` of the query, so tests need not wait as long as agents do.
 * `hold` stops the clock and `step` runs the next thing due: a test can stand still in the middle of a switch.
 */
export function createLater(unitMs) {
  let tasks = [];
  /** Where the clock stands while it is held: what comes first must not hang on how long the page takes to draw. */
  let stoodAt = null;
  const waiting = [];
  const now = () => stoodAt ?? performance.now();

  function start(task) {
    task.timer = setTimeout(() => finish(task), Math.max(0, task.due - performance.now()));
  }
  function remove(task) {
    clearTimeout(task.timer);
    tasks = tasks.filter((other) => other !== task);
    if (tasks.length === 0) for (const resolve of waiting.splice(0)) resolve();
  }
  function finish(task) {
    task.run();
    remove(task);
  }

  return {
    after(units, run) {
      const task = { due: now() + units * unitMs, run, timer: 0 };
      tasks.push(task);
      tasks.sort((one, other) => one.due - other.due);
      if (stoodAt === null) start(task);
      return task;
    },
    cancel: remove,
    settled: () => new Promise((resolve) => (tasks.length === 0 ? resolve() : waiting.push(resolve))),
    hold() {
      stoodAt = now();
      for (const task of tasks) clearTimeout(task.timer);
    },
    step() {
      if (!tasks[0]) return;
      if (stoodAt !== null) stoodAt = tasks[0].due;
      finish(tasks[0]);
    },
    release() {
      stoodAt = null;
      for (const task of tasks) start(task);
    },
  };
}
