/* How a fact was read: the trees of the sentences that prove it, asked for once somebody wants to see them. */
import { endsOfTie } from './addresses.js';
import { ask } from './api.js';
import { h } from './dom.js';
import { fillWhenOpened } from './opening.js';

const WORDS = `fragment tree on Evidence {
  start
  article { id }
  tree { text tag relation head }
}
`;

const TREE = `query Tree($id: ID!) {
  node(id: $id) {
    ... on Agreement { evidence { ...tree } }
    ... on Event { evidence { ...tree } }
    ... on Statement { proof: evidence { ...tree } }
  }
}

${WORDS}`;

const TREE_OF_TIE = `query TreeOfTie($member: ID!) {
  actor(by: { id: $member }) {
    affiliations { organization { id } evidence { ...tree } }
  }
}

${WORDS}`;

/** The tree behind the words of a fact that was read out of a text: a part that opens. */
export function treeOf(factId, { start, article }) {
  const shown = h('div', { class: 'trees', role: 'region', tabindex: 0, 'aria-label': 'How the sentence was parsed' }, h('p', { class: 'meta' }, 'Parsing …'));
  const element = h('details', { class: 'parsed' }, h('summary', null, 'Tree'), shown);
  fillWhenOpened(element, shown, async () => {
    const passage = (await proofs(factId)).find((other) => other.start === start && other.article.id === article.id);
    return passage?.tree ? roots(passage.tree) : [h('p', { class: 'meta' }, 'There is none any more: the corpus has changed.')];
  });
  return element;
}

async function proofs(factId) {
  const tie = endsOfTie(factId);
  if (tie) {
    const [member, body] = tie;
    const { actor } = await ask(TREE_OF_TIE, { member }, undefined, { aside: true });
    return (actor?.affiliations ?? []).filter(({ organization }) => organization.id === body).flatMap(({ evidence }) => evidence);
  }
  const { node } = await ask(TREE, { id: factId }, undefined, { aside: true });
  return [node?.proof ?? node?.evidence ?? []].flat();
}

function roots(words) {
  return below(words, null).map((root) => h('ul', { class: 'tree' }, branch(words, root)));
}

/** A word with all that hangs on it, in the order of the text. */
function branch(words, at) {
  const { text, tag, relation } = words[at];
  const under = below(words, at);
  return h('li', null, h('span', { class: 'word' }, text), ' ', h('span', { class: 'meta' }, `${relation} · ${tag}`),
    under.length > 0 && h('ul', null, under.map((child) => branch(words, child))));
}

function below(words, head) {
  return words.flatMap((word, at) => (word.head === head ? [at] : []));
}
