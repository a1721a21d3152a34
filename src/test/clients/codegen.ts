import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'build/schema.graphql',
  documents: 'documents/*.graphql',
  generates: {
    'build/types.ts': {
      plugins: ['typescript-operations'],
      config: { scalars: { PartialDate: 'string' }, useTypeImports: true },
    },
  },
};

export default config;
