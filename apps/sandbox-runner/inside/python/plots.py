"""Figures as data: what is drawn is written to plots.json in the working folder, to be shown and compared.

    import plots
    plots.figure("Heights", x="year", y="cm")
    plots.line([2020, 2021], [101, 108], label="Ada")      # or bar, scatter

Without figure() the first series begins one. Every call writes the file anew, so nothing has to be closed.
"""

import json
import math

__all__ = ["figure", "line", "bar", "scatter"]

_figures = []


def figure(title="", x="", y=""):
    """Begins a figure; the series that follow belong to it. Its kind is that of its first series."""
    _figures.append({"title": str(title), "kind": "line", "x": {"label": str(x)}, "y": {"label": str(y)}, "series": []})
    _write()


def line(x, y, label=""):
    _series("line", x, y, label)


def bar(x, y, label=""):
    _series("bar", x, y, label)


def scatter(x, y, label=""):
    _series("scatter", x, y, label)


def _series(kind, x, y, label):
    xs, ys = [_plain(value) for value in x], [_plain(value) for value in y]
    if len(xs) != len(ys):
        raise ValueError(f"There are {len(xs)} values of x and {len(ys)} of y.")
    if not _figures:
        figure()
    latest = _figures[-1]
    if not latest["series"]:
        latest["kind"] = kind
    elif latest["kind"] != kind:
        raise ValueError(f"This figure is of the kind {latest['kind']}; begin another one for {kind}.")
    latest["series"].append({"label": str(label), "x": xs, "y": ys})
    _write()


def _plain(value):
    """Numbers of any library as numbers, all else as text."""
    if isinstance(value, (bool, str)):
        return value if isinstance(value, str) else int(value)
    try:
        number = float(value)
    except (TypeError, ValueError):
        return str(value)
    if not math.isfinite(number):
        return str(number)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _write():
    with open("plots.json", "w", encoding="utf-8") as file:
        json.dump(_figures, file, ensure_ascii=False)
