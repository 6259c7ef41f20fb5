"""Runs in the box: says what stands in Python sources, without running them.

    python3 -I structure.py <file> …     prints one JSON document
"""

import ast
import builtins
import json
import sys
import warnings

CONSTRUCTS = {
    ast.For: "for",
    ast.AsyncFor: "for",
    ast.While: "while",
    ast.If: "if",
    ast.IfExp: "conditional",
    ast.ClassDef: "class",
    ast.FunctionDef: "function",
    ast.AsyncFunctionDef: "function",
    ast.Lambda: "lambda",
    ast.Try: "try",
    ast.Raise: "raise",
    ast.With: "with",
    ast.AsyncWith: "with",
    ast.Match: "match",
    ast.Global: "global",
    ast.Nonlocal: "global",
    ast.Assert: "assert",
    ast.Slice: "slice",
    ast.ListComp: "comprehension",
    ast.SetComp: "comprehension",
    ast.DictComp: "comprehension",
    ast.GeneratorExp: "comprehension",
    ast.Yield: "generator",
    ast.YieldFrom: "generator",
    ast.AsyncFunctionDef: "function",
    ast.Await: "async",
}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# Bound by the interpreter in every module.
MODULE_NAMES = {"__name__", "__file__", "__doc__", "__builtins__", "__spec__", "__loader__", "__package__", "__class__", "__annotations__"}


def dotted(node):
    """ "text.split" of text.split, "split" of f().split; None where nothing has a name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else node.attr
    return None


class Report:
    def __init__(self):
        self.calls, self.imports, self.constructs, self.functions, self.lint, self.unreadable = ([] for _ in range(6))

    def read(self, path):
        place = lambda node, **more: {**more, "file": path, "line": getattr(node, "lineno", 1)}
        try:
            with warnings.catch_warnings(record=True) as heard, open(path, "rb") as source:
                warnings.simplefilter("always")
                text = source.read()
                tree = ast.parse(text, path)
                compile(text, path, "exec", dont_inherit=True)
        except SyntaxError as error:
            self.unreadable.append({"file": path, "line": error.lineno or 1, "message": error.msg})
            return
        except (ValueError, RecursionError, MemoryError) as error:
            self.unreadable.append({"file": path, "line": 1, "message": str(error) or "It is nested too deep."})
            return
        for warning in heard:
            self.lint.append({"file": path, "line": warning.lineno, "message": str(warning.message)})
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and dotted(node.func):
                self.calls.append(place(node, name=dotted(node.func)))
            if isinstance(node, ast.Import):
                self.imports += [place(node, name=alias.name) for alias in node.names]
            if isinstance(node, ast.ImportFrom):
                self.imports.append(place(node, name="." * node.level + (node.module or "")))
            for construct in constructs_of(node):
                self.constructs.append(place(node, name=construct))
            if isinstance(node, FUNCTIONS):
                self.functions.append(place(node, name=node.name, lines=node.end_lineno - node.lineno + 1))
        self.lint += [{"file": path, "line": line, "message": message} for line, message in faults(tree)]


def constructs_of(node):
    for kind, name in CONSTRUCTS.items():
        if isinstance(node, kind):
            yield name
    if isinstance(node, (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith)):
        yield "async"
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and node.decorator_list:
        yield "decorator"
    if isinstance(node, FUNCTIONS) and calls_itself(node):
        yield "recursion"


def calls_itself(function):
    names = {function.name, f"self.{function.name}", f"cls.{function.name}"}
    return any(isinstance(node, ast.Call) and dotted(node.func) in names for node in ast.walk(function))


def faults(tree):
    """What is almost certainly a mistake: few kinds, and no false alarms."""
    bound, used, imported, has_star = set(), set(), [], False
    exported = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            bound.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            bound.add(node.rest)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                has_star |= alias.name == "*"
                name = alias.asname or alias.name.split(".")[0]
                bound.add(name)
                is_future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
                if alias.name != "*" and not is_future:
                    imported.append((name, node.lineno))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            exported.add(node.value)  # names in __all__ and in annotations that are written as text
    for name, line in imported:
        if name not in used and name not in exported:
            yield line, f"{name} is imported and not used."
    known = bound | set(dir(builtins)) | MODULE_NAMES
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in known and not has_star:
            yield node.lineno, f"{node.id} is not defined anywhere."
        elif isinstance(node, ast.ExceptHandler) and node.type is None:
            yield node.lineno, "This except catches everything, also what it should not."
        elif isinstance(node, ast.Compare):
            for operator, right in zip(node.ops, node.comparators):
                if isinstance(operator, (ast.Eq, ast.NotEq)) and isinstance(right, ast.Constant) and right.value is None:
                    yield node.lineno, "Compare with None by is or is not."
        elif isinstance(node, FUNCTIONS):
            yield from faults_of_function(node)


def faults_of_function(function):
    for default in [*function.args.defaults, *function.args.kw_defaults]:
        if isinstance(default, (ast.List, ast.Dict, ast.Set)):
            yield default.lineno, f"{function.name} keeps this default from call to call; use None."
    shared = {name for node in ast.walk(function) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names}
    used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store)}
    for node in ast.walk(function):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            is_idle = isinstance(target, ast.Name) and target.id not in used | shared and not target.id.startswith("_")
            if is_idle:
                yield target.lineno, f"{target.id} is given a value that nothing reads."


sys.setrecursionlimit(10_000)
report = Report()
for file in sys.argv[1:]:
    report.read(file)
print(json.dumps(vars(report)))
