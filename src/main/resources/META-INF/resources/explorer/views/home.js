import { ask } from '../api.js';
import { addressOf } from '../addresses.js';
import { h } from '../dom.js';
import { ACTOR, AGREEMENT, WORDS, query } from '../fragments.js';
import { agreementCard, articleCard, pages, section } from '../parts.js';

const HOME = query(`
query Home {
  corpus { articles actors agreements events statements }
  articles(first: 6) {
    nodes { id title publishedOn dateline summary }
    pageInfo { hasNextPage endCursor }
  }
  agreements(first: 4) {
    nodes { ...agreement }
    pageInfo { hasNextPage endCursor }
  }
  actors(first: 24, filter: { type: [STATE] }) { nodes { ...actor } }
}`, AGREEMENT, ACTOR, WORDS);

const ARTICLES = `query MoreArticles($after: String) {
  articles(first: 20, after: $after) {
    nodes { id title publishedOn dateline summary }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const AGREEMENTS = query(`
query MoreAgreements($after: String) {
  agreements(first: 20, after: $after) {
    nodes { ...agreement }
    pageInfo { hasNextPage endCursor }
  }
}`, AGREEMENT, ACTOR, WORDS);

/** The way in: what the corpus has, its newest articles, latest agreements, and states. */
export async function view({ signal }) {
  const { corpus, articles, agreements, actors } = await ask(HOME, {}, signal);
  const element = h('div', null,
    h('header', { class: 'hero' },
      h('h1', { tabindex: -1 }, 'Who agreed what with whom, who said what for whom, ', h('em', null, 'and the words that prove it.')),
      figures(corpus)),
    h('div', { class: 'columns even' },
      section('articles', 'Newest articles', null,
        pages(articles, articleCard, async (after) => (await ask(ARTICLES, { after })).articles, 'The corpus has no articles.')),
      section('agreements', 'Latest agreements', null,
        pages(agreements, agreementCard, async (after) => (await ask(AGREEMENTS, { after })).agreements, 'No article tells of an agreement.'))),
    actors.nodes.length > 0 && section('states', 'States', null,
      h('ul', { class: 'chips' }, actors.nodes.map((actor) => h('li', null, h('a', { href: addressOf(actor.id) }, actor.name))),
        h('li', null, h('a', { class: 'all', href: '/actors' }, 'All actors')))));
  return { title: 'Communique', element };
}

function figures(corpus) {
  const all = [['articles', corpus.articles, null], ['actors', corpus.actors, '/actors'], ['agreements', corpus.agreements, null],
    ['events', corpus.events, '/timeline'], ['statements', corpus.statements, null]];
  return h('dl', { class: 'figures' }, all.map(([name, count, href]) => h('div', null,
    h('dt', null, href ? h('a', { href }, name) : name), h('dd', null, count.toLocaleString('en')))));
}
