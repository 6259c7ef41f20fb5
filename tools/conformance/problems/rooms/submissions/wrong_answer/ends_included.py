import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
events = sorted([(start, 0) for start in numbers[::2]] + [(end, 1) for end in numbers[1::2]])
used = most = 0
for _, ends in events:
    used += -1 if ends else 1
    most = max(most, used)
print(most)
