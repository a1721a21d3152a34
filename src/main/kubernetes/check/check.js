// Reads manifests on standard input, and holds each against the schema of its kind: required fields, types and values by the models'
// validators, unknown fields by the compiler, which refuses them in literals. What selects others must select one of the manifests, which no
// schema asks for.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { parseAllDocuments } from "yaml";

function moduleOf({ apiVersion, kind }) {
  const scope = apiVersion.startsWith("monitoring.coreos.com/") ? "@kubernetes-models/prometheus-operator" : "kubernetes-models";
  return `${scope}/${apiVersion}/${kind}`;
}

async function violations(manifest) {
  const model = (await import(moduleOf(manifest)))[manifest.kind];
  try {
    new model(manifest).validate();
    return [];
  } catch (error) {
    return [error.message];
  }
}

function unknownFields(manifests) {
  const folder = mkdtempSync(join(import.meta.dirname, "check-"));
  try {
    const file = join(folder, "manifests.ts");
    writeFileSync(file, manifests.map((manifest, i) =>
      `import { I${manifest.kind} as K${i} } from "${moduleOf(manifest)}";\nexport const m${i}: K${i} = ${JSON.stringify(manifest, null, 2)};\n`).join(""));
    const program = ts.createProgram([file], {
      noEmit: true, strict: true, skipLibCheck: true, types: [],
      module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext,
    });
    return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) =>
      `${ts.flattenDiagnosticMessageText(messageText, "\n")} at: ${file?.text.slice(start).split("\n", 1)[0].trim()}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const podsOf = ({ spec }) => spec?.template?.metadata.labels;
const SELECTORS = {
  Service: ({ spec }) => [spec.selector, podsOf],
  PodDisruptionBudget: ({ spec }) => [spec.selector?.matchLabels, podsOf],
  NetworkPolicy: ({ spec }) => [spec.podSelector?.matchLabels, podsOf],
  ServiceMonitor: ({ spec }) => [spec.selector?.matchLabels, ({ kind, metadata }) => kind === "Service" && metadata.labels],
};

function selectsNothing(manifest, manifests) {
  const [labels, labelsOf] = SELECTORS[manifest.kind]?.(manifest) ?? [];
  const wanted = Object.entries(labels ?? {});
  const selected = wanted.length > 0 && manifests.map(labelsOf).some((has) => has && wanted.every(([name, value]) => has[name] === value));
  return labelsOf && !selected ? [`${manifest.metadata.name} selects nothing: ${JSON.stringify(labels ?? null)}`] : [];
}

const manifests = parseAllDocuments(readFileSync(0, "utf8")).map((document) => document.toJS()).filter((manifest) => manifest);
const found = unknownFields(manifests);
for (const manifest of manifests) {
  found.push(...[...await violations(manifest), ...selectsNothing(manifest, manifests)].map((message) => `${manifest.kind}: ${message}`));
}
found.forEach((message) => console.error(message));
console.log(`${manifests.length} manifests, ${found.length} violations`);
process.exit(found.length === 0 && manifests.length > 0 ? 0 : 1);
