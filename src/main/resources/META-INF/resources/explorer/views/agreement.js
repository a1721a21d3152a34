import { ask } from '../api.js';
import { addressOf } from '../addresses.js';
import { h, joined } from '../dom.js';
import { ACTOR, AGREEMENT, EVENT, STATEMENT, WORDS, query } from '../fragments.js';
import { actorLinks, eventCard, facts, head, quotation, section } from '../parts.js';
import { STATEMENTS, saidOf } from '../said-of-it.js';
import { date, label } from '../words.js';

const AGREEMENT_PAGE = query(`
query AgreementPage($slug: String!, $after: String) {
  agreement(slug: $slug) {
    ...agreement
    evidence { before after }
    amends { id name }
    amendedBy { id name }
    events { ...event }
    ${STATEMENTS}
  }
}`, AGREEMENT, EVENT, STATEMENT, ACTOR, WORDS);

/** An agreement: who is bound, how far it has come, what was said of it, and the words that prove it. */
export async function view({ key, signal }) {
  const { agreement } = await ask(AGREEMENT_PAGE, { slug: key, after: null }, signal);
  if (!agreement) {
    return null;
  }
  const links = (others) => joined(others.map((other) => h('a', { href: addressOf(other.id) }, other.name)), ', ');
  const element = h('div', { class: 'narrow' },
    head(`${label(agreement.agreementType)} agreement · ${label(agreement.status)}`, agreement.name,
      agreement.summary && h('p', { class: 'lead' }, agreement.summary)),
    facts([
      ['Parties', actorLinks(agreement.parties)],
      ['Signed', agreement.signedOn && date(agreement.signedOn)],
      ['In force', agreement.inForceOn && date(agreement.inForceOn)],
      ['Amends', agreement.amends && links([agreement.amends])],
      ['Amended by', links(agreement.amendedBy)]]),
    section('words', 'The words that prove it', null, agreement.evidence.map((evidence) => quotation(evidence, agreement.id))),
    agreement.events.length > 0 && section('events', 'Events', agreement.events.length, h('div', { class: 'cards' }, agreement.events.map(eventCard))),
    saidOf('agreement', key, 'Said of it', agreement.statements));
  return { title: agreement.name, element };
}
