/** Reads the arguments, calls the function, prints what it returns; the candidate's own prints go to standard error. */
export const pythonDriver = (file: string, name: string): string => `import importlib, json, os, sys

answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
sys.stdout = sys.stderr
arguments = json.load(sys.stdin)


def plain(value):
    for way in ("tolist", "item"):
        if hasattr(value, way):
            return getattr(value, way)()
    if hasattr(value, "__dataclass_fields__"):
        return {name: getattr(value, name) for name in value.__dataclass_fields__}
    raise TypeError("A " + type(value).__name__ + " is no JSON value: return numbers, texts, lists or dicts.")


function = getattr(importlib.import_module(${JSON.stringify(moduleOf(file))}), ${JSON.stringify(name)}, None)
if not callable(function):
    raise SystemExit(${JSON.stringify(`There is no function ${name} in ${file}.`)})
text = json.dumps(function(*arguments), default=plain, allow_nan=False)
answer.write(text + "\\n")
answer.flush()
`;

const moduleOf = (file: string) => file.replace(/\.py$/, '').replaceAll('/', '.');
