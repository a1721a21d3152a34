/* Each thing has an id (actor:pakistan) in the API, and an address (/actors/pakistan) here. */

const FOLDERS = { actor: 'actors', article: 'articles', agreement: 'agreements', event: 'events', statement: 'statements' };
const TIE = 'affiliation:';

/** The address of anything with an id. */
export function addressOf(id) {
  const [kind, key] = parts(id);
  return `/${FOLDERS[kind]}/${encodeURIComponent(key)}`;
}

/** What stands behind the kind in an id. */
export function keyOf(id) {
  return parts(id)[1];
}

function parts(id) {
  const colon = id.indexOf(':');
  return [id.slice(0, colon), id.slice(colon + 1)];
}

/** The address of the words in an article that prove a fact. */
export function addressOfWords(article, factId) {
  return `${addressOf(article.id)}?${new URLSearchParams({ fact: factId })}`;
}

/** What the pages call a tie, which has no id in the API: by who belongs to whom. */
export function tieId(member, body) {
  return `${TIE}${member.id}>${body.id}`;
}

/** The ids of who belongs to whom by a tie; null of anything else. */
export function endsOfTie(id) {
  return id.startsWith(TIE) ? id.slice(TIE.length).split('>') : null;
}

/** A view's address with what was chosen in it; empty choices are left out, lists are joined by commas. */
export function addressWith(path, choices) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text) {
      parameters.set(name, text);
    }
  }
  const search = parameters.toString().replaceAll('%2C', ',');
  return search ? `${path}?${search}` : path;
}

/** A list in an address: a,b. */
export function listed(text) {
  return (text ?? '').split(',').filter(Boolean);
}
