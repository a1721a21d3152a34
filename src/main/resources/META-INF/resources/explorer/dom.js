/*
 * Elements made of data. Text is only ever set as text, and a link only ever leads to this server: whatever an article says, it can
 * become neither markup nor script.
 */

/** An element. Attributes that are null or false are left out; `on…` are listeners; children may be nested, null ones are left out. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'href') {
      element.setAttribute('href', local(value));
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A link to where something was published: only to an address of the web, whatever the document says; else its words alone. */
export function outside(url, words) {
  const link = h('a', { rel: 'noopener noreferrer' }, words);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    return words;
  }
  link.setAttribute('href', url);
  return link;
}

function local(href) {
  if (new URL(href, location.href).origin !== location.origin) {
    throw new Error(`not a link of this page: ${href}`);
  }
  return href;
}

/** Children with something between two of them: joined(links, ', '). */
export function joined(children, separator) {
  return children.flatMap((child, at) => (at === 0 ? [child] : [separator, child]));
}
