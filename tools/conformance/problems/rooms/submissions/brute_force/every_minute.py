import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
rooms = [0] * (max(numbers, default=0) + 1)
for start, end in zip(numbers[::2], numbers[1::2]):
    for minute in range(start, end):
        rooms[minute] += 1
print(max(rooms))
