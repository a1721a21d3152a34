/* Which actors may be one: same type, and names that differ as names of one do. */

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'al', 'bin', 'ibn', 'von', 'van']);

/** Pairs ({ one, other, why }) among actors, of which those with most facts come first; the one that has more comes first in each. */
export function mayBeOne(actors) {
  const known = actors.map((actor, rank) => ({ actor, rank, words: wordsOf(actor.name) })).filter(({ words }) => words.length > 0);
  const groups = new Map();
  for (const one of known) {
    for (const key of new Set([...keysOf(one)])) {
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  const found = new Map();
  for (const group of groups.values()) {
    for (let i = 0; i < group.length && group.length <= 50; i += 1) {
      for (let j = i + 1; j < group.length; j += 1) {
        const why = group[i].actor.type === group[j].actor.type ? alike(group[i], group[j]) : null;
        if (why) {
          found.set(`${group[i].rank} ${group[j].rank}`, { one: group[i].actor, other: group[j].actor, why, rank: group[i].rank + group[j].rank });
        }
      }
    }
  }
  return [...found.values()].sort((one, other) => one.rank - other.rank);
}

function wordsOf(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word && !SMALL.has(word));
}

/** Only actors with a key in common are compared. */
function keysOf({ actor, words }) {
  const initials = words.map(([first]) => first).join('');
  return actor.type === 'PERSON' ? [`last ${words.at(-1)}`] : [`all ${[...words].sort().join(' ')}`, `initials ${words.length > 1 ? initials : words[0]}`, `first ${words[0]} ${words[1] ?? ''}`];
}

function alike(one, other) {
  const [few, many] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  const within = few.every((word) => many.some((longer) => longer === word || one.actor.type === 'PERSON' && word.length === 1 && longer.startsWith(word)));
  if (within && few.length === many.length) {
    return 'the same words';
  }
  if (one.actor.type === 'PERSON') {
    return within && few.at(-1) === many.at(-1) ? 'one name is part of the other' : null;
  }
  if (few.length === 1 && many.length > 2 && few[0] === many.map(([first]) => first).join('')) {
    return 'one name is the other’s initials';
  }
  return within && few.length > 2 && few.length >= many.length - 1 ? 'one name is part of the other' : null;
}
