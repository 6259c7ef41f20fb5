import { parse } from 'yaml';

/** Plain values; names that stand twice, and aliases that multiply, are refused. Throws on what is no YAML. */
export function readYaml(text: string): unknown {
  return parse(text, { maxAliasCount: 50, uniqueKeys: true, logLevel: 'error' });
}
