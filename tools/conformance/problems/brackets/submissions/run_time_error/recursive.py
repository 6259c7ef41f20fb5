import sys

sys.setrecursionlimit(2000)
line = input()


def close(at, wanted):
    while at < len(line):
        letter = line[at]
        if letter in "([{":
            at = close(at + 1, {"(": ")", "[": "]", "{": "}"}[letter])
        elif letter in ")]}":
            if letter != wanted:
                print(at + 1)
                raise SystemExit
            return at + 1
        else:
            at += 1
    if wanted:
        print("open")
        raise SystemExit
    return at


close(0, None)
print("ok")
