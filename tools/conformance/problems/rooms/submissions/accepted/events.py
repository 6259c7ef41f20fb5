import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
events = sorted([(start, 1) for start in numbers[::2]] + [(end, -1) for end in numbers[1::2]])
used = most = 0
for _, change in events:
    used += change
    most = max(most, used)
print(most)
