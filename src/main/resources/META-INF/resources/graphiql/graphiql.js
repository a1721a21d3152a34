/* GraphiQL over this server's API. It opens with the examples, or with the query in its address (?query=…&variables=…) before them. */
import { EXAMPLES } from './examples.js';

const { React, ReactDOM, GraphiQL } = globalThis;
const create = React.createElement;

const parameters = new URLSearchParams(location.search);
if (parameters.has('examples')) {
  forgetTabs();
  history.replaceState(null, '', location.pathname);
}
const asked = parameters.get('query') ? { query: parameters.get('query'), variables: parameters.get('variables') ?? '' } : null;
// Whoever was here before finds the tabs as they were left.
const first = asked ?? (localStorage.getItem('graphiql:tabState') === null ? EXAMPLES[0] : null);

function forgetTabs() {
  ['tabState', 'query', 'variables'].forEach((key) => localStorage.removeItem(`graphiql:${key}`));
}

const logo = create(GraphiQL.Logo, null, create('span', { className: 'logo' },
  create('a', { href: '/' }, 'Communique'), create('a', { href: '/graphiql/?examples' }, 'Examples')));

ReactDOM.render(create(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
  defaultTabs: asked ? [asked, ...EXAMPLES] : EXAMPLES,
  ...first,
  defaultEditorToolsVisibility: 'variables',
  isHeadersEditorEnabled: false,
  shouldPersistHeaders: false,
}, logo), document.getElementById('graphiql'));
