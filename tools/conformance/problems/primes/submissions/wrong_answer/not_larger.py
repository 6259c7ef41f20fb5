import sys

for n in map(int, sys.stdin):
    while n < 2 or any(n % divisor == 0 for divisor in range(2, int(n**0.5) + 1)):
        n += 1
    print(n)
