import { addressOf } from '../addresses.js';
import { ask } from '../api.js';
import { h, joined } from '../dom.js';
import { ACTOR, STATEMENT, WORDS, query } from '../fragments.js';
import { actorLinks, facts, head, quotation, section } from '../parts.js';
import { date, label } from '../words.js';

const STATEMENT_PAGE = query(`
query StatementPage($id: ID!) {
  statement(id: $id) {
    ...statement
    proof: evidence { before after }
    mentions { ...actor }
    occasion { id title }
    agreements { id name }
  }
}`, STATEMENT, ACTOR, WORDS);

/** What was said: by whom, for whom, on which occasion, of whom and of what, and where it stands. */
export async function view({ key, signal }) {
  const { statement } = await ask(STATEMENT_PAGE, { id: `statement:${key}` }, signal);
  if (!statement) {
    return null;
  }
  const quoted = statement.kind === 'DIRECT_QUOTE';
  const { occasion, agreements } = statement;
  const element = h('div', { class: 'narrow' },
    head(`Statement · ${label(statement.kind).toLowerCase()}`, h('span', { class: 'said' }, quoted ? `“${statement.text}”` : statement.text)),
    facts([
      ['Said by', actorLinks(statement.speakers)],
      ['For', actorLinks(statement.onBehalfOf)],
      ['Act', statement.act && label(statement.act)],
      ['When', statement.saidOn && date(statement.saidOn)],
      ['Occasion', occasion && h('a', { href: addressOf(occasion.id) }, occasion.title)],
      ['Names', actorLinks(statement.mentions)],
      ['About', joined(agreements.map(({ id, name }) => h('a', { href: addressOf(id) }, name)), ', ')]]),
    section('words', 'The words that prove it', null, quotation(statement.proof, statement.id)));
  const speaker = statement.speakers[0]?.name;
  return { title: speaker ? `${speaker} said` : 'Statement', element };
}
