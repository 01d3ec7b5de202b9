/** The page's switches; `README.md` beside this folder says what each is for. */
export function readQuery() {
  const query = new URLSearchParams(location.search);
  const number = (name, fallback) => (query.has(name) ? Number(query.get(name)) : fallback);
  return {
    delayMs: number('delay', 150),
    quiet: query.has('quiet'),
    storm: number('storm', 0),
    frame: query.get('frame') ?? 'new',
    loggedIn: query.get('login') !== 'out',
  };
}
