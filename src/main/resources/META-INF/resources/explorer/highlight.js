/* The API's highlight is HTML: <mark>…</mark>, and all else escaped. It is read as text, never as markup. */
import { h } from './dom.js';

const CHARACTERS = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&#x2F;': '/', '&#47;': '/' };

/** The passage as nodes: text, and mark elements with text. */
export function highlighted(html) {
  return html.split(/<mark>(.*?)<\/mark>/s).map((part, at) => (at % 2 === 1 ? h('mark', null, unescaped(part)) : unescaped(part)));
}

function unescaped(text) {
  return text.replace(/&(?:#x?[0-9a-fA-F]+|[a-z]+);/g, (entity) => CHARACTERS[entity] ?? entity);
}
