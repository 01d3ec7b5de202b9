import type { Item } from '../domain/items';
import { type Alike, withAlike } from '../domain/scripts/alike';
import { type Entry, ownOf } from '../domain/scripts/entries';
import { mergedInto } from '../domain/scripts/merge';
import { longest, type OwnScript, scriptKind } from '../domain/scripts/own';
import { lastPlace, movedTo } from '../domain/scripts/places';
import type { WorkbenchState } from '../state/workbench';
import type { Change, Changes } from './library-changes';

/** What can be done with scripts, one or many. Each id is a script of the library; others are passed over. */
export function createScriptActions(state: WorkbenchState, changes: Changes, newId: () => string) {
  const { library, items, settings } = state;
  const entriesFor = (ids: readonly string[]): Entry[] => {
    const wanted = new Set(ids);
    return library.entries.value.filter(({ script }) => wanted.has(script.id));
  };
  const make = (ids: readonly string[], work: (entries: readonly Entry[]) => Change | null): void =>
    void changes.make(() => {
      const entries = entriesFor(ids);
      return entries.length === 0 ? null : work(entries);
    });
  const put = (scripts: readonly OwnScript[], line: string): Change => ({ items: scripts.map(changes.itemOf), line });
  const itemsOf = (entries: readonly Entry[]): Item[] =>
    entries.flatMap(({ script }) => items.one(scriptKind, script.id) ?? []);
  /** The shop's scripts of a group (null: without one), in order. */
  const inGroup = (group: string | null): OwnScript[] =>
    library.entries.value
      .filter((entry) => entry.group === group && (group !== null || entry.builtIn === null))
      .flatMap(({ own }) => own ?? []);
  /** What is only hidden stays as it is shipped, in whatever writing it is read. */
  const hiddenOf = (entry: Entry, hidden: boolean): OwnScript => {
    const script = library.builtIn.get(entry.script.id) ?? entry.script;
    return { ...ownOf({ ...entry, script }), hidden };
  };
  /** Into the trash; a built-in one cannot go, so it is hidden. */
  const without = (entries: readonly Entry[]): Item[] => {
    const shipped = entries.filter(({ builtIn }) => builtIn !== null);
    return [
      ...changes.thrown(itemsOf(entries.filter(({ builtIn }) => builtIn === null))),
      ...shipped.map((entry) => changes.itemOf(hiddenOf(entry, true))),
    ];
  };
  const moved = (entries: readonly Entry[], group: string | null, before: string | null): readonly OwnScript[] => {
    const going = new Set(entries.map(({ script }) => script.id));
    const siblings = inGroup(group).filter(({ id }) => !going.has(id));
    const at = before === null ? -1 : siblings.findIndex(({ id }) => id === before);
    const own = entries.map((entry) => ({ ...ownOf(entry), group }));
    return movedTo(siblings, own, at < 0 ? siblings.length : at);
  };

  return {
    /** Of the shop's own into the trash; built-in ones are hidden. */
    remove: (ids: readonly string[]): void =>
      make(ids, (entries) => {
        const shipped = entries.filter(({ builtIn }) => builtIn !== null).length;
        const own = entries.length - shipped;
        const parts = [own > 0 && `删除 ${own} 条`, shipped > 0 && `隐藏 ${shipped} 条自带的`].filter(Boolean);
        return { items: without(entries), line: `已${parts.join('，')}` };
      }),
    hide: (ids: readonly string[], hidden: boolean): void =>
      make(ids, (entries) =>
        put(
          entries.map((entry) => hiddenOf(entry, hidden)),
          hidden ? `已隐藏 ${entries.length} 条，浮层里不再出现` : `已恢复显示 ${entries.length} 条`,
        ),
      ),
    /** The built-in wording holds again; the shop's goes into the trash. */
    restoreBuiltIn: (ids: readonly string[]): void =>
      make(ids, (entries) => ({
        items: changes.thrown(itemsOf(entries.filter(({ builtIn }) => builtIn !== null))),
        line: '已恢复成自带的说法，改写的那条在回收站',
      })),
    /** The copy stands right behind. Codes are not copied: two scripts must not share one. */
    duplicate: (ids: readonly string[]): void =>
      make(ids, (entries) => {
        const copies = entries.map((entry) => {
          const { code: _code, ...own } = ownOf(entry);
          const title = `${[...own.title].slice(0, longest.title - 3).join('')}（二）`;
          return { ...own, id: `own-${newId()}`, title, group: entry.group, hidden: false };
        });
        const [first] = copies;
        const siblings = inGroup(first?.group ?? null);
        const at = siblings.findIndex(({ id }) => id === entries[0]?.script.id);
        if (copies.length === 1 && at >= 0) return put(movedTo(siblings, copies, at + 1), '已复制一条');
        const placed = copies.map((copy, index) => ({ ...copy, place: lastPlace(inGroup(copy.group)) + index }));
        return put(placed, `已复制 ${copies.length} 条`);
      }),
    /** Into this group (null: none), before the script `before` or at the end. */
    moveTo: (ids: readonly string[], group: string | null, before: string | null): void =>
      make(ids, (entries) => put(moved(entries, group, before), `已移动 ${entries.length} 条`)),
    /** One step up or down within its group; built-in ones without a group keep the order in which they are shipped. */
    step: (id: string, by: 1 | -1): void =>
      make([id], ([entry]) => {
        if (!entry || (entry.group === null && entry.builtIn !== null)) return null;
        const siblings = inGroup(entry.group);
        const to = siblings.findIndex((one) => one.id === id) + by;
        if (to < 0 || to >= siblings.length) return null;
        return put(moved([entry], entry.group, siblings[by > 0 ? to + 1 : to]?.id ?? null), '已移动 1 条');
      }),
    setAll: (ids: readonly string[], alike: Alike): void =>
      make(ids, (entries) =>
        put(
          entries.map((entry) => withAlike(ownOf(entry), alike)),
          `已修改 ${entries.length} 条`,
        ),
      ),
    /** Of scripts that say the same only `kept` stays, with what the others had besides; their pins are its pins. */
    merge: (kept: string, gone: readonly string[]): void =>
      make([kept, ...gone], (entries) => {
        const stays = entries.find(({ script }) => script.id === kept);
        const others = entries.filter((entry) => entry !== stays);
        if (!stays) return null;
        const own = mergedInto(stays, others);
        const { pins } = settings.value;
        const merged = mergedPins(pins, kept, gone);
        return {
          items: [...(own ? [changes.itemOf(own)] : []), ...without(others)],
          line: `已合并成“${stays.script.title}”一条`,
          ...(merged.some((id, at) => id !== pins[at]) && { pins: merged }),
        };
      }),
  };
}

/** The kept script takes the first slot that one of them had, and no other. */
function mergedPins(pins: readonly (string | null)[], kept: string, gone: readonly string[]): (string | null)[] {
  const all = [kept, ...gone];
  const slot = pins.includes(kept) ? pins.indexOf(kept) : pins.findIndex((id) => id !== null && all.includes(id));
  return pins.map((id, at) => (at === slot ? kept : id !== null && all.includes(id) ? null : id));
}
