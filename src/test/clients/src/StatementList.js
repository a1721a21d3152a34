// A list that Relay pages and refetches: compiled against the schema that is served.
import { graphql } from 'relay-runtime';

export const fragment = graphql`
  fragment StatementList_actor on Actor
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "StatementListPaginationQuery") {
    name
    statements(first: $count, after: $cursor) @connection(key: "StatementList_statements") {
      edges { node { id text kind article { title } } }
    }
  }
`;

export const query = graphql`
  query StatementListQuery($id: ID!) {
    actor(id: $id) { ...StatementList_actor }
  }
`;
