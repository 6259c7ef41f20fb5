"""Any way with the right number of coins is right. Arguments: input answer feedback_dir few."""
import sys

ACCEPT, REFUSE = 42, 43


def judge(accepts, why):
    with open(sys.argv[3] + "judgemessage.txt", "a") as messages:
        print(why, file=messages)
    sys.exit(ACCEPT if accepts else REFUSE)


with open(sys.argv[1]) as file:
    amount, _, *values = map(int, file.read().split())
with open(sys.argv[2]) as file:
    best = file.read().split()[0]
words = sys.stdin.read().split()
if best == "no" or words[:1] == ["no"]:
    judge(words == [best], "whether the amount can be given")
if not all(word.isascii() and word.isdigit() for word in words) or not words:
    judge(False, "not numbers")
number, *given = map(int, words)
if number != len(given) or sum(given) != amount or not set(given) <= set(values):
    judge(False, "not the amount")
if "few" in sys.argv[4:] and number > int(best):
    judge(False, "too many coins")
judge(True, "right")
