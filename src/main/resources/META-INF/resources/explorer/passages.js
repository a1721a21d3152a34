/* A text whose passages are links: cut where a passage begins or ends, since passages overlap. */
import { h } from './dom.js';

/**
 * The body's paragraphs. Where facts' spans ({ start, end } in UTF-16 units) lie, the words are links to the facts with the shortest
 * span there, several where they have the same words: `addressOf(facts)`. `data-facts` has the ids of all that lie there. Only where a fact
 * begins is a stop for the Tab key.
 */
export function passages(body, facts, addressOf) {
  const spans = facts.flatMap((fact) => fact.spans.map(({ start, end }) => ({ start, end, fact })));
  const paragraphs = [];
  for (const match of body.matchAll(/[^\n]+/g)) {
    paragraphs.push(h('p', null, pieces(body, match.index, match.index + match[0].length, spans, addressOf)));
  }
  return paragraphs;
}

function pieces(body, from, to, spans, addressOf) {
  const here = spans.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  here.forEach(({ start, end }) => cuts.add(Math.max(start, from)).add(Math.min(end, to)));
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, at) => piece(body.slice(start, sorted[at + 1]), start,
    here.filter((span) => span.start <= start && span.end > start), addressOf));
}

function piece(words, start, spans, addressOf) {
  if (spans.length === 0) {
    return words;
  }
  const shortest = Math.min(...spans.map(({ start: from, end }) => end - from));
  return h('a', {
    id: `at-${start}`,
    class: spans.length > 1 ? 'fact several' : 'fact',
    href: addressOf(spans.filter(({ start: from, end }) => end - from === shortest).map(({ fact }) => fact)),
    'data-facts': [...new Set(spans.map(({ fact }) => fact.id))].join(' '),
    tabindex: spans.some((span) => span.start === start) ? null : -1,
  }, words);
}
