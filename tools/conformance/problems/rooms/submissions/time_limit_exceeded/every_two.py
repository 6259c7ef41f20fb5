import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
exams = list(zip(numbers[::2], numbers[1::2]))
print(max((sum(a <= start < b for a, b in exams) for start, _ in exams), default=0))
