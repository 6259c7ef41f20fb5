"""Answers the questions of a program. Arguments: input answer feedback_dir."""
import sys

ACCEPT, REFUSE = 42, 43
MOST = 20

with open(sys.argv[1]) as file:
    secret = int(file.read())
for _ in range(MOST):
    line = sys.stdin.readline().strip()
    if not line.isascii() or not line.isdigit():
        sys.exit(REFUSE)
    guess = int(line)
    print("right" if guess == secret else "more" if guess < secret else "less", flush=True)
    if guess == secret:
        sys.exit(REFUSE if sys.stdin.readline().strip() else ACCEPT)
sys.exit(REFUSE)
