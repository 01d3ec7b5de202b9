import type { PracticeBuyer } from './buyer';
import type { PracticeState } from './state';

type Kept = Omit<PracticeState, 'cast' | 'arrivals' | 'talks'> & {
  arrivals: readonly { due: number; buyer: string }[];
  talks: readonly (Omit<PracticeState['talks'][number], 'buyer'> & { buyer: string })[];
};

/** A round as it is put away: buyers by name of their part, for the cast is part of the program. */
export function packRound({ cast: _cast, arrivals, talks, ...state }: PracticeState): Kept {
  return {
    ...state,
    arrivals: arrivals.map(({ due, buyer }) => ({ due, buyer: buyer.id })),
    talks: talks.map((talk) => ({ ...talk, buyer: talk.buyer.id })),
  };
}

/** The other way; null where it is none, or of a cast that has changed since. */
export function unpackRound(read: unknown, cast: readonly PracticeBuyer[]): PracticeState | null {
  if (typeof read !== 'object' || read === null) return null;
  const kept = read as Partial<Kept>;
  if (!Array.isArray(kept.arrivals) || !Array.isArray(kept.talks) || !kept.pace) return null;
  const byId = new Map(cast.map((buyer) => [buyer.id, buyer]));
  const withBuyer = <Part extends { buyer: string }>(parts: readonly Part[]) =>
    parts.flatMap((part) => {
      const buyer = byId.get(part.buyer);
      return buyer ? [{ ...part, buyer }] : [];
    });
  const [arrivals, talks] = [withBuyer(kept.arrivals), withBuyer(kept.talks)];
  const isWhole = arrivals.length === kept.arrivals.length && talks.length === kept.talks.length;
  if (!isWhole || arrivals.length + talks.length !== cast.length) return null;
  return { ...(kept as Kept), cast, arrivals, talks };
}
