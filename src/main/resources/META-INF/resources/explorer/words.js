/* How dates, kinds and numbers read. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const SPECIAL = {
  INTERGOVERNMENTAL_ORGANIZATION: 'International organization',
  NON_STATE_GROUP: 'Non-state group',
  DIRECT_QUOTE: 'Quoted',
  REPORTED_SPEECH: 'Reported',
};

/** A partial date as people write it: 2009, September 2025, 19 January 2023. */
export function date(partial) {
  const [year, month, day] = partial.split('-');
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** The year, month or day behind one: 2010, 2025-10, 2023-01-20. */
export function following(partial) {
  const [year, month, day] = partial.split('-').map(Number);
  const next = new Date(Date.UTC(month ? year : year + 1, month ? month - (day ? 1 : 0) : 0, day ? day + 1 : 1));
  return next.toISOString().slice(0, partial.length);
}

/** From one date to another. */
export function period(from, to) {
  if (!from || !to || from === to) {
    return from || to ? date(from ?? to) : null;
  }
  return `${date(from)} – ${date(to)}`;
}

/** An enumeration's value as people read it: GOVERNMENT_BODY is Government body. */
export function label(value) {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return SPECIAL[value] ?? words[0].toUpperCase() + words.slice(1);
}

/** 1 article, 2 articles, 1,204 articles. */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The types of actors, in the order in which they are offered. */
export const ACTOR_TYPES = ['STATE', 'INTERGOVERNMENTAL_ORGANIZATION', 'GOVERNMENT_BODY', 'ARMED_FORCES', 'PERSON', 'COMPANY',
  'NON_STATE_GROUP', 'OTHER'];

/** Whether a text is a date the API takes: 2009, 2025-09 or 2023-01-19. */
export const DATE_PATTERN = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';
