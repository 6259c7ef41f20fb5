import sys

for n in map(int, sys.stdin):
    n += 1
    while n < 2 or any([n % divisor == 0 for divisor in range(2, min(n, 20_000_000))]):
        n += 1
    print(n)
