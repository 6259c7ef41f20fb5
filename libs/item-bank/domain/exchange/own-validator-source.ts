/**
 * Goes with packages whose checks compare in ways that the default validator of the formats does not know: for other
 * judges, by the same rules as here. On the way back it is known by its first line.
 */
export const OWN_VALIDATOR = `# Output validator of a task exported from Assay. Arguments: input answer feedback_dir comparer
import csv, io, json, re, sys
from decimal import Decimal, InvalidOperation

ACCEPT, REFUSE = 42, 43


def number(text):
    try:
        value = Decimal(text) if isinstance(text, str) else None
        return value if value is not None and value.is_finite() else None
    except InvalidOperation:
        return None


def close(want, got, rule):
    absolute, relative = (Decimal(str(rule.get(name, 0))) for name in ("absolute", "relative"))
    difference = abs(want - got)
    return difference <= absolute or difference <= relative * abs(want)


def words_agree(want, got, rule):
    if want == got:
        return True
    a, b = number(want), number(got)
    return a is not None and b is not None and close(a, b, rule)


def lines(text):
    kept = [line.rstrip(" \\t\\r") for line in text.split("\\n")]
    while kept and kept[-1] == "":
        kept.pop()
    return kept


def values_agree(want, got, rule):
    if isinstance(want, Decimal) and isinstance(got, Decimal):
        return close(want, got, rule)
    if isinstance(want, list) and isinstance(got, list):
        return len(want) == len(got) and all(values_agree(a, b, rule) for a, b in zip(want, got))
    if isinstance(want, dict) and isinstance(got, dict):
        return want.keys() == got.keys() and all(values_agree(want[key], got[key], rule) for key in want)
    return type(want) is type(got) and want == got


def parsed(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)


def rows(text):
    if text.lstrip().startswith("{"):
        table = parsed(text)
        return [cell(name) for name in table["columns"]], [[cell(value) for value in row] for row in table["rows"]]
    first = text.split("\\n", 1)[0]
    found = [row for row in csv.reader(io.StringIO(text), delimiter="\\t" if "\\t" in first else ",") if row]
    return None, found


def tables_agree(want, got, rule):
    (names, wanted), (others, given) = rows(want), rows(got)
    if rule.get("header"):
        if names is None and wanted:
            names, wanted = wanted[0], wanted[1:]
        if others is None and given:
            others, given = given[0], given[1:]
        if names != others:
            return False
    agree = lambda a, b: len(a) == len(b) and all(words_agree(x.strip(), y.strip(), rule) for x, y in zip(a, b))
    if len(wanted) != len(given):
        return False
    if rule.get("ordered"):
        return all(agree(a, b) for a, b in zip(wanted, given))
    left = list(given)
    for row in wanted:
        match = next((index for index, other in enumerate(left) if agree(row, other)), None)
        if match is None:
            return False
        left.pop(match)
    return True


def words(rule, want, got):
    fold = (lambda word: word) if rule.get("caseSensitive") else str.lower
    split = (lambda text: re.split(r"([ \\f\\n\\r\\t\\v]+)", text)) if rule.get("spaceSensitive") else str.split
    within = "absolute" in rule or "relative" in rule
    a, b = split(want), split(got)

    def agree(x, y):
        wanted, given = number(x), number(y)
        if within and wanted is not None:
            return given is not None and close(wanted, given, rule)
        return fold(x) == fold(y)

    return len(a) == len(b) and all(agree(x, y) for x, y in zip(a, b))


def accepts(rule, want, got):
    kind = rule["kind"]
    if kind == "exact":
        return want == got
    if kind == "words":
        return words(rule, want, got)
    if kind == "lines":
        return lines(want) == lines(got)
    if kind == "unordered-lines":
        return sorted(lines(want)) == sorted(lines(got))
    if kind == "numbers":
        a, b = want.split(), got.split()
        return len(a) == len(b) and all(words_agree(x, y, rule) for x, y in zip(a, b))
    if kind == "json":
        return values_agree(parsed(want), parsed(got), rule)
    return tables_agree(want, got, rule)


with open(sys.argv[2], encoding="utf-8", newline="") as file:
    expected = file.read()
try:
    output = sys.stdin.buffer.read().decode("utf-8")
    sys.exit(ACCEPT if accepts(json.loads(sys.argv[4]), expected, output) else REFUSE)
except (ValueError, KeyError, TypeError):
    sys.exit(REFUSE)
`;
