/** Names and values as YAML: text stands between quotes, as in JSON, which YAML reads. */
export function writeYaml(value: Readonly<Record<string, unknown>>, indent = ''): string {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => {
      const key = /^[A-Za-z_][\w/.*-]*$/.test(name) ? name : JSON.stringify(name);
      if (typeof each !== 'object' || each === null) return `${indent}${key}: ${JSON.stringify(each)}\n`;
      if (Array.isArray(each)) return `${indent}${key}: [${each.map((item) => JSON.stringify(item)).join(', ')}]\n`;
      return `${indent}${key}:\n${writeYaml(each as Record<string, unknown>, `${indent}  `)}`;
    })
    .join('');
}
