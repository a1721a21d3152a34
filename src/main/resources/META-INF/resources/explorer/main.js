/* From an address to a view: loads the view's module, shows what it makes, and says what became of it. */
import { ask, beginView } from './api.js';
import { counted, date } from './words.js';
import { empty, failed, loading } from './states.js';

const VIEWS = [
  [/^\/$/, () => import('./views/home.js')],
  [/^\/search$/, () => import('./views/search.js')],
  [/^\/actors$/, () => import('./views/actors.js')],
  [/^\/actors\/([^/]+)$/, () => import('./views/actor.js')],
  [/^\/articles\/([^/]+)$/, () => import('./views/article.js')],
  [/^\/agreements\/([^/]+)$/, () => import('./views/agreement.js')],
  [/^\/events\/([^/]+)$/, () => import('./views/event.js')],
  [/^\/statements\/([^/]+)$/, () => import('./views/statement.js')],
  [/^\/graph$/, () => import('./views/graph.js')],
  [/^\/timeline$/, () => import('./views/timeline.js')],
  [/^\/path$/, () => import('./views/path.js')],
  [/^\/facts$/, () => import('./views/facts.js')],
  [/^\/matrix$/, () => import('./views/matrix.js')],
  [/^\/review$/, () => import('./views/review.js')],
];
const BEFORE_LOADING_SHOWS = 150;

const main = document.getElementById('view');
const search = document.getElementById('q');
const queryLink = document.getElementById('query');
const announcement = document.getElementById('announcement');
let running = new AbortController();
let shownAddress = null;
let pause;

/**
 * Goes to another address of this page. `replace` leaves no step to go back to, `quiet` leaves focus and scroll where they are, `typing`
 * leaves the search box to who writes in it.
 */
export function go(address, { replace = false, quiet = false, typing = false } = {}) {
  rememberScroll();
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  return show({ quiet, typing });
}

async function show({ quiet = false, typing = false, first = false, scroll = 0 } = {}) {
  clearTimeout(pause);
  running.abort();
  running = new AbortController();
  const signal = running.signal;
  const here = new URL(location.href);
  shownAddress = here.pathname + here.search;
  tellQuery('/graphiql/');
  beginView(tellQuery);
  markNavigation(here.pathname);
  if (!typing && !(first && document.activeElement === search)) {
    search.value = here.pathname === '/search' ? here.searchParams.get('q') ?? '' : '';
  }
  main.setAttribute('aria-busy', 'true');
  const late = setTimeout(() => quiet || main.replaceChildren(loading()), BEFORE_LOADING_SHOWS);
  let view;
  try {
    view = await made(here, signal);
  } catch (failure) {
    if (signal.aborted) {
      return;
    }
    console.info(failure.message);
    view = { title: 'Not to be shown', element: failed(failure, () => show({ quiet })) };
  } finally {
    clearTimeout(late);
  }
  if (signal.aborted) {
    return;
  }
  const focused = main.contains(document.activeElement) && document.activeElement.id;
  main.replaceChildren(view.element);
  main.removeAttribute('aria-busy');
  document.title = view.title === 'Communique' ? view.title : `${view.title} · Communique`;
  announcement.textContent = view.announcement ?? view.title;
  if (quiet) {
    focusAgain(focused);
  } else {
    scrollTo(0, scroll);
    if (!first) {
      (main.querySelector('h1') ?? main).focus({ preventScroll: true });
    }
  }
  await view.shown?.(signal);
}

/** The control of that id has the focus again, though the view around it is a new one. */
function focusAgain(id) {
  const control = id && document.getElementById(id);
  if (control) {
    control.closest('details')?.setAttribute('open', '');
    control.focus({ preventScroll: true });
  }
}

async function made(here, signal) {
  for (const [pattern, load] of VIEWS) {
    const match = pattern.exec(here.pathname);
    if (match) {
      const { view } = await load();
      const made = await view({ key: match[1] && decodeURIComponent(match[1]), choices: here.searchParams, signal, go });
      return made ?? missing();
    }
  }
  return missing();
}

function missing() {
  return {
    title: 'Not found',
    element: empty('There is nothing at this address.', 'Corpora change: it may have had another name, or was left out.'),
  };
}

function tellQuery(address) {
  queryLink.href = address;
  queryLink.textContent = queryLink.search ? 'Show this query' : 'GraphiQL';
}

function markNavigation(path) {
  for (const link of document.querySelectorAll('nav a')) {
    const current = path === link.pathname || path.startsWith(`${link.pathname}/`);
    current ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
}

function rememberScroll() {
  history.replaceState({ scroll: scrollY }, '');
}

/** A plain click on a link to a view; anything else is the browser's. */
function viewOf(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      || link.target || link.origin !== location.origin) {
    return null;
  }
  const onThisPage = link.hash && link.pathname === location.pathname && link.search === location.search;
  return onThisPage || !VIEWS.some(([pattern]) => pattern.test(link.pathname)) ? null : link;
}

function typed({ replace }) {
  const text = search.value.trim();
  const searching = location.pathname === '/search';
  const choices = searching ? new URLSearchParams(location.search) : new URLSearchParams();
  choices.set('q', text);
  return go(text ? `/search?${choices}` : '/search', { replace: replace && searching, quiet: true, typing: true });
}

async function tellSource() {
  const { corpus } = await ask('query Source { corpus { articles loadedAt problems { line } } }', {}, undefined, { aside: true });
  const problems = corpus.problems.length ? `, ${counted(corpus.problems.length, 'problem')} in its files` : '';
  document.getElementById('source').replaceChildren(
    `${counted(corpus.articles, 'article')}, loaded ${date(corpus.loadedAt.slice(0, 10))}${problems}`);
}

search.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => typed({ replace: true }), 150);
});
search.form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  typed({ replace: true });
});
document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select');
  if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    search.focus();
  }
});
document.addEventListener('click', (event) => {
  const link = viewOf(event);
  if (link) {
    event.preventDefault();
    go(link.pathname + link.search + link.hash, { quiet: 'quiet' in link.dataset });
  }
});
addEventListener('popstate', (event) => {
  if (location.pathname + location.search !== shownAddress) {
    show({ scroll: event.state?.scroll ?? 0 });
  }
});
addEventListener('pagehide', rememberScroll);
history.scrollRestoration = 'manual';

show({ first: true, scroll: history.state?.scroll ?? 0 }).then(tellSource).catch((failure) => console.info(failure.message));
